import type {CaptureErrorEvent, CaptureSubmitEvent, CaptureSuccessEvent} from 'capture-forms';
import {useState} from 'react';

export function App() {
  const [clientId] = useState('12345abcde12345abcde12345abcde12');
  const [locale, setLocale] = useState('en-US');
  const [isShown, setShown] = useState(true);
  const [clicks, setClicks] = useState(0);
  const [events, setEvents] = useState<readonly string[]>([]);

  const logEvent = (event: CaptureSubmitEvent | CaptureSuccessEvent | CaptureErrorEvent) =>
    setEvents((previous) => [...previous, `${event.type} ${JSON.stringify(event.detail)}`]);

  return (
    <>
      <button onClick={() => setShown(!isShown)}>{isShown ? 'Remove' : 'Mount'}</button>
      <button onClick={() => setClicks(clicks + 1)}>Render {clicks}</button>
      <select aria-label="Language" value={locale} onChange={({target}) => setLocale(target.value)}>
        <option>en-US</option>
        <option>de-DE</option>
      </select>
      {isShown && (
        <capture-sign-in
          domain="/capture"
          client_id={clientId}
          flow="standard"
          flow_version="20190618143040022299"
          locale={locale}
          messages={{signIn: `Come in (${clicks})`}}
          oncapture-submit={logEvent}
          oncapture-success={logEvent}
          oncapture-error={logEvent}
        />
      )}
      <ol>
        {events.map((text, i) => (
          <li key={i}>{text}</li>
        ))}
      </ol>
    </>
  );
}

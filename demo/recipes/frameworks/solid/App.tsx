import type {CaptureErrorEvent, CaptureSubmitEvent, CaptureSuccessEvent} from 'capture-forms';
import {createSignal, For, Show} from 'solid-js';

export function App() {
  const [clientId] = createSignal('12345abcde12345abcde12345abcde12');
  const [locale, setLocale] = createSignal('en-US');
  const [isShown, setShown] = createSignal(true);
  const [clicks, setClicks] = createSignal(0);
  const [events, setEvents] = createSignal<readonly string[]>([]);

  const logEvent = (event: CaptureSubmitEvent | CaptureSuccessEvent | CaptureErrorEvent) =>
    setEvents((previous) => [...previous, `${event.type} ${JSON.stringify(event.detail)}`]);

  return (
    <>
      <button onClick={() => setShown(!isShown())}>{isShown() ? 'Remove' : 'Mount'}</button>
      <button onClick={() => setClicks(clicks() + 1)}>Render {clicks()}</button>
      <select
        aria-label="Language"
        value={locale()}
        onChange={({target}) => setLocale(target.value)}
      >
        <option>en-US</option>
        <option>de-DE</option>
      </select>
      <Show when={isShown()}>
        <capture-sign-in
          domain="/capture"
          client_id={clientId()}
          flow="standard"
          flow_version="20190618143040022299"
          locale={locale()}
          messages={{signIn: `Come in (${clicks()})`}}
          on:capture-submit={logEvent}
          on:capture-success={logEvent}
          on:capture-error={logEvent}
        />
      </Show>
      <ol>
        <For each={events()}>{(text) => <li>{text}</li>}</For>
      </ol>
    </>
  );
}

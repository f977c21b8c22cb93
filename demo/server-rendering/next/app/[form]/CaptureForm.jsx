'use client';

import 'capture-forms/hydrate';
import 'capture-forms/languages/de.js';
import 'capture-forms';
import {useEffect, useRef, useState} from 'react';

const isServer = typeof window === 'undefined';

export function CaptureForm({html, messages}) {
  const container = useRef(null);
  const [user, setUser] = useState();

  useEffect(() => {
    const {current} = container;
    // After a navigation, there is no form of the server yet.
    if (!current.firstElementChild) {
      if (current.setHTMLUnsafe) current.setHTMLUnsafe(html);
      else current.innerHTML = html;
    }
    const form = current.firstElementChild;
    const onSuccess = ({detail}) => setUser(detail.capture_user);
    form.addEventListener('capture-success', onSuccess);
    form.updateComplete.then(() => (form.messages = messages));
    return () => form.removeEventListener('capture-success', onSuccess);
  }, [html, messages]);

  return (
    <main>
      <div
        ref={container}
        dangerouslySetInnerHTML={{__html: isServer ? html : ''}}
        suppressHydrationWarning
      />
      <p role="status">{user && `Signed in as ${user.email}`}</p>
    </main>
  );
}

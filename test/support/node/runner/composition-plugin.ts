import type {Page} from 'puppeteer-core';
import {commandPlugin} from './command-plugin.ts';

/** Composes text with an input method, as the DevTools of Chromium do. */
export const compositionPlugin = () =>
  commandPlugin('composition', {
    compose: async ({text, isCommitted}, {id, browser}) => {
      const {getPage} = browser as {getPage?: (id: string) => Page};
      const client = await getPage?.call(browser, id).createCDPSession();
      if (isCommitted) await client?.send('Input.insertText', {text});
      else {
        const position = text.length;
        await client?.send('Input.imeSetComposition', {
          text,
          selectionStart: position,
          selectionEnd: position,
        });
      }
      await client?.detach();
    },
  });

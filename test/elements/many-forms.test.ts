import {expect, oneEvent} from '@open-wc/testing';
import '../../src/index.ts';
import {setValues, signInValues} from '../support/form-values.ts';
import {consoleOf, mount, rootOf, standard} from '../support/harness.ts';
import {posts, useSandbox} from '../support/sandbox-server.ts';

describe('a page with many forms', () => {
  const sandbox = useSandbox();

  it('has one listener for a form that was removed and added 2,000 times', async () => {
    const element = await mount('capture-sign-in', standard(sandbox.domain));
    const parent = element.parentElement as Element;
    for (let i = 0; i < 2000; i++) {
      element.remove();
      parent.append(element);
    }
    await element.updateComplete;
    let updates = 0;
    element.requestUpdate = () => updates++;
    window.dispatchEvent(new Event('pagehide'));
    expect(updates).to.equal(1);
    element.remove();
    updates = 0;
    window.dispatchEvent(new Event('pagehide'));
    expect(updates).to.equal(0);
  });

  it('has ten forms that each send their own client_id', async () => {
    const elements = await Promise.all(
      Array.from({length: 10}, (_, i) =>
        mount('capture-sign-in', {...standard(sandbox.domain), client_id: `client${i}`}),
      ),
    );
    for (const element of elements) setValues(element, signInValues);
    await consoleOf(() =>
      Promise.all(
        elements.map((element) => {
          const failed = oneEvent(element, 'capture-error');
          rootOf(element).querySelector('form')?.requestSubmit();
          return failed;
        }),
      ),
    );
    const clientIds = (await posts(sandbox)).map(({body}) =>
      new URLSearchParams(body).get('client_id'),
    );
    expect(clientIds.sort()).to.deep.equal(Array.from({length: 10}, (_, i) => `client${i}`));
  });
});

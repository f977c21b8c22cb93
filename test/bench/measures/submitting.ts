import type {ElementHandle, Page} from 'puppeteer-core';
import {clockOffset} from '../clock.ts';
import {contenders, type Name} from '../contenders.ts';
import type {Measure, World} from '../measure.ts';
import {openContender} from '../tab.ts';

const ours: Name = 'capture-sign-in';
const floor: Name = 'hand-written';

/** When a person acted, and when the form told the page what came of it, in milliseconds by the page's clock. */
interface Moments {
  readonly acted: number;
  readonly told: number;
}

declare global {
  /** Settles with the next reply. */
  var nextReply: Promise<Moments>;
}

/** Fills in a form and waits for what comes of it. */
const prepare = (email: Element) => {
  const {host} = email.getRootNode() as ShadowRoot;
  const inputs = host.shadowRoot?.querySelectorAll('input') ?? [];
  for (const [i, input] of inputs.entries()) {
    input.value = ['johndoe@example.com', 'password123'][i] ?? '';
  }
  globalThis.nextReply = new Promise((resolve) => {
    let acted = NaN;
    const onAct = ({timeStamp}: Event) => (acted = timeStamp);
    for (const type of ['keydown', 'click']) {
      window.addEventListener(type, onAct, {capture: true, once: true});
    }
    const options = {once: true};
    host.addEventListener(
      'capture-error',
      () => resolve({acted, told: performance.now()}),
      options,
    );
  });
};

/** One submission: how long the form took to send it, and to tell what the server had said. */
async function submit(
  {site}: World,
  page: Page,
  offset: number,
  email: ElementHandle,
  act: () => Promise<void>,
) {
  await email.evaluate(prepare);
  await act();
  const {acted, told} = await page.evaluate(() => globalThis.nextReply);
  const exchange = site.exchanges.at(-1);
  if (!exchange) throw new Error('Nothing was sent.');
  return {sent: exchange.received - (acted + offset), told: told + offset - exchange.answered};
}

/** From a click to the request, and from the reply to the event. */
export const submitting: Measure = {
  title: 'Submitting',
  how: 'Both forms on one page, each submitted to a server on the same machine that refuses the password at once: from the click or key to the request’s arrival there, and from its answer to the event.',
  contenders: [ours, floor],
  baseline: floor,
  metrics: {
    click: {title: 'click to request', kind: 'time'},
    enter: {title: 'Enter to request', kind: 'time'},
    told: {title: 'reply to event', kind: 'time'},
  },
  rounds: 300,
  warmUps: 10,
  async open(world) {
    const tab = await openContender(world, ours, contenders[floor].script);
    const {page} = tab;
    await page.evaluate(
      (body) => document.body.insertAdjacentHTML('beforeend', body),
      contenders[floor].body,
    );
    const offset = await clockOffset(page);
    return {
      async sample(name) {
        const [tag] = contenders[name as Name].input;
        const find = async (selector: string) => {
          const found = await page.waitForSelector(`${tag} >>> ${selector}`);
          if (!found) throw new Error(`${tag} has no ${selector}`);
          return found;
        };
        const email = await find('[type=email]');
        const button = await find('[part=button]');
        const clicked = await submit(world, page, offset, email, () => button.click());
        await email.focus();
        const entered = await submit(world, page, offset, email, () => email.press('Enter'));
        return {
          click: clicked.sent,
          enter: entered.sent,
          told: (clicked.told + entered.told) / 2,
        };
      },
      close: () => tab.close(),
    };
  },
  goals: (samples) => [
    {
      title: 'Submitting takes no more than 1 ms longer than in the hand-written form',
      value: Math.max(
        samples.medianDifference(ours, floor, 'click'),
        samples.medianDifference(ours, floor, 'enter'),
      ),
      limit: 1,
    },
    {
      title: 'Telling of the reply takes no more than 1 ms longer than in the hand-written form',
      value: samples.medianDifference(ours, floor, 'told'),
      limit: 1,
    },
  ],
};

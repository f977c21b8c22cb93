import {chromiumFlags} from '../../../.ci/programs/browsers.ts';
import {startChromium} from '../../support/node/chromium.ts';
import {contenders, type Name} from '../contenders.ts';
import {serveFar} from '../far-server.ts';
import type {Measure} from '../measure.ts';
import {openUsualTab, showContender} from '../tab.ts';

const ours: Name = 'capture-sign-in';
const host = 'bench.janraincapture.com';
const roundTrip = 150;

/** Who connects when somebody first enters the form, and with what `crossorigin`. */
const ways: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = {
  nobody: undefined,
  'the element': undefined,
  'the page, anonymous': {crossorigin: 'anonymous'},
  'the page, use-credentials': {crossorigin: 'use-credentials'},
  'the page, no crossorigin': {},
};

/** Has the form post to that host; unless it is to connect by itself, keeps it from that, and may have the page do it. */
const arrange = (
  tag: string,
  domain: string,
  mayConnect: boolean,
  attributes?: Readonly<Record<string, string>>,
) => {
  if (!mayConnect) Object.defineProperty(HTMLLinkElement.prototype, 'rel', {set: () => undefined});
  document.querySelector(tag)?.setAttribute('domain', domain);
  if (!attributes) return;
  const connect = () => {
    const link = document.createElement('link');
    const all = {rel: 'preconnect', href: `https://${domain}`, ...attributes};
    for (const [name, value] of Object.entries(all)) link.setAttribute(name, value);
    document.head.append(link);
  };
  document.addEventListener('focusin', connect, {once: true});
};

/** Whether to connect before there is something to send. */
export const preconnect: Measure = {
  title: 'Connecting ahead',
  how: `A form that is filled in and sent to a server ${roundTrip} ms away over TLS, its host’s address known: from Enter to the event, with a \`<link rel=preconnect>\` put into the page at the first \`focusin\` and without, by its \`crossorigin\`.`,
  contenders: Object.keys(ways),
  baseline: 'nobody',
  metrics: {
    time: {title: 'Enter to event', kind: 'time'},
    connections: {title: 'connections', kind: 'count'},
  },
  rounds: 4,
  warmUps: 1,
  async open({site}) {
    const far = await serveFar(host, roundTrip);
    const browser = await startChromium({
      args: [
        ...chromiumFlags,
        '--ignore-certificate-errors',
        `--host-resolver-rules=MAP ${host}:443 127.0.0.1:${far.port}`,
      ],
    });
    return {
      async sample(way) {
        const before = far.connections();
        const world = {browser, site};
        const tab = await openUsualTab(world);
        const {page} = tab;
        await showContender(world, tab, ours);
        await page.evaluate(arrange, ours, host, way === 'the element', ways[way]);
        const email = await page.waitForSelector(contenders[ours].input.join(' >>> '));
        await email?.type('johndoe@example.com', {delay: 30});
        await page.keyboard.press('Tab');
        const reply = page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              let acted = NaN;
              const onKeyDown = ({key, timeStamp}: KeyboardEvent) => {
                if (key === 'Enter') acted = timeStamp;
              };
              // Captured: a key in a field does not leave the form.
              addEventListener('keydown', onKeyDown, true);
              addEventListener('capture-error', () => resolve(performance.now() - acted));
            }),
        );
        await page.keyboard.type('password123', {delay: 30});
        await page.keyboard.press('Enter');
        const time = await reply;
        await tab.close();
        far.drop();
        return {time, connections: far.connections() - before};
      },
      async close() {
        await browser.close();
        await far.close();
      },
    };
  },
  goals: (samples) => [
    {
      title: 'The reply is there in half of the time when the form was filled in before',
      value: samples.medianRatio('the element', 'nobody', 'time'),
      limit: 0.5,
    },
  ],
};

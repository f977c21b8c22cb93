import type {Page} from 'puppeteer-core';
import type {FieldDefinition} from '../../../src/index.ts';
import type {Source} from './hostile-inputs.ts';
import type {HostileSite} from './hostile-site.ts';

/** What an input costs the main thread, in milliseconds. */
export interface Cost {
  /** What is done with it besides receiving and parsing its JSON. */
  readonly ms: number;
  /** What any script pays that receives and parses the JSON. */
  readonly parsing: number;
  /** The number of fields that the form shows then. */
  readonly fields: number;
}

/** What {@link prepare} leaves in the page. */
interface Measured {
  readonly element: HTMLElement & {fields?: unknown};
  parse(): Promise<void>;
  frames(): Promise<void>;
  load(): Promise<void>;
  submit(): Promise<void>;
}

type MeasuredWindow = Window & {readonly measured: Measured};

/** Prepares an element, which is not in the page yet. */
const prepare = (page: Page, source: Source) =>
  page.evaluate(async (from) => {
    const element = document.createElement(
      from === 'answer' ? 'capture-sign-in' : 'capture-register',
    );
    element.setAttribute('domain', '/');
    element.setAttribute('client_id', 'x');
    if (from.endsWith('flow file')) element.setAttribute('flow_url', '/input');
    if (from === 'fields') {
      element.fields = (await (await fetch('/input')).json()) as FieldDefinition[];
    }
    // Methods: `tsx` names functions with a helper that is not in the page.
    const measured: Measured = {
      element,
      async parse() {
        await (await fetch('/input')).json();
      },
      async frames() {
        for (let i = 0; i < 3; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
      },
      async load() {
        document.body.append(this.element);
        while (!this.element.shadowRoot?.querySelector('form:not([inert])')) await this.frames();
        await this.frames();
      },
      async submit() {
        const root = this.element.shadowRoot;
        for (const input of from === 'answer' ? (root?.querySelectorAll('input') ?? []) : []) {
          input.value = input.type === 'email' ? 'a@example.com' : 'password123';
        }
        const isDone = new Promise((resolve) => {
          this.element.addEventListener('capture-success', resolve);
          this.element.addEventListener('capture-error', resolve);
        });
        root?.querySelector('form')?.requestSubmit();
        await isDone;
        await this.frames();
      },
    };
    Object.assign(window, {measured});
  }, source);

type Step = 'parse' | 'load' | 'submit';

/** Has the page do something. */
const run = (page: Page, step: Step) =>
  page.evaluate((name) => (window as unknown as MeasuredWindow).measured[name](), step);

/**
 * Measures the processor time of a page's main thread. That counts everything which the page does, layout and painting
 * too, but no other program of the machine.
 */
export async function timeOf(page: Page, task: () => Promise<unknown>): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', {timeDomain: 'threadTicks'});
  const clock = async () => {
    const {metrics} = await session.send('Performance.getMetrics');
    return (metrics.find(({name}) => name === 'TaskDuration')?.value ?? NaN) * 1000;
  };
  const before = await clock();
  await task();
  return (await clock()) - before;
}

/** Measures what the input of a site costs, from its arrival to the frame that shows the result. */
export async function measure(page: Page, site: HostileSite, source: Source): Promise<Cost> {
  await page.goto(site.origin);
  await prepare(page, source);
  const isSubmission = source === 'answer' || source === 'submitted flow file';
  if (isSubmission) await run(page, 'load');
  // The page's `fields` are no text, and a text without an end cannot be parsed.
  const isParsed = source === 'flow file' && site.json !== undefined;
  const parsing = isParsed ? await timeOf(page, () => run(page, 'parse')) : 0;
  const all = await timeOf(page, () => run(page, isSubmission ? 'submit' : 'load'));
  const fields = await page.evaluate(() => {
    const root = (window as unknown as MeasuredWindow).measured.element.shadowRoot;
    return root?.querySelectorAll('[part=field], [type=hidden]').length ?? 0;
  });
  return {ms: all - parsing, parsing, fields};
}

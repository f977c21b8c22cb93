import {eighteenFields} from '../../support/eighteen-fields.ts';
import type {FieldDefinition} from '../../../demo/sandbox/flows/flow-file.ts';
import type {Name} from '../contenders.ts';
import type {Measure} from '../measure.ts';
import {openContender, showContender} from '../tab.ts';

const tags = {'capture-register': 'capture-register', 'hand-written': 'hand-written-register'};
const ours = 'capture-register';
const floor = 'hand-written';

/** The flow's own 18 fields in order, two of them lists of 250 and more entries. */
const fields = (() => {
  const {registrationForm, ...all} = eighteenFields.fields;
  const named = all as unknown as Readonly<Record<string, FieldDefinition>>;
  const {fields: names} = registrationForm as unknown as {fields: readonly string[]};
  const options = named['addressCountry']?.options;
  return names.map((name) => ({
    ...named[name],
    name,
    ...(name === 'addressState' && {options}),
  }));
})();

/** Puts the form on the page and submits it empty: how many milliseconds until it stands there, and until it says what is wrong. */
const fill = async (tag: string, given: readonly object[]) => {
  const begin = performance.now();
  const form = document.createElement(tag) as HTMLElement & {
    fields: readonly object[];
    updateComplete?: Promise<unknown>;
  };
  for (const name of ['client_id', 'flow', 'flow_version']) form.setAttribute(name, '1');
  form.setAttribute('domain', '/capture');
  form.fields = given;
  document.body.append(form);
  await form.updateComplete;
  form.getBoundingClientRect();
  const mounted = performance.now();
  const told = new Promise((resolve) => form.addEventListener('capture-error', resolve));
  form.shadowRoot?.querySelector<HTMLElement>('[part=button]')?.click();
  await told;
  form.getBoundingClientRect();
  const failed = performance.now();
  const root = form.shadowRoot;
  const seen = root?.querySelectorAll('input, select').length ?? 0;
  const options = root?.querySelectorAll('option').length ?? 0;
  const wrong = root?.querySelectorAll('[aria-invalid=true]').length ?? 0;
  if (seen < 20 || options < 500 || wrong < 4) {
    throw new Error(`${tag}: ${seen} controls, ${options} entries, ${wrong} of them wrong`);
  }
  return {mount: mounted - begin, fail: failed - mounted};
};

/** A long form. */
export const registering: Measure = {
  title: 'A long form',
  how: 'A registration with 18 fields, two of which are lists of 250 entries, on a page opened anew: until it is laid out, and from an empty submit until its errors are.',
  contenders: [ours, floor],
  baseline: floor,
  metrics: {
    mount: {title: 'mounting', kind: 'time'},
    fail: {title: 'showing errors', kind: 'time'},
  },
  rounds: 15,
  warmUps: 2,
  async open(world) {
    const page: Name = 'capture-sign-in';
    const script = 'hand-written-register';
    const tab = await openContender(world, page, script);
    return {
      async sample(contender) {
        await showContender(world, tab, page, script);
        return tab.page.evaluate(fill, tags[contender as keyof typeof tags], fields);
      },
      close: () => tab.close(),
    };
  },
  goals: () => [],
};

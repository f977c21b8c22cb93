import {describeJsonError, jsonErrorOffset} from '../../src/cli/json-position.ts';
import {isObject} from '../../src/json.ts';
import type {Choices} from './element-attributes.ts';
import type {PublishedFlow} from './sandbox-client.ts';

/** The controls of the configurator whose values may not fit, by name. */
export const checkedControls = ['flow', 'flow_version', 'locale', 'own_fields'] as const;

/** Why the value of a control does not fit, in the words of this page; absent if it does. */
export type ChoiceProblems = Partial<Readonly<Record<(typeof checkedControls)[number], string>>>;

/** Finds the choices with which the preview cannot show what is asked for. */
export function findProblems(choices: Choices, flows: readonly PublishedFlow[]): ChoiceProblems {
  return {
    // With another domain, the preview uses the sandbox's own flow.
    ...(choices['domain'] === '' && flowProblem(choices, flows)),
    ...(choices['fields'] === 'own' && fieldsProblem(choices['own_fields'] ?? '')),
  };
}

function flowProblem(choices: Choices, flows: readonly PublishedFlow[]): ChoiceProblems {
  const {flow = '', flow_version = '', locale = ''} = choices;
  const versions = flows.filter(({name}) => name === flow);
  if (!versions.length) {
    const names = listOf(flows.map(({name}) => `“${name}”`));
    return {flow: `The sandbox has no flow “${flow}”, only ${names}. It rejects this form.`};
  }
  const published = versions.find(({version}) => version === flow_version);
  if (!published) {
    const known = listOf(versions.map(({version}) => version));
    return {flow_version: `The sandbox has “${flow}” in version ${known} only.`};
  }
  if (published.locales.includes(locale)) return {};
  const locales = listOf(published.locales);
  return {locale: `“${flow}” is published in ${locales} only. The sandbox rejects this form.`};
}

function fieldsProblem(text: string): ChoiceProblems {
  const standard = 'The form shows its standard fields.';
  if (jsonErrorOffset(text) !== -1) {
    return {own_fields: `This is not JSON: ${describeJsonError(text)}. ${standard}`};
  }
  const json: unknown = JSON.parse(text);
  if (!Array.isArray(json)) return {own_fields: `This is not a list in “[ ]”. ${standard}`};
  const index = json.findIndex(
    (entry) => !isObject(entry) || typeof entry['name'] !== 'string' || !entry['name'],
  );
  return index === -1 ? {} : {own_fields: `Entry ${index + 1} has no name, so it is ignored.`};
}

const listOf = (items: readonly string[]) =>
  new Intl.ListFormat('en', {type: 'conjunction'}).format(items);

import {parameterNames, type Field} from '../flow/field.ts';
import {validate} from '../flow/validation.ts';

/** The rules that the element applies before it sends anything, by what it asks for. */
const dateRules = ['required', 'match', 'isDate', 'minYears'];
const textRules = [
  'required',
  'minLength',
  'maxLength',
  'format',
  'match',
  'whitelist',
  'blacklist',
  'emailDomainBlacklist',
];

/** Breaks every format that there is. */
const misfit = '! !';

function knowsFormat(field: Field): boolean {
  const rules = new Map([['format', field.rules.get('format')]]);
  const values = new URLSearchParams(parameterNames(field).map((name) => [name, misfit]));
  return validate([{...field, rules}], values).size > 0;
}

/** The names of a field's rules that only the server applies. */
export function serverRules(field: Field): readonly string[] {
  const {rules, type} = field;
  const ruleNames = [...rules.keys()].filter(
    (name) => rules.get(name) && name !== 'messages' && name !== 'disableClientSide',
  );
  if (rules.get('disableClientSide')) return ruleNames;
  const own = type === 'dateselect' ? dateRules : textRules;
  return ruleNames.filter(
    (name) => !own.includes(name) || (name === 'format' && !knowsFormat(field)),
  );
}

import {textRules} from '../flow/effective-field.ts';
import {parameterNames, type Field} from '../flow/field.ts';
import {validate} from '../flow/validation.ts';

/** The rules that the element checks for dates. */
const dateRules = ['required', 'match', 'isDate', 'minYears'];

/** A value that no known format matches. */
const mismatch = '! !';

function knowsFormat(field: Field): boolean {
  const rules = new Map([['format', field.rules.get('format')]]);
  const values = new URLSearchParams(parameterNames(field).map((name) => [name, mismatch]));
  return validate([{...field, rules}], values).size > 0;
}

/** The names of a field's rules that only the server checks. */
export function serverRules(field: Field): readonly string[] {
  const {rules, type} = field;
  const ruleNames = [...rules.keys()].filter(
    (name) => rules.get(name) && name !== 'messages' && name !== 'disableClientSide',
  );
  if (rules.get('disableClientSide')) return ruleNames;
  const checkedRules = type === 'dateselect' ? dateRules : textRules;
  return ruleNames.filter(
    (name) => !checkedRules.includes(name) || (name === 'format' && !knowsFormat(field)),
  );
}

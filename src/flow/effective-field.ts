import type {DateFormat, Field} from './field.ts';

/** The rules that the element checks, except for dates. */
export const textRules: readonly string[] = [
  'required',
  'minLength',
  'maxLength',
  'format',
  'match',
  'whitelist',
  'blacklist',
  'emailDomainBlacklist',
];

/** The rules that change how the element checks or shows a field. It checks every date, with or without `isDate`. */
const effectiveRules = [...textRules, 'minYears', 'disableClientSide'];

/** As parseField() returns it for a definition that says nothing about dates. */
const defaultDate: DateFormat = {
  order: [],
  labels: {day: '', month: '', year: ''},
  monthNames: [],
  years: [NaN, NaN],
};

/**
 * Returns a field without what has no effect on the element, such as rules that only Capture checks, or the placeholder
 * of a list.
 */
export function effectiveField(field: Field): Field {
  const {type, value, placeholder, tip, options, date, ruleMessages} = field;
  const isDate = type === 'dateselect';
  const hasOptions = type === 'select' || type === 'radio';
  const rules = new Map([...field.rules].filter(([rule]) => effectiveRules.includes(rule)));
  const isShown = ([rule, text]: readonly [string, unknown]) =>
    !!text && typeof text === 'string' && (rules.has(rule) || (isDate && rule === 'isDate'));
  return {
    ...field,
    value: type === 'checkbox' && value !== 'true' ? '' : value,
    placeholder: hasOptions || type === 'checkbox' || type === 'hidden' ? '' : placeholder,
    tip: type === 'hidden' ? '' : tip,
    options: hasOptions ? options : [],
    date: isDate ? date : defaultDate,
    rules,
    ruleMessages: new Map([...ruleMessages].filter(isShown)),
  };
}

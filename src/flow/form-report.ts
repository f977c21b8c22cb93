import {warn} from '../platform/console.ts';
import {isUnsendable, type Field} from './field.ts';
import type {ParsedForm} from './form-definition.ts';

const canBeUnsendable = (field: Field) =>
  [field, ...field.options].some(({value}) => isUnsendable(field, value));

/** Tells the site owner what a form cannot show or send. */
export function reportForm(
  tag: string,
  {fields, unsupported, isCutOff}: ParsedForm,
  hasCaptcha: boolean,
): void {
  const unsendable = fields.filter(canBeUnsendable).map(({name}) => name);
  if (unsendable.length) {
    warn(
      tag,
      `does not send the value false of ${unsendable.join(', ')}: Capture takes any value of a boolean for true`,
    );
  }
  if (hasCaptcha) {
    warn(
      tag,
      'does not show the captcha of this form, without which Capture refuses it: add its token in a capture-submit listener, with the name of the parameter that your flow expects',
    );
  }
  if (unsupported.length) warn(tag, `cannot show these fields: ${unsupported.join(', ')}`);
  if (isCutOff) warn(tag, 'is too large: the last fields or options are not shown');
}

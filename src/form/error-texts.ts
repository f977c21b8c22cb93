import type {Failure, FailureKind, FieldError} from '../capture/outcome.ts';
import {ruleNumber, ruleText, type Field} from '../flow/field.ts';
import type {FormCatalogue, MessageId} from '../localize/message-id.ts';
import type {Translate} from '../localize/translate.ts';

/** What the visitor reads, by field name; texts for the form as a whole are under the form's name. */
export type ErrorTexts = ReadonlyMap<string, readonly string[]>;

/** The message for a kind of failure. */
function messageFor(kind: FailureKind): MessageId {
  switch (kind) {
    case 'rate-limit':
      return 'rateLimit';
    case 'expired':
      return 'linkExpired';
    case 'configuration':
    case 'reply':
      return 'unavailable';
    default:
      return kind;
  }
}

function requiredMessage(field: Field | undefined): MessageId {
  switch (field?.type) {
    case 'checkbox':
      return 'tick';
    case 'radio':
    case 'select':
      return 'choose';
    default:
      return 'required';
  }
}

/** Our own text for a broken rule. */
function ruleErrorText(rule: string, field: Field | undefined, translate: Translate): string {
  switch (rule) {
    case 'required':
      return translate(requiredMessage(field));
    case 'isDate':
    case 'match':
      return translate(rule);
    case 'minLength':
    case 'maxLength':
    case 'minYears':
      return translate(rule, field ? ruleNumber(field, rule) : NaN);
    default: {
      const isEmail = rule === 'format' && field && ruleText(field, rule) === 'email';
      return translate(isEmail ? 'email' : 'invalid');
    }
  }
}

/**
 * The texts of a failure: the server's texts, or else the flow's, or else our own.
 *
 * @param failures the messages for kinds of failure that differ from those of other forms
 */
export function errorTexts(
  {kind, fieldErrors}: Failure,
  form: string,
  fields: readonly Field[],
  translate: Translate,
  failures: FormCatalogue['failures'],
): ErrorTexts {
  if (!fieldErrors.size) return new Map([[form, [translate(failures[kind] ?? messageFor(kind))]]]);
  const textOf = (error: FieldError, name: string) => {
    if ('text' in error) return error.text;
    const field = fields.find((item) => item.name === name);
    const flowText = field?.ruleMessages.get(error.rule);
    return flowText || ruleErrorText(error.rule, field, translate);
  };
  return new Map(
    [...fieldErrors].map(([name, errors]) => [name, errors.map((error) => textOf(error, name))]),
  );
}

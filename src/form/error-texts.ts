import type {Field} from '../flow/field.ts';
import {number, text} from '../json.ts';
import type {MessageId} from '../localize/messages.ts';
import type {Failure, FailureKind, Fault} from '../capture/outcome.ts';
import type {Say} from '../localize/translate.ts';

/** What the visitor reads, by field name or, where it concerns no single field, under the form's name. */
export type Texts = ReadonlyMap<string, readonly string[]>;

/** The sentence for a kind of failure. */
function sentenceFor(kind: FailureKind, timeout: MessageId): MessageId {
  switch (kind) {
    case 'rate-limit':
      return 'rateLimit';
    case 'configuration':
    case 'reply':
      return 'unavailable';
    case 'timeout':
      return timeout;
    default:
      return kind;
  }
}

/** Our own text for a broken rule, where the flow has none. */
function ownText(rule: string, field: Field | undefined, say: Say): string {
  const argument = field?.rules.get(rule);
  switch (rule) {
    case 'required':
      return say(missing(field));
    case 'isDate':
    case 'match':
      return say(rule);
    case 'minLength':
    case 'maxLength':
    case 'minYears':
      return say(rule, number(argument));
    default:
      return say(rule === 'format' && argument === 'email' ? 'email' : 'invalid');
  }
}

function missing(field: Field | undefined): MessageId {
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

/**
 * What the visitor reads of a failure: the server's texts before the flow's, the flow's before our own, which stand
 * under the form's name.
 *
 * @param timeout the sentence for a failure of that kind
 */
export function failureTexts(
  {kind, faults}: Failure,
  form: string,
  fields: readonly Field[],
  say: Say,
  timeout: MessageId,
): Texts {
  if (!faults.size) return new Map([[form, [say(sentenceFor(kind, timeout))]]]);
  const textOf = (fault: Fault, name: string) => {
    if ('text' in fault) return fault.text;
    const field = fields.find((field) => field.name === name);
    return text(field?.texts.get(fault.rule)) || ownText(fault.rule, field, say);
  };
  return new Map([...faults].map(([name, list]) => [name, list.map((one) => textOf(one, name))]));
}

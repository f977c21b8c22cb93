import type {Identifier} from '../accounts/accounts.ts';
import {distinctFieldsOf, type FormErrorName, type NamedFields} from '../flows/flow-file.ts';
import {isIdentifier} from '../flows/identifier-field.ts';
import {readSubmittedValue} from '../parameters/submitted-value.ts';
import type {FormRequest} from './form-request.ts';
import {errorReply} from './reply.ts';

/** The identifiers that the visitor has entered. */
export function readIdentifiers({
  flow,
  form,
  formName,
  parameters,
}: FormRequest): readonly Identifier[] {
  const fields = distinctFieldsOf(flow, form).filter(([, field]) => isIdentifier(field));
  if (fields.length === 0) throw new Error(`The form '${formName}' has no identifier field.`);
  return fields.flatMap(([name, field]) => {
    const submitted = readSubmittedValue(field, name, parameters);
    return submitted.kind === 'texts' ? submitted.texts.filter(({value}) => value !== '') : [];
  });
}

/** The password that the visitor has entered. */
export function readPassword({flow, form, formName, parameters}: FormRequest): string {
  const name = findPasswordName(distinctFieldsOf(flow, form));
  if (name === undefined) throw new Error(`The form '${formName}' has no password field.`);
  return parameters.get(name) ?? '';
}

/** The name of the first password field; undefined if there is none. */
export function findPasswordName(fields: NamedFields): string | undefined {
  return fields.find(([, field]) => field.type === 'password')?.[0];
}

/**
 * Creates the error reply to credentials that belong to no account, with the text that the flow has for the form as a
 * whole. What Capture replies if a flow has none is not documented: the sandbox leaves out `invalid_fields`.
 */
export function credentialsReply(
  {form, formName}: FormRequest,
  code: number,
  error: string,
  textName: FormErrorName,
): Response {
  // What Capture sends if the flow has no such text is not documented.
  const text = form.messages?.errors[textName];
  return errorReply(
    code,
    error,
    'some inputs are invalid',
    text === undefined ? {} : {invalid_fields: {[formName]: [text]}},
  );
}

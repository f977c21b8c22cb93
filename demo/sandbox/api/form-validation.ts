import {fieldsOf, type NamedFields} from '../flows/flow-file.ts';
import {validate} from '../validation/validation.ts';
import type {FormRequest} from './form-request.ts';
import {invalidFieldsReply} from './reply.ts';
import type {SandboxState} from './sandbox-state.ts';

/**
 * Checks the values of a form.
 *
 * @param options.fields all fields of the form by default
 * @param options.ownUuid the account that is signed in, whose own values are not taken
 * @returns the error reply, if a value breaks a rule
 */
export function refuseInvalidFields(
  {accounts, now}: SandboxState,
  {flow, form, client, parameters}: FormRequest,
  {
    fields = fieldsOf(flow, form),
    ownUuid,
  }: {readonly fields?: NamedFields; readonly ownUuid?: string} = {},
): Response | undefined {
  const {settings} = client;
  const context = {parameters, accounts, settings, ownUuid, time: now()};
  const invalidFields = validate(fields, context);
  return invalidFields && invalidFieldsReply(invalidFields);
}

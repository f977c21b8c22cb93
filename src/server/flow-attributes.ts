import {applyOverrides, findFormDefinition, parseForm} from '../flow/form-definition.ts';
import type {FieldDefinitions} from '../flow/form-definition.ts';
import {minimalFields} from '../flow/minimal-fields.ts';

/** The form that an element shows. */
export interface FlowForm {
  /** The form's name in the flow. */
  readonly formName: string;
  readonly localeTag: string;
  readonly hasAccount: boolean;
  readonly standardFields: FieldDefinitions;
}

/** The attributes that have the fields of a form, so that the page does not load the flow file. */
export interface FlowAttributes {
  /** JSON. */
  readonly fields: string;
  /** Empty if the file does not say it. */
  readonly flow_version: string;
}

/**
 * Finds a form in a flow file, and writes its fields as attributes.
 *
 * @param file the flow file, parsed
 * @param overrides the page's own `fields`: the differences from the file
 * @throws Error if the file has no such form, or no field of it can be shown
 */
export function flowAttributes(
  {formName, localeTag: locale, hasAccount, standardFields}: FlowForm,
  file: unknown,
  overrides: unknown,
): FlowAttributes {
  const form = findFormDefinition(file, formName);
  if (!form) throw new Error(`the flow has no form "${formName}"`);
  const definitions = applyOverrides(form.definitions, overrides, true);
  const options = {locale, hasAccount};
  const {fields} = parseForm(definitions, options);
  if (!fields.length) throw new Error(`form "${formName}" has no field that can be shown`);
  const written = minimalFields(fields, definitions, standardFields, options);
  return {fields: JSON.stringify(written), flow_version: form.version};
}

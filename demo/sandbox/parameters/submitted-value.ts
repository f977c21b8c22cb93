import type {FieldDefinition} from '../flows/flow-file.ts';
import {isAlternatives, type AttributePath} from '../flows/schema-id.ts';
import type {RequestParameters} from './request-parameters.ts';
import {readSubmittedDate, type SubmittedDate} from './submitted-date.ts';

/** A text and the attributes that may store it. If there are several, the text is stored in one of them. */
export type SubmittedText = {readonly value: string; readonly paths: readonly AttributePath[]};

/** The value of one field in a request. */
export type SubmittedValue =
  /** One text, or one for each part of a composite field. */
  | {readonly kind: 'texts'; readonly texts: readonly SubmittedText[]}
  | {readonly kind: 'choice'; readonly text: SubmittedText}
  | {readonly kind: 'boolean'; readonly isTrue: boolean}
  | {readonly kind: 'date'; readonly date: SubmittedDate}
  /** The flow file sets the value. What was sent is ignored. */
  | {readonly kind: 'fixed'}
  /** The forms of the elements cannot have such a field, so its rules are not checked. */
  | {readonly kind: 'unsupported'};

/** Reads the parameters of a field, in the shape that its type determines. */
export function readSubmittedValue(
  field: FieldDefinition,
  name: string,
  parameters: RequestParameters,
): SubmittedValue {
  const value = parameters.get(name) ?? '';
  if (storesBoolean(field)) return {kind: 'boolean', isTrue: value !== ''};
  if (field.element === 'select') return {kind: 'choice', text: {value, paths: pathsOf(field)}};
  if (field.element === 'textarea') return readTexts(field, name, parameters);
  switch (field.type) {
    case 'text':
    case 'email':
    case 'password':
    case 'tel':
    case 'phone':
    case 'multiIdentifierAuth':
    case 'hidden':
      return readTexts(field, name, parameters);
    case 'radio':
      return {kind: 'choice', text: {value, paths: pathsOf(field)}};
    case 'checkbox':
      return {kind: 'boolean', isTrue: value !== ''};
    case 'dateselect':
      return {kind: 'date', date: readSubmittedDate(parameters, name)};
    case 'readonly':
      return {kind: 'fixed'};
    case 'submit':
    case 'captcha':
    case 'photoManager':
    case 'linkAccounts':
    case undefined:
      return {kind: 'unsupported'};
    default:
      field.type satisfies never;
      // A flow file is data: it may have an unknown type.
      return {kind: 'unsupported'};
  }
}

/** Whether a request has a parameter of a field, even an empty one. */
export function isSubmitted(name: string, parameters: RequestParameters): boolean {
  return parameters.has(name) || [...parameters.keys()].some((key) => key.startsWith(`${name}[`));
}

function pathsOf({schemaId}: FieldDefinition): readonly AttributePath[] {
  if (schemaId === undefined) return [];
  if (typeof schemaId === 'string') return [schemaId];
  return isAlternatives(schemaId) ? schemaId : Object.values(schemaId);
}

function readTexts(
  field: FieldDefinition,
  name: string,
  parameters: RequestParameters,
): SubmittedValue {
  const {schemaId} = field;
  const isComposite = typeof schemaId === 'object' && !isAlternatives(schemaId);
  const texts = isComposite
    ? Object.entries(schemaId).map(([part, path]) => ({
        value: parameters.get(`${name}[${part}]`) ?? '',
        paths: [path],
      }))
    : [{value: parameters.get(name) ?? '', paths: pathsOf(field)}];
  return {kind: 'texts', texts};
}

/**
 * Whether a field stores a boolean. Capture takes a boolean that is present for true, whatever its value.
 *
 * @see https://techdocs.akamai.com/identity-cloud-entity/reference/oauthupdate_profile_native
 */
function storesBoolean({value, options}: FieldDefinition): boolean {
  if (typeof value === 'boolean') return true;
  return !!options?.length && options.every((option) => /^(true|false)$/.test(option.value));
}

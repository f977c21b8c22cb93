import {readDate, type SelectedDate} from './date-select.ts';
import type {FlowField} from './flow.ts';
import {isAlternatives, type Path} from './schema-id.ts';

/** The names and values of a request's body. */
export type Parameters = ReadonlyMap<string, string>;

/** A value, and the attributes that it can be kept in; of several, one is meant. */
export type Text = {readonly value: string; readonly paths: readonly Path[]};

/** What a request says of one field. */
export type Entry =
  /** One text, or one for each part of a composite. */
  | {readonly kind: 'texts'; readonly texts: readonly Text[]}
  | {readonly kind: 'choice'; readonly text: Text}
  | {readonly kind: 'check'; readonly state: 'checked' | 'unchecked' | 'neither'}
  | {readonly kind: 'date'; readonly selected: SelectedDate}
  /** What the flow says, whatever was sent. */
  | {readonly kind: 'fixed'}
  /** A field that no form in a browser can hold, so that nothing may be asked of it. */
  | {readonly kind: 'none'};

/** Reads a field's parameters in the shape in which its type is posted. */
export function readEntry(field: FlowField, name: string, parameters: Parameters): Entry {
  const value = parameters.get(name) ?? '';
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
      return {kind: 'check', state: readCheck(value)};
    case 'dateselect':
      return {kind: 'date', selected: readDate(parameters, name)};
    case 'readonly':
      return {kind: 'fixed'};
    case 'captcha':
    case 'photoManager':
    case 'linkAccounts':
    case undefined:
      return {kind: 'none'};
    default:
      field.type satisfies never;
      // A flow file is data: it may name a type that nobody has heard of.
      return {kind: 'none'};
  }
}

/** The attributes that a field's value can be kept in. */
function pathsOf({schemaId}: FlowField): readonly Path[] {
  if (schemaId === undefined) return [];
  if (typeof schemaId === 'string') return [schemaId];
  return isAlternatives(schemaId) ? schemaId : Object.values(schemaId);
}

function readTexts(field: FlowField, name: string, parameters: Parameters): Entry {
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

/** A browser sends `true` or nothing, Capture's mobile SDKs `true` or `false`; `on` is a mistake. */
function readCheck(value: string): 'checked' | 'unchecked' | 'neither' {
  if (value === 'true') return 'checked';
  return value === '' || value === 'false' ? 'unchecked' : 'neither';
}

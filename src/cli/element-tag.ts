import type {FieldDefinitions} from '../flow/form-definition.ts';
import {standardRegistrationForm, standardSignInForm} from '../flow/standard-forms.ts';

/** The standard fields of each element. Definitions in the `fields` attribute extend those of the same name. */
const standardFields = {
  'capture-sign-in': standardSignInForm,
  'capture-register': standardRegistrationForm,
} as const satisfies Readonly<Record<string, FieldDefinitions>>;

/** The tag of an element that `capture-forms flow` can print. */
export type ElementTag = keyof typeof standardFields;

export const elementTags = Object.keys(standardFields) as readonly ElementTag[];

export const isElementTag = (name: string): name is ElementTag =>
  Object.hasOwn(standardFields, name);

export const standardFieldsOf = (tag: ElementTag): FieldDefinitions => standardFields[tag];

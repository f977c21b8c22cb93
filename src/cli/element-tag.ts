import {standardRegistrationForm, standardSignInForm} from '../flow/standard-forms.ts';
import type {FieldDefinitions} from '../flow/form-definition.ts';

/** The fields that each element has of its own, which what a page writes of a field of the same name is laid over. */
const standardFields = {
  'capture-sign-in': standardSignInForm,
  'capture-register': standardRegistrationForm,
} as const satisfies Readonly<Record<string, FieldDefinitions>>;

/** The name of an element that a form can be shown by. */
export type ElementTag = keyof typeof standardFields;

export const elementTags = Object.keys(standardFields) as readonly ElementTag[];

export const isElementTag = (name: string): name is ElementTag =>
  Object.hasOwn(standardFields, name);

export const standardFieldsOf = (tag: ElementTag): FieldDefinitions => standardFields[tag];

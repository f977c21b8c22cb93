import {nothing} from 'lit';
import type {Field} from '../../src/flow/field.ts';
import {registerCatalogue} from '../../src/localize/catalogues/register.ts';
import {createTranslator} from '../../src/localize/translate.ts';
import type {FieldContext, FieldView} from '../../src/templates/controls.ts';
import type {FieldPlace} from '../../src/templates/field.ts';

/** What field templates depend on: an English registration form without errors, unless `changes` say otherwise. */
export const fieldContext = (changes: Partial<FieldContext> = {}): FieldContext => ({
  translate: createTranslator('en', registerCatalogue.english),
  catalogue: registerCatalogue,
  language: 'en',
  errorTexts: new Map(),
  prefix: '',
  baseUrl: 'https://www.example.com/account/',
  hasSeveralPasswords: false,
  ...changes,
});

/** What control templates depend on: a valid, optional field, unless `changes` say otherwise. */
export const fieldView = (field: Field, changes: Partial<FieldView> = {}): FieldView => ({
  ...fieldContext(),
  field,
  isLast: false,
  hasAutofocus: false,
  isRequired: false,
  isInvalid: false,
  describedBy: nothing,
  ...changes,
});

/** The place of a field in the middle of a form. */
export const fieldPlace: FieldPlace = {isLast: false, hasAutofocus: false, links: false};

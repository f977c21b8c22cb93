import type {Journey} from '../journey.ts';
import {changes} from './changes.ts';
import {controls} from './controls.ts';
import {languages} from './languages.ts';
import {otherForms} from './other-forms.ts';
import {register} from './register.ts';
import {signIn} from './sign-in.ts';

export const journeys: readonly Journey[] = [
  ...signIn,
  ...register,
  ...controls,
  ...otherForms,
  ...changes,
  ...languages,
];

import type {Measure} from './measure.ts';
import {hydrating} from './measures/hydrating.ts';
import {language} from './measures/language.ts';
import {loading} from './measures/loading.ts';
import {many} from './measures/many.ts';
import {mounting} from './measures/mounting.ts';
import {preconnect} from './measures/preconnect.ts';
import {registering} from './measures/registering.ts';
import {submitting} from './measures/submitting.ts';
import {typing} from './measures/typing.ts';

/** All measures, by the names that the command takes. */
export const measures: Readonly<Record<string, Measure>> = {
  loading,
  hydrating,
  many,
  typing,
  submitting,
  language,
  registering,
  mounting,
  preconnect,
};

/** Those with goals that hold or fail on any machine. */
export const exactMeasures: readonly string[] = ['loading', 'typing', 'mounting'];

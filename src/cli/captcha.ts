import {jsonList, jsonProperty} from '../json.ts';
import type {FieldDefinitions} from '../flow/form-definition.ts';
import type {ElementTag} from './element-tag.ts';

/** Whether a form has a captcha: as a feature of the form, or as one of its fields. */
export const hasCaptcha = (form: unknown, definitions: FieldDefinitions): boolean =>
  jsonList(jsonProperty(form, 'features')).includes('captcha') ||
  [...definitions.values()].some(
    (definition) => definition.get('type') === 'captcha' || definition.get('element') === 'captcha',
  );

/** What the site owner can do about a captcha. */
export const captchaNote = (tag: ElementTag): string =>
  `the form has a captcha, which <${tag}> does not show: show it in the page, and add its token in a listener of capture-submit, as in event.detail.parameters.set('NAME', token); NAME is the parameter that your Capture application expects`;

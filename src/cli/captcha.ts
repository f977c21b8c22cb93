import type {ElementTag} from './element-tag.ts';

/** What the site owner can do about a captcha. */
export const captchaNote = (tag: ElementTag): string =>
  `the form has a captcha, which <${tag}> does not show: show it in the page, and add its token in a listener of capture-submit, as in event.detail.parameters.set('NAME', token); NAME is the parameter that your Capture application expects`;

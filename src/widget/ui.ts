import {configureElements} from './attributes.ts';
import {reportNoEffect} from './notices.ts';
import {closeModal, renderScreen} from './screens.ts';
import {endCaptureSession, getProfileData, hasActiveSession} from './session.ts';
import {withUnknownMembers} from './unknown-members.ts';

/** Creates functions that do nothing. */
const unsupported =
  (prefix = '') =>
  (name: string) =>
  () =>
    reportNoEffect(prefix + name);

/** The members of `janrain.capture.ui` that do something. */
const members = {
  start: configureElements,
  renderScreen,
  modal: withUnknownMembers({open: renderScreen, close: closeModal}, unsupported('modal.')),
  hasActiveSession,
  getProfileCookieData: getProfileData,
  getReturnExperienceData: getProfileData,
  endCaptureSession,
};

/** Creates `janrain.capture.ui` from an object of the page, whose own members stay. */
export const createUi = (ui: Record<string, unknown> = {}): Record<string, unknown> =>
  withUnknownMembers(Object.assign(ui, {...members, ...ui}), unsupported());

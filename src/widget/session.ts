import {callHandlers} from './event-handlers.ts';
import {captureSettings} from './page-globals.ts';

/** What the widget kept of a visitor. Never a token. */
export interface Profile {
  readonly uuid: unknown;
  readonly email: unknown;
  readonly displayName: unknown;
}

/** The visitor of the last success; undefined before it, and after the end of the session. */
let profile: Profile | undefined;
let isEnding = false;

/** Stores a profile, or removes it. */
function store(value?: Profile) {
  const key = 'janrainCaptureProfileData';
  try {
    if (value) localStorage.setItem(key, JSON.stringify(value));
    else localStorage.removeItem(key);
  } catch {
    // The browser or the page allows no storage, or it is full.
  }
}

/** Starts the session of a visitor, and returns the profile. Stores it if the page's settings ask for it. */
export function startSession(user: Readonly<Record<string, unknown>>): Profile {
  const {uuid, email, displayName} = user;
  // Without the members of `Object`, which a page could ask for.
  profile = {__proto__: null, uuid, email, displayName} as Profile;
  const {setProfileData, setProfileCookie} = captureSettings();
  // Pages write booleans as text, too.
  if ([setProfileData, setProfileCookie].map(String).includes('true')) store(profile);
  return {...profile};
}

/** `janrain.capture.ui.hasActiveSession` */
export const hasActiveSession = (): boolean => !!profile;

/** `janrain.capture.ui.getProfileCookieData` and `getReturnExperienceData` */
export const getProfileData = (name: keyof Profile): unknown => profile?.[name];

/** `janrain.capture.ui.endCaptureSession` */
export function endCaptureSession(): void {
  profile = undefined;
  store();
  // A handler may end the session once more.
  if (isEnding) return;
  isEnding = true;
  callHandlers('onCaptureSessionEnded');
  isEnding = false;
}

import assert from 'node:assert/strict';
import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {chromiumFlags, findChromium, findFirefox} from '../../../.ci/programs/browsers.ts';

export type BrowserName = 'firefox' | 'chromium';

/** How to start a browser that tells screen readers what it shows. */
interface Browser {
  readonly find: () => string;
  readonly prepare: (profile: string) => Promise<void>;
  readonly args: (profile: string, url: string) => readonly string[];
}

const firefoxPreferences = {
  'accessibility.force_disabled': -1,
  // It shows nothing but the page, and asks nobody else.
  'app.update.auto': false,
  'browser.aboutwelcome.enabled': false,
  'browser.newtab.preload': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'signon.rememberSignons': false,
  'termsofuse.bypassNotification': true,
};

/** It offers nothing: its prompts speak, and take the focus. */
const chromiumPreferences = {
  credentials_enable_service: false,
  translate: {enabled: false},
  autofill: {enabled: false, profile_enabled: false, credit_card_enabled: false},
};

function installed(path: string | undefined): string {
  assert(path, 'The browser is not installed.');
  return path;
}

export const browsers: Readonly<Record<BrowserName, Browser>> = {
  firefox: {
    find: () => installed(findFirefox()),
    prepare: async (profile) => {
      await mkdir(profile);
      const lines = Object.entries(firefoxPreferences).map(
        ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
      );
      await writeFile(join(profile, 'user.js'), lines.join(''));
    },
    args: (profile, url) => ['--no-remote', '--profile', profile, url],
  },
  chromium: {
    find: () => installed(findChromium()),
    prepare: async (profile) => {
      await mkdir(join(profile, 'Default'), {recursive: true});
      await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(chromiumPreferences));
    },
    args: (profile, url) => [
      ...chromiumFlags,
      '--force-renderer-accessibility',
      // Without it, a bar warns of `--no-sandbox`.
      '--test-type',
      '--password-store=basic',
      `--user-data-dir=${profile}`,
      url,
    ],
  },
};

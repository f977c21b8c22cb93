import {frameLoaded} from './frame-loaded.ts';

/** What the page uses of the widget. */
type Janrain = {
  readonly events: Readonly<Record<string, {addHandler(handler: (result: object) => void): void}>>;
  readonly capture: {readonly ui: {start(): void}};
};

const global = globalThis as unknown as {
  janrain: object;
  janrainCaptureWidgetOnLoad: () => void;
};

const handled = [
  'onCaptureLoginSuccess',
  'onCaptureLoginFailed',
  'onCaptureRegistrationSuccess',
  'onCaptureRegistrationFailed',
  'onCaptureEmailSent',
];

const parameters = new URLSearchParams(location.search);
const settingOf = (name: string) => parameters.get(name) ?? '';

// The settings as such a page has them.
global.janrain = {
  settings: {
    language: settingOf('locale'),
    packages: ['login', 'capture'],
    capture: {
      captureServer: settingOf('domain'),
      clientId: settingOf('client_id'),
      flowName: settingOf('flow'),
      flowVersion: settingOf('flow_version'),
      responseType: settingOf('response_type') || 'token',
    },
  },
};
global.janrainCaptureWidgetOnLoad = () => {
  const {events, capture} = global.janrain as Janrain;
  for (const name of handled) {
    events[name]?.addHandler((result) => {
      const line = document.createElement('li');
      const {screen = ''} = result as {readonly screen?: string};
      line.textContent = screen ? `${name} (screen: ${screen})` : name;
      document.querySelector('#handled')?.prepend(line);
    });
  }
  capture.ui.start();
};

await frameLoaded();
await import('../../../src/widget.ts');
// The page shows one screen at a time.
const chosen = document.querySelector(`main ${settingOf('tag') || 'capture-sign-in'}`);
(chosen ?? document.querySelector('capture-sign-in'))?.removeAttribute('hidden');
await import('../../../src/index.ts');

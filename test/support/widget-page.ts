import {standard, type Tag} from './harness.ts';
import type {RealPage} from './real-page.ts';

/** Where the widget kept the profile of a visitor. */
export const PROFILE = 'janrainCaptureProfileData';

/** The scripts, as the documentation has them. */
export const scripts = `<script src="/built/widget.js" defer></script>
  <script src="/built/capture-forms.js" defer></script>`;

/** The call that ends the function of a page. */
export const start = 'janrain.capture.ui.start();';

/** The settings of a page, as `janrain-init.js` has them, and a list for what it sees. */
export function settings({domain}: RealPage, more = ''): string {
  const {client_id, flow, flow_version} = standard(domain);
  return `<script>(function () {
    if (typeof window.janrain !== 'object') window.janrain = {};
    if (typeof window.janrain.settings !== 'object') window.janrain.settings = {};
    if (typeof window.janrain.settings.capture !== 'object') window.janrain.settings.capture = {};
    janrain.settings.packages = ['login', 'capture'];
    janrain.settings.language = 'en-US';
    janrain.settings.capture.captureServer = '${domain}';
    janrain.settings.capture.appId = 'x8n7eat5sd984y5nhxbv9ma98e';
    janrain.settings.capture.clientId = '${client_id}';
    janrain.settings.capture.flowName = '${flow}';
    janrain.settings.capture.flowVersion = '${flow_version}';
    janrain.settings.capture.registerFlow = 'socialRegistration';
    janrain.settings.capture.responseType = 'token';
    ${more}
  })(); var seen = [];</script>`;
}

/** The function of a page that the widget calls. */
export const onLoad = (code: string) =>
  `<script>function janrainCaptureWidgetOnLoad() {${code}}</script>`;

/** An element without settings of its own. */
export const element = (tag: Tag = 'capture-sign-in', attributes = '') =>
  `<${tag} ${attributes}></${tag}>`;

/** What the scripts of a page have seen. */
export const seenBy = (page: RealPage) =>
  (page.window as unknown as {readonly seen: readonly unknown[]}).seen;

/** The value of an expression in a page. */
export const evaluate = (page: RealPage, code: string) =>
  (page.window as unknown as {eval(code: string): unknown}).eval(code);

/** The warning about a call without an effect. */
export const noEffect = (call: string) => `<script> janrain.capture.ui.${call} does nothing`;

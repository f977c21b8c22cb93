import {snippetAttributes, tagOf, type Choices} from './element-attributes.ts';
import {languageComment, scriptTag} from './snippet.ts';

/** The names of the widget's settings, by the attributes that `widget.js` sets from them. */
const SETTINGS: Readonly<Record<string, string>> = {
  domain: 'captureServer',
  client_id: 'clientId',
  flow: 'flowName',
  flow_version: 'flowVersion',
  locale: 'language',
  response_type: 'responseType',
};

/**
 * Creates the HTML of a page that keeps the settings and handlers that it had for the widget.
 *
 * @param integrity the hash of the script, as in `dist/integrity.json`
 */
export function createWidgetSnippet(choices: Choices, integrity: string): string {
  const settings = snippetAttributes(choices).flatMap(([name, value]) =>
    SETTINGS[name] ? [`      ${SETTINGS[name]}: ${JSON.stringify(value)},`] : [],
  );
  const tag = tagOf(choices);
  return `<script>
  window.janrain = {settings: {
    capture: {
${settings.join('\n')}
    },
  }};
  function janrainCaptureWidgetOnLoad() {
    janrain.events.onCaptureLoginSuccess.addHandler((result) => {
      console.log(result.userData.uuid);
    });
    janrain.capture.ui.start();
  }
</script>

${languageComment(choices)}<script src="/widget.js" defer></script>
${scriptTag(integrity)}

<${tag}></${tag}>`;
}

/** What one embeds: a value for each control of the configurator, by its name. */
export type Embed = Readonly<Record<string, string>>;

/** What the sandbox knows, and what an element on this page has to say to be answered. */
export const sandboxClient = {
  client_id: '12345abcde12345abcde12345abcde12',
  flow: 'standard',
  flow_version: '20190618143040022299',
};

const FLOW_FILES =
  '/widget_data/flows/abcde12345abcde12345abcde1/{flow}/{flow_version}/{locale}.json';

export const tagOf = ({element}: Embed): string =>
  element === 'register' ? 'capture-register' : 'capture-sign-in';

/** The attributes of the element, in the order in which one writes them. */
export function attributesOf(embed: Embed): readonly (readonly [string, string])[] {
  const isSignIn = tagOf(embed) === 'capture-sign-in';
  const all: Record<string, string | undefined> = {
    domain: embed['domain'],
    client_id: embed['client_id'],
    flow: embed['flow'],
    flow_version: embed['flow_version'],
    locale: embed['locale'],
    response_type: embed['response_type'],
    redirect_uri: embed['redirect_uri'],
    flow_url: embed['fields'] === 'file' ? embed['flow_url'] : '',
    fields: embed['fields'] === 'own' ? embed['own_fields']?.replace(/\s*\n\s*/g, ' ') : '',
    switch_url: embed['links'] && (isSignIn ? '/register' : '/sign-in'),
    forgot_url: embed['links'] && isSignIn ? '/forgot-password' : '',
    light_dom: embed['light_dom'] && 'true',
  };
  return Object.entries(all).flatMap(([name, value]) => (value ? [[name, value] as const] : []));
}

/** The same embed as the sandbox at `domain` can answer it: whoever has typed a domain of their own still sees a form that works. */
export function forSandbox(embed: Embed, domain: string): Embed {
  const isOwn = embed['domain'] !== '';
  return {
    ...embed,
    ...(isOwn && sandboxClient),
    domain,
    flow_url: `http://${domain}${FLOW_FILES}`,
  };
}

const quote = (value: string) =>
  value.includes('"')
    ? `'${value.replaceAll('&', '&amp;').replaceAll("'", '&#39;')}'`
    : `"${value.replaceAll('&', '&amp;')}"`;

/**
 * The HTML to paste into a page.
 *
 * @param integrity the hash of the script, as `dist/integrity.json` has it
 * @param theme the theme's CSS; empty for none
 */
export function snippetOf(embed: Embed, integrity: string, theme: string): string {
  const tag = tagOf(embed);
  const own = {...embed, domain: embed['domain'] || 'my-app.us-dev.janraincapture.com'};
  const flow_url = `https://cdn.example${FLOW_FILES}`;
  const attributes = attributesOf({...own, flow_url}).map(
    ([name, value]) => `\n  ${name}=${quote(value)}`,
  );
  const script = `<script
  src="/capture-forms.js"
  integrity="${integrity}"
  crossorigin="anonymous"
  defer
></script>`;
  const style = theme && `<style>\n${theme.trim().replace(/^(?=.)/gm, '  ')}\n</style>`;
  const listener = `<script>
  document.addEventListener('capture-success', ({detail}) => {
    console.log(detail.capture_user.uuid);
  });
</script>`;
  return [script, style, `<${tag}${attributes.join('')}\n></${tag}>`, listener]
    .filter(Boolean)
    .join('\n\n');
}

import type {Mail} from './mailbox.ts';

const STYLE = `
  :root { color-scheme: light dark; }
  body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 42rem; padding: 1rem; }
  ol { list-style: none; padding: 0; }
  article { border: 1px solid; border-radius: 0.5rem; margin-block: 1rem; padding: 0 1rem; }
  h2 { font-size: 1.25rem; }
  dl { display: grid; gap: 0 1rem; grid-template-columns: auto 1fr; }
  dd { margin: 0; }
  a, code, dd { overflow-wrap: anywhere; }`;

/** The HTML page that lists mails. It works without scripts, and all texts are escaped. */
export function createMailboxPage(mails: readonly Mail[]): string {
  const list =
    mails.length > 0
      ? `<ol>${mails.map((mail) => `<li>${createArticle(mail)}</li>`).join('')}</ol>`
      : '<p>There are no mails yet. Register, or ask for a new password.</p>';
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Mailbox of the sandbox</title>
    <style>${STYLE}
    </style>
  </head>
  <body>
    <main>
      <h1>Mailbox of the sandbox</h1>
      <p>The mails that Capture would have sent, newest first. Reload the page to see new ones.</p>
      ${list}
    </main>
  </body>
</html>
`;
}

function createArticle({id, sent, to, locale, subject, text, linkText, link, code}: Mail): string {
  const inItsLanguage = `lang="${escapeHtml(locale)}" dir="auto"`;
  return `<article aria-labelledby="mail-${id}">
  <h2 id="mail-${id}" ${inItsLanguage}>${escapeHtml(subject)}</h2>
  <dl>
    <dt>To</dt><dd>${escapeHtml(to)}</dd>
    <dt>Sent</dt><dd><time datetime="${escapeHtml(sent)}">${escapeHtml(sent)}</time></dd>
    <dt>Code</dt><dd><code>${escapeHtml(code)}</code></dd>
  </dl>
  <p ${inItsLanguage}>${escapeHtml(text)}</p>
  ${createLink(link, `<span ${inItsLanguage}>${escapeHtml(linkText)}</span>`)}
</article>`;
}

/** A setting could hold any text: only web addresses become links. */
function createLink(link: string | null, linkText: string): string {
  if (link === null) return '<p>The API client has no setting for the address of the link.</p>';
  if (!/^https?:\/\//i.test(link)) return `<p>Not a web address: ${escapeHtml(link)}</p>`;
  return `<p><a href="${escapeHtml(link)}">${linkText}</a></p>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

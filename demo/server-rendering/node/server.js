// A site without a framework. Environment: PORT. A proxy passes /capture on to Capture.
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {importLanguage, renderToString} from 'capture-forms/server';

await importLanguage('de-DE');

/** The files of the package that the pages load. */
const scripts = ['/languages/de.js', '/capture-forms-hydrate.js'];

const attributes = {
  domain: '/capture',
  client_id: '12345abcde12345abcde12345abcde12',
  flow: 'standard',
  flow_version: '20190618143040022299',
};

const page = (tag, locale, messages) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Server rendering with Node</title>
    <link rel="icon" href="data:,">
    ${scripts.map((path) => `<script src="${path}" defer></script>`).join('')}
  </head>
  <body>
    <nav><a href="/sign-in">Sign in</a> <a href="/register">Register</a></nav>
    ${renderToString(tag, {...attributes, locale})}
    <p role="status"></p>
    <script type="module">
      const form = document.querySelector('${tag}');
      form.addEventListener('capture-success', ({detail}) => {
        document.querySelector('[role=status]').textContent =
          'Signed in as ' + detail.capture_user.email;
      });
      await form.updateComplete;
      form.messages = ${JSON.stringify(messages)};
    </script>
  </body>
</html>`;

const pages = {
  '/sign-in': page('capture-sign-in', 'en-US', {signIn: 'Come in'}),
  '/register': page('capture-register', 'de-DE', {register: 'Mitmachen'}),
};

const server = createServer(async ({url}, response) => {
  if (scripts.includes(url)) {
    response.setHeader('Content-Type', 'text/javascript');
    response.end(await readFile(new URL(import.meta.resolve(`capture-forms${url}`))));
  } else if (Object.hasOwn(pages, url)) {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(pages[url]);
  } else {
    response.writeHead(404).end();
  }
});
server.listen(process.env.PORT, () => console.log('Listening on port', server.address().port));

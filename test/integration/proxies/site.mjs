// A site on Node with a page of its own, as its owner may have it: recipe, folder of the page, port, certificate, key.
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:https';

const [recipe, root, port, cert, key] = process.argv.slice(2);
const {capture} = await import(recipe);

const options = {cert: await readFile(cert), key: await readFile(key)};
createServer(options, (request, response) => {
  console.log(request.method, request.url);
  capture(request, response, async () => {
    const isScript = request.url === '/capture-forms.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    response.end(await readFile(`${root}/${isScript ? 'capture-forms.js' : 'index.html'}`));
  });
}).listen(port);

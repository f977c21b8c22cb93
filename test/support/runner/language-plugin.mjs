import {register} from 'tsx/esm/api';

register();
const {languageFileAt} = await import('../../../.ci/build/language-files.ts');

/** By path: what the server does with a language file in place of sending it. */
const faults = new Map();

/**
 * Puts the language files beside the sources, as the build puts them beside the script, byte for byte; or does with one
 * what a test has told it to. Past the runner, which would translate the file and have the browser keep it for a year.
 */
export async function serveLanguages(context, next) {
  const {path, res} = context;
  const file = languageFileAt(path);
  if (file === undefined) return next();
  context.respond = false;
  const {kind, held} = faults.get(path) ?? {};
  await held;
  const send = (status, type, body) =>
    res.writeHead(status, {'Content-Type': type, 'Cache-Control': 'no-store'}).end(body);
  switch (kind) {
    case 'missing':
      return send(404, 'text/plain', 'Not found');
    case 'HTML':
      return send(200, 'text/html', '<!doctype html><title>Not here</title>{"a": "b"}');
    case 'truncated':
      return send(200, 'text/javascript', file.slice(0, 200));
    case 'cut off':
      res.writeHead(200, {'Content-Length': Buffer.byteLength(file), 'Cache-Control': 'no-store'});
      await new Promise((resolve) => res.write(file.slice(0, file.length / 2), resolve));
      return res.destroy();
    default:
      return send(200, 'text/javascript', file);
  }
}

const commands = {
  'language-fault': ({tag, kind}) => {
    let release = () => {};
    const held = kind === 'held' && new Promise((resolve) => (release = resolve));
    faults.set(`/src/platform/languages/${tag}.js`, {kind, held, release});
    return true;
  },
  'language-release': ({tag}) => {
    const path = `/src/platform/languages/${tag}.js`;
    faults.get(path)?.release();
    return faults.delete(path);
  },
};

/**
 * Lets a test say what the server does with a language file.
 *
 * - `language-fault` has one misbehave, `{tag, kind}`: `missing`, `HTML`, `truncated`, `cut off`, or `held` until
 * - `language-release` has it behave, `{tag}`.
 */
export const languagePlugin = () => ({
  name: 'languages',
  executeCommand: ({command, payload}) =>
    Object.hasOwn(commands, command) ? commands[command](payload) : undefined,
});

import {languageFileAt} from '../../../../.ci/build/language-files.ts';
import {LANGUAGE_FAULT_HEADER, type LanguageFault} from '../../language-fault.ts';
import type {Middleware} from './middleware.ts';

/**
 * Serves the language files at the paths that the sources ask for, byte for byte, or with the fault that the request
 * asks for. The runner itself would transform them and have the browser cache them.
 */
export const serveLanguages: Middleware = async (context, next) => {
  const {path, req, res} = context;
  const file = languageFileAt(path);
  if (file === undefined) return next();
  context.respond = false;
  const send = (status: number, type: string, body: string) =>
    res.writeHead(status, {'Content-Type': type, 'Cache-Control': 'no-store'}).end(body);
  const fault = req.headers[LANGUAGE_FAULT_HEADER] as LanguageFault | undefined;
  switch (fault) {
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
    case undefined:
      return send(200, 'text/javascript', file);
    default:
      return fault satisfies never;
  }
};

import {request, type IncomingMessage, type ServerResponse} from 'node:http';

/** Sends a request on to a server of this machine, and gives the answer back. */
export function passRequest(
  req: IncomingMessage,
  res: ServerResponse,
  port: number,
  path: string,
): void {
  const {method = 'GET', headers} = req;
  const asking = request({host: 'localhost', port, method, path, headers}, (answer) => {
    res.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(res);
  });
  asking.on('error', () => res.destroy());
  res.on('close', () => asking.destroy());
  req.pipe(asking);
}

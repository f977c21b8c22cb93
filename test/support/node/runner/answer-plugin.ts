import {AnswerServer} from './answer-server.ts';
import {commandPlugin} from './command-plugin.ts';
import {ServersByPort} from './servers-by-port.ts';

/** Starts servers that answer each request when a test says so. A request names its exchange in `exchange`. */
export function answerPlugin() {
  const servers = new ServersByPort<AnswerServer>();
  return commandPlugin(
    'answers',
    {
      'answer-start': async () => {
        const server = new AnswerServer();
        return servers.add(await server.start(), server);
      },
      'answer-give': ({port, answers}) => {
        for (const [id, answer] of answers) servers.get(port).give(id, answer);
      },
      'answer-take': ({port}) => servers.get(port).take(),
      'answer-stop': ({port}) => servers.stop(port),
    },
    () => servers.stopAll(),
  );
}

import type {TestRunnerPlugin} from '@web/test-runner';
import type {CommandName, Returns, Takes} from '../../runner-commands.ts';

/** The page that runs a test file. */
export interface Session {
  readonly id: string;
  readonly browser: {readonly name: string};
}

type Handler<Name extends CommandName> = (
  payload: Takes<Name>,
  session: Session,
) => Returns<Name> | Promise<Returns<Name>>;

/** The handlers of a plugin's commands. */
export type Handlers<Names extends CommandName> = {readonly [Name in Names]: Handler<Name>};

/**
 * A plugin that handles commands of the tests.
 *
 * @param stop called when the run ends
 */
export function commandPlugin<Names extends CommandName>(
  name: string,
  handlers: Handlers<Names>,
  stop: () => unknown = () => undefined,
): TestRunnerPlugin {
  return {
    name,
    async executeCommand({command, payload, session}) {
      if (!Object.hasOwn(handlers, command)) return undefined;
      const handler = handlers[command as Names] as (payload: unknown, session: Session) => unknown;
      // The runner takes `undefined` for an unknown command.
      return (await handler(payload, session)) ?? true;
    },
    async serverStop() {
      await stop();
    },
  };
}

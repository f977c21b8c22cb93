import {executeServerCommand} from '@web/test-runner-commands';
import type {CommandName, Returns, Takes} from './runner-commands.ts';

/** Sends a command to the plugin of the test runner that has it. */
export const runCommand = <Name extends CommandName>(
  name: Name,
  ...[payload]: Takes<Name> extends undefined ? [] : [payload: Takes<Name>]
): Promise<Returns<Name>> => executeServerCommand<Returns<Name>, Takes<Name>>(name, payload);

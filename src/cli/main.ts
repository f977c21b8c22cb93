#!/usr/bin/env node
import {run} from './command.ts';

const {exitCode, output, notes} = await run(process.argv.slice(2));
// Names in a flow file may contain control characters, which a terminal would execute.
for (const note of notes) process.stderr.write(`capture-forms: ${note.replace(/\p{Cc}/gu, ' ')}\n`);
process.stdout.write(output);
process.exitCode = exitCode;

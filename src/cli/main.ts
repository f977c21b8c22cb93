#!/usr/bin/env node
import {run} from './command.ts';
import {escapeForJson} from './invisible-characters.ts';

// Names in a flow file may be of any length.
const MAX_NOTE_LENGTH = 5_000;

const {exitCode, output, notes} = await run(process.argv.slice(2));
for (const note of notes) {
  const text = note.length > MAX_NOTE_LENGTH ? `${note.slice(0, MAX_NOTE_LENGTH)}…` : note;
  process.stderr.write(`capture-forms: ${escapeForJson(text)}\n`);
}
process.stdout.write(output);
process.exitCode = exitCode;

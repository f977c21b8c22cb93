// Copies the frameworks' types, which tsc does not: they are declarations already.
import {cpSync} from 'node:fs';

cpSync('src/frameworks', 'dist/frameworks', {recursive: true});

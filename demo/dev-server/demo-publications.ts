import {detailedPublication} from '../sandbox/flows/detailed.ts';
import type {Publication} from '../sandbox/flows/publication.ts';
import {publications} from '../sandbox/flows/publications.ts';

/** The flow files of the demo: those of every sandbox, and one with 18 fields. */
export const demoPublications: readonly Publication[] = [...publications, detailedPublication];

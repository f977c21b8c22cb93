import type {CustomElementDeclaration, JavaScriptModule, Package} from 'custom-elements-manifest';
import {readFileSync} from 'node:fs';

/** What an element offers to a page, by the names of the manifest's schema. */
export type List = 'attributes' | 'events' | 'slots' | 'cssParts' | 'cssProperties' | 'cssStates';

/** An element, as dist/custom-elements.json has it. */
export type ElementDeclaration = CustomElementDeclaration &
  Required<Pick<CustomElementDeclaration, List | 'members' | 'tagName'>>;

/** What dist/custom-elements.json has: a module for each element. */
export interface Manifest extends Package {
  modules: (JavaScriptModule & {declarations: [ElementDeclaration]})[];
}

/** Reads dist/custom-elements.json, which `npm run manifest` writes. */
export const readManifest = (): Manifest =>
  JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as Manifest;

/** The elements in dist/custom-elements.json. */
export const readElements = (): readonly ElementDeclaration[] =>
  readManifest().modules.flatMap(({declarations}) => declarations);

import type {CustomElementDeclaration, JavaScriptModule, Package} from 'custom-elements-manifest';
import {readFileSync} from 'node:fs';

/** The lists of an element's public API, named as in the manifest's schema. */
export type List = 'attributes' | 'events' | 'slots' | 'cssParts' | 'cssProperties' | 'cssStates';

/** An element in dist/custom-elements.json. */
export type ElementDeclaration = CustomElementDeclaration &
  Required<Pick<CustomElementDeclaration, List | 'members' | 'tagName'>>;

/** The content of dist/custom-elements.json: a module for each element. */
export interface Manifest extends Package {
  modules: (JavaScriptModule & {declarations: [ElementDeclaration]})[];
}

/** Reads dist/custom-elements.json, which `npm run manifest` writes. */
export const readManifest = (): Manifest =>
  JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as Manifest;

/** The elements in dist/custom-elements.json. */
export const readElements = (): readonly ElementDeclaration[] =>
  readManifest().modules.flatMap(({declarations}) => declarations);

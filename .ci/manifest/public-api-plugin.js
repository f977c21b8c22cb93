/** @typedef {import('custom-elements-manifest').CustomElementDeclaration} CustomElementDeclaration */

const withoutOrigin = ({inheritedFrom: _, ...entry}) => entry;

/** Removes the names of base classes, which are not exported. */
const withoutOrigins = (element) =>
  Object.fromEntries(
    Object.entries(element).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map(withoutOrigin) : value,
    ]),
  );

const isPublic = ({name, privacy = 'public'}) => privacy === 'public' && !name.startsWith('#');

/** @param {CustomElementDeclaration} element */
function publicApi(element) {
  const {members, attributes, ...rest} = withoutOrigins(element);
  const properties = members.map(({name}) => name);
  return {
    ...rest,
    superclass: {name: 'LitElement', package: 'lit'},
    members: members.filter(isPublic),
    // In the order of their properties.
    attributes: attributes.toSorted(
      (a, b) => properties.indexOf(a.fieldName) - properties.indexOf(b.fieldName),
    ),
  };
}

/** The module of dist/ that exports and defines an element. */
function shippedModule(element) {
  const {name, tagName} = element;
  const path = `dist/${tagName}.js`;
  const declaration = {name, module: path};
  return {
    kind: 'javascript-module',
    path,
    declarations: [publicApi(element)],
    exports: [
      {kind: 'js', name, declaration},
      {kind: 'custom-element-definition', name: tagName, declaration},
    ],
  };
}

/**
 * Reduces the manifest to the public API: the elements with their public members, in the modules of dist/.
 *
 * @returns {import('@custom-elements-manifest/analyzer').Plugin}
 */
export const publicApiPlugin = () => ({
  name: 'public-api',
  packageLinkPhase({customElementsManifest}) {
    customElementsManifest.modules = customElementsManifest.modules
      .flatMap(({declarations}) => declarations)
      .filter(({tagName}) => tagName)
      .map(shippedModule);
  },
});

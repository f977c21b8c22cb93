// Loaded before the test framework. A failed assertion carries the values that it compared, and the runner clones them
// to send them. A DOM node cannot be cloned: the whole file would end without a result. It is described instead.

import * as testing from '@open-wc/testing/pure';

// The types of the package leave it out.
const {chai} = testing as unknown as {chai: Chai.ChaiStatic};

const isElement = (value: object): value is Element =>
  'localName' in value && 'attributes' in value;

/** An element's start tag. */
function startTag({localName, attributes}: Element): string {
  const written = [...attributes].map(({name, value}) => ` ${name}="${value}"`);
  return `<${localName}${written.join('')}>`;
}

/** A copy of a value that can be sent: what is no plain data is described. */
function describeValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) {
    return typeof value === 'function' || typeof value === 'symbol' ? String(value) : value;
  }
  if (isElement(value)) return startTag(value);
  try {
    return structuredClone(value);
  } catch {
    if (Array.isArray(value)) return value.map(describeValue);
    return String(value);
  }
}

chai.use(({Assertion}) => {
  const {assert} = Assertion.prototype as {assert: (...args: unknown[]) => void};
  Object.assign(Assertion.prototype, {
    assert(this: Chai.AssertionStatic, ...args: unknown[]) {
      try {
        assert.apply(this, args);
      } catch (error) {
        const {actual, expected} = error as {actual?: unknown; expected?: unknown};
        Object.assign(error as object, {
          actual: describeValue(actual),
          expected: describeValue(expected),
        });
        throw error;
      }
    },
  });
});

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import ts from 'typescript';
import {fieldTypes} from '../../src/flow/field.ts';
import {parseField} from '../../src/flow/parse-field.ts';

/** Records which keys of a definition are read. */
class RecordedDefinition extends Map<string, unknown> {
  readonly readKeys = new Set<string>();

  override get(key: string): unknown {
    this.readKeys.add(key);
    return super.get(key);
  }
}

/** The keys that an interface of src/flow/field-definition.ts has. */
function keysOf(name: string): readonly string[] {
  const path = 'src/flow/field-definition.ts';
  const program = ts.createProgram([path], {
    allowImportingTsExtensions: true,
    noEmit: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(path);
  const module = source && checker.getSymbolAtLocation(source);
  const symbol = module && checker.getExportsOfModule(module).find((one) => one.name === name);
  assert(symbol, name);
  return checker
    .getDeclaredTypeOfSymbol(symbol)
    .getProperties()
    .map((property) => {
      const text = ts.displayPartsToString(property.getDocumentationComment(checker));
      assert.match(text, /^\S[^]*\.$/, `${name}.${property.name} has a comment`);
      return property.name;
    });
}

describe('the type FieldDefinition', () => {
  it('has every key that the elements read, with a comment, and no others', () => {
    const read = new Set<string>();
    for (const type of [...fieldTypes, 'multiIdentifierAuth', '']) {
      const definition = new RecordedDefinition([['type', type]]);
      parseField('field', definition, {locale: 'en-US', hasAccount: false});
      for (const key of definition.readKeys) read.add(key);
    }
    // Read by applyOverrides().
    for (const key of ['name', 'omit', 'order']) read.add(key);
    assert.deepEqual([...keysOf('FieldDefinition')].sort(), [...read].sort());
  });

  it('has comments on the keys of options and rules', () => {
    for (const name of ['FieldOptionDefinition', 'FieldValidation', 'FieldRule']) {
      assert(keysOf(name).length > 2, name);
    }
  });
});

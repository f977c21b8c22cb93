import ts from 'typescript';

/** One field of an event's detail. */
export interface DetailField {
  readonly name: string;
  readonly type: string;
  readonly isOptional: boolean;
  readonly description: string;
}

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  noEmit: true,
  strict: true,
  types: [],
};

/** Reads the fields of `detail` from a module's event types, such as `CaptureErrorEvent`. */
export function readEventDetails(
  file = 'src/form/events.ts',
): ReadonlyMap<string, readonly DetailField[]> {
  const program = ts.createProgram([file], options);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (!source || !module) throw new Error(`${file} is not a module`);
  const describe = (field: ts.Symbol): DetailField => {
    const isOptional = !!(field.flags & ts.SymbolFlags.Optional);
    const type = checker.getTypeOfSymbolAtLocation(field, source);
    return {
      name: field.name,
      // `isOptional` already says `| undefined`.
      type: checker.typeToString(isOptional ? checker.getNonNullableType(type) : type, source),
      isOptional,
      description: ts.displayPartsToString(field.getDocumentationComment(checker)),
    };
  };
  return new Map(
    checker
      .getExportsOfModule(module)
      .filter(({name}) => name.endsWith('Event'))
      .flatMap((event) => {
        const detail = checker.getDeclaredTypeOfSymbol(event).getProperty('detail');
        const fields = detail && checker.getTypeOfSymbolAtLocation(detail, source).getProperties();
        return fields ? [[event.name, fields.map(describe)] as const] : [];
      }),
  );
}

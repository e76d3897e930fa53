import ts from "typescript";

/** What the source says of one field of a schema. */
export interface FieldDoc {
  readonly text: string;
  /** The text of `@default`. */
  readonly stated: string | undefined;
}

/** The type of a schema, by which the descriptions of its fields are found. */
export interface SchemaType {
  /** The field of an object. */
  field(name: string): { readonly doc: FieldDoc; readonly type: SchemaType } | undefined;
  /** The schema in a wrapper, a list or a map, or one option of a variant. */
  inner(step: "wrapped" | "item" | "value" | number): SchemaType | undefined;
}

/**
 * Reads the JSDoc of every entry of the schemas that modules export. The type of a valibot schema has the same tree
 * as the schema itself, and the entries of an object in it are the properties that were written, with their comments.
 */
export function schemaTypesOf(
  files: readonly string[],
): (file: string, exported: string, ...path: readonly string[]) => SchemaType {
  const { config } = ts.readConfigFile("tsconfig.json", (name) => ts.sys.readFile(name)) as {
    readonly config: { readonly compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, ".");
  const program = ts.createProgram(files, { ...options, types: [] });
  const checker = program.getTypeChecker();
  return (file, exported, ...path) => {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    const symbol = module && checker.getExportsOfModule(module).find(({ name }) => name === exported);
    if (symbol === undefined) throw new Error(`${file} exports no ${exported}`);
    const type = path.reduce(
      (holder: ts.Type | undefined, name) => holder && propertyType(checker, holder, name),
      checker.getTypeOfSymbol(symbol),
    );
    if (type === undefined) throw new Error(`${file}: ${exported} has no ${path.join(".")}`);
    return schemaType(checker, type);
  };
}

function schemaType(checker: ts.TypeChecker, type: ts.Type): SchemaType {
  return {
    field: (name) => {
      const entries = propertyType(checker, type, "entries") ?? type;
      const symbol = checker.getPropertyOfType(entries, name);
      if (symbol === undefined) return undefined;
      return { doc: docOf(checker, symbol), type: schemaType(checker, checker.getTypeOfSymbol(symbol)) };
    },
    inner: (step) => {
      const next =
        typeof step === "number" ? optionType(checker, type, step) : propertyType(checker, type, step);
      return next && schemaType(checker, next);
    },
  };
}

function optionType(checker: ts.TypeChecker, type: ts.Type, index: number): ts.Type | undefined {
  const options = propertyType(checker, type, "options");
  return options && propertyType(checker, options, String(index));
}

function propertyType(checker: ts.TypeChecker, type: ts.Type, name: string): ts.Type | undefined {
  const symbol = checker.getPropertyOfType(type, name);
  return symbol && checker.getNonNullableType(checker.getTypeOfSymbol(symbol));
}

function docOf(checker: ts.TypeChecker, symbol: ts.Symbol): FieldDoc {
  const text = ts.displayPartsToString(symbol.getDocumentationComment(checker));
  const tag = symbol.getJsDocTags(checker).find(({ name }) => name === "default");
  return { text, stated: tag && ts.displayPartsToString(tag.text) };
}

import { entryOf } from "../core/catalogue-file";
import { isRecord } from "./is-record";

/** The fields of valibot's schemas that lead from a value to its schema. */
export interface SchemaNode {
  readonly type?: string;
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly value?: SchemaNode;
  readonly item?: SchemaNode;
  readonly wrapped?: SchemaNode;
  /** Of a variant: the discriminating key. */
  readonly key?: string;
  /** Of a variant or a union its schemas, of a picklist its values. */
  readonly options?: readonly unknown[];
  readonly literal?: string;
  /** A schema and the checks behind it. */
  readonly pipe?: readonly (SchemaNode & { readonly kind: string; readonly message?: unknown })[];
}

/** An object on the way to a value. */
export interface Holder {
  readonly path: string;
  readonly stated: unknown;
  /** As the object around it declares it: for an object of several kinds, the variant. */
  readonly declared: SchemaNode | undefined;
  /** The schema that applies to what is stated. */
  readonly schema: SchemaNode | undefined;
}

/** Returns the schema at the end of a path of keys, and the objects that lead to it, the outermost first. */
export function schemasAt(
  root: SchemaNode,
  path: readonly { readonly key: unknown; readonly input: unknown }[],
): { readonly holders: readonly Holder[]; readonly value: SchemaNode | undefined } {
  let value: SchemaNode | undefined = root;
  const holders: Holder[] = [];
  const keys: string[] = [];
  for (const { key, input } of path) {
    const schema = chosen(value, input);
    holders.push({ path: keys.join("."), stated: input, declared: value, schema });
    keys.push(String(key));
    value = entryOf(schema?.entries ?? {}, String(key)) ?? schema?.value ?? schema?.item;
  }
  return { holders, value };
}

/** Describes the form of a value for the author of an environment. */
export function formOf(schema: SchemaNode | undefined): string {
  if (schema?.wrapped !== undefined) return formOf(schema.wrapped);
  if (schema?.entries !== undefined) return `an object with ${Object.keys(schema.entries).join(", ")}`;
  switch (schema?.type) {
    case "variant":
      return `an object whose ${schema.key} is ${choicesOf(schema).join(", ")}`;
    case "union":
      return (schema.options as readonly SchemaNode[]).map(formOf).join(", or ");
    case "picklist":
    case "literal":
      return `one of: ${choicesOf(schema).join(", ")}`;
    case "array":
      return `a list [ … ], each ${formOf(schema.item)}`;
    case "record":
      return "a map { name: … }";
    case "boolean":
      return "true or false";
    case "number":
      return checkOf(schema) ?? "a number";
    default:
      return checkOf(schema) ?? "a text in quotes";
  }
}

/** What the checks behind a text or a number ask for; the first describes it whole. */
function checkOf(schema: SchemaNode | undefined): string | undefined {
  const [base, ...checks] = schema?.pipe ?? [];
  const inner = base === undefined ? undefined : checkOf(base);
  const message = checks.find(({ kind }) => kind === "validation")?.message;
  return inner ?? (typeof message === "string" ? message : undefined);
}

/** Whether a value is an object of one of several kinds. */
export function isVariant(schema: SchemaNode | undefined): boolean {
  return (schema?.wrapped ?? schema)?.type === "variant";
}

/** The values that a closed set allows; of a variant, those of its discriminating key. */
export function choicesOf(schema: SchemaNode | undefined): readonly (string | number)[] {
  if (schema?.wrapped !== undefined) return choicesOf(schema.wrapped);
  if (schema?.literal !== undefined) return [schema.literal];
  if (schema?.type === "picklist") return (schema.options ?? []) as readonly (string | number)[];
  if (schema?.type !== "variant") return [];
  const choices = kindsOf(schema).flatMap(({ entries }) => choicesOf(entries?.[schema.key ?? ""]));
  return [...new Set(choices)];
}

/** The objects that a variant can be, those of variants inside it included. */
export function kindsOf(variant: SchemaNode): readonly SchemaNode[] {
  return ((variant.options ?? []) as readonly SchemaNode[]).flatMap((option) =>
    option.type === "variant" ? kindsOf(option) : [option],
  );
}

/** The schema that applies to `value`: inside an optional one, the option that a variant's discriminator names. */
export function chosen(schema: SchemaNode | undefined, value: unknown): SchemaNode | undefined {
  const node = schema?.wrapped ?? schema;
  if (node?.type !== "variant") return node;
  const kind = isRecord(value) ? value[node.key ?? ""] : undefined;
  const isOfKind = ({ entries }: SchemaNode): boolean =>
    choicesOf(entries?.[node.key ?? ""]).includes(kind as string | number);
  const options = (node.options ?? []) as readonly SchemaNode[];
  const option = options.find((one) =>
    one.type === "variant" ? kindsOf(one).some(isOfKind) : isOfKind(one),
  );
  return option?.type === "variant" ? chosen(option, value) : (option ?? node);
}

import type { Json, JsonObject } from "./synthesized";

/**
 * A stack without what says nothing about infrastructure (cdktf's metadata, provider versions), with sorted
 * keys, and with user data and JSON documents in a form whose change can be read.
 */
export function normalise(stack: JsonObject): Json {
  const { terraform, ...rest } = stack;
  return tidy({ ...rest, terraform: withoutVersions(terraform as JsonObject) });
}

/** The addresses of a stack's resources: a public contract, because a renamed one is destroyed and created. */
export function addresses(stack: JsonObject): string[] {
  const types = Object.entries((stack["resource"] ?? {}) as Record<string, JsonObject>);
  return types.flatMap(([type, resources]) => Object.keys(resources).map((id) => `${type}.${id}`)).sort();
}

function withoutVersions(terraform: JsonObject): JsonObject {
  const providers = Object.entries((terraform["required_providers"] ?? {}) as Record<string, JsonObject>);
  return {
    ...terraform,
    required_providers: Object.fromEntries(
      providers.map(([name, { source }]) => [name, { source: source ?? null }]),
    ),
  };
}

function tidy(value: Json): Json {
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value === "string") return documentIn(value);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value as JsonObject)
    .filter(([key]) => key !== "//")
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [
      key,
      key === "user_data" && typeof inner === "string" ? decoded(inner) : tidy(inner),
    ]);
  return Object.fromEntries(entries) as JsonObject;
}

/** The document that a text is, in its own order; other texts are themselves. */
function documentIn(text: string): Json {
  return text.startsWith("{") ? { "(document)": JSON.parse(text) as Json } : text;
}

function decoded(base64: string): string[] {
  return (
    Buffer.from(base64, "base64")
      .toString("utf8")
      // The node program is an archive, whose content has tests of its own.
      .replace(/^H4sI[\w+/=\n]+?(?=^END$)/m, "(archive)\n")
      .split("\n")
  );
}

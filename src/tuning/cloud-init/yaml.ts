/** What a YAML document of ours is made of. */
export type Yaml = string | number | boolean | readonly Yaml[] | { readonly [key: string]: Yaml };

/**
 * Writes a value as a YAML block: texts in double quotes where they need them, texts of several lines as they
 * are. A text of several lines must end in a line break, and have none at its start.
 */
export function yaml(value: Yaml): string {
  return block(value, "").replace(/^\n/, "") + "\n";
}

function block(value: Yaml, indent: string): string {
  if (typeof value === "string") return value.includes("\n") ? literal(value, indent) : ` ${scalar(value)}`;
  if (typeof value !== "object") return ` ${value}`;
  if (isList(value)) {
    if (value.length === 0) return " []";
    if (value.every((item) => typeof item !== "object")) {
      return ` [${value.map((item) => scalar(item)).join(", ")}]`;
    }
    return value.map((item) => `\n${indent}-${inItem(item, indent)}`).join("");
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return " {}";
  return entries.map(([key, item]) => `\n${indent}${keyOf(key)}:${block(item, `${indent}  `)}`).join("");
}

/** The first line of an item stands behind its dash. */
function inItem(item: Yaml, indent: string): string {
  const inner = block(item, `${indent}  `);
  return inner.startsWith("\n") ? ` ${inner.slice(indent.length + 3)}` : inner;
}

function literal(text: string, indent: string): string {
  if (!text.endsWith("\n") || text.startsWith("\n"))
    throw new Error(`not a block of lines: ${JSON.stringify(text)}`);
  const lines = text.slice(0, -1).split("\n");
  return ` |\n${lines.map((line) => (line === "" ? "" : `${indent}${line}`)).join("\n")}`;
}

/** Texts that YAML 1.1 reads as something else, or that have a meaning, stand in quotes. */
function scalar(value: Yaml): string {
  const plain = typeof value === "string" && /^[A-Za-z/][\w./@-]*$/.test(value) && !reserved.test(value);
  return plain ? value : JSON.stringify(value);
}

const reserved = /^(y|yes|n|no|on|off|true|false|null)$/i;

function keyOf(key: string): string {
  return /^[A-Za-z][\w.-]*$/.test(key) ? key : JSON.stringify(key);
}

function isList(value: Yaml): value is readonly Yaml[] {
  return Array.isArray(value);
}

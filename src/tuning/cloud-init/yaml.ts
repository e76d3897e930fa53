/** The values that `yaml` can write. */
export type Yaml = string | number | boolean | readonly Yaml[] | { readonly [key: string]: Yaml };

/**
 * Renders a value as a YAML block: texts in double quotes where needed, texts of several lines as literal blocks. A
 * text of several lines must end with a line break and not start with one.
 *
 * @throws Error for a text of several lines of another form
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

/** Puts the first line of an item on the line of its dash. */
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

/** Quotes texts that YAML 1.1 reads as another type or that have a special meaning. */
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

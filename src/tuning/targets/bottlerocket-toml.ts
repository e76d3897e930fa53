/** The values that Bottlerocket's settings take. */
export type TomlValue = string | number | boolean | readonly string[];

export interface TomlTable {
  /** The parts of the header, for example `["settings", "boot"]`. */
  readonly path: readonly string[];
  readonly entries: Readonly<Record<string, TomlValue>>;
}

/**
 * Renders the subset of TOML that EKS can merge: it refuses quoted keys in a header, escaped quotes and mixed arrays.
 * Tables without entries are left out. Source: EKS user guide, launch templates, Bottlerocket.
 *
 * @throws Error for a text that would need an escape, or a header part that would need quotes
 */
export function toml(tables: readonly TomlTable[]): string {
  return tables
    .filter(({ entries }) => Object.keys(entries).length > 0)
    .map(({ path, entries }) => {
      const lines = Object.entries(entries).map(
        ([key, value]) => `${formatKey(key)} = ${formatValue(value)}\n`,
      );
      return `[${path.map(headerPart).join(".")}]\n${lines.join("")}`;
    })
    .join("\n");
}

const bare = /^[A-Za-z0-9_-]+$/;

function headerPart(part: string): string {
  if (!bare.test(part)) throw new Error(`"${part}" would need quotes in a header, which EKS refuses`);
  return part;
}

function formatKey(key: string): string {
  return bare.test(key) ? key : quoted(key);
}

function formatValue(value: TomlValue): string {
  if (typeof value === "string") return quoted(value);
  return typeof value === "object" ? `[${value.map(quoted).join(", ")}]` : String(value);
}

function quoted(text: string): string {
  // Printable ASCII except the quote and the backslash, as in Bottlerocket's kernel parameters.
  if (!/^[ !#-[\]-~]*$/.test(text))
    throw new Error(`${JSON.stringify(text)} would need an escape, which EKS refuses`);
  return `"${text}"`;
}

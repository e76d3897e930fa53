/**
 * JSON with one entry a line, so that a difference between two files names what changed.
 *
 * @param levels for each key of the file, how many levels below it get lines of their own: 0 keeps the value on
 *   the line of its key, which is what a key that is not named gets
 */
export function renderFile(file: object, levels: Readonly<Record<string, number>>): string {
  const lines = Object.entries(file).map(([key, value]) => field(key, render(value, levels[key] ?? 0)));
  return `{\n${lines.join(",\n")}\n}\n`;
}

function render(value: unknown, levels: number): string {
  if (levels === 0 || typeof value !== "object" || value === null || Array.isArray(value)) {
    return JSON.stringify(value);
  }
  const lines = Object.entries(value).map(([key, below]) => field(key, render(below, levels - 1)));
  return `{\n${lines.join(",\n")}\n}`;
}

function field(key: string, rendered: string): string {
  return `${JSON.stringify(key)}:${rendered}`;
}

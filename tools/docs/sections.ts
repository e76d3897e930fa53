/** What generated sections can hold: markdown by name. */
export type Generators = Readonly<Record<string, () => string>>;

const opening = /^<!-- generated: ([\w-]+) -->$/;
const closing = "<!-- /generated -->";

/**
 * A page with the text between each pair of markers made anew:
 *
 *     <!-- generated: rooms -->
 *     <!-- /generated -->
 *
 * @param page the page's name, for error messages
 * @throws Error when a section has no end or its name has no generator
 */
export function fillSections(text: string, generators: Generators, page: string): string {
  const written: string[] = [];
  let section: string | undefined;
  for (const line of text.split("\n")) {
    if (line === closing) {
      if (section === undefined) throw new Error(`${page}: a generated section ends that never began`);
      section = undefined;
    }
    if (section === undefined) written.push(line);
    const name = opening.exec(line)?.[1];
    if (name === undefined) continue;
    if (section !== undefined) throw new Error(`${page}: the generated section "${section}" has no end`);
    section = name;
    written.push("", contentOf(name, generators, page), "");
  }
  if (section !== undefined) throw new Error(`${page}: the generated section "${section}" has no end`);
  return written.join("\n");
}

function contentOf(name: string, generators: Generators, page: string): string {
  const generate = Object.hasOwn(generators, name) ? generators[name] : undefined;
  if (generate === undefined) {
    throw new Error(`${page}: nothing generates "${name}"; there is ${Object.keys(generators).join(", ")}`);
  }
  return generate().trim();
}

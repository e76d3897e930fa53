import type { Definition } from "../../src/core/problem";
import type { CatalogueFile } from "../../src/core/catalogue-file";

/** Something that was true on the day on which its source was read. */
export interface DatedSource {
  /** The day, `YYYY-MM-DD`. */
  readonly read: string;
  /** Days from then to the date that is counted from. */
  readonly age: number;
  /** Code of a problem or a policy, or path of a data file. */
  readonly name: string;
  /** What holds since: the rule of a problem or a policy; empty for a data file, which holds many facts. */
  readonly rule: string;
  readonly source: string;
}

/**
 * Returns every `limit` and every data file, the longest unread first.
 *
 * @param problems of environments, and policies
 * @param files data files by path
 * @param date the day from which ages are counted, `YYYY-MM-DD`
 */
export function datedSources(
  problems: Readonly<Record<string, Definition>>,
  files: Readonly<Record<string, CatalogueFile>>,
  date: string,
): readonly DatedSource[] {
  const limits = Object.entries(problems).flatMap(([name, { read, rule, source }]) =>
    read === undefined ? [] : [{ read, name, rule, source }],
  );
  const facts = Object.entries(files).map(([name, { asOf, source }]) => ({
    read: asOf,
    name,
    rule: "",
    source,
  }));
  return [...facts, ...limits]
    .map((each) => ({ ...each, age: daysBetween(each.read, date) }))
    .sort((one, other) => other.age - one.age || (one.name < other.name ? -1 : 1));
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

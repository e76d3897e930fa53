import { entryOf, type CatalogueFile } from "../core/catalogue-file";

/** A parameter of PostgreSQL, as a server of the version tells it. Source and date: `data/postgres.json`. */
export interface PostgresParameter {
  /** `internal`: the server tells it, and nobody sets it. */
  readonly type: "bool" | "integer" | "real" | "enum" | "string" | "internal";
  /** Least and greatest value, in the parameter's unit. */
  readonly min?: number;
  readonly max?: number;
  /** Values of an `enum`. */
  readonly values?: readonly string[];
}

/** Facts of a parameter for a range of major versions, both ends included; the oldest and newest listed if not set. */
export interface ParameterRow extends PostgresParameter {
  readonly from?: number;
  readonly to?: number;
}

export interface PostgresFile extends CatalogueFile {
  /** Major versions that were asked, ascending. */
  readonly majors: readonly number[];
  readonly parameters: Readonly<Record<string, readonly ParameterRow[]>>;
  /** Key words that no identifier is without quotes, by the first listed version that reserves them. */
  readonly reservedWords: Readonly<Record<string, number>>;
  /** All other key words. */
  readonly otherKeyWords: Readonly<Record<string, number>>;
}

/**
 * Returns a parameter of a major version; `undefined` if that version has none of the name. A version that the
 * catalogue lacks is taken for the nearest that it has.
 */
export function postgresParameter(name: string, major: number): PostgresParameter | undefined {
  const { parameters, majors } = postgresFile();
  const known = Math.min(Math.max(major, majors[0] ?? major), majors.at(-1) ?? major);
  return entryOf(parameters, name)?.find(({ from = known, to = known }) => from <= known && known <= to);
}

/** Returns the major versions that have a parameter, oldest first; an empty list if none has. */
export function postgresVersionsWith(name: string): readonly number[] {
  return postgresFile().majors.filter((major) => postgresParameter(name, major) !== undefined);
}

/** Returns the names of all parameters of a major version. */
export function postgresParameters(major: number): readonly string[] {
  return Object.keys(postgresFile().parameters).filter(
    (name) => postgresParameter(name, major) !== undefined,
  );
}

/** Returns whether a major version reserves a word, has it as another key word, or does not know it. */
export function postgresKeyWord(word: string, major: number): "reserved" | "other" | undefined {
  const { reservedWords, otherKeyWords } = postgresFile();
  if ((entryOf(reservedWords, word) ?? Infinity) <= major) return "reserved";
  return (entryOf(otherKeyWords, word) ?? Infinity) <= major ? "other" : undefined;
}

function postgresFile(): PostgresFile {
  return require("./data/postgres.json") as PostgresFile;
}

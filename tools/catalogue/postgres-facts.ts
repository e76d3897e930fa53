import type { ParameterRow, PostgresFile } from "../../src/postgres/facts";

/** What a server of one major version answers to `postgres.sql`. */
export interface ServerFacts {
  /** For example `17.10`. */
  readonly version: string;
  readonly parameters: readonly ServerParameter[];
  readonly keywords: readonly { readonly word: string; readonly reserved: boolean }[];
}

interface ServerParameter {
  readonly name: string;
  readonly vartype: "bool" | "integer" | "real" | "enum" | "string";
  readonly min_val: string | null;
  readonly max_val: string | null;
  readonly enumvals: readonly string[] | null;
  /** `internal` for what nobody sets. */
  readonly context: string;
}

/** Values that a server has only if it was built with the library. Source: PostgreSQL documentation, run-time configuration. */
const builtWith: Readonly<Record<string, readonly string[]>> = {
  default_toast_compression: ["lz4"],
  io_method: ["io_uring"],
  wal_compression: ["lz4", "zstd"],
};

/** The content of `postgres.json`: each fact with the major versions for which it holds. */
export function postgresFile(servers: readonly ServerFacts[], asOf: string): PostgresFile {
  const byMajor = servers
    .map((server) => ({ ...server, major: Number(server.version.split(".", 1)[0]) }))
    .sort((one, other) => one.major - other.major);
  const majors = byMajor.map(({ major }) => major);
  const rows = (name: string): readonly ParameterRow[] =>
    spans(
      byMajor.map(({ major, parameters }) => ({
        major,
        value: parameters.filter((each) => each.name === name).map(factsOf)[0],
      })),
      majors,
    );
  const names = [...new Set(byMajor.flatMap(({ parameters }) => parameters.map(({ name }) => name)))].sort();
  const words = (reserved: boolean): Readonly<Record<string, number>> => {
    const first = new Map<string, number>();
    for (const { major, keywords } of byMajor) {
      for (const { word } of keywords.filter((each) => each.reserved === reserved)) {
        if (!first.has(word)) first.set(word, major);
      }
    }
    return Object.fromEntries([...first].sort(([one], [other]) => (one < other ? -1 : 1)));
  };
  return {
    asOf,
    source: `pg_settings and pg_get_keywords() of PostgreSQL ${byMajor.map(({ version }) => version).join(", ")}: tools/catalogue/postgres.sql`,
    majors,
    parameters: Object.fromEntries(names.map((name) => [name, rows(name)])),
    reservedWords: words(true),
    otherKeyWords: words(false),
  };
}

type Facts = Omit<ParameterRow, "from" | "to">;

function factsOf({ name, vartype, min_val, max_val, enumvals, context }: ServerParameter): Facts {
  if (context === "internal") return { type: "internal" };
  return {
    type: vartype,
    ...(min_val !== null && { min: Number(min_val) }),
    ...(max_val !== null && { max: Number(max_val) }),
    ...(enumvals !== null && { values: [...enumvals, ...(builtWith[name] ?? [])] }),
  };
}

/** Joins equal facts of neighbouring versions; the first and the last version known are left out. */
function spans(
  facts: readonly { readonly major: number; readonly value: Facts | undefined }[],
  majors: readonly number[],
): readonly ParameterRow[] {
  const found: { from: number; to: number; value: Facts }[] = [];
  for (const { major, value } of facts) {
    if (value === undefined) continue;
    const last = found.at(-1);
    const isNext = last !== undefined && majors.indexOf(last.to) === majors.indexOf(major) - 1;
    if (last !== undefined && isNext && JSON.stringify(last.value) === JSON.stringify(value)) last.to = major;
    else found.push({ from: major, to: major, value });
  }
  return found.map(({ from, to, value }) => ({
    ...(from !== majors[0] && { from }),
    ...(to !== majors.at(-1) && { to }),
    ...value,
  }));
}

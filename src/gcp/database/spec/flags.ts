import { mapValues } from "../../../core/map-values";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMeanOr } from "../../../core/suggest";
import { postgresParameter, postgresParameters, postgresVersionsWith } from "../../../postgres/facts";
import { projectSettings, type Setting } from "../../../postgres/settings";
import { hasUnit, valueFault } from "../../../postgres/values";
import type { DatabaseBuild } from "./database";
import type { DatabaseFlags } from "./schema";

/** Flags that this project sets on every instance; all others keep the defaults of Cloud SQL. */
export const projectFlags: Readonly<Record<string, string>> = {
  // Applications sign in by IAM and have no password.
  "cloudsql.iam_authentication": "on",
  ...mapValues<Setting, string>(projectSettings, ({ value }) =>
    typeof value === "boolean" ? (value ? "on" : "off") : String(value),
  ),
};

/** Set by `logicalReplication`; a change restarts the instance. */
const logicalReplicationFlag = "cloudsql.logical_decoding";

const { definitions, problem } = defineProblems({
  "GCP-SQL-020": {
    kind: "limit",
    rule: "synchronous_commit and cloudsql.iam_authentication stay on",
    source: "PostgreSQL documentation, synchronous_commit; Cloud SQL documentation, IAM authentication",
    read: "2026-11-27",
  },
  "GCP-SQL-021": {
    kind: "impossible",
    rule: "flags do not repeat a field of the database",
    source: "src/gcp/database/spec/flags.ts",
  },
  "GCP-SQL-022": {
    kind: "limit",
    rule: "PostgreSQL takes the value of a flag: a number in the flag's unit, without the unit, and on or off for a boolean",
    source: "src/postgres/data/postgres.json; Cloud SQL documentation, flags",
    read: "2026-11-27",
  },
  "GCP-SQL-023": {
    kind: "advice",
    rule: "the database's version of PostgreSQL has a flag of the name, or it is one of Cloud SQL or of an extension",
    source:
      "src/postgres/data/postgres.json; which of them Cloud SQL takes: in no source that could be read whole",
  },
});
export const flagProblems = definitions;

/**
 * Judges the flags that an environment sets; `at` is their path.
 *
 * @param version major version of PostgreSQL; without one the newest listed is taken
 */
export function flagFaults(flags: DatabaseFlags, version: string | undefined, at: string): Problem[] {
  const major = version === undefined ? Infinity : Number(version);
  return Object.entries(flags).flatMap(([name, { value }]) => {
    const path = `${at}.${name}`;
    if (name === logicalReplicationFlag) {
      return [problem("GCP-SQL-021", path, value, "set logicalReplication: true instead")];
    }
    if (["synchronous_commit", "cloudsql.iam_authentication"].includes(name) && value !== "on") {
      const session = "; turn it off only in sessions whose data may be lost";
      const remedy = `leave it on${name === "synchronous_commit" ? session : ""}`;
      return [problem("GCP-SQL-020", path, value, remedy)];
    }
    return factFaults(name, value, major, path);
  });
}

function factFaults(name: string, value: string, major: number, at: string): Problem[] {
  const facts = postgresParameter(name, major);
  const unit = "write only the number, in the flag's unit";
  if (facts !== undefined) {
    const fault = valueFault(facts, value, { form: /^(on|off)$/, text: "on or off" });
    if (fault === undefined) return [];
    return [problem("GCP-SQL-022", at, value, fault.kind === "unit" ? unit : fault.remedy)];
  }
  return [
    ...(hasUnit(value) ? [problem("GCP-SQL-022", at, value, unit)] : []),
    // A dotted name is one of Cloud SQL's or of an extension's, of which no list could be read.
    ...(name.includes(".") ? [] : [unknownName(name, major, at)]),
  ];
}

function unknownName(name: string, major: number, at: string): Problem {
  const versions = postgresVersionsWith(name);
  if (versions.length > 0) {
    const value = `${name}, of PostgreSQL ${versions.join(", ")}, not of ${major}`;
    return problem("GCP-SQL-023", at, value, "remove it");
  }
  const remedy = didYouMeanOr(name, postgresParameters(major), "check its name, or remove it");
  return problem("GCP-SQL-023", at, name, remedy);
}

/** Returns the values of all flags of an instance, the project's first. */
export function renderedFlags({
  flags,
  logicalReplication,
  storage,
}: Pick<DatabaseBuild, "flags" | "logicalReplication" | "storage">): Readonly<Record<string, string>> {
  // Of a small disk the log would otherwise fill all, and a full disk stops the instance.
  const quarterMiB = storage.sizeGiB * 256;
  return {
    ...projectFlags,
    max_wal_size: String(Math.min(projectSettings.max_wal_size.value, quarterMiB)),
    ...mapValues(flags, ({ value }) => value),
    ...(logicalReplication && { [logicalReplicationFlag]: "on" }),
  };
}

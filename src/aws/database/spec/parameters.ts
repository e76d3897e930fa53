import { entryOf } from "../../../core/catalogue-file";
import { mapValues } from "../../../core/map-values";
import { defineProblems, type Problem } from "../../../core/problem";
import { projectSettings, type Setting } from "../../../postgres/settings";
import { majorOf } from "../../catalog/rds";
import type { DatabaseBuild } from "./database";
import { parameterFactFaults, parameterFactProblems } from "./parameter-facts";
import type { DatabaseParameters } from "./schema";

/**
 * When a changed value takes effect. RDS refuses `immediate` for a static parameter. For a value equal to its own
 * default it always reports `pending-reboot`, so that any other method of such a value shows as a change in every plan.
 * Source: terraform-provider-aws, aws_db_parameter_group, problematic plan changes.
 */
type ApplyMethod = "immediate" | "pending-reboot";

interface ProjectParameter {
  readonly value: string;
  /** `immediate` for a dynamic parameter whose value here is not the default of RDS. */
  readonly applyMethod: ApplyMethod;
  readonly reason: string;
  readonly source: string;
}

/**
 * Parameters whose value here is the default of RDS, or may be.
 * Source: RDS user guide, Logging autovacuum; of track_io_timing in no source that could be read.
 */
const pending: readonly string[] = ["track_io_timing", "log_autovacuum_min_duration"];

/** Parameters that this project sets in every parameter group; all others keep the defaults of RDS. */
export const projectParameters: Readonly<Record<string, ProjectParameter>> = {
  "rds.force_ssl": {
    value: "1",
    applyMethod: "pending-reboot",
    reason: "every connection is encrypted, passwords included",
    source:
      "RDS user guide, Using SSL with a PostgreSQL DB instance; static: hashicorp/terraform-provider-aws#39252, ministryofjustice/cloud-platform#1197",
  },
  ...mapValues<Setting, ProjectParameter>(projectSettings, ({ value, ...why }, name) => ({
    ...why,
    value: typeof value === "boolean" ? String(Number(value)) : String(value),
    // A new instance starts with all of them, whatever their method.
    applyMethod: pending.includes(name) ? "pending-reboot" : "immediate",
  })),
};

/** Set by `logicalReplication`; takes effect at a restart. */
const logicalReplicationParameter = "rds.logical_replication";

const { definitions, problem } = defineProblems({
  "AWS-RDS-018": {
    kind: "limit",
    rule: "synchronous_commit stays on; rds.force_ssl stays 1",
    source: "PostgreSQL documentation, synchronous_commit; RDS user guide, rds.force_ssl",
    read: "2026-11-22",
  },
  "AWS-RDS-020": {
    kind: "impossible",
    rule: "parameters do not repeat a field of the database",
    source: "src/aws/database/spec/parameters.ts",
  },
});
export const parameterProblems = { ...definitions, ...parameterFactProblems };

/**
 * Judges the parameters that an environment sets; `at` is their path.
 *
 * @param version of PostgreSQL; without one the newest listed is taken
 */
export function parameterFaults(
  parameters: DatabaseParameters,
  version: string | undefined,
  at: string,
): Problem[] {
  const major = version === undefined ? Infinity : Number(majorOf(version));
  return Object.entries(parameters).flatMap(([name, { value }]) => {
    const path = `${at}.${name}`;
    if (name === logicalReplicationParameter) {
      return [problem("AWS-RDS-020", path, value, "set logicalReplication: true instead")];
    }
    if (name === "rds.force_ssl" && value !== "1") {
      return [
        problem("AWS-RDS-018", path, value, "remove it, and install the RDS certificates in the client"),
      ];
    }
    if (name === "synchronous_commit" && value !== "on") {
      const remedy = "leave it on; turn it off only in sessions whose data may be lost";
      return [problem("AWS-RDS-018", path, value, remedy)];
    }
    return parameterFactFaults(name, value, major, path);
  });
}

/** A parameter in its parameter group. */
export interface RenderedParameter {
  readonly name: string;
  readonly value: string;
  readonly applyMethod: ApplyMethod;
}

/**
 * Returns all parameters of a group, the project's first. Parameters that are not known to be dynamic wait for a restart,
 * which RDS accepts for every parameter.
 */
export function renderedParameters({
  parameters,
  logicalReplication,
}: Pick<DatabaseBuild, "parameters" | "logicalReplication">): readonly RenderedParameter[] {
  const values = new Map(Object.entries(projectParameters).map(([name, { value }]) => [name, value]));
  for (const [name, { value }] of Object.entries(parameters)) values.set(name, value);
  const rendered = [...values].map(([name, value]): RenderedParameter => ({
    name,
    value,
    applyMethod: entryOf(projectParameters, name)?.applyMethod ?? "pending-reboot",
  }));
  return logicalReplication
    ? [...rendered, { name: logicalReplicationParameter, value: "1", applyMethod: "pending-reboot" }]
    : rendered;
}

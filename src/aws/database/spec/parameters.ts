import { entryOf } from "../../../core/catalogue-file";
import { defineProblems, type Problem } from "../../../core/problem";
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
 * Parameters that this project sets in every parameter group; all others keep the defaults of RDS.
 * `synchronous_commit` stays on: with a standby in a second zone a commit that returned is on two disks, and a desk that
 * loses a fill does not know its position. A new instance starts with all of them, whatever their method.
 */
export const projectParameters: Readonly<Record<string, ProjectParameter>> = {
  "rds.force_ssl": {
    value: "1",
    applyMethod: "pending-reboot",
    reason: "every connection is encrypted, passwords included",
    source:
      "RDS user guide, Using SSL with a PostgreSQL DB instance; static: hashicorp/terraform-provider-aws#39252, ministryofjustice/cloud-platform#1197",
  },
  max_wal_size: {
    value: "16384",
    applyMethod: "immediate",
    reason: "in MB: a busy open does not force an early checkpoint, whose writes delay commits",
    source: "PostgreSQL documentation, WAL configuration",
  },
  checkpoint_timeout: {
    value: "900",
    applyMethod: "immediate",
    reason:
      "in seconds: fewer full-page images after checkpoints; recovery takes longer, but the standby takes over",
    source: "PostgreSQL documentation, WAL configuration",
  },
  random_page_cost: {
    value: "1.1",
    applyMethod: "immediate",
    reason: "a random read from a solid-state disk costs hardly more than a sequential one",
    source: "PostgreSQL documentation, planner cost constants",
  },
  autovacuum_vacuum_scale_factor: {
    value: "0.02",
    applyMethod: "immediate",
    reason: "large order tables are vacuumed often in short runs instead of rarely in long scans",
    source: "PostgreSQL documentation, automatic vacuuming",
  },
  idle_in_transaction_session_timeout: {
    value: "60000",
    applyMethod: "immediate",
    reason: "in ms: an idle transaction keeps vacuum from removing rows in every table",
    source: "PostgreSQL documentation, client connection defaults",
  },
  track_io_timing: {
    value: "1",
    applyMethod: "pending-reboot",
    reason: "distinguishes a slow disk from a slow query plan",
    source:
      "PostgreSQL documentation, run-time statistics; its default in RDS: in no source that could be read",
  },
  log_lock_waits: {
    value: "1",
    applyMethod: "immediate",
    reason: "records which session waited for which, which cannot be found out later",
    source: "PostgreSQL documentation, error reporting and logging",
  },
  log_min_duration_statement: {
    value: "250",
    applyMethod: "immediate",
    reason: "in ms: logs every statement that is too slow for a trading path",
    source: "PostgreSQL documentation, error reporting and logging",
  },
  log_autovacuum_min_duration: {
    value: "10000",
    applyMethod: "pending-reboot",
    reason: "in ms: shows whether vacuum caused a slow minute",
    source:
      "PostgreSQL documentation, error reporting and logging; the default of RDS: RDS user guide, Logging autovacuum",
  },
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

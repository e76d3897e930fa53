import { entryOf } from "../../../core/catalogue-file";
import { defineProblems, type Problem } from "../../../core/problem";
import type { DatabaseBuild, DatabaseParameters } from "./database";

/**
 * When a changed value takes effect. RDS refuses a static parameter at once, and keeps a method only together with
 * a value that is not its own default, which is at `pending-reboot`: another method of that value is a change in
 * every plan. Source: terraform-provider-aws, aws_db_parameter_group, problematic plan changes.
 */
type ApplyMethod = "immediate" | "pending-reboot";

interface OwnParameter {
  readonly value: string;
  /** `immediate` of a dynamic parameter whose value here is not the default of RDS. */
  readonly applyMethod: ApplyMethod;
  readonly reason: string;
  readonly source: string;
}

/**
 * What we set in every parameter group; everything else stays as RDS has it. `synchronous_commit` stays on: with
 * a standby in a second zone a commit that returned is on two disks, and a desk that loses a fill knows no
 * position. A new instance starts with all of them, whatever their method.
 */
export const ownParameters: Readonly<Record<string, OwnParameter>> = {
  "rds.force_ssl": {
    value: "1",
    applyMethod: "pending-reboot",
    reason: "no client sends its password in the clear",
    source:
      "RDS user guide, Using SSL with a PostgreSQL DB instance; static: hashicorp/terraform-provider-aws#39252, ministryofjustice/cloud-platform#1197",
  },
  max_wal_size: {
    value: "16384",
    applyMethod: "immediate",
    reason: "in MB: a busy open does not bring forward the next checkpoint, whose writes delay commits",
    source: "PostgreSQL documentation, WAL configuration",
  },
  checkpoint_timeout: {
    value: "900",
    applyMethod: "immediate",
    reason:
      "in seconds: fewer whole-page images after checkpoints; recovery takes longer, the standby takes over",
    source: "PostgreSQL documentation, WAL configuration",
  },
  random_page_cost: {
    value: "1.1",
    applyMethod: "immediate",
    reason: "a random read from a solid-state disk costs hardly more than the next one in line",
    source: "PostgreSQL documentation, planner cost constants",
  },
  autovacuum_vacuum_scale_factor: {
    value: "0.02",
    applyMethod: "immediate",
    reason: "large order tables are cleaned often and a little, not once in a long scan",
    source: "PostgreSQL documentation, automatic vacuuming",
  },
  idle_in_transaction_session_timeout: {
    value: "60000",
    applyMethod: "immediate",
    reason: "in ms: a forgotten transaction keeps vacuum from every table",
    source: "PostgreSQL documentation, client connection defaults",
  },
  track_io_timing: {
    value: "1",
    applyMethod: "pending-reboot",
    reason: "tells a slow disk from a slow plan",
    source:
      "PostgreSQL documentation, run-time statistics; its default in RDS: in no source that could be read",
  },
  log_lock_waits: {
    value: "1",
    applyMethod: "immediate",
    reason: "who waited for whom is not to be found out afterwards",
    source: "PostgreSQL documentation, error reporting and logging",
  },
  log_min_duration_statement: {
    value: "250",
    applyMethod: "immediate",
    reason: "in ms: every statement that a trading path must not have",
    source: "PostgreSQL documentation, error reporting and logging",
  },
  log_autovacuum_min_duration: {
    value: "10000",
    applyMethod: "pending-reboot",
    reason: "in ms: vacuum is what a slow minute is most often blamed on",
    source:
      "PostgreSQL documentation, error reporting and logging; the default of RDS: RDS user guide, Logging autovacuum",
  },
};

/** Set by `logicalReplication`, at the next restart only. */
const logicalReplicationParameter = "rds.logical_replication";

const { definitions, problem } = defineProblems({
  "AWS-RDS-018": {
    kind: "limit",
    rule: "a commit that returned is on disk, and a connection is encrypted",
    source: "PostgreSQL documentation, synchronous_commit; RDS user guide, rds.force_ssl",
  },
  "AWS-RDS-019": {
    kind: "limit",
    rule: "a parameter's value is in the parameter's own unit and written without it",
    source: "RDS API reference, Parameter.AllowedValues: numbers and ranges of them",
  },
  "AWS-RDS-020": {
    kind: "impossible",
    rule: "what has a key of its own in the environment is not a parameter",
    source: "src/aws/database/spec/parameters.ts",
  },
});
export const databaseParameterProblems = definitions;

const withUnit = /^\d+(\.\d+)?\s*(B|kB|MB|GB|TB|us|ms|s|min|h|d)$/i;

/** Judges the parameters that an environment states; `at` is their path. */
export function databaseParameterRules(parameters: DatabaseParameters, at: string): Problem[] {
  return Object.entries(parameters).flatMap(([name, { value }]) => {
    const path = `${at}.${name}`;
    if (name === logicalReplicationParameter) {
      return [problem("AWS-RDS-020", path, value, "logicalReplication: true")];
    }
    if (name === "rds.force_ssl" && value !== "1") {
      return [problem("AWS-RDS-018", path, value, "remove it, and give the client RDS's certificates")];
    }
    if (name === "synchronous_commit" && value !== "on") {
      const remedy = "leave it on, and set it off in the sessions whose data may be lost";
      return [problem("AWS-RDS-018", path, value, remedy)];
    }
    return withUnit.test(value)
      ? [problem("AWS-RDS-019", path, value, "write the number in the unit that RDS lists for the parameter")]
      : [];
  });
}

/** A parameter as the group has it. */
export interface RenderedParameter {
  readonly name: string;
  readonly value: string;
  readonly applyMethod: ApplyMethod;
}

/**
 * All parameters of a group, ours first. What we do not know to take effect at once waits for a restart, which RDS
 * accepts of every parameter.
 */
export function renderedParameters({
  parameters,
  logicalReplication,
}: Pick<DatabaseBuild, "parameters" | "logicalReplication">): readonly RenderedParameter[] {
  const values = new Map(Object.entries(ownParameters).map(([name, { value }]) => [name, value]));
  for (const [name, { value }] of Object.entries(parameters)) values.set(name, value);
  const rendered = [...values].map(([name, value]): RenderedParameter => ({
    name,
    value,
    applyMethod: entryOf(ownParameters, name)?.applyMethod ?? "pending-reboot",
  }));
  return logicalReplication
    ? [...rendered, { name: logicalReplicationParameter, value: "1", applyMethod: "pending-reboot" }]
    : rendered;
}

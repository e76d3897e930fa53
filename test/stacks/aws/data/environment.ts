import { rmSync } from "node:fs";
import path from "node:path";
import production from "../../../../environments/production";
import type { DatabaseInput } from "../../../../src/aws/database/spec/schema";
import type { AwsRegionInput } from "../../../../src/aws/region/spec/schema";
import type { EnvironmentInput } from "../../../../src/clouds";
import { freshOutdir, run } from "../../../app/run";
import { Template } from "../../../helpers/template";

export type PrimaryInput = Extract<DatabaseInput, { kind: "primary" }>;
export type ReplicaInput = Extract<DatabaseInput, { kind: "replica"; state: "replica" }>;
export type PromotedInput = Extract<DatabaseInput, { kind: "replica"; state: "promoted" }>;

export const primary: PrimaryInput = {
  kind: "primary",
  version: "17.9",
  machine: "db.r7i.8xlarge",
  storage: { type: "io2", sizeGiB: 1000, iops: 32_000 },
  insights: "advanced",
};
export const replica: ReplicaInput = { kind: "replica", replicaOf: "virginia", state: "replica" };
export const promoted: PromotedInput = { ...replica, state: "promoted" };

export interface Databases {
  readonly virginia?: DatabaseInput;
  readonly oregon?: DatabaseInput;
}

/** Production with these databases, and nothing else beside its networks. */
export function withDatabases({ virginia, oregon }: Databases): EnvironmentInput {
  const { name, owner, sessions, changeWindow, objectives, state } = production;
  const region = (key: "virginia" | "oregon", database: DatabaseInput | undefined): AwsRegionInput => {
    const { cloud, region: place, accountId, network, ...rest } = production.regions[key] as AwsRegionInput;
    const role =
      rest.role === "dr"
        ? ({ role: "dr", capacity: rest.capacity } as const)
        : ({ role: "primary" } as const);
    return { cloud, region: place, accountId, network, ...role, database };
  };
  const regions = { virginia: region("virginia", virginia), oregon: region("oregon", oregon) };
  return { name, owner, sessions, changeWindow, objectives, state, regions };
}

/** Synthesizes it through the whole way from environment to JSON, and reads what was asked for. */
export function synthesized(environment: EnvironmentInput, ...stackIds: readonly string[]): Template[] {
  const outdir = freshOutdir();
  const { exitCode, errors } = run(outdir, [environment]);
  if (exitCode !== 0) throw new Error(errors);
  const templates = stackIds.map((id) => Template.in(outdir, id));
  rmSync(path.dirname(outdir), { recursive: true });
  return templates;
}

/** The data stacks of both regions. */
export function dataStacks(databases: Databases): { virginia: Template; oregon: Template } {
  const [virginia, oregon] = synthesized(
    withDatabases(databases),
    "production-virginia-data",
    "production-oregon-data",
  );
  if (virginia === undefined || oregon === undefined) throw new Error("a data stack is missing");
  return { virginia, oregon };
}

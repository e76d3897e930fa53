import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import type { EnvironmentInput } from "../../../../src/clouds";
import type { DatabaseInput } from "../../../../src/gcp/database/spec/schema";
import type { GcpRegionInput } from "../../../../src/gcp/region/spec/schema";
import granary from "../../../environments/granary";
import { freshOutdir, run } from "../../../app/run";
import { Template } from "../../../helpers/template";

export type PrimaryInput = Extract<DatabaseInput, { kind: "primary" }>;
export type ReplicaInput = Extract<DatabaseInput, { kind: "replica"; state: "replica" }>;
export type PromotedInput = Extract<DatabaseInput, { kind: "replica"; state: "promoted" }>;

export const build = {
  edition: "ENTERPRISE_PLUS",
  version: "17",
  machine: "db-perf-optimized-N-8",
  storage: { type: "PD_SSD", sizeGiB: 500 },
} as const;
export const primary: PrimaryInput = { kind: "primary", ...build };
export const replica: ReplicaInput = { kind: "replica", replicaOf: "iowa", state: "replica" };
export const promoted: PromotedInput = { ...replica, state: "promoted" };

export interface Databases {
  readonly iowa?: DatabaseInput;
  readonly carolina?: DatabaseInput;
}

/** Two regions of Google Cloud with these databases, and nothing else beside their networks. */
export function withDatabases({ iowa, carolina }: Databases): EnvironmentInput {
  const region = (name: "iowa" | "carolina", database: DatabaseInput | undefined): GcpRegionInput => ({
    ...(granary.regions[name] as GcpRegionInput),
    cache: undefined,
    database,
  });
  return { ...granary, regions: { iowa: region("iowa", iowa), carolina: region("carolina", carolina) } };
}

/** Synthesizes it through the whole way from environment to JSON, and reads what was asked for. */
export function synthesized(environment: EnvironmentInput, ...stackIds: readonly string[]): Template[] {
  return reading(environment, (outdir) => stackIds.map((id) => Template.in(outdir, id)));
}

/** The stacks that a stack is applied after. */
export function dependenciesOf(environment: EnvironmentInput, stackId: string): readonly string[] {
  return reading(environment, (outdir) => {
    const manifest = JSON.parse(readFileSync(path.join(outdir, "manifest.json"), "utf8")) as {
      readonly stacks: Readonly<Record<string, { readonly dependencies: readonly string[] }>>;
    };
    return manifest.stacks[stackId]?.dependencies ?? [];
  });
}

function reading<Result>(environment: EnvironmentInput, read: (outdir: string) => Result): Result {
  const outdir = freshOutdir();
  const { exitCode, errors } = run(outdir, [environment]);
  if (exitCode !== 0) throw new Error(errors);
  const result = read(outdir);
  rmSync(path.dirname(outdir), { recursive: true });
  return result;
}

/** The data stacks of both regions. */
export function dataStacks(databases: Databases): { iowa: Template; carolina: Template } {
  const [iowa, carolina] = synthesized(
    withDatabases(databases),
    "granary-iowa-data",
    "granary-carolina-data",
  );
  if (iowa === undefined || carolina === undefined) throw new Error("a data stack is missing");
  return { iowa, carolina };
}

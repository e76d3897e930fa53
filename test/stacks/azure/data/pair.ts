import { rmSync } from "node:fs";
import path from "node:path";
import type { DatabaseInput } from "../../../../src/azure/database/spec/schema";
import type { AzureRegionInput } from "../../../../src/azure/region/spec/schema";
import type { EnvironmentInput } from "../../../../src/clouds";
import { freshOutdir, run } from "../../../app/run";
import saltmarsh from "../../../environments/saltmarsh";
import { Template } from "../../../helpers/template";

export interface Databases {
  readonly iowa: DatabaseInput;
  readonly ontario: DatabaseInput;
}

/** The two regions of Azure that are a pair, with these databases. */
export function withDatabases({ iowa, ontario }: Databases): EnvironmentInput {
  const region = (name: "iowa" | "ontario", database: DatabaseInput): AzureRegionInput => ({
    ...(saltmarsh.regions[name] as AzureRegionInput),
    database,
  });
  return { ...saltmarsh, regions: { iowa: region("iowa", iowa), ontario: region("ontario", ontario) } };
}

/** Synthesizes it through the whole way from environment to JSON, and reads the data stacks of both regions. */
export function dataStacks(databases: Databases): { iowa: Template; ontario: Template } {
  const outdir = freshOutdir();
  const { exitCode, errors } = run(outdir, [withDatabases(databases)]);
  if (exitCode !== 0) throw new Error(errors);
  const [iowa, ontario] = (["iowa", "ontario"] as const).map((name) =>
    Template.in(outdir, `saltmarsh-${name}-data`),
  );
  rmSync(path.dirname(outdir), { recursive: true });
  if (iowa === undefined || ontario === undefined) throw new Error("a data stack is missing");
  return { iowa, ontario };
}

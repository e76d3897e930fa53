import { rmSync } from "node:fs";
import path from "node:path";
import type { EnvironmentInput } from "../../src/clouds";
import { unusualTrees } from "../problems/unusual-environments";
import { validEnvironment } from "../problems/valid-environment";
import { freshOutdir, run, tree } from "./run";

type Resources = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

const outdir = freshOutdir();
afterAll(() => {
  rmSync(path.dirname(outdir), { recursive: true });
});

/** By kind of resource, the argument that must differ between two of one account and region. */
const uniqueNames: Readonly<Record<string, string>> = {
  aws_eks_node_group: "node_group_name",
  aws_launch_template: "name",
  aws_placement_group: "name",
  aws_security_group: "name",
  aws_iam_role: "name",
  aws_cloudwatch_log_group: "name",
  aws_s3_bucket: "bucket",
  aws_ecr_repository: "name",
  aws_elasticache_user: "user_id",
  aws_backup_vault: "name",
};

function namesIn(json: string): string[] {
  const { resource = {} } = JSON.parse(json) as { readonly resource?: Resources };
  return Object.entries(uniqueNames).flatMap(([type, argument]) =>
    Object.values(resource[type] ?? {}).map((one) => `${type} ${String(one[argument])}`),
  );
}

/** Without the second region where nothing about it is unusual: it would only be built again. */
function withoutTheUsual(environment: EnvironmentInput): EnvironmentInput {
  const regions = Object.entries(environment.regions).filter(
    ([, region]) => region !== validEnvironment.regions["ohio"],
  );
  return { ...environment, regions: Object.fromEntries(regions) };
}

describe("an unusual but legal environment", () => {
  it.each(Object.entries(unusualTrees))("with %s is built, and gives no name twice", (_, environment) => {
    const { exitCode } = run(outdir, [withoutTheUsual(environment)]);
    expect(exitCode).toBe(0);

    for (const [file, json] of tree(outdir)) {
      const names = file.endsWith("cdk.tf.json") ? namesIn(json) : [];
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    }
  });
});

import { writeFileSync } from "node:fs";
import path from "node:path";
import type { AwsRegionInput } from "../../src/aws/region/spec/schema";
import type { EnvironmentInput } from "../../src/clouds";
import type { JsonObject } from "../../src/core/json";
import { findProgram } from "../../src/process/find-program";
import { readStacks } from "../../src/terraform/stacks";
import { SchemaLibrary } from "../../tools/gate/schema-library";
import { synthesizeInto } from "../../tools/local/environment";
import { fitToProviders } from "../../tools/local/fit-providers";
import type { Workspace } from "../../tools/local/workspace";
import { pluginDirs } from "../tools/gate/real-terraform";

/** Why nothing can be applied to moto here. */
export const noMoto =
  (findProgram("terraform") === undefined ? "no terraform on the PATH" : undefined) ??
  (pluginDirs.length === 0 ? "no mirror of the AWS provider in HFT_PLUGIN_DIR" : undefined) ??
  (findProgram("moto_server") === undefined ? "no moto_server on the PATH" : undefined);

/** The account that moto is, whoever asks. */
export const motoAccount = "123456789012";

/** By which `terraform init` takes the mirrored providers, without a look at the caller's own configuration. */
export const mirrored = {
  TF_CLI_ARGS_init: pluginDirs.map((dir) => `-plugin-dir=${dir}`).join(" "),
  AWS_ACCESS_KEY_ID: "emulator",
  AWS_SECRET_ACCESS_KEY: "emulator",
};

/** A region that moto holds, with little in it: one zone without a way out, and a bucket. */
export function motoRegion(endpoint: string): AwsRegionInput {
  return {
    cloud: "aws",
    role: "sandbox",
    region: "us-east-1",
    accountId: motoAccount,
    emulator: { endpoint },
    network: { kind: "create", cidr: "10.0.0.0/16", zones: { a: "use1-az4" }, nat: { kind: "none" } },
    buckets: { records: { kind: "data", lock: { kind: "none" } } },
  };
}

/** An environment of such regions. */
export function lab(own: Pick<EnvironmentInput, "regions"> & Partial<EnvironmentInput>): EnvironmentInput {
  return {
    name: "lab",
    owner: { team: "low-latency", costCentre: "EQ-103", alerts: ["alerts@hft-trading.example.com"] },
    ...own,
  };
}

/**
 * Synthesizes an environment into a workspace, as the providers at hand can take it.
 *
 * @param edit changes each stack thereafter
 * @returns the output directory
 */
export async function synthesizeFitted(
  workspace: Workspace,
  environment: EnvironmentInput,
  edit: (stack: JsonObject) => JsonObject = (stack) => stack,
): Promise<string> {
  const { outdir } = workspace;
  synthesizeInto(outdir, environment, { print: () => undefined });
  const terraform = workspace.terraform(pluginDirs);
  const library = new SchemaLibrary(terraform);
  for (const { name, dir, json } of readStacks(outdir)) {
    const { stack } = await fitToProviders(name, json, terraform, library);
    writeFileSync(path.join(dir, "cdk.tf.json"), `${JSON.stringify(edit(stack), null, 2)}\n`);
  }
  return outdir;
}

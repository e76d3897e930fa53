import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { offlineEnvironment } from "../../src/plan/offline/process-environment";
import { run } from "../../tools/ci/run";
import { gateClouds } from "../../tools/clouds";

/** The CLI of cdktf starts on Node up to 22, that of its successor from there on; npm installs what suits. */
const scripts = {
  cdktf: path.resolve("node_modules/cdktf-cli/bundle/bin/cdktf"),
  cdktn: path.resolve("node_modules/cdktn-cli/bin/cdktn"),
};
const script = Number(process.versions.node.split(".")[0]) <= 22 ? scripts.cdktf : scripts.cdktn;

/** Why the CLI cannot be run here. */
export const noCli = existsSync(script)
  ? undefined
  : `no ${path.basename(script)} among the installed packages`;

/**
 * Runs the CLI with the network closed: providers come from mirrors, and the rest is on the loopback interface.
 *
 * @param variables values of Terraform's variables
 * @returns what it printed
 */
export function runCli(
  folder: string,
  mirrors: readonly string[],
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<string> {
  const configuration = path.join(folder, "mirrors.rc");
  mkdirSync(folder, { recursive: true });
  const blocks = mirrors.map((mirror) => `  filesystem_mirror { path = ${JSON.stringify(mirror)} }`);
  writeFileSync(configuration, ["provider_installation {", ...blocks, "}", ""].join("\n"));
  return run(process.execPath, [script, ...args], {
    env: {
      ...offlineEnvironment(process.env, gateClouds),
      TF_CLI_CONFIG_FILE: configuration,
      HFT_PLUGIN_DIR: mirrors.join(path.delimiter),
      CI: "1", // no screen that redraws itself
      ...Object.fromEntries(Object.entries(variables).map(([name, value]) => [`TF_VAR_${name}`, value])),
    },
  });
}

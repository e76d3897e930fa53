import { existsSync } from "node:fs";
import path from "node:path";
import { readTree, treeDifferences } from "../lib/file-tree";
import type { Subject } from "./measure";

export type ContenderName = "ours" | "cdktf" | "cdktfFastStart" | "cdktfOurApp";

export interface Contender extends Subject {
  /** What is measured, as a user would type it. */
  readonly title: string;
  /** Where the command writes its stacks. */
  readonly outdir: string;
}

const environment = "production";

/** How cdktf's own project template starts an app: ts-node, with types checked. */
const templateApp = "npx ts-node main.ts";
const ourApp = "node tools/run.cjs main.ts";

/**
 * Ways to synthesize the same environment with the same code. What cdktf does without this project is `cdktf`:
 * its default app command, without this project's fast start.
 *
 * @param scratch folder for the output of all of them
 * @throws Error when this Node can start neither of the CLIs
 */
export function synthContenders(scratch: string): Readonly<Record<ContenderName, Contender>> {
  const outdir = (name: ContenderName) => path.join(scratch, name);
  const cli = findCli();
  const synth = (name: ContenderName, app: string, env: Readonly<Record<string, string>>): Contender => ({
    title: `${cli.name} synth --app "${app}"${env["HFT_STACK_TRACES"] === undefined ? ", fast start on" : ""}`,
    command: [cli.script, "synth", "--app", app, "--output", outdir(name)],
    env: {
      HFT_ENV: environment,
      CHECKPOINT_DISABLE: "1",
      // What the CLI gives its app where no options are set; the measurement sets some.
      NODE_OPTIONS: "--max-old-space-size=4096",
      ...env,
    },
    outdir: outdir(name),
  });
  return {
    ours: {
      title: `${ourApp} ${environment}`,
      command: ["tools/run.cjs", "main.ts", environment],
      env: { CDKTF_OUTDIR: outdir("ours") },
      outdir: outdir("ours"),
    },
    cdktf: synth("cdktf", templateApp, { HFT_STACK_TRACES: "1" }),
    cdktfFastStart: synth("cdktfFastStart", templateApp, {}),
    cdktfOurApp: synth("cdktfOurApp", ourApp, {}),
  };
}

/** cdktf-cli 0.21 starts up to Node 22, cdktn-cli from 22.19 on; they synthesize alike. */
function findCli(): { readonly name: string; readonly script: string } {
  const major = Number(process.versions.node.split(".")[0]);
  const clis = [
    { name: "cdktf", script: "node_modules/cdktf-cli/bundle/bin/cdktf", starts: major <= 22 },
    { name: "cdktn", script: "node_modules/cdktn-cli/bin/cdktn", starts: major >= 22 },
  ];
  const cli = clis.find(({ script, starts }) => starts && existsSync(script));
  if (cli === undefined) {
    throw new Error(
      `neither cdktf-cli nor cdktn-cli is installed for Node ${process.version}: npm ci --include=optional`,
    );
  }
  return cli;
}

/** @throws Error when a contender did not write what the first one wrote: then they did not do the same work */
export function expectSameStacks({ ours, ...others }: Readonly<Record<ContenderName, Contender>>): void {
  const stacks = (outdir: string) => readTree(path.join(outdir, "stacks"));
  const expected = stacks(ours.outdir);
  for (const { title, outdir } of Object.values(others)) {
    const differences = treeDifferences(expected, stacks(outdir));
    if (differences.length > 0) throw new Error(`${title}: ${differences.join(", ")}`);
  }
}

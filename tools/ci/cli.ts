import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { withVariables, type ProcessVariables } from "../lib/process-variables";
import { readTree, treeDifferences } from "../lib/file-tree";
import { findProgram } from "../../src/process/find-program";
import { runProgram } from "../lib/run-program";
import { installClis, type Cli } from "./cli-installation";
import { fetchNode, noBinaries, nodeVersions, withNode, type NodeVersion } from "./node-binaries";
import { run } from "./run";
import { skip } from "./skip";

const fixture = path.resolve("test", "cli", "fixture");

/** cdktf-cli 0.21 starts up to Node 22, cdktn-cli 0.24 from 22.19 on: each with the ends of its range. */
const combinations: readonly { readonly cli: Cli; readonly node: NodeVersion }[] = [
  { cli: "cdktf", node: nodeVersions.node20 },
  { cli: "cdktf", node: nodeVersions.node22 },
  { cli: "cdktn", node: nodeVersions.node22 },
  { cli: "cdktn", node: nodeVersions.node26 },
];

/** Both CLIs list and synthesize this project and deploy a small app made of its kit. */
async function main(): Promise<void> {
  if (noBinaries !== undefined) return skip("CLIs", noBinaries);
  if (findProgram("terraform") === undefined) return skip("CLIs", "no terraform on the PATH");
  const scripts = await installClis(withNode(await fetchNode(nodeVersions.node22)));
  const expected = await ownSynth();

  for (const { cli, node } of combinations) {
    const env = { ...withNode(await fetchNode(node)), CHECKPOINT_DISABLE: "1" };
    const command: CliCommand = (cwd, args, variables = {}) =>
      run("node", [scripts[cli], ...args], { cwd, env: { ...env, ...variables } });
    await synthesizesTheProject(command, expected);
    await deploysTheFixture(command);
    console.log(
      `${cli} on Node ${node}: synth, list, list of one environment, deploy 'production-*', deploy '*'`,
    );
  }
}

/** Runs the CLI in a folder and returns what it printed. */
type CliCommand = (cwd: string, args: readonly string[], variables?: ProcessVariables) => Promise<string>;

async function ownSynth(): Promise<ReadonlyMap<string, Buffer>> {
  const outdir = path.resolve(".build", "cli", "own");
  const env: ProcessVariables = withVariables({ CDKTF_OUTDIR: outdir, HFT_ENV: undefined });
  await run(process.execPath, ["tools/run.cjs", "main.ts"], { env });
  return readTree(path.join(outdir, "stacks"));
}

async function synthesizesTheProject(cli: CliCommand, expected: ReadonlyMap<string, Buffer>): Promise<void> {
  const outdir = path.resolve(".build", "cli", "out");
  rmSync(outdir, { recursive: true, force: true });
  await cli(process.cwd(), ["synth", "--output", outdir]);
  const differences = treeDifferences(expected, readTree(path.join(outdir, "stacks")));
  if (differences.length > 0) throw new Error(`synth by the CLI: ${differences.join(", ")}`);

  const stacks = [...expected.keys()].map((file) => path.dirname(file));
  await listsAllThenOne(cli, outdir, stacks);
}

/** The second list leaves folders of the first behind, which the CLI removes. */
async function listsAllThenOne(cli: CliCommand, outdir: string, stacks: readonly string[]): Promise<void> {
  const all = await cli(process.cwd(), ["list", "--output", outdir]);
  expectNone(
    stacks.filter((stack) => !all.includes(stack)),
    "not listed",
  );

  const one = await cli(process.cwd(), ["list", "--output", outdir], { HFT_ENV: "production" });
  const isListed = (stack: string): boolean => stack.startsWith("production-");
  expectNone(
    stacks.filter((stack) => one.includes(stack) !== isListed(stack)),
    "listed or left out wrongly when HFT_ENV is production",
  );
  expectNone(
    readdirSync(path.join(outdir, "stacks")).filter((stack) => !isListed(stack)),
    "not removed when HFT_ENV is production",
  );
}

async function deploysTheFixture(cli: CliCommand): Promise<void> {
  cleanFixture();
  await cli(fixture, ["deploy", "production-*", "--auto-approve"]);
  expectOutput("production-network", "network_id", "net-1");
  expectOutput("production-compute", "cluster_id", "cluster-in-net-1");
  expectNone(["staging-network"].filter(isDeployed), "deployed though the pattern leaves it out");

  await cli(fixture, ["deploy", "*", "--auto-approve"]);
  expectOutput("staging-network", "network_id", "net-2");
  cleanFixture();
}

function cleanFixture(): void {
  for (const folder of ["cdktf.out", ".state"])
    rmSync(path.join(fixture, folder), { recursive: true, force: true });
}

function stateFile(stack: string): string {
  return path.join(fixture, ".state", `${stack}.tfstate`);
}

function isDeployed(stack: string): boolean {
  return existsSync(stateFile(stack));
}

function expectOutput(stack: string, output: string, expected: string): void {
  const { outputs } = JSON.parse(readFileSync(stateFile(stack), "utf8")) as {
    readonly outputs: Readonly<Record<string, { readonly value: unknown }>>;
  };
  const value = outputs[output]?.value;
  if (value !== expected)
    throw new Error(`${stack}: output ${output} is ${JSON.stringify(value)}, not "${expected}"`);
}

function expectNone(stacks: readonly string[], fault: string): void {
  if (stacks.length > 0) throw new Error(`${stacks.join(", ")}: ${fault}`);
}

runProgram(main);

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import local from "../../environments/local";
import type { AwsRegionInput } from "../../src/aws/region/spec/schema";
import type { PoolInput } from "../../src/aws/machines/spec/pool-schema";
import type { Json, JsonObject } from "../../src/core/json";
import type { EnvironmentInput } from "../../src/clouds";
import { findProgram } from "../../src/process/find-program";
import { applyAll, prepare, provideEmulator, type LocalRun } from "../../tools/local/bring-up";
import { forgottenArguments } from "../../tools/local/emulator-gaps";
import { synthesizeInto, withEmulatorAt } from "../../tools/local/environment";
import { installedPython } from "../../tools/local/installation";
import { LocalStack, type StackResult } from "../../tools/local/local-stack";
import { fitToProviders } from "../../tools/local/fit-providers";
import { destroyAll, endEmulator } from "../../tools/local/take-down";
import { Progress } from "../../src/process/progress";
import { MadeUpSecrets } from "../../tools/local/variables";
import { Workspace } from "../../tools/local/workspace";
import { SchemaLibrary } from "../../tools/gate/schema-library";
import { readStacks } from "../../src/terraform/stacks";
import { describeWhere } from "../helpers/describe-where";
import { plannedActions } from "../helpers/planned-actions";
import { pluginDirs } from "../tools/gate/real-terraform";
import { noCli, runCli } from "./command-line";
import { freePort } from "./free-port";
import { argumentsSetBy, argumentsStatedBy } from "./plans";
import { remainsIn } from "./remains";

const lack =
  (findProgram("terraform") === undefined ? "no terraform on the PATH" : undefined) ??
  (pluginDirs.length === 0 ? "no mirror of the AWS provider in HFT_PLUGIN_DIR" : undefined) ??
  (installedPython() === undefined
    ? "no emulator in .build/local; node tools/run.cjs tools/local/install.ts installs it"
    : undefined) ??
  noCli;

const networkStack = "local-virginia-network";
const computeStack = "local-virginia-compute";
const dataStack = "local-virginia-data";
const allStacks = ["local-cost", computeStack, dataStack, networkStack];

/** The environment's one region, edited. */
function withRegion(
  environment: EnvironmentInput,
  edit: (region: AwsRegionInput) => Partial<AwsRegionInput>,
): EnvironmentInput {
  const region = environment.regions["virginia"] as AwsRegionInput;
  return { ...environment, regions: { virginia: { ...region, ...edit(region) } as AwsRegionInput } };
}

const withLogRetention = (environment: EnvironmentInput, logRetentionDays: number): EnvironmentInput =>
  withRegion(environment, ({ cluster }) => ({ cluster: cluster && { ...cluster, logRetentionDays } }));

/** Another machine, more of them and another tuning, in a generation that is deployed. */
const withEditedGeneration = (environment: EnvironmentInput): EnvironmentInput =>
  withRegion(environment, ({ pools }) => {
    const engine = pools?.["engine"] as Extract<PoolInput, { kind: "trading" }>;
    const a = engine.generations["a"] as (typeof engine.generations)[string];
    const edited = {
      ...a,
      machine: "c7i.metal-48xl",
      nodes: 5,
      tuning: { preset: "tradingEngine", sysctls: { "vm.stat_interval": "60" } },
    } as const;
    return { pools: { ...pools, engine: { ...engine, generations: { a: edited } } } };
  });

describeWhere(lack, "the local environment on an emulator", () => {
  const workspace = new Workspace(path.join(".build", "test-local"));
  const said: string[] = [];
  const printed: string[] = [];
  let run: LocalRun;
  let endpoint: string;
  let environment: EnvironmentInput;
  let applied: readonly StackResult[];

  beforeAll(async () => {
    // Of a run that was killed.
    await endEmulator({ workspace, say: () => undefined });
    workspace.clear();
    endpoint = `http://127.0.0.1:${await freePort()}`;
    // One value that the committed environment has otherwise.
    environment = withLogRetention(withEmulatorAt(local, endpoint), 30);
    run = {
      workspace,
      terraform: workspace.terraform(pluginDirs),
      secrets: new MadeUpSecrets({}),
      progress: new Progress(() => undefined),
      say: (sentence) => said.push(sentence),
      print: (stack, sentence) => printed.push(`${stack}  ${sentence}`),
    };
    // As an emulator leaves it that was ended without a word.
    mkdirSync(workspace.stateFolder, { recursive: true });
    writeFileSync(path.join(workspace.stateFolder, `${networkStack}.tfstate`), "of another time");

    await prepare(environment, run);
    await provideEmulator(environment, run);
    applied = await applyAll(run);
  });

  afterAll(() => endEmulator({ workspace, say: () => undefined }));

  const stackNamed = (name: string): LocalStack => {
    const stack = LocalStack.all(workspace.outdir, run).get(name);
    if (stack === undefined) throw new Error(`no stack ${name}`);
    return stack;
  };

  /** The stacks of an environment as the provider at hand can take them, with nothing left alone. */
  async function truthful(
    folder: string,
    edited: EnvironmentInput,
  ): Promise<ReadonlyMap<string, JsonObject>> {
    const outdir = path.join(workspace.folder, folder);
    synthesizeInto(outdir, edited, { print: () => undefined });
    const library = new SchemaLibrary(run.terraform);
    const stacks = new Map<string, JsonObject>();
    for (const { name, json } of readStacks(outdir)) {
      stacks.set(name, (await fitToProviders(name, json, run.terraform, library)).stack);
    }
    return stacks;
  }

  it("starts afresh when the states are those of an emulator that is gone", () => {
    expect(said).toContainEqual(expect.stringContaining("starting afresh"));
  });

  it("is applied, the network before what lies in it", () => {
    const errors = printed.filter((line) => line.includes("  error"));

    expect(errors).toEqual([]);
    const order = applied.map(({ stack }) => stack);
    expect(applied.filter(({ succeeded }) => succeeded)).toHaveLength(allStacks.length);
    expect([...order].sort()).toEqual(allStacks);
    expect(order.indexOf(networkStack)).toBeLessThan(
      Math.min(order.indexOf(computeStack), order.indexOf(dataStack)),
    );
  });

  it("gives its outputs", () => {
    const outputs = Object.assign({}, ...applied.map((result) => result.outputs)) as StackResult["outputs"];

    expect(outputs["vpc_id"]?.value).toMatch(/^vpc-/);
    expect(outputs["cluster_name"]?.value).toBe("hft-local-virginia");
    expect(outputs["database_identifier"]?.value).toBe("hft-local-virginia-database");
  });

  it("is not changed by a second run", async () => {
    await prepare(environment, run);
    await provideEmulator(environment, run);
    const again = await applyAll(run);

    expect(again.map(({ changes: { add, change, remove } }) => [add, change, remove])).toEqual(
      allStacks.map(() => [0, 0, 0]),
    );
  });

  it("would be changed only in what the emulator is known to forget", async () => {
    const stacks = await truthful("truthful", environment);
    const plans = await Promise.all([...stacks].map(([name, stack]) => stackNamed(name).plan(stack)));

    const stated = argumentsStatedBy(plans);
    const known = forgottenArguments.flatMap(({ type, forgotten }) => {
      const ours = forgotten.filter((name) => stated[type]?.includes(name));
      return ours.length === 0 ? [] : [[type, ours.sort()] as const];
    });
    expect(argumentsSetBy(plans)).toEqual(Object.fromEntries(known));
  });

  it("keeps a deployed generation as it is when its machine, size and tuning are edited", async () => {
    const edited = (await truthful("edited", withEditedGeneration(environment))).get(computeStack);
    const plan = await stackNamed(computeStack).plan(edited);

    expect(JSON.stringify(edited)).toContain("c7i.metal-48xl");
    expect(plannedActions(plan).filter((action) => action.includes("pools_engine"))).toEqual([]);
  });

  it("is changed by cdktf deploy in exactly the value that differs", async () => {
    const { port } = new URL(endpoint);
    const output = await runCli(
      workspace.folder,
      pluginDirs,
      [
        ...["deploy", "local-*", "--auto-approve", "--output", workspace.outdir],
        ...["--app", `node tools/run.cjs tools/local/app.ts --port ${port}`],
      ],
      run.secrets.valuesFor(stackNamed(dataStack).json),
    );

    expect(output.match(/Resources: .*/g)?.sort()).toEqual([
      ...["local-cost", dataStack, networkStack].map(() => "Resources: 0 added, 0 changed, 0 destroyed."),
      "Resources: 0 added, 1 changed, 0 destroyed.",
    ]);
    expect(retentionInState()).toBe(365);
  });

  function retentionInState(): Json | undefined {
    const state = JSON.parse(
      readFileSync(path.join(workspace.stateFolder, `${computeStack}.tfstate`), "utf8"),
    ) as { resources: { type: string; instances: { attributes: JsonObject }[] }[] };
    const group = state.resources.find(({ type }) => type === "aws_cloudwatch_log_group");
    return group?.instances[0]?.attributes["retention_in_days"];
  }

  it("leaves nothing when it is destroyed", async () => {
    const destroyed = await destroyAll(run);

    expect(destroyed.filter(({ succeeded }) => succeeded).map(({ stack }) => stack)).toHaveLength(
      allStacks.length,
    );
    expect(destroyed.at(-1)?.stack).toBe(networkStack);
    for (const stack of allStacks) {
      const state = readFileSync(path.join(workspace.stateFolder, `${stack}.tfstate`), "utf8");
      expect(JSON.parse(state)).toMatchObject({ resources: [] });
    }
    expect(await remainsIn(endpoint)).toEqual([]);
  });
});

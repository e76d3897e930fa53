import path from "node:path";
import local from "../../environments/local";
import type { AwsRegionInput } from "../../src/aws/region/spec/schema";
import type { LocalRun } from "../../tools/local/bring-up";
import { synthesizeInto, withEmulatorAt } from "../../tools/local/environment";
import { SchemaLibrary } from "../../tools/gate/schema-library";
import { fitToProviders } from "../../tools/local/fit-providers";
import { LocalStack, type StackResult } from "../../tools/local/local-stack";
import { Progress } from "../../src/process/progress";
import { MadeUpSecrets } from "../../tools/local/variables";
import { Workspace } from "../../tools/local/workspace";
import { startMotoServer, type MotoServer } from "../tools/catalogue/moto-server";
import { describeWhere } from "../helpers/describe-where";
import { plannedActions } from "../helpers/planned-actions";
import { pluginDirs } from "../tools/gate/real-terraform";
import { motoAccount, noMoto } from "./moto-lab";

/** A region with nothing in its network. */
function networkOf({ region, network }: AwsRegionInput): AwsRegionInput {
  return { cloud: "aws", role: "sandbox", region, network, accountId: motoAccount };
}

// moto remembers of a network what ministack forgets: flow logs and the groups of private endpoints.
describeWhere(noMoto, "the local network on another emulator", () => {
  const workspace = new Workspace(path.join(".build", "test-second-opinion"));
  let moto: MotoServer | undefined;
  let network: LocalStack;
  let applied: StackResult;
  const printed: string[] = [];

  beforeAll(async () => {
    workspace.clear();
    const region = local.regions["virginia"] as AwsRegionInput;
    moto = await startMotoServer();
    const run: LocalRun = {
      workspace,
      terraform: workspace.terraform(pluginDirs),
      secrets: new MadeUpSecrets({}),
      progress: new Progress(() => undefined),
      say: () => undefined,
      print: (_, sentence) => printed.push(sentence),
    };
    const environment = withEmulatorAt(
      {
        ...local,
        regions: { virginia: networkOf(region) },
      },
      moto?.endpoint ?? "",
    );
    synthesizeInto(workspace.outdir, environment, { print: () => undefined });
    network = await fittedNetwork(run);
    await network.init();
    applied = await network.apply();
  });

  afterAll(async () => {
    await moto?.stop();
    workspace.clear();
  });

  /** Fitted to the provider alone: nothing is left out of the comparison. */
  async function fittedNetwork(run: LocalRun): Promise<LocalStack> {
    const stack = () => LocalStack.all(workspace.outdir, run).get("local-virginia-network") as LocalStack;
    const { name, json } = stack();
    const { stack: fitted } = await fitToProviders(
      name,
      json,
      run.terraform,
      new SchemaLibrary(run.terraform),
    );
    stack().write(fitted);
    return stack();
  }

  it("is applied", () => {
    expect(printed.filter((sentence) => sentence.startsWith("error"))).toEqual([]);
    expect(applied.succeeded).toBe(true);
  });

  it("has nothing left to do thereafter", async () => {
    expect(plannedActions(await network.plan())).toEqual([]);
  });
});

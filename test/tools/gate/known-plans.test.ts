import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { OfflinePlanner } from "../../../tools/gate/offline-planner";
import type { OfflinePlan, OfflinePlanRequest } from "../../../tools/gate/offline-plan";
import { temporaryFolder } from "./temporary-folder";

const folder = temporaryFolder();
const [bin, log] = [path.join(folder, "bin"), path.join(folder, "log")];
const stackDir = path.join(folder, "stack");

/** A Terraform that notes what it is told, and says nothing against any stack but what `answer` makes it print. */
function installTerraform(answer = ""): void {
  const script = `#!/bin/sh
echo "$1" >>'${log}'
case "$1" in
  version) echo '{"terraform_version":"1.11.4","platform":"linux_amd64"}' ;;
  validate) echo '{"diagnostics":[]}' ;;
  providers) echo '{"provider_schemas":{"terraform.io/builtin/terraform":{"resource_schemas":{}}}}' ;;
  plan) echo '{"type":"planned_change","change":{"action":"create","resource":{"addr":"terraform_data.a"}}}'
    ${answer} ;;
esac
`;
  mkdirSync(bin, { recursive: true });
  writeFileSync(path.join(bin, "terraform"), script);
  chmodSync(path.join(bin, "terraform"), 0o755);
}

const request: OfflinePlanRequest = {
  name: "sample",
  stack: { variable: { token: { type: "string" } }, resource: { terraform_data: { a: {} } } },
};
const planned = [{ address: "terraform_data.a", action: "create" }];

/** A planner as another process would have it. */
function plan(own: Partial<OfflinePlanRequest> = {}, cache?: boolean): Promise<OfflinePlan> {
  const planner = OfflinePlanner.find({
    dir: path.join(folder, "work"),
    ...(cache !== undefined && { cache }),
  });
  if (planner === undefined) throw new Error("terraform is on the PATH and cannot be found");
  return planner.plan({ ...request, ...own });
}

/** What Terraform was told since the last look, but for the question which one it is. */
function commands(): readonly string[] {
  const lines = existsSync(log) ? readFileSync(log, "utf8").trim().split("\n") : [];
  rmSync(log, { force: true });
  return lines.filter((line) => line !== "version");
}

describe("a plan that was made before", () => {
  const before = { ...process.env };
  beforeAll(() => {
    installTerraform();
    process.env["PATH"] = `${bin}${path.delimiter}${before["PATH"] ?? ""}`;
    process.env["XDG_CACHE_HOME"] = path.join(folder, "cache");
    delete process.env["HFT_PLAN_CACHE"];
  });
  beforeEach(async () => {
    mkdirSync(stackDir, { recursive: true });
    writeFileSync(path.join(stackDir, "asset.json"), "1");
    await plan();
    await plan({ stackDir });
    commands();
  });
  afterAll(() => {
    process.env = before;
  });

  it("is given again without running Terraform", async () => {
    const { actions } = await plan();

    expect(commands()).toEqual([]);
    expect(actions).toEqual(planned);
  });

  it("is given again when it was only validated", async () => {
    await plan({ run: "validate" });
    commands();

    await plan({ run: "validate" });

    expect(commands()).toEqual([]);
  });

  it.each<[string, Partial<OfflinePlanRequest>]>([
    ["the stack", { stack: { ...request.stack, locals: { other: 1 } } }],
    ["the state", { state: { version: 4 } }],
    ["what is run", { run: "plan" }],
  ])("is made anew when %s is another one", async (_, own) => {
    await plan(own);

    expect(commands()).toContain("init");
  });

  it("is made anew when a file beside the stack has changed", async () => {
    writeFileSync(path.join(stackDir, "asset.json"), "2");

    await plan({ stackDir });

    expect(commands()).toContain("plan");
  });

  it("is made anew when the caller gives another value of a variable, but not of one that the stack lacks", async () => {
    process.env["TF_VAR_unknown"] = "x";
    await plan();
    expect(commands()).toEqual([]);

    process.env["TF_VAR_token"] = "another";
    await plan();
    expect(commands()).toContain("plan");
  });

  it("is made anew when the cache is not to be used", async () => {
    await plan({}, false);

    expect(commands()).toContain("plan");
  });

  it("is made anew after a run in which a provider did not answer, and not after one that refused the stack", async () => {
    const finding = (summary: string) =>
      `echo '${JSON.stringify({ type: "diagnostic", diagnostic: { severity: "error", summary } })}'`;
    const crash = { stack: { ...request.stack, locals: { case: "crash" } } };
    const refusal = { stack: { ...request.stack, locals: { case: "refusal" } } };
    installTerraform(finding("Plugin did not respond"));
    await plan(crash);
    installTerraform(finding("Instance cannot be destroyed"));
    await plan(refusal);
    installTerraform();
    commands();

    expect((await plan(crash)).planDiagnostics).toEqual([]);
    expect(commands()).toContain("plan");
    expect((await plan(refusal)).planDiagnostics).toHaveLength(1);
    expect(commands()).toEqual([]);
  });
});

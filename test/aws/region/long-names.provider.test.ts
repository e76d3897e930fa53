import path from "node:path";
import type { EnvironmentInput } from "../../../src/clouds";
import production from "../../../environments/production";
import { hasFailed, judgeStacks } from "../../../tools/gate/gate";
import { OfflinePlanner } from "../../../tools/gate/offline-planner";
import { readStacks } from "../../../src/terraform/stacks";
import { run } from "../../app/run";
import { describeWithAwsProvider, pluginDirs } from "../../tools/gate/real-terraform";
import { temporaryFolder } from "../../tools/gate/temporary-folder";

/** Maps whose keys an author chooses. */
const maps = [
  "regions",
  "pools",
  "fleets",
  "generations",
  "members",
  "serviceHosts",
  "ingress",
  "buckets",
  "users",
  "plan",
  "links",
  "virtualInterfaces",
  "vpn",
  "probes",
];
/** Fields that name a part, and maps by the name of a region. */
const references = [
  "active",
  "member",
  "replicaOf",
  "backupsOf",
  "of",
  "ingress",
  "fleet",
  "regions",
  "armed",
];
const byRegion = ["endpoints", "copies", "perRegion"];

type Rename = (name: string, index: number) => string;

/** An environment in which every part has another name. */
function renamed(environment: EnvironmentInput, rename: Rename): EnvironmentInput {
  const names = new Map<string, string>();
  const collect = (value: unknown, holder: string): void => {
    if (typeof value !== "object" || value === null) return;
    const isMap = maps.includes(holder) && !Array.isArray(value);
    Object.entries(value).forEach(([key, child], index) => {
      if (isMap && typeof child === "object") names.set(key, names.get(key) ?? rename(key, index));
      collect(child, key);
    });
  };
  const copy = (value: unknown, holder: string): unknown => {
    if (typeof value === "string") return references.includes(holder) ? (names.get(value) ?? value) : value;
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) {
      return value.map((item) => copy(item, references.includes(holder) ? holder : ""));
    }
    const isNamed = [...maps, ...byRegion].includes(holder);
    return Object.fromEntries(
      Object.entries(value).map(([key, child]) => [
        isNamed && typeof child !== "string" ? (names.get(key) ?? key) : key,
        copy(child, key),
      ]),
    );
  };
  collect(environment, "");
  return { ...(copy(environment, "") as EnvironmentInput), accept: [] };
}

describeWithAwsProvider("the stacks of production, whatever its parts are called", () => {
  const folder = temporaryFolder();

  it.each<[string, string, Rename]>([
    ["as long as they may be", "p".repeat(31), (name) => name.replaceAll("-", "").padEnd(31, "x")],
    ["by one letter", "pp", (_, index) => "bcdefghijklm"[index] ?? "z"],
  ])("are valid for the provider: %s", async (title, name, rename) => {
    const outdir = path.join(folder, name, "cdktf.out");
    const { exitCode, errors } = run(outdir, [{ ...renamed(production, rename), name }]);
    expect({ title, exitCode, errors: exitCode === 0 ? "" : errors }).toEqual({
      title,
      exitCode: 0,
      errors: "",
    });

    const stacks = readStacks(outdir);
    const planner = OfflinePlanner.find({ dir: path.join(folder, "gate"), pluginDirs });
    if (planner === undefined) throw new Error("no planner");
    const verdicts = await judgeStacks({ planner, all: stacks, judged: stacks, validateOnly: true, jobs: 2 });

    expect(verdicts.filter(hasFailed).map(({ stack, problems }) => ({ stack, problems }))).toEqual([]);
  });
});

import path from "node:path";
import type { GcpRegionInput } from "../../../../src/gcp/region/spec/schema";
import type { BucketInput } from "../../../../src/gcp/storage/spec/schema";
import { OfflinePlanner } from "../../../../tools/gate/offline-planner";
import granary from "../../../environments/granary";
import { deployedState } from "../../../helpers/deployed";
import type { JsonObject } from "../../../helpers/synthesized";
import { describeWithGoogleProvider, pluginDirs } from "../../../tools/gate/real-terraform";
import { changesOf } from "../../aws/data/reported";
import { synthesized } from "./environment";

type Stated = Omit<Extract<BucketInput, { kind: "data" }>, "kind">;

const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-gcp-buckets"), pluginDirs });
const locked = { retention: { kind: "locked", days: 10, irreversible: "I understand" } } as const;
const unlocked = { retention: { kind: "unlocked", days: 10 } } as const;

/** The data stack of a region that has nothing but this bucket. */
function stackWith(own: Stated, role: "primary" | "sandbox" = "primary"): JsonObject {
  const iowa = {
    ...(granary.regions["iowa"] as GcpRegionInput),
    role,
    database: undefined,
    cache: undefined,
    images: undefined,
    buckets: { ticks: { kind: "data", ...own } },
  } as GcpRegionInput;
  const [stack] = synthesized({ ...granary, regions: { iowa } }, "granary-iowa-data");
  if (stack === undefined) throw new Error("the data stack is missing");
  return stack.json;
}

describeWithGoogleProvider("an edit of a deployed bucket", () => {
  const plan = async (name: string, before: JsonObject, after: JsonObject) =>
    planner?.plan({
      name,
      stack: after,
      state: await deployedState(planner, before),
      run: "plan",
      show: true,
    });

  it("that is none changes nothing", async () => {
    const result = await plan("none", stackWith(locked), stackWith(locked));

    expect(result?.planDiagnostics).toEqual([]);
    expect(changesOf(result?.plan)).toEqual([]);
  });

  // In a plan that changes anything the provider writes the zeros of the lifecycle, which is therefore not looked at.
  it.each([
    ["a retention", {}, unlocked, "retention_policy, versioning"],
    ["its lock", unlocked, locked, "retention_policy"],
    ["more days", locked, { retention: { ...locked.retention, days: 20 } }, "retention_policy"],
    ["another soft deletion", {}, { softDeleteDays: 14 }, "soft_delete_policy"],
  ] as const)("%s changes it in place", async (_, before, after, attributes) => {
    const result = await plan("in-place", stackWith(before), stackWith(after));

    expect(result?.planDiagnostics).toEqual([]);
    expect(changesOf(result?.plan).map((change) => change.replace("lifecycle_rule, ", ""))).toEqual([
      `update google_storage_bucket: ${attributes}`,
    ]);
  });

  it("that would lift a lock is refused, because the provider would replace the bucket", async () => {
    const result = await plan("lifted", stackWith(locked), stackWith(unlocked));

    expect(JSON.stringify(result?.planDiagnostics)).toContain("Instance cannot be destroyed");
  });
});

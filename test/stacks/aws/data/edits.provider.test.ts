import path from "node:path";
import type { AwsRegionInput } from "../../../../src/aws/region/spec/schema";
import { OfflinePlanner } from "../../../../tools/gate/offline-planner";
import { deployedState } from "../../../helpers/deployed";
import type { JsonObject } from "../../../helpers/synthesized";
import { describeWithAwsProvider, pluginDirs } from "../../../tools/gate/real-terraform";
import { synthesized, withDatabases } from "./environment";
import { changesOf, inState, withZoneNames, type Reported } from "./reported";

type CacheInput = NonNullable<AwsRegionInput["cache"]>;
type DataBucketInput = Extract<NonNullable<AwsRegionInput["buckets"]>[string], { kind: "data" }>;

/** The data stack of a region that has nothing but this. */
function dataStack(parts: Pick<AwsRegionInput, "cache" | "buckets">): JsonObject {
  const environment = withDatabases({});
  const { virginia } = environment.regions;
  const regions = { ...environment.regions, virginia: { ...(virginia as AwsRegionInput), ...parts } };
  const [stack] = synthesized({ ...environment, regions }, "production-virginia-data");
  if (stack === undefined) throw new Error("the data stack is missing");
  return stack.json;
}

const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-data-edits"), pluginDirs });

async function deployed(stack: JsonObject): Promise<JsonObject> {
  return withZoneNames(await deployedState(planner, stack), "us-east-1");
}

async function changes(stack: JsonObject, state: JsonObject): Promise<string[]> {
  const result = await planner?.plan({ name: "edited", stack, state, run: "plan", show: true });
  expect(result?.planDiagnostics).toEqual([]);
  return changesOf(result?.plan);
}

describeWithAwsProvider("the cache of a region", () => {
  const stackWith = (engine: CacheInput["engine"]): JsonObject =>
    dataStack({ cache: { engine, machine: "cache.r7g.2xlarge", nodes: 3 } });

  /** A state that is made up has no marks of sensitive values within a block, which are all that changes. */
  const marked = "update aws_elasticache_user: ";

  it.each([
    [
      "another family",
      { kind: "valkey", version: "7.2" },
      { kind: "valkey", version: "8.1" },
      "engine_version",
    ],
    [
      "Valkey after Redis",
      { kind: "redis", version: "7.1" },
      { kind: "valkey", version: "8.1" },
      "engine, engine_version",
    ],
  ] as const)("takes %s in place, with a group that is there before", async (_, from, to, attributes) => {
    const state = await deployed(stackWith(from));

    const found = await changes(stackWith(to), state);

    expect(found.filter((change) => change !== marked)).toEqual([
      expect.stringMatching(/^create\+delete aws_elasticache_parameter_group: /) as string,
      `update aws_elasticache_replication_group: ${attributes}, parameter_group_name`,
    ]);
  });
});

describeWithAwsProvider("a bucket of a region", () => {
  const stackWith = (lock: DataBucketInput["lock"]): JsonObject =>
    dataStack({ buckets: { marketdata: { kind: "data", lock, oldVersionDays: 90 } } });
  const governance = { kind: "governance", days: 30 } as const;

  it("is locked in place when a lock is stated later", async () => {
    const state = await deployed(stackWith({ kind: "none" }));

    expect(await changes(stackWith(governance), state)).toEqual([
      "create aws_s3_bucket_object_lock_configuration: ",
    ]);
  });

  it("stays when S3 reports that its lock has enabled locks", async () => {
    const locked: Reported = (attributes) => ({ ...attributes, object_lock_enabled: true });
    const state = inState(await deployed(stackWith(governance)), "aws_s3_bucket", locked);

    expect(await changes(stackWith(governance), state)).toEqual([]);
  });
});

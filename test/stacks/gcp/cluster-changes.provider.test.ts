import path from "node:path";
import type { JsonObject } from "../../../src/core/json";
import type { GkeClusterInput } from "../../../src/gcp/cluster/spec/schema";
import type { GcpRegionInput } from "../../../src/gcp/region/spec/schema";
import { OfflinePlanner } from "../../../tools/gate/offline-planner";
import { stackOf } from "../../app/run";
import prairie from "../../environments/prairie";
import { deployedState } from "../../helpers/deployed";
import { describeWithGoogleProvider, pluginDirs } from "../../tools/gate/real-terraform";

const iowa = prairie.regions["iowa"] as GcpRegionInput;

interface DeployedCluster {
  readonly resources: readonly {
    readonly type: string;
    readonly instances: readonly {
      readonly attributes: { readonly private_cluster_config: readonly JsonObject[] };
    }[];
  }[];
}

/** The compute stack of a production region with these changes to its cluster and its general pool. */
function synthesized(own: Partial<GkeClusterInput>, generalNodes = { min: 1, max: 9 }): JsonObject {
  const { general } = iowa.pools ?? {};
  const region = {
    ...iowa,
    cluster: { ...iowa.cluster, ...own },
    pools: { ...iowa.pools, general: { ...general, nodes: generalNodes } },
  };
  return stackOf({ ...prairie, regions: { iowa: region as GcpRegionInput } }, "prairie-iowa-compute");
}

describeWithGoogleProvider("a cluster of GKE that is deployed", () => {
  const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-gke-changes"), pluginDirs });
  let state: JsonObject;

  beforeAll(async () => {
    state = await deployedState(planner, synthesized({}));
  });

  async function actionsOf(name: string, stack: JsonObject): Promise<string[]> {
    const result = await planner?.plan({ name, stack, state, run: "plan" });
    expect(result?.planDiagnostics).toEqual([]);
    return (result?.actions ?? [])
      .map(({ action, address }) => `${action} ${address.replace(/_[0-9A-F]{8}$/, "")}`)
      .sort();
  }

  it.each<readonly [string, Partial<GkeClusterInput>]>([
    ["freezes", { freezes: { longer: { from: "2026-10-01", until: "2027-07-01" } } }],
    ["version", { version: "1.36" }],
    ["way to its API", { api: { kind: "private", from: ["10.200.8.0/24"] } }],
    ["deletion protection", { deletionProtection: false }],
  ])("changes its %s in place, and no pool with it", async (what, own) => {
    expect(await actionsOf(what.replaceAll(" ", "-"), synthesized(own))).toEqual([
      "update google_container_cluster.cluster",
    ]);
  });

  it("is left alone where GKE answers that an endpoint that is switched off has no subnet", async () => {
    const deployed = structuredClone(state) as unknown as DeployedCluster;
    for (const { type, instances } of deployed.resources) {
      if (type !== "google_container_cluster") continue;
      for (const { attributes } of instances) {
        // What is not sent: google 6.50.0, expandControlPlaneEndpointsConfig, where no address is asked for.
        const [endpoint] = attributes.private_cluster_config;
        Object.assign(endpoint ?? {}, {
          private_endpoint_subnetwork: "",
          master_global_access_config: [{ enabled: false }],
        });
      }
    }
    const stack = synthesized({});
    const result = await planner?.plan({
      name: "no-subnet",
      stack,
      state: deployed as unknown as JsonObject,
      run: "plan",
    });

    expect(result?.planDiagnostics).toEqual([]);
    expect(result?.actions).toEqual([]);
  });

  it("changes the bounds of a pool in place", async () => {
    expect(await actionsOf("bounds", synthesized({}, { min: 3, max: 12 }))).toEqual([
      "update google_container_node_pool.pools_general",
    ]);
  });

  it("gives one more administrator a grant of his own", async () => {
    const admins = ["group:platform@hft-trading.example.com", "user:duty@hft-trading.example.com"];
    const actions = await actionsOf("admins", synthesized({ access: { admins } }));

    expect(actions).toEqual([expect.stringMatching(/^create google_project_iam_member\.cluster_admins_/)]);
  });
});

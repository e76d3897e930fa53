import path from "node:path";
import type { GcpRegionInput } from "../../../../src/gcp/region/spec/schema";
import { OfflinePlanner } from "../../../../tools/gate/offline-planner";
import granary from "../../../environments/granary";
import { deployedState } from "../../../helpers/deployed";
import { describeWithGoogleProvider, pluginDirs } from "../../../tools/gate/real-terraform";
import { inState } from "../../aws/data/reported";
import { synthesized } from "./environment";

const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-gcp-cache"), pluginDirs });

describeWithGoogleProvider("the address of a Valkey cache", () => {
  it.each([
    ["CLUSTER_DISABLED", "10.70.32.2"],
    ["CLUSTER", "10.70.32.4"],
  ] as const)("is that of the endpoint which a client of the mode %s asks first", async (mode, address) => {
    const iowa: GcpRegionInput = {
      ...(granary.regions["iowa"] as GcpRegionInput),
      database: undefined,
      cache: { kind: "valkey", version: "8.0", machine: "HIGHMEM_MEDIUM", mode },
    };
    const [stack] = synthesized({ ...granary, regions: { iowa } }, "granary-iowa-data");
    if (stack === undefined) throw new Error("the data stack is missing");
    const connection = (type: string, ip: string) => ({
      psc_auto_connection: [{ connection_type: `CONNECTION_TYPE_${type}`, ip_address: ip, port: 6379 }],
    });
    const connections = [
      connection("READER", "10.70.32.3"),
      connection("PRIMARY", "10.70.32.2"),
      connection("DISCOVERY", "10.70.32.4"),
    ];
    const state = inState(
      await deployedState(planner, stack.json),
      "google_memorystore_instance",
      (attributes) => ({ ...attributes, endpoints: [{ connections }] }),
    );

    const result = await planner?.plan({
      name: "address",
      stack: stack.json,
      state,
      run: "plan",
      show: true,
    });

    expect(result?.planDiagnostics).toEqual([]);
    expect(result?.plan?.output_changes).toMatchObject({ cache_address: { after: address } });
  });
});

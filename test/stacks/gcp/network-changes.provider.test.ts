import path from "node:path";
import { OfflinePlanner } from "../../../tools/gate/offline-planner";
import type { JsonObject } from "../../../src/core/json";
import { stackOf } from "../../app/run";
import { deployedState } from "../../helpers/deployed";
import { createdNetwork, iowa, type CreateNetworkInput } from "../../gcp/iowa";
import plains from "../../environments/plains";
import { describeWithGoogleProvider, pluginDirs } from "../../tools/gate/real-terraform";

const name = "plains-iowa-network";
const venue = { cidr: "198.51.100.0/24", protocol: "tcp", ports: { from: 9878, to: 9879 } } as const;

/** Returns the network stack of a production region with these changes to its network. */
function synthesized(own: Partial<CreateNetworkInput>): JsonObject {
  const network = { ...createdNetwork, to: { venue }, ...own };
  return stackOf({ ...plains, regions: { iowa: { ...iowa, network } } }, name);
}

describeWithGoogleProvider("the network of a production region in Google Cloud that is deployed", () => {
  const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-google-changes"), pluginDirs });
  let state: JsonObject;

  beforeAll(async () => {
    state = await deployedState(planner, synthesized({}));
  });

  async function planned(own: Partial<CreateNetworkInput>, folder: string) {
    const result = await planner?.plan({ name: folder, stack: synthesized(own), state, run: "plan" });
    return {
      faults: (result?.planDiagnostics ?? []).map(({ summary, detail }) => `${summary}: ${detail ?? ""}`),
      actions: (result?.actions ?? [])
        .map(({ action, address }) => `${action} ${address.replace(/_[0-9A-F]{8}$/, "")}`)
        .sort(),
    };
  }

  it("has nothing to do", async () => {
    expect(await planned({}, "same")).toEqual({ faults: [], actions: [] });
  });

  it("gets one rule more for one destination more", async () => {
    const to = { broker: { ...venue, cidr: "203.0.113.0/24" }, venue };

    expect(await planned({ to }, "destination")).toEqual({
      faults: [],
      actions: ["create google_compute_network_firewall_policy_rule.network_firewall_rules_to-broker"],
    });
  });

  it("keeps its addresses when it gives up its way to the internet", async () => {
    expect(await planned({ nat: { kind: "none" } }, "none")).toEqual({
      faults: [],
      actions: [
        "delete google_compute_route.network_nat_route",
        "delete google_compute_router.network_nat_router",
        "delete google_compute_router_nat.network_nat",
      ],
    });
  });

  it("keeps its machines, networks and addresses when its packets grow", async () => {
    expect(await planned({ mtu: 8896 }, "mtu")).toEqual({
      faults: [],
      actions: ["update google_compute_network.network"],
    });
  });

  it("uses a further address in place", async () => {
    expect(await planned({ egressAddresses: 3 }, "addresses")).toEqual({
      faults: [],
      actions: [
        "create google_compute_address.network_egress_3",
        "update google_compute_router_nat.network_nat",
      ],
    });
  });

  it("refuses to be moved to another block", async () => {
    const { faults } = await planned({ cidr: "10.9.0.0/16" }, "block");

    expect(faults.length).toBeGreaterThan(0);
    for (const fault of faults) expect(fault).toMatch(/prevent_destroy/);
  });
});

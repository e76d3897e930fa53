import path from "node:path";
import type { JsonObject } from "../../../src/core/json";
import type { GcpRegionInput } from "../../../src/gcp/region/spec/schema";
import { OfflinePlanner } from "../../../tools/gate/offline-planner";
import { stackOf } from "../../app/run";
import junction from "../../environments/junction";
import { backup, partner, type InternetVpnInput } from "../../gcp/interconnect/interconnects";
import { deployedState } from "../../helpers/deployed";
import { planOver } from "../../helpers/plan-over";
import { describeWithGoogleProvider, pluginDirs } from "../../tools/gate/real-terraform";

const { iowa } = junction.regions as { iowa: GcpRegionInput };

/** The network stack of a region with a VPN beside its link, through the whole way from environment to JSON. */
function synthesized(vpn: Readonly<Record<string, InternetVpnInput>>): JsonObject {
  const interconnect = { receives: ["10.210.0.0/16"], links: { chicago: partner }, vpn };
  return stackOf({ ...junction, regions: { iowa: { ...iowa, interconnect } } }, "junction-iowa-network");
}

const address = "exchange_vpn_backup";

describeWithGoogleProvider("a VPN that is deployed", () => {
  const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-google-vpn"), pluginDirs });
  let state: JsonObject;

  beforeAll(async () => {
    state = await deployedState(planner, synthesized({ backup }));
  });

  const planned = (name: string, own: Partial<InternetVpnInput>) =>
    planOver(planner, name, synthesized({ backup: { ...backup, ...own } }), state);

  it("announces with another priority in place", async () => {
    const { faults, actions } = await planned("priority", { priority: 500 });

    expect(faults).toEqual([]);
    expect(actions).toEqual([
      `update google_compute_router_peer.${address}_tunnels_1_session`,
      `update google_compute_router_peer.${address}_tunnels_2_session`,
    ]);
  });

  it("makes peers again with their interfaces, without which Google refuses other addresses", async () => {
    const { faults, actions } = await planned("sessions", { sessions: "169.254.40.0/29" });

    expect(faults).toEqual([]);
    expect(actions).toEqual([
      `replace google_compute_router_interface.${address}_tunnels_1_session_interface`,
      `replace google_compute_router_interface.${address}_tunnels_2_session_interface`,
      `replace google_compute_router_peer.${address}_tunnels_1_session`,
      `replace google_compute_router_peer.${address}_tunnels_2_session`,
    ]);
  });

  it("keeps its gateway, whose addresses the other side has, when the other side's address changes", async () => {
    const { faults, actions } = await planned("address", { addresses: ["203.0.113.20", "203.0.113.99"] });

    expect(faults).toEqual([]);
    expect(actions.join()).toContain(`google_compute_external_vpn_gateway.${address}_peer`);
    expect(actions.join()).not.toContain("google_compute_ha_vpn_gateway");
  });

  it("keeps everything when another VPN is added", async () => {
    const office = { ...backup, addresses: ["203.0.113.40"], sessions: "169.254.24.0/29" };
    const { faults, actions } = await planOver(planner, "office", synthesized({ backup, office }), state);

    expect(faults).toEqual([]);
    expect(actions.filter((action) => !action.startsWith("create "))).toEqual([]);
    expect(actions).toHaveLength(8);
  });
});

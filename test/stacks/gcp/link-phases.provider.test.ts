import path from "node:path";
import type { GcpRegionInput } from "../../../src/gcp/region/spec/schema";
import { OfflinePlanner } from "../../../tools/gate/offline-planner";
import { stateFromPlan } from "../../../tools/gate/state-from-plan";
import type { JsonObject } from "../../../src/core/json";
import { stackOf } from "../../app/run";
import junction from "../../environments/junction";
import type { DedicatedInput, LinkInput, PartnerInput } from "../../gcp/interconnect/interconnects";
import { deployedState } from "../../helpers/deployed";
import { planOver } from "../../helpers/plan-over";
import { withAttributes, withSecret } from "../../helpers/with-attributes";
import { describeWithGoogleProvider, pluginDirs } from "../../tools/gate/real-terraform";

const { iowa } = junction.regions as { iowa: GcpRegionInput };

/** The network stack of a region with one link, through the whole way from environment to JSON. */
function synthesized(chicago: LinkInput): JsonObject {
  const interconnect = { receives: ["10.210.0.0/16"], links: { chicago } };
  return stackOf({ ...junction, regions: { iowa: { ...iowa, interconnect } } }, "junction-iowa-network");
}

const pair: Omit<PartnerInput, "phase"> = {
  kind: "partner",
  partner: "Equinix",
  metro: "Chicago",
  attachments: {
    first: { encryption: { kind: "none", mtu: 1500 } },
    second: { encryption: { kind: "none", mtu: 1500 } },
  },
};
const ordered: PartnerInput = { ...pair, phase: { kind: "ordered" } };

describeWithGoogleProvider("a link over a service provider that is on order", () => {
  const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-google-partner"), pluginDirs });
  let state: JsonObject;

  beforeAll(async () => {
    state = await deployedState(planner, synthesized(ordered));
  });

  const planned = (name: string, link: PartnerInput) => planOver(planner, name, synthesized(link), state);

  it("has nothing to do until the provider is ready", async () => {
    expect(await planned("again", ordered)).toEqual({ faults: [], actions: [] });
  });

  it("is activated in place: its keys stay good", async () => {
    expect(await planned("active", { ...pair, phase: { kind: "active" } })).toEqual({
      faults: [],
      actions: [
        "update google_compute_interconnect_attachment.exchange_links_chicago_first",
        "update google_compute_interconnect_attachment.exchange_links_chicago_second",
      ],
    });
  });

  it("gets the second of a pair beside the first", async () => {
    const single = {
      ...ordered,
      attachments: { first: { encryption: { kind: "none", mtu: 1500 } } },
    } as const;
    const alone = await deployedState(planner, synthesized(single));

    expect(await planOver(planner, "pair", synthesized(ordered), alone)).toEqual({
      faults: [],
      actions: ["create google_compute_interconnect_attachment.exchange_links_chicago_second"],
    });
  });

  it("is not replaced to be encrypted", async () => {
    const encryption = { kind: "ipsec", addresses: "10.255.1.0/29" } as const;
    const { faults } = await planned("encrypted", { ...ordered, attachments: { first: { encryption } } });

    expect(faults.join()).toMatch(/prevent_destroy/);
  });
});

const circuitId = "Interconnect-77-0";
const port: Omit<DedicatedInput, "phase"> = {
  kind: "dedicated",
  location: "cbf-zone1-575",
  circuitGbps: 10,
  customerName: "Example Trading LLC",
  nocContact: "noc@hft-trading.example.com",
  macsec: true,
};
/** The state of a connection that Google has turned up. */
const turnedUp = (state: JsonObject): JsonObject =>
  withAttributes(state, "google_compute_interconnect", {
    circuit_infos: [{ google_circuit_id: circuitId, google_demarc_id: "", customer_demarc_id: "" }],
  });

/** The state of an attachment with its session, which have the addresses that Google chose. */
function addressed(state: JsonObject): JsonObject {
  const [google, peer] = ["169.254.30.1/29", "169.254.30.2"];
  const attached = withAttributes(state, "google_compute_interconnect_attachment", {
    cloud_router_ip_address: google,
    customer_router_ip_address: `${peer}/29`,
  });
  const ended = withAttributes(attached, "google_compute_router_interface", { ip_range: google });
  const known = withAttributes(ended, "google_compute_router_peer", { peer_ip_address: peer });
  return withSecret(known, "google_compute_router_peer", "md5_authentication_key", "key");
}

const onOrder: DedicatedInput = { ...port, phase: { kind: "ordered" } };
type Established = Extract<DedicatedInput["phase"], { kind: "established" }>;
const built = (own: Partial<Established> = {}, priority = 100): DedicatedInput => ({
  ...port,
  phase: {
    kind: "established",
    circuitId,
    attachments: { orders: { bandwidthMbps: 10_000, vlan: 100, peerAsn: 65_000, priority } },
    ...own,
  },
});
const links = "exchange_links_chicago";

describeWithGoogleProvider("a dedicated connection whose circuits are up", () => {
  const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-google-dedicated"), pluginDirs });
  let state: JsonObject;

  beforeAll(async () => {
    state = turnedUp(await deployedState(planner, synthesized(onOrder)));
  });

  const planned = (name: string, link: DedicatedInput) => planOver(planner, name, synthesized(link), state);

  it("has nothing to do while it is ordered", async () => {
    expect(await planned("again", onOrder)).toEqual({ faults: [], actions: [] });
  });

  it("keeps its port and gets an attachment with its session", async () => {
    expect(await planned("established", built())).toEqual({
      faults: [],
      actions: [
        `create google_compute_interconnect_attachment.${links}_attachments_orders`,
        "create google_compute_router.exchange_routers_dedicated",
        `create google_compute_router_interface.${links}_attachments_orders_session_interface`,
        `create google_compute_router_peer.${links}_attachments_orders_session`,
      ],
    });
  });

  it("gets its MACsec keys in place", async () => {
    const macsecKeys = { keys: { first: {} }, enabled: true, mode: "must_encrypt" } as const;
    const { faults, actions } = await planned("macsec", built({ macsecKeys }));

    expect(faults).toEqual([]);
    expect(actions).toContain(`update google_compute_interconnect.${links}_connection`);
  });

  it("gets no attachment when the circuit is another connection's", async () => {
    const { faults } = await planned("foreign", built({ circuitId: "Interconnect-99-0" }));

    expect(faults).toEqual([expect.stringContaining("Interconnect-99-0 is not a circuit of link chicago")]);
  });

  it("is not cancelled for another speed", async () => {
    const { faults } = await planned("faster", { ...onOrder, circuitGbps: 100 });

    expect(faults).toEqual([expect.stringContaining("prevent_destroy")]);
  });
});

describeWithGoogleProvider("a session over a dedicated connection", () => {
  const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-google-session"), pluginDirs });
  let state: JsonObject;

  beforeAll(async () => {
    const ordered = turnedUp(await deployedState(planner, synthesized(onOrder)));
    const result = await planner?.plan({
      name: "up",
      stack: synthesized(built()),
      state: ordered,
      run: "plan",
      show: true,
    });
    if (result?.plan === undefined) throw new Error(`no plan: ${JSON.stringify(result?.planDiagnostics)}`);
    state = addressed(stateFromPlan({ ...result, plan: result.plan }));
  });

  const planned = (name: string, link: DedicatedInput) => planOver(planner, name, synthesized(link), state);

  it("has nothing to do", async () => {
    expect(await planned("same", built())).toEqual({ faults: [], actions: [] });
  });

  it("gets another priority in place, which moves packets and nothing else", async () => {
    expect(await planned("priority", built({}, 200))).toEqual({
      faults: [],
      actions: [`update google_compute_router_peer.${links}_attachments_orders_session`],
    });
  });

  it("keeps its attachment when another is added", async () => {
    const orders = { bandwidthMbps: 10_000, vlan: 100, peerAsn: 65_000 } as const;
    const attachments = { orders, feed: { ...orders, vlan: 101 } };

    const { faults, actions } = await planned("second", built({ attachments }));

    expect(faults).toEqual([]);
    expect(actions.filter((action) => !action.startsWith("create "))).toEqual([]);
    expect(actions).toHaveLength(3);
  });

  it("is not moved to another VLAN", async () => {
    const attachments = { orders: { bandwidthMbps: 10_000, vlan: 200, peerAsn: 65_000 } } as const;
    const { faults } = await planned("vlan", built({ attachments }));

    expect(faults.join()).toMatch(/prevent_destroy/);
  });
});

import path from "node:path";
import { azure } from "../../../src/azure";
import type { AzureInterconnectInput } from "../../../src/azure/interconnect/spec/schema";
import type { AzureRegionInput } from "../../../src/azure/region/spec/schema";
import type { JsonObject } from "../../../src/core/json";
import { OfflinePlanner } from "../../../tools/gate/offline-planner";
import { stateFromPlan } from "../../../tools/gate/state-from-plan";
import { stackOf } from "../../app/run";
import {
  direct,
  linkLocalSite,
  peering,
  port,
  provider,
  site,
  type DirectInput,
  type OwnPeeringInput,
  type PortInput,
  type ProviderInput,
  type VpnInput,
} from "../../azure/interconnect/interconnects";
import { texas } from "../../azure/texas";
import weir from "../../environments/weir";
import { deployedState } from "../../helpers/deployed";
import { planOver } from "../../helpers/plan-over";
import { withAttributes } from "../../helpers/with-attributes";
import { describeWithAzureProvider, pluginDirs } from "../../tools/gate/real-terraform";

type Stated = Partial<AzureInterconnectInput>;

/** The network stack of a production region with this interconnect, through the whole way from environment to JSON. */
function synthesized(own: Stated): JsonObject {
  const interconnect = { receives: ["10.210.0.0/16"], links: {}, ...own };
  const region: AzureRegionInput = { ...texas, interconnect };
  return stackOf({ ...weir, regions: { texas: region } }, "weir-texas-network");
}

/** The state that applying a stack over another state would leave. */
async function applied(
  planner: OfflinePlanner | undefined,
  name: string,
  own: Stated,
  state: JsonObject,
): Promise<JsonObject> {
  const result = await planner?.plan({ name, stack: synthesized(own), state, run: "plan", show: true });
  if (result?.plan === undefined) throw new Error(`no plan: ${JSON.stringify(result?.planDiagnostics)}`);
  return stateFromPlan({ ...result, plan: result.plan });
}

const carrierSays = (state: JsonObject, provisioned: string): JsonObject =>
  withAttributes(state, "azurerm_express_route_circuit", {
    service_provider_provisioning_state: provisioned,
  });

// Without keys: Terraform marks what came from a sensitive variable, which a made-up state does not.
const unkeyed: OwnPeeringInput = { ...peering, md5: false };
type Established = Extract<ProviderInput["phase"], { kind: "established" }>;

const circuit = (own: Partial<ProviderInput> = {}): Stated => ({
  links: { chicago: { ...provider, phase: { kind: "ordered" }, ...own } },
});
const built = (phase: Partial<Established> = {}, own: Partial<ProviderInput> = {}): Stated =>
  circuit({ ...own, phase: { kind: "established", weight: 10, peering: unkeyed, ...phase } });

const link = "exchange_links_chicago";
const gateway = [
  "create azurerm_public_ip.exchange_gateway_address",
  "create azurerm_subnet.network_subnets_gateway",
  "create azurerm_virtual_network_gateway.exchange_gateway",
];

describeWithAzureProvider("a circuit of a provider", () => {
  const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-azure-circuit"), pluginDirs });
  let ordered: JsonObject;

  beforeAll(async () => {
    ordered = await deployedState(planner, synthesized(circuit()));
  });

  const planned = (name: string, own: Stated, provisioned = "Provisioned") =>
    planOver(planner, name, synthesized(own), carrierSays(ordered, provisioned));

  it("has nothing to do while it is on order", async () => {
    expect(await planned("again", circuit(), "NotProvisioned")).toEqual({ faults: [], actions: [] });
  });

  it("keeps the circuit and gets its peering, the gateway and the connection once it is provisioned", async () => {
    expect(await planned("established", built())).toEqual({
      faults: [],
      actions: [
        `create azurerm_express_route_circuit_peering.${link}_peering`,
        ...gateway,
        `create azurerm_virtual_network_gateway_connection.${link}_connection`,
      ],
    });
  });

  it("gets nothing as long as the carrier has not provisioned it", async () => {
    const { faults } = await planned("early", built(), "NotProvisioned");

    expect(faults.length).toBeGreaterThan(0);
    for (const fault of faults) expect(fault).toContain('keep phase "ordered"');
  });

  it("gets no connection either where the carrier makes the peering and has not yet", async () => {
    const { faults } = await planned("routed", built({ peering: { kind: "carrier" } }), "NotProvisioned");

    expect(faults).toEqual([expect.stringContaining("has not provisioned the circuit of link chicago")]);
  });

  it.each<[string, Partial<ProviderInput>]>([
    ["more bandwidth", { bandwidthMbps: 5000 }],
    ["another tier", { tier: "Premium" }],
    ["unlimited data", { data: "unlimited" }],
  ])("gets %s in place", async (what, own) => {
    expect(await planned(what.replaceAll(" ", "-"), circuit(own))).toEqual({
      faults: [],
      actions: [`update azurerm_express_route_circuit.${link}_circuit`],
    });
  });

  it.each<[string, Partial<ProviderInput>]>([
    ["less bandwidth", { bandwidthMbps: 500 }],
    ["another location", { location: "Chicago2" }],
    ["another provider", { provider: "Megaport" }],
  ])("is not cancelled for %s", async (what, own) => {
    const { faults } = await planned(what.replaceAll(" ", "-"), circuit(own));

    expect(faults).toEqual([expect.stringContaining("prevent_destroy")]);
  });
});

describeWithAzureProvider("an established link", () => {
  const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-azure-link"), pluginDirs });
  let up: JsonObject;

  beforeAll(async () => {
    const ordered = await deployedState(planner, synthesized(circuit()));
    up = carrierSays(
      await applied(planner, "up", built(), carrierSays(ordered, "Provisioned")),
      "Provisioned",
    );
  });

  const planned = (name: string, own: Stated) => planOver(planner, name, synthesized(own), up);

  it("has nothing to do", async () => {
    expect(await planned("same", built())).toEqual({ faults: [], actions: [] });
  });

  it("keeps everything that carries packets when another circuit is ordered and one established beside it", async () => {
    const newyork = { ...provider, location: "New York", phase: { kind: "ordered" } } as const;
    const chicago2 = {
      ...provider,
      provider: "Megaport",
      location: "Chicago2",
      phase: {
        kind: "established",
        peering: { ...unkeyed, primary: "192.168.100.136/30", secondary: "192.168.100.140/30" },
      },
    } as const;
    const { faults, actions } = await planned("beside", {
      links: { ...built().links, newyork, chicago2 },
    });

    expect(faults).toEqual([]);
    expect(actions.filter((action) => !action.startsWith("create "))).toEqual([]);
    expect(actions).toHaveLength(4);
  });

  it("keeps everything when a VPN comes beside it, in the same subnet", async () => {
    const { faults, actions } = await planned("vpn", { ...built(), vpn: { sites: { backup: site } } });

    expect(faults).toEqual([]);
    expect(actions.filter((action) => !action.startsWith("create "))).toEqual([]);
    expect(actions).not.toContain("create azurerm_subnet.network_subnets_gateway");
  });

  it("gets another weight in place, which moves packets and nothing else", async () => {
    expect(await planned("weight", built({ weight: 20 }))).toEqual({
      faults: [],
      actions: [`update azurerm_virtual_network_gateway_connection.${link}_connection`],
    });
  });

  it.each<[string, Partial<OwnPeeringInput>]>([
    ["VLAN", { vlan: 200 }],
    ["ASN", { peerAsn: 65_001 }],
    ["block", { primary: "192.168.101.0/30" }],
  ])(
    "would get another %s in place, with both sessions down: only its effect refuses that",
    async (what, own) => {
      expect(await planned(`peering-${what}`, built({ peering: { ...unkeyed, ...own } }))).toEqual({
        faults: [],
        actions: [`update azurerm_express_route_circuit_peering.${link}_peering`],
      });
      expect(azure.effects["azurerm_express_route_circuit_peering"]?.update).toBe("reconnects");
    },
  );

  it("would get a smaller gateway in place, which Azure refuses: only its effect does before", async () => {
    const smaller = { ...built({ fastPath: false }), gateway: { kind: "create", sku: "ErGw2AZ" } } as const;
    const { faults, actions } = await planned("smaller", smaller);

    expect(faults).toEqual([]);
    expect(actions).toContain("update azurerm_virtual_network_gateway.exchange_gateway");
    expect(azure.effects["azurerm_virtual_network_gateway"]?.update).toBe("reconnects");
  });

  it("would lose its peering, connection and gateway on its way back to an order: only their effects refuse that", async () => {
    const { actions } = await planned("back", circuit());

    expect(actions).toContain("delete azurerm_virtual_network_gateway.exchange_gateway");
    expect(azure.effects["azurerm_virtual_network_gateway"]?.stateful).toBe(true);
    expect(actions.filter((action) => action.includes("azurerm_express_route_circuit."))).toEqual([]);
  });
});

const macsec = {
  identity: `/subscriptions/${texas.subscriptionId}/resourceGroups/macsec/providers/Microsoft.ManagedIdentity/userAssignedIdentities/ports`,
  first: { name: secretUrl("ckn1"), key: secretUrl("cak1") },
  second: { name: secretUrl("ckn2"), key: secretUrl("cak2") },
};

function secretUrl(name: string): string {
  return `https://hft-macsec.vault.azure.net/secrets/${name}/${"0".repeat(32)}`;
}

describeWithAzureProvider("a port pair", () => {
  const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-azure-port"), pluginDirs });
  const pair = (own: Partial<PortInput>, ofLink: Partial<DirectInput> = {}): Stated => ({
    ports: { chicago: { ...port, ...own } },
    links: { chicago: { ...direct, phase: { kind: "ordered" }, ...ofLink } },
  });
  let ordered: JsonObject;

  beforeAll(async () => {
    ordered = await deployedState(planner, synthesized(pair({ phase: { kind: "ordered" } })));
  });

  const planned = (name: string, own: Stated) => planOver(planner, name, synthesized(own), ordered);

  it("has nothing to do until its cross-connects are built", async () => {
    expect(await planned("again", pair({ phase: { kind: "ordered" } }))).toEqual({ faults: [], actions: [] });
  });

  it("is lit in place, under a circuit that waits", async () => {
    expect(await planned("lit", pair({}))).toEqual({
      faults: [],
      actions: ["update azurerm_express_route_port.exchange_ports_chicago"],
    });
  });

  it("gets MACsec in place", async () => {
    expect(await planned("macsec", pair({ phase: { kind: "established", macsec } }))).toEqual({
      faults: [],
      actions: ["update azurerm_express_route_port.exchange_ports_chicago"],
    });
  });

  it("has its circuit established beside it, without a carrier's word", async () => {
    const phase = { kind: "established", weight: 10, peering: unkeyed } as const;

    expect(await planned("established", pair({}, { phase }))).toEqual({
      faults: [],
      actions: [
        `create azurerm_express_route_circuit_peering.${link}_peering`,
        ...gateway,
        `create azurerm_virtual_network_gateway_connection.${link}_connection`,
        "update azurerm_express_route_port.exchange_ports_chicago",
      ],
    });
  });

  it.each<[string, Partial<DirectInput>]>([
    ["less bandwidth", { bandwidthGbps: 5 }],
    ["metered data again", { data: "metered" }],
  ])("would give its circuit %s in place: only Azure refuses that", async (what, own) => {
    const before = { bandwidthGbps: 10, data: "unlimited" } as const;
    const unlimited = await deployedState(planner, synthesized(pair({}, before)));
    const stack = synthesized(pair({}, { ...before, ...own }));

    expect(await planOver(planner, what.replaceAll(" ", "-"), stack, unlimited)).toEqual({
      faults: [],
      actions: [`update azurerm_express_route_circuit.${link}_circuit`],
    });
  });

  it.each<[string, Partial<PortInput>]>([
    ["another location", { location: "Chicago2" }],
    ["another speed", { gbps: 100 }],
    ["another encapsulation", { encapsulation: "dot1q" }],
  ])("is not given up for %s", async (what, own) => {
    const { faults } = await planned(
      what.replaceAll(" ", "-"),
      pair({ phase: { kind: "ordered" }, ...own }, { bandwidthGbps: 10 }),
    );

    expect(faults.join()).toMatch(/prevent_destroy/);
  });
});

describeWithAzureProvider("a gateway of VPNs", () => {
  const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-azure-vpn"), pluginDirs });
  const vpn = (own: Partial<VpnInput> = {}): Stated => ({ vpn: { sites: { backup: site }, ...own } });
  let up: JsonObject;

  beforeAll(async () => {
    up = await deployedState(planner, synthesized(vpn()));
  });

  const planned = async (name: string, own: Stated) => {
    const { faults, actions } = await planOver(planner, name, synthesized(own), up);
    // The key came from a sensitive variable, of which a made-up state has no note.
    const marked = "update azurerm_virtual_network_gateway_connection.exchange_vpn_sites_backup";
    return { faults, actions: actions.filter((action) => action !== marked) };
  };

  it("has nothing to do", async () => {
    expect(await planned("same", vpn())).toEqual({ faults: [], actions: [] });
  });

  it("gets another site beside the first", async () => {
    const other = {
      ...site,
      address: "203.0.113.40",
      session: { kind: "private", peer: "10.210.250.9" },
    } as const;

    expect(await planned("site", vpn({ sites: { backup: site, other } }))).toEqual({
      faults: [],
      actions: [
        "create azurerm_local_network_gateway.exchange_vpn_sites_other_device",
        "create azurerm_virtual_network_gateway_connection.exchange_vpn_sites_other",
      ],
    });
  });

  it("gets link-local addresses in place with the first site that has them", async () => {
    expect(await planned("link-local", vpn({ sites: { backup: site, other: linkLocalSite } }))).toEqual({
      faults: [],
      actions: [
        "create azurerm_local_network_gateway.exchange_vpn_sites_other_device",
        "create azurerm_virtual_network_gateway_connection.exchange_vpn_sites_other",
        "update azurerm_virtual_network_gateway.exchange_vpn",
      ],
    });
  });

  it("grows in place", async () => {
    expect(await planned("larger", vpn({ sku: "VpnGw5AZ" }))).toEqual({
      faults: [],
      actions: ["update azurerm_virtual_network_gateway.exchange_vpn"],
    });
  });

  it("is not made anew for another way to notice a dead peer", async () => {
    const { faults } = await planned(
      "dead-peer",
      vpn({ sites: { backup: { ...site, deadPeerSeconds: 9 } } }),
    );

    expect(faults).toEqual([expect.stringContaining("prevent_destroy")]);
  });
});

import type { AzureInterconnectInput } from "../../../src/azure/interconnect/spec/schema";
import type { AzureRegionInput } from "../../../src/azure/region/spec/schema";
import type { Edit } from "../../problems/parts";
import { adoptedKeys, adoptedNetwork, createdNetwork, subscriptionId, withTexas } from "../texas";

export type LinkInput = AzureInterconnectInput["links"][string];
export type ProviderInput = Extract<LinkInput, { kind: "provider" }>;
export type DirectInput = Extract<LinkInput, { kind: "direct" }>;
export type AdoptedInput = Extract<LinkInput, { kind: "adopted" }>;
export type EstablishedInput = Extract<ProviderInput["phase"], { kind: "established" }>;
export type PeeringInput = EstablishedInput["peering"];
export type OwnPeeringInput = Extract<PeeringInput, { kind: "own" }>;
export type PortInput = NonNullable<AzureInterconnectInput["ports"]>[string];
export type VpnInput = NonNullable<AzureInterconnectInput["vpn"]>;
export type SiteInput = VpnInput["sites"][string];

/** Where the tests' interconnect stands. */
export const interconnectAt = "regions.texas.interconnect";

/** The other side's racks, which the network's security groups admit. */
export const racks = "10.210.0.0/16";

export const peering: OwnPeeringInput = {
  kind: "own",
  vlan: 100,
  peerAsn: 65_000,
  primary: "192.168.100.128/30",
  secondary: "192.168.100.132/30",
};

const otherPeering: OwnPeeringInput = {
  ...peering,
  primary: "192.168.100.136/30",
  secondary: "192.168.100.140/30",
};

/** A circuit that a provider has provisioned. */
export const provider: ProviderInput = {
  kind: "provider",
  provider: "Equinix",
  location: "Chicago",
  bandwidthMbps: 1000,
  phase: { kind: "established", weight: 10, peering },
};

/** Circuits in two metros, the nearer one preferred. */
export const interconnect: AzureInterconnectInput = {
  receives: [racks],
  links: {
    chicago: provider,
    newyork: { ...provider, location: "New York", phase: { kind: "established", peering: otherPeering } },
  },
};

const network = {
  ...createdNetwork,
  from: { racks: { cidr: racks, protocol: "all" } },
  to: { racks: { cidr: racks, protocol: "all" } },
} as const;

/** Adds the region `texas` with a sound interconnect, with these changes. */
export function withInterconnect(
  own: Partial<AzureInterconnectInput> = {},
  region: Partial<AzureRegionInput> = {},
): Edit {
  return withTexas({ network, ...region, interconnect: { ...interconnect, ...own } });
}

/** The same with these changes of the first link. */
export function withProvider(own: Partial<ProviderInput>): Edit {
  return withInterconnect({ links: { ...interconnect.links, chicago: { ...provider, ...own } } });
}

/** The same with these changes of its peering. */
export function withPeering(own: Partial<OwnPeeringInput>): Edit {
  return withProvider({ phase: { kind: "established", weight: 10, peering: { ...peering, ...own } } });
}

/** A port pair that is lit. */
export const port: PortInput = { location: "Chicago", gbps: 10, phase: { kind: "established" } };

/** A circuit on it. */
export const direct: DirectInput = {
  kind: "direct",
  port: "chicago",
  bandwidthGbps: 10,
  phase: { kind: "established", weight: 10, peering },
};

/** A circuit on a port pair, beside one of a provider, with these changes of both. */
export function withDirect(own: Partial<DirectInput> = {}, ofPort: Partial<PortInput> = {}): Edit {
  return withInterconnect({
    ports: { chicago: { ...port, ...ofPort } },
    links: { ...interconnect.links, chicago: { ...direct, ...own } },
  });
}

/** A circuit that another subscription has. */
export const adopted: AdoptedInput = {
  kind: "adopted",
  circuit:
    "/subscriptions/22222222-0000-4000-8000-000000000099/resourceGroups/hub/providers/Microsoft.Network/expressRouteCircuits/chicago",
  location: "Chicago",
  phase: { kind: "established", weight: 10 },
};

/** A network of the region's own subscription that exists, with a subnet for gateways. */
export const hostNetwork = {
  ...adoptedNetwork,
  id: `/subscriptions/${subscriptionId}/resourceGroups/network/providers/Microsoft.Network/virtualNetworks/trading`,
  subnets: { ...adoptedNetwork.subnets, gateway: { cidr: "10.3.33.0/26" } },
  keys: adoptedKeys(subscriptionId),
} as const;

/** A gateway that it has. */
export const hostGateway = {
  kind: "adopt",
  id: `/subscriptions/${subscriptionId}/resourceGroups/network/providers/Microsoft.Network/virtualNetworkGateways/expressroute`,
  sku: "ErGw3AZ",
} as const;

export const site: SiteInput = {
  address: "203.0.113.20",
  peerAsn: 65_010,
  session: { kind: "private", peer: "10.210.250.1" },
};

export const linkLocalSite: SiteInput = {
  address: "203.0.113.21",
  peerAsn: 65_010,
  session: { kind: "link-local", peer: "169.254.21.1", first: "169.254.21.2", second: "169.254.21.6" },
};

/** Adds the region with a VPN of these changes beside its links. */
export function withVpn(own: Partial<VpnInput> = {}): Edit {
  return withInterconnect({ vpn: { sites: { backup: site }, ...own } });
}

/** The same with these sites. */
export function withSites(sites: VpnInput["sites"]): Edit {
  return withVpn({ sites });
}

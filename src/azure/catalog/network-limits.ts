import type { CatalogueFile } from "../../core/catalogue-file";

/** Limits of a network that Azure does not raise. Source and date: `data/network-limits.json`. */
export interface NetworkLimits {
  readonly virtualNetwork: {
    readonly subnets: number;
    /** Of a network with a gateway of ExpressRoute, `maxPeeringsWithGateway` of that catalogue holds. */
    readonly peerings: number;
    readonly privateAddresses: number;
    /** Of all networks that are peered, together. */
    readonly privateAddressesWithPeers: number;
    readonly dnsServers: number;
    /** One of ExpressRoute and one of VPN. */
    readonly gatewaysOfAKind: number;
  };
  readonly networkInterface: {
    readonly addresses: number;
    readonly flows: number;
    readonly securityGroupsOfApplications: number;
    /** Rules of load balancing, inbound NAT and outbound that reach it: a port of a Service is one. */
    readonly loadBalancerRules: number;
  };
  readonly securityGroup: {
    readonly rules: number;
    /** Of its sources, and again of its destinations. */
    readonly addressesOfARule: number;
    readonly applicationGroupsOfARule: number;
  };
  readonly routeTable: { readonly routes: number; readonly serviceTags: number };
  /** Of the SKU Standard. */
  readonly loadBalancer: {
    readonly frontends: number;
    readonly rules: number;
    readonly backends: number;
    readonly privateLinkServices: number;
  };
  /** Of the SKU Standard: speed and packets are those of both directions together. */
  readonly natGateway: {
    readonly addresses: number;
    readonly subnets: number;
    readonly gbps: number;
    readonly packetsPerSecond: number;
    readonly connections: number;
    readonly connectionsPerDestinationAndAddress: number;
  };
  readonly privateLink: {
    readonly endpointsPerNetwork: number;
    readonly endpointsWithPeers: number;
    readonly dnsZonesPerEndpoint: number;
  };
  readonly privateDns: {
    readonly recordSetsPerZone: number;
    readonly recordsPerSet: number;
    readonly networksPerZone: number;
    readonly zonesPerNetwork: number;
    /** To Azure's resolver: what is above is dropped. */
    readonly queriesPerMachineAndSecond: number;
  };
  readonly publicDns: { readonly recordSetsPerZone: number; readonly recordsPerSet: number };
}

export function networkLimits(): NetworkLimits {
  return require("./data/network-limits.json") as NetworkLimits & CatalogueFile;
}

import type { EnvironmentInput } from "../../../src/clouds";
import {
  adopted,
  direct,
  hostGateway,
  hostNetwork,
  interconnect,
  linkLocalSite,
  peering,
  port,
  provider,
  racks,
  site,
  withDirect,
  withInterconnect,
  withPeering,
  withProvider,
  withSites,
} from "../../azure/interconnect/interconnects";
import { adoptedNetwork, createdNetwork, subscriptionId } from "../../azure/texas";
import { edit, put } from "../parts";
import { validEnvironment } from "../valid-environment";

const longest = "a".repeat(31);

/** Legal environments with links to Azure, by what is unusual about them. */
export const unusualAzureInterconnects: Readonly<Record<string, EnvironmentInput>> = {
  "a VPN to Azure and no link": withInterconnect({
    links: {},
    vpn: { asn: 65_020, sites: { backup: site } },
  })(validEnvironment),

  "a circuit on order and nothing else": withInterconnect({
    receives: [],
    links: { one: { ...provider, phase: { kind: "ordered" } } },
  })(validEnvironment),

  "a port pair on order and no circuit on it": withInterconnect({
    ports: { spare: { ...port, gbps: 100, encapsulation: "dot1q", phase: { kind: "ordered" } } },
  })(validEnvironment),

  "circuits that fill twice a port pair": withInterconnect({
    ports: { chicago: port },
    links: { ...interconnect.links, chicago: direct, second: { ...direct, phase: { kind: "ordered" } } },
  })(validEnvironment),

  "a location and a provider that the catalogue does not know": withProvider({
    location: "Aurora",
    provider: "Somebody Else",
  })(validEnvironment),

  "circuits of one weight in two buildings of a metro": withInterconnect({
    links: {
      one: provider,
      two: {
        ...provider,
        provider: "Megaport",
        location: "Chicago2",
        phase: {
          kind: "established",
          weight: 10,
          peering: { ...peering, primary: "192.168.100.136/30", secondary: "192.168.100.140/30" },
        },
      },
    },
  })(validEnvironment),

  "an ASN of 32 bits, public blocks and the last VLAN": withPeering({
    peerAsn: 4_200_000_000,
    vlan: 4094,
    primary: "198.51.100.0/30",
    secondary: "198.51.100.4/30",
  })(validEnvironment),

  "routing that the carriers do": withInterconnect({
    links: {
      chicago: { ...provider, phase: { kind: "established", weight: 32_000, peering: { kind: "carrier" } } },
    },
  })(validEnvironment),

  "a small gateway without FastPath": withInterconnect({
    gateway: { kind: "create", sku: "ErGw1AZ" },
    links: { one: { ...adopted, phase: { kind: "established", fastPath: false } } },
  })(validEnvironment),

  "a circuit of the region's own subscription that exists": withInterconnect({
    links: { one: { ...adopted, circuit: adopted.circuit.replace(/[0-9a-f-]{36}/, subscriptionId) } },
  })(validEnvironment),

  "a gateway that an adopted network has": withInterconnect(
    { gateway: hostGateway },
    { network: { ...hostNetwork, subnets: adoptedNetwork.subnets ?? {} } },
  )(validEnvironment),

  "a circuit ordered for a network of another subscription": withInterconnect(
    { links: { one: { ...provider, phase: { kind: "ordered" } } } },
    { network: adoptedNetwork },
  )(validEnvironment),

  "everything announced to a network without NAT": withInterconnect(
    { receives: ["0.0.0.0/0"] },
    {
      network: {
        ...createdNetwork,
        nat: { kind: "none" },
        from: { racks: { cidr: racks, protocol: "all" } },
      },
    },
  )(validEnvironment),

  "links to a region of Azure without availability zones": withInterconnect(
    {},
    {
      location: "northcentralus",
      network: { ...createdNetwork, zones: { a: {} }, from: { racks: { cidr: racks, protocol: "all" } } },
    },
  )(validEnvironment),

  "a VPN with private and link-local sessions": withSites({
    one: site,
    two: linkLocalSite,
    three: {
      ...linkLocalSite,
      address: "203.0.113.22",
      session: { kind: "link-local", peer: "169.254.22.1", first: "169.254.21.2", second: "169.254.22.6" },
      deadPeerSeconds: 3600,
    },
  })(validEnvironment),

  "ports lit without keys on one link": withDirect(
    {},
    { phase: { kind: "established", enabled: "first" } },
  )(validEnvironment),

  "links to Azure with names of 31 characters": edit.each(
    withInterconnect({
      ports: { [longest]: port },
      links: { [longest]: { ...direct, port: longest }, [`${longest.slice(1)}b`]: adopted },
      vpn: { sites: { [longest]: site } },
    }),
    put("name", longest),
  )(validEnvironment),
};

import { overlaps, parseCidr } from "../../../core/cidr";
import { defineProblems, type Problem } from "../../../core/problem";
import { adoptedRanges } from "../../network/spec/network";
import type { AdoptNetwork, AzureNetwork } from "../../network/spec/schema";
import { clusterAddresses, podsInNetwork } from "./addresses";
import type { AksCluster } from "./schema";

const { definitions, problem } = defineProblems({
  "AZURE-AKS-005": {
    kind: "impossible",
    rule: "an adopted network has the subnets and the DNS zone that its cluster needs",
    source:
      "AKS documentation, private-clusters and api-server-vnet-integration: nodes, API server, private names",
  },
  "AZURE-AKS-006": {
    kind: "impossible",
    rule: "a cluster states its blocks in an adopted network, and only there",
    source: "src/azure/network/spec/address-plan.ts: a created network has blocks for them",
  },
  "AZURE-AKS-007": {
    kind: "limit",
    rule: "the blocks of a cluster overlap neither each other nor its network, services have less than a /12, pods at least a /24",
    source: "AKS documentation, concepts-network-azure-cni-overlay, IP address planning",
    read: "2026-11-27",
  },
  "AZURE-AKS-008": {
    kind: "impossible",
    rule: "the nodes' subnet has the way out that the cluster uses",
    source:
      "AKS documentation, egress-outboundtype: AKS looks for the NAT gateway or the default route, and creates neither",
  },
  "AZURE-AKS-009": {
    kind: "limit",
    rule: "a cluster reaches the vault of its key: one that admits everybody, or a private one by its network's own API server",
    source: "AKS documentation, use-kms-etcd-encryption, Limitations; azurerm 4.55.0 has no other form of it",
    read: "2026-11-27",
  },
  "AZURE-AKS-010": {
    kind: "impossible",
    rule: "adopted keys have one for the secrets of a cluster that encrypts with the region's key",
    source: "azurerm 4.55.0, key_management_service.key_vault_key_id",
  },
  "AZURE-AKS-011": {
    kind: "limit",
    rule: "the region has API servers in networks",
    source: "AKS documentation, api-server-vnet-integration, Availability",
    read: "2026-11-27",
  },
});
export const connectionProblems = definitions;

/** Where an API server has no address in a network. Same source as AZURE-AKS-011. */
const withoutIntegration = ["qatarcentral"];

/** Whether API servers of a region may have an address in a network. */
export function hasServersInNetworks(location: string): boolean {
  return !withoutIntegration.includes(location);
}

interface Surroundings {
  readonly network: AzureNetwork;
  readonly location: string;
}

/** Judges how a cluster lies in its network; `at` is its path. */
export function connectionFaults(
  part: AksCluster,
  { network, location }: Surroundings,
  at: string,
): Problem[] {
  return [
    ...(network.kind === "adopt" ? missingParts(part, network, at) : []),
    ...addressFaults(part, network, at),
    ...outboundFaults(part, network, `${at}.outbound.kind`),
    ...secretsFaults(part, network, `${at}.secrets.kind`),
    ...(part.api.kind === "vnet-integration" && !hasServersInNetworks(location)
      ? [problem("AZURE-AKS-011", `${at}.api.kind`, location, 'use kind: "private-endpoint"')]
      : []),
  ];
}

function missingParts({ api }: AksCluster, { subnets, dnsZones }: AdoptNetwork, at: string): Problem[] {
  const needed = {
    "subnets.private": subnets.private,
    "dnsZones.cluster": dnsZones.cluster,
    ...(api.kind === "vnet-integration" && { "subnets.apiServer": subnets.apiServer }),
  };
  return Object.entries(needed)
    .filter(([, stated]) => stated === undefined)
    .map(([path]) => problem("AZURE-AKS-005", at, `no network.${path}`, `name it in network.${path}`));
}

function addressFaults(part: AksCluster, network: AzureNetwork, at: string): Problem[] {
  const { addresses } = part;
  const path = `${at}.addresses`;
  if (network.kind === "create") {
    if (addresses === undefined) return [];
    return [problem("AZURE-AKS-006", path, addresses, "remove it: the address plan of the region has them")];
  }
  const inNetwork = podsInNetwork(network);
  const needed = inNetwork ? "addresses.services" : "addresses.services and addresses.pods";
  if (addresses === undefined) return [problem("AZURE-AKS-006", path, "not set", `state ${needed}`)];
  if (inNetwork === (addresses.pods !== undefined)) {
    const remedy = inNetwork ? "remove it: pods have a subnet" : "state it, or name a subnet of pods";
    return [problem("AZURE-AKS-006", `${path}.pods`, addresses.pods ?? "not set", remedy)];
  }
  return blockFaults(part, network, path);
}

function blockFaults(part: AksCluster, network: AdoptNetwork, at: string): Problem[] {
  const { services, pods } = clusterAddresses(part, network) ?? {};
  const own = Object.entries({ services, pods }).flatMap(([name, cidr]) =>
    cidr === undefined ? [] : [{ path: `${at}.${name}`, cidr }],
  );
  const others = adoptedRanges(network).map(({ path, cidr }) => ({ path: `network.${path}`, cidr }));
  const sizes = [
    { path: `${at}.services`, cidr: services, fits: (prefix: number) => prefix > 12 && prefix <= 28 },
    { path: `${at}.pods`, cidr: pods, fits: (prefix: number) => prefix <= 24 },
  ];
  return [
    ...sizes.flatMap(({ path, cidr, fits }) => {
      if (cidr === undefined || fits(parseCidr(cidr)?.prefix ?? 0)) return [];
      return [problem("AZURE-AKS-007", path, cidr, "use a block of another size")];
    }),
    ...own.flatMap(({ path, cidr }, index) =>
      [...own.slice(0, index), ...others]
        .filter((other) => clash(cidr, other.cidr))
        .map((other) => {
          const value = `${cidr}, overlaps ${other.cidr} of ${other.path}`;
          return problem("AZURE-AKS-007", path, value, "use a block that nothing else has");
        }),
    ),
  ];
}

function outboundFaults({ outbound }: AksCluster, network: AzureNetwork, at: string): Problem[] {
  if (network.kind === "adopt") return [];
  if (outbound.kind === "nat-gateway" && network.nat.kind === "none") {
    const remedy = "give the network a NAT gateway, or state another way out";
    return [problem("AZURE-AKS-008", at, "nat-gateway, in a network without one", remedy)];
  }
  const hasDefault = Object.values(network.routes).some(({ cidr }) => parseCidr(cidr)?.prefix === 0);
  if (outbound.kind !== "routes" || hasDefault) return [];
  const remedy = "add a route of 0.0.0.0/0 to network.routes";
  return [problem("AZURE-AKS-008", at, "routes, in a network without a default route", remedy)];
}

function secretsFaults({ secrets, api }: AksCluster, { keys }: AzureNetwork, at: string): Problem[] {
  if (secrets.kind === "platform") return [];
  if (keys.kind === "adopt" && keys.secrets === undefined) {
    const remedy = 'name it in network.keys.secrets, or use kind: "platform"';
    return [problem("AZURE-AKS-010", at, "no network.keys.secrets", remedy)];
  }
  const access = keys.kind === "adopt" ? keys.secrets?.access : keys.access.kind;
  if (access === "listed") {
    const remedy =
      'use network.keys.access: { kind: "private" } or { kind: "anywhere" }, or kind: "platform"';
    return [problem("AZURE-AKS-009", at, "a vault that lists addresses", remedy)];
  }
  if (access !== "private" || api.kind === "vnet-integration") return [];
  const remedy = 'use api: { kind: "vnet-integration" }, or kind: "platform"';
  return [problem("AZURE-AKS-009", at, `a private vault, with api ${api.kind}`, remedy)];
}

function clash(left: string, right: string): boolean {
  const [a, b] = [parseCidr(left), parseCidr(right)];
  return a !== undefined && b !== undefined && overlaps(a, b);
}

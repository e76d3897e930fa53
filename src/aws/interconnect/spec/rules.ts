import { directConnectQuotas } from "../../catalog/dx";
import { contains, parseCidr } from "../../../core/cidr";
import { defineProblems, type Problem } from "../../../core/problem";
import { linkRules } from "./links";
import {
  allowedPrefixes,
  type AwsInterconnect,
  type GatewayChoice,
  type InterconnectInPlace,
} from "./interconnect";
import type { AwsNetwork } from "../../network/spec/schema";
import { probeRules } from "./probes";
import { vpnRules } from "./vpn";
import { virtualInterfaceRules } from "./virtual-interfaces";

const privateAsns = [
  [64_512, 65_534],
  [4_200_000_000, 4_294_967_294],
] as const;

const { definitions, problem } = defineProblems({
  "AWS-DX-001": {
    kind: "limit",
    rule: "the ASN of a gateway that AWS makes is private: 64512 to 65534 or 4200000000 to 4294967294",
    source: "Direct Connect, CreateDirectConnectGateway; EC2, CreateVpnGateway; botocore 1.43.11",
  },
  "AWS-DX-002": {
    kind: "limit",
    rule: "a transit gateway and its Direct Connect gateway have different ASNs",
    source: "Direct Connect API model, CreateTransitVirtualInterface; botocore 1.43.11",
  },
  "AWS-DX-003": {
    kind: "limit",
    rule: "a virtual private gateway announces its network only if an allowed prefix is the network's block or wider",
    source: "AWS Direct Connect user guide, allowed prefixes interactions",
  },
  "AWS-DX-004": {
    kind: "limit",
    rule: "the other side announces at most 100 prefixes, or what AWS allocated: one more and the BGP session closes",
    source: "AWS Direct Connect user guide, quotas; src/aws/catalog/data/dx.json",
  },
  "AWS-DX-005": {
    kind: "impossible",
    rule: "a prefix that the other side announces lies outside the network and outside the service addresses",
    source: "Amazon VPC user guide, route priority: the local route wins over every propagated one",
  },
  "AWS-DX-006": {
    kind: "impossible",
    rule: "an interconnect has a link or a VPN",
    source: "design: gateways without a path carry nothing",
  },
  "AWS-DX-007": {
    kind: "impossible",
    rule: "an adopted network with an interconnect names the route tables that its routes go into",
    source: "design: what is adopted is described by plain values",
  },
  "AWS-DX-008": {
    kind: "limit",
    rule: "a transit gateway announces at most 200 prefixes over Direct Connect",
    source: "AWS Direct Connect user guide, quotas; src/aws/catalog/data/dx.json",
  },
  "AWS-DX-009": {
    kind: "impossible",
    rule: "a route table has one default route: a NAT gateway's or, by a transit gateway, the other side's",
    source: "EC2 CreateRoute: RouteAlreadyExists",
  },
  "AWS-DX-019": {
    kind: "limit",
    rule: "a transit gateway announces its allowed prefixes and nothing else: one of them holds the network's block",
    source: "AWS Direct Connect user guide, allowed prefixes interactions",
  },
  "AWS-DX-029": {
    kind: "limit",
    rule: "beside a VPN, a transit gateway's links announce the network's own block: the VPN does, and the longest prefix wins",
    source:
      "AWS Direct Connect user guide, allowed prefixes interactions; RFC 4632: the longest match is taken",
  },
});
export const interconnectProblems = definitions;

/** Judges an interconnect in its network and region; `at` is the region's path. */
export function interconnectRules(place: InterconnectInPlace, at: string): Problem[] {
  const { interconnect, network } = place;
  const path = `${at}.interconnect`;
  return [
    ...gatewayFaults(interconnect, path),
    ...announcementFaults(interconnect, network, path),
    ...receivedFaults(interconnect, network, path),
    ...wayFaults(interconnect, network, at),
    ...secondDefaultRoute(interconnect, network, path),
    ...linkRules(place, path),
    ...virtualInterfaceRules(interconnect, network, path),
    ...vpnRules(interconnect, path),
    ...probeRules(interconnect, network, path),
  ];
}

function gatewayFaults({ gateway, attachment }: AwsInterconnect, at: string): Problem[] {
  const found = [
    ...foreignAsn(gateway, `${at}.gateway`),
    ...foreignAsn(attachment.gateway, `${at}.attachment.gateway`),
  ];
  if (attachment.kind === "transit-gateway" && attachment.gateway.asn === gateway.asn) {
    const value = `${gateway.asn}, also of the Direct Connect gateway`;
    found.push(problem("AWS-DX-002", `${at}.attachment.gateway.asn`, value, "give one of them another ASN"));
  }
  return found;
}

function foreignAsn({ kind, asn }: GatewayChoice, at: string): Problem[] {
  if (kind === "adopt" || privateAsns.some(([first, last]) => asn >= first && asn <= last)) return [];
  return [problem("AWS-DX-001", `${at}.asn`, asn, "use 64512, or another private ASN")];
}

function announcementFaults(interconnect: AwsInterconnect, network: AwsNetwork, at: string): Problem[] {
  const prefixes = allowedPrefixes(interconnect, network);
  const path = `${at}.allowedPrefixes`;
  const isAnnounced = prefixes.some((prefix) => holds(prefix, network.cidr));
  const remedy = `add ${network.cidr}, or leave allowedPrefixes out`;
  if (interconnect.attachment.kind === "virtual-private-gateway") {
    return isAnnounced ? [] : [problem("AWS-DX-003", path, prefixes, remedy)];
  }
  const found: Problem[] = [];
  const most = directConnectQuotas().maxAllowedPrefixesOfTransit;
  if (prefixes.length > most) {
    const value = `${prefixes.length} prefixes`;
    found.push(problem("AWS-DX-008", path, value, `announce wider blocks, at most ${most}`));
  }
  if (!isAnnounced) {
    found.push(problem("AWS-DX-019", path, prefixes, remedy));
  } else if (!prefixes.includes(network.cidr) && hasBothWays(interconnect)) {
    found.push(problem("AWS-DX-029", path, prefixes, remedy));
  }
  return found;
}

function hasBothWays({ links, vpn }: AwsInterconnect): boolean {
  return Object.keys(links).length > 0 && Object.keys(vpn).length > 0;
}

function receivedFaults({ receives }: AwsInterconnect, network: AwsNetwork, at: string): Problem[] {
  const path = `${at}.receives`;
  const found: Problem[] = [];
  const most = directConnectQuotas().maxReceivedPrefixes;
  if (receives.length > most) {
    const remedy = `have the other side announce wider blocks, at most ${most}`;
    found.push(problem("AWS-DX-004", path, `${receives.length} prefixes`, remedy));
  }
  const own = { cidr: network.cidr, services: network.services };
  for (const [index, prefix] of receives.entries()) {
    for (const [name, block] of Object.entries(own)) {
      if (!holds(block, prefix)) continue;
      const value = `${prefix}, in ${block} of the network's ${name}`;
      const remedy = "have the other side announce a block of its own, or give the network another";
      found.push(problem("AWS-DX-005", `${path}.${index}`, value, remedy));
    }
  }
  return found;
}

function wayFaults({ links, vpn }: AwsInterconnect, network: AwsNetwork, at: string): Problem[] {
  const found: Problem[] = [];
  if (Object.keys(links).length + Object.keys(vpn).length === 0) {
    const remedy = "add a link or a VPN, or leave the interconnect out";
    found.push(problem("AWS-DX-006", `${at}.interconnect.links`, "neither", remedy));
  }
  if (network.kind === "adopt" && (network.routeTables ?? []).length === 0) {
    const remedy = "routeTables: the ids of the route tables of its private and trading subnets";
    found.push(problem("AWS-DX-007", `${at}.network.routeTables`, "none", remedy));
  }
  return found;
}

function secondDefaultRoute(
  { receives, attachment }: AwsInterconnect,
  network: AwsNetwork,
  at: string,
): Problem[] {
  const index = receives.indexOf("0.0.0.0/0");
  const taken = network.kind === "create" && network.nat.kind !== "none";
  if (index < 0 || attachment.kind !== "transit-gateway" || !taken) return [];
  const remedy = 'nat: { kind: "none" }, or have the other side announce what is its own';
  return [problem("AWS-DX-009", `${at}.receives.${index}`, "0.0.0.0/0, also of the NAT gateway", remedy)];
}

/** Whether one block is another or wider. */
function holds(outer: string, inner: string): boolean {
  const [wide, narrow] = [parseCidr(outer), parseCidr(inner)];
  return wide !== undefined && narrow !== undefined && contains(wide, narrow);
}

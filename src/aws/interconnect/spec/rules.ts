import { directConnectQuotas } from "../../catalog/dx";
import { contains, parseCidr } from "../../../core/cidr";
import { defineProblems, type Problem } from "../../../core/problem";
import type { AwsNetwork } from "../../network/spec/schema";
import { regionPart } from "../../region/spec/declare";
import { allowedPrefixes } from "./interconnect";
import type { AwsInterconnect, GatewayChoice } from "./schema";

const privateAsns = [
  [64_512, 65_534],
  [4_200_000_000, 4_294_967_294],
] as const;

const { definitions, problem } = defineProblems({
  "AWS-DX-001": {
    kind: "limit",
    rule: "the ASN of a created gateway is private: 64512 to 65534 or 4200000000 to 4294967294",
    source: "Direct Connect, CreateDirectConnectGateway; EC2, CreateVpnGateway; botocore 1.43.11",
    read: "2026-11-22",
  },
  "AWS-DX-002": {
    kind: "limit",
    rule: "a transit gateway and its Direct Connect gateway have different ASNs",
    source: "Direct Connect API model, CreateTransitVirtualInterface; botocore 1.43.11",
    read: "2026-11-22",
  },
  "AWS-DX-003": {
    kind: "limit",
    rule: "with a virtual private gateway, an allowed prefix is the network's block or wider: otherwise AWS does not announce the network",
    source: "AWS Direct Connect user guide, allowed prefixes interactions",
    read: "2026-11-22",
  },
  "AWS-DX-004": {
    kind: "limit",
    rule: "the other side announces at most 100 prefixes, or the quota that AWS granted: one more closes the BGP session",
    source: "AWS Direct Connect user guide, quotas; src/aws/catalog/data/dx.json",
    read: "2026-11-26",
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
    rule: "an adopted network with an interconnect sets the route tables that its routes go into",
    source: "design: what is adopted is described by plain values",
  },
  "AWS-DX-008": {
    kind: "limit",
    rule: "a transit gateway announces at most 200 prefixes over Direct Connect",
    source: "AWS Direct Connect user guide, quotas; src/aws/catalog/data/dx.json",
    read: "2026-11-26",
  },
  "AWS-DX-009": {
    kind: "impossible",
    rule: "a route table has one default route: to a NAT gateway, or to a transit gateway for the other side's",
    source: "EC2 CreateRoute: RouteAlreadyExists",
  },
  "AWS-DX-019": {
    kind: "limit",
    rule: "with a transit gateway, an allowed prefix contains the network's block: AWS announces the allowed prefixes and no other",
    source: "AWS Direct Connect user guide, allowed prefixes interactions",
    read: "2026-11-22",
  },
  "AWS-DX-029": {
    kind: "limit",
    rule: "with a transit gateway and a VPN, the network's own block is an allowed prefix: the VPN announces it, and the longest prefix wins",
    source:
      "AWS Direct Connect user guide, allowed prefixes interactions; RFC 4632: the longest match is taken",
    read: "2026-11-23",
  },
});
const interconnect = regionPart("interconnect");

/** Rules about an interconnect as a whole: its gateways, the prefixes of both sides, and its network. */
export const interconnectRules = interconnect.set(definitions, [
  interconnect.rule({
    judge: (part, _, at) => [...gatewayFaults(part, at), ...tooManyReceived(part, at), ...noPath(part, at)],
  }),
  interconnect.rule({
    needs: ["network"],
    judge: (part, { network }, at) => [
      ...announcementFaults(part, network, at),
      ...receivedLocalPrefixes(part, network, at),
      ...missingRouteTables(network, at),
      ...secondDefaultRoute(part, network, at),
    ],
  }),
]);

function gatewayFaults({ gateway, attachment }: AwsInterconnect, at: string): Problem[] {
  const found = [
    ...publicAsn(gateway, `${at}.gateway`),
    ...publicAsn(attachment.gateway, `${at}.attachment.gateway`),
  ];
  if (attachment.kind === "transit-gateway" && attachment.gateway.asn === gateway.asn) {
    const value = `${gateway.asn}, also of the Direct Connect gateway`;
    found.push(
      problem("AWS-DX-002", `${at}.attachment.gateway.asn`, value, "use another ASN for one of them"),
    );
  }
  return found;
}

function publicAsn({ kind, asn }: GatewayChoice, at: string): Problem[] {
  if (kind === "adopt" || privateAsns.some(([first, last]) => asn >= first && asn <= last)) return [];
  return [problem("AWS-DX-001", `${at}.asn`, asn, "use 64512, or another private ASN")];
}

function announcementFaults(interconnect: AwsInterconnect, network: AwsNetwork, at: string): Problem[] {
  const prefixes = allowedPrefixes(interconnect, network);
  const path = `${at}.allowedPrefixes`;
  const containsNetwork = prefixes.some((prefix) => isWithin(network.cidr, prefix));
  const remedy = `add ${network.cidr}, or remove allowedPrefixes`;
  if (interconnect.attachment.kind === "virtual-private-gateway") {
    return containsNetwork ? [] : [problem("AWS-DX-003", path, prefixes, remedy)];
  }
  const found: Problem[] = [];
  const most = directConnectQuotas().maxAllowedPrefixesOfTransit;
  if (prefixes.length > most) {
    const value = `${prefixes.length} prefixes`;
    found.push(problem("AWS-DX-008", path, value, `announce wider blocks, at most ${most}`));
  }
  if (!containsNetwork) {
    found.push(problem("AWS-DX-019", path, prefixes, remedy));
  } else if (!prefixes.includes(network.cidr) && hasLinkAndVpn(interconnect)) {
    found.push(problem("AWS-DX-029", path, prefixes, remedy));
  }
  return found;
}

function hasLinkAndVpn({ links, vpn }: AwsInterconnect): boolean {
  return Object.keys(links).length > 0 && Object.keys(vpn).length > 0;
}

function tooManyReceived({ receives }: AwsInterconnect, at: string): Problem[] {
  const most = directConnectQuotas().maxReceivedPrefixes;
  if (receives.length <= most) return [];
  const remedy = `have the other side announce wider blocks, at most ${most}`;
  return [problem("AWS-DX-004", `${at}.receives`, `${receives.length} prefixes`, remedy)];
}

function receivedLocalPrefixes({ receives }: AwsInterconnect, network: AwsNetwork, at: string): Problem[] {
  const own = Object.entries({ cidr: network.cidr, services: network.services });
  const remedy = "have the other side announce a block of its own, or give the network another";
  return receives.flatMap((prefix, index) =>
    own
      .filter(([, block]) => isWithin(prefix, block))
      .map(([name, block]) =>
        problem(
          "AWS-DX-005",
          `${at}.receives.${index}`,
          `${prefix}, in ${block} of the network's ${name}`,
          remedy,
        ),
      ),
  );
}

function noPath({ links, vpn }: AwsInterconnect, at: string): Problem[] {
  if (Object.keys(links).length + Object.keys(vpn).length > 0) return [];
  const remedy = "add a link or a VPN, or remove the interconnect";
  return [problem("AWS-DX-006", `${at}.links`, "no link and no VPN", remedy)];
}

function missingRouteTables(network: AwsNetwork, at: string): Problem[] {
  if (network.kind !== "adopt" || (network.routeTables ?? []).length > 0) return [];
  const remedy = "set network.routeTables to the ids of the route tables of its private and trading subnets";
  return [problem("AWS-DX-007", at, "network.routeTables is not set", remedy)];
}

function secondDefaultRoute(
  { receives, attachment }: AwsInterconnect,
  network: AwsNetwork,
  at: string,
): Problem[] {
  const index = receives.indexOf("0.0.0.0/0");
  const hasNat = network.kind === "create" && network.nat.kind !== "none";
  if (index < 0 || attachment.kind !== "transit-gateway" || !hasNat) return [];
  const remedy = 'set nat: { kind: "none" }, or have the other side announce its own blocks';
  return [problem("AWS-DX-009", `${at}.receives.${index}`, "0.0.0.0/0, also of the NAT gateway", remedy)];
}

/** Returns whether a block is another or a part of it. */
function isWithin(inner: string, outer: string): boolean {
  const [narrow, wide] = [parseCidr(inner), parseCidr(outer)];
  return wide !== undefined && narrow !== undefined && contains(wide, narrow);
}

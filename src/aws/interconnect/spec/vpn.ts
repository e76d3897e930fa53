import { contains, overlaps, parseCidr, type Cidr } from "../../../core/cidr";
import { defineProblems, type Problem } from "../../../core/problem";
import type { AwsInterconnect, Vpn } from "./interconnect";

const { definitions, problem } = defineProblems({
  "AWS-VPN-001": {
    kind: "impossible",
    rule: "the router at the other end of a VPN has another ASN than the gateway",
    source: "RFC 4271: between equal ASNs a session is internal, and routes with one's own ASN are dropped",
  },
  "AWS-VPN-002": {
    kind: "limit",
    rule: "the inside block of a tunnel is a /30 of 169.254.0.0/16, and none of those that AWS keeps",
    source: "EC2 API model, VpnTunnelOptionsSpecification; botocore 1.43.11",
  },
  "AWS-VPN-003": {
    kind: "limit",
    rule: "inside blocks are unique among all tunnels of a gateway",
    source: "EC2 API model, VpnTunnelOptionsSpecification; botocore 1.43.11",
  },
  "AWS-VPN-004": {
    kind: "limit",
    rule: "the router at the other end of a VPN has a public address",
    source: "EC2 API model, VpnConnectionOptionsSpecification: PublicIpv4 is the default; botocore 1.43.11",
  },
  "AWS-VPN-005": {
    kind: "advice",
    rule: "the state of a stack with a VPN is guarded like its keys",
    source:
      "EC2 API model, PreSharedKeyStorage: keys lie in Secrets Manager; that no answer carries them is not verified",
  },
});
export const vpnProblems = definitions;

const blocks = (...texts: readonly string[]): Cidr[] => texts.flatMap((text) => parseCidr(text) ?? []);
const linkLocal = blocks("169.254.0.0/16");
const keptByAws = ["0.0", "1.0", "2.0", "3.0", "4.0", "5.0", "169.252"].flatMap((end) =>
  blocks(`169.254.${end}/30`),
);
const notPublic = [
  ...blocks("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "127.0.0.0/8"),
  ...linkLocal,
];

/** Judges the VPN connections of an interconnect; `at` is the interconnect's path. */
export function vpnRules({ vpn, attachment }: AwsInterconnect, at: string): Problem[] {
  const tunnels = Object.entries(vpn).flatMap(([name, each]) => insideBlocks(each, `${at}.vpn.${name}`));
  return [
    ...Object.entries(vpn).flatMap(([name, each]) =>
      endFaults(each, attachment.gateway.asn, `${at}.vpn.${name}`),
    ),
    ...Object.keys(vpn).map((name) =>
      problem(
        "AWS-VPN-005",
        `${at}.vpn.${name}`,
        "keys made by AWS",
        "let few read the state, then accept this",
      ),
    ),
    ...tunnels.flatMap((tunnel, index) => tunnelFaults(tunnel, tunnels.slice(0, index))),
  ];
}

function endFaults({ asn, address }: Vpn, gatewayAsn: number, at: string): Problem[] {
  const found: Problem[] = [];
  if (asn === gatewayAsn) {
    const remedy = "state the router's ASN here, and the gateway's there";
    found.push(problem("AWS-VPN-001", `${at}.asn`, `${asn}, also of the gateway`, remedy));
  }
  const own = parseCidr(`${address}/32`);
  if (own !== undefined && notPublic.some((range) => contains(range, own))) {
    found.push(problem("AWS-VPN-004", `${at}.address`, address, "state the address that the internet sees"));
  }
  return found;
}

interface Tunnel {
  readonly path: string;
  readonly inside: string;
  readonly block: Cidr;
}

function insideBlocks({ insideCidrs }: Vpn, at: string): Tunnel[] {
  return Object.entries(insideCidrs ?? {}).flatMap(([key, inside]) =>
    blocks(inside).map((block) => ({ path: `${at}.insideCidrs.${key}`, inside, block })),
  );
}

function tunnelFaults({ path, inside, block }: Tunnel, earlier: readonly Tunnel[]): Problem[] {
  const found: Problem[] = [];
  const inRange = linkLocal.some((range) => contains(range, block));
  if (block.prefix !== 30 || !inRange || keptByAws.some((kept) => overlaps(kept, block))) {
    const remedy = "use another /30 of 169.254.0.0/16, such as 169.254.10.0/30";
    found.push(problem("AWS-VPN-002", path, inside, remedy));
  }
  const other = earlier.find((each) => overlaps(each.block, block));
  if (other !== undefined) {
    found.push(problem("AWS-VPN-003", path, `${inside}, also ${other.path}`, "give each tunnel its own /30"));
  }
  return found;
}

import { isGloballyReachable, isPrivate } from "../../../core/address-ranges";
import { contains, parseCidr, type Cidr } from "../../../core/cidr";
import { defineProblems, type Problem } from "../../../core/problem";
import { isReservedAsn, vpnGatewayLimits, vpnGatewaySku } from "../../catalog/vpn-gateways";
import { networkRanges } from "../../network/spec/network";
import type { AzureNetwork } from "../../network/spec/schema";
import { regionPart } from "../../region/spec/declare";
import { isWithin } from "./blocks";
import type { AzureInterconnect } from "./schema";
import { sharedKeyVariable, tunnelCount } from "./vpn";
import type { Vpn, VpnSite } from "./vpn-schema";

const faq = "VPN Gateway FAQ, BGP and routing";

const { definitions, problem } = defineProblems({
  "AZURE-VPN-001": {
    kind: "limit",
    rule: "no side of a VPN has an ASN that Azure or IANA keeps; Azure's side may have 65515",
    source: `${faq}; src/azure/catalog/data/vpn-gateways.json`,
    read: "2026-11-27",
  },
  "AZURE-VPN-002": {
    kind: "impossible",
    rule: "the two sides of a VPN have different ASNs",
    source: "RFC 4271: between equal ASNs a session is internal, and routes with one's own ASN are dropped",
  },
  "AZURE-VPN-003": {
    kind: "limit",
    rule: "a gateway of VPNs beside ExpressRoute has the ASN 65515",
    source:
      "ExpressRoute documentation, Configure ExpressRoute and site-to-site coexisting connections, of 2023-06-30",
    read: "2026-11-27",
  },
  "AZURE-VPN-004": {
    kind: "limit",
    rule: "the other side's device of a VPN has a public address",
    source: "VPN Gateway documentation, Configuration settings, Local network gateways; RFC 1918",
    read: "2026-11-27",
  },
  "AZURE-VPN-005": {
    kind: "limit",
    rule: "of link-local sessions Azure's addresses lie in 169.254.21.0/24 or 169.254.22.0/24, and no two instances or devices have the same",
    source:
      "azurerm 4.55.0, validate.IPAddressInAzureReservedAPIPARange; VPN Gateway documentation, Configure BGP",
    read: "2026-11-27",
  },
  "AZURE-VPN-006": {
    kind: "impossible",
    rule: "a session that is not link-local ends at an address that is neither the device's public one nor of the network",
    source: faq,
  },
  "AZURE-VPN-007": {
    kind: "limit",
    rule: "a gateway has no more tunnels than its SKU: 30, from VpnGw4AZ on 100",
    source: "VPN Gateway documentation, About gateway SKUs; src/azure/catalog/data/vpn-gateways.json",
    read: "2026-11-27",
  },
  "AZURE-VPN-008": {
    kind: "advice",
    rule: "access to a state that holds the shared keys of a VPN is restricted",
    source: "azurerm 4.55.0, azurerm_virtual_network_gateway_connection.shared_key: no write-only form",
  },
  "AZURE-VPN-009": {
    kind: "impossible",
    rule: "each site of a VPN has a public address of its own",
    source:
      "VPN Gateway documentation, Highly available cross-premises: a gateway tells devices apart by address",
  },
});

const interconnect = regionPart("interconnect");

/** Rules about the VPN of a region. */
export const vpnRules = interconnect.set(definitions, [
  interconnect.rule({
    judge: (part, _, at) =>
      part.vpn === undefined ? [] : [...coexistence(part, part.vpn, at), ...vpnFaults(part.vpn, `${at}.vpn`)],
  }),
  interconnect.rule({
    needs: ["network"],
    judge: ({ vpn }, { network }, at) => (vpn === undefined ? [] : localSessions(vpn, network, `${at}.vpn`)),
  }),
]);

function coexistence({ links }: AzureInterconnect, { asn }: Vpn, at: string): Problem[] {
  const { own } = vpnGatewayLimits().asns;
  if (Object.keys(links).length === 0 || asn === own) return [];
  const remedy = `leave it out: ${own} is the default`;
  return [problem("AZURE-VPN-003", `${at}.vpn.asn`, asn, remedy)];
}

function vpnFaults(vpn: Vpn, at: string): Problem[] {
  const { sku, asn, sites } = vpn;
  const most = vpnGatewaySku(sku)?.tunnels ?? Infinity;
  const count = tunnelCount(vpn);
  return [
    ...(asn !== vpnGatewayLimits().asns.own && isReservedAsn(asn, "vpn")
      ? [problem("AZURE-VPN-001", `${at}.asn`, asn, "use 65515, or a private ASN such as 65010")]
      : []),
    ...(count > most
      ? [
          problem(
            "AZURE-VPN-007",
            `${at}.sku`,
            `${count} tunnels, of ${sku} at most ${most}`,
            "use a larger SKU",
          ),
        ]
      : []),
    ...Object.entries(sites).flatMap(([name, site]) => siteFaults(name, site, asn, `${at}.sites.${name}`)),
    ...sharedDevices(sites, at),
    ...linkLocalFaults(sites, at),
  ];
}

function siteFaults(name: string, site: VpnSite, asn: number, at: string): Problem[] {
  const { address, peerAsn, session } = site;
  const found: Problem[] = [
    problem(
      "AZURE-VPN-008",
      at,
      `var.${sharedKeyVariable(name)}`,
      "let few read the state, then accept this",
    ),
  ];
  if (peerAsn === asn) {
    const remedy = "set the other side's ASN here, and Azure's in vpn.asn";
    found.push(problem("AZURE-VPN-002", `${at}.peerAsn`, `${peerAsn}, also of Azure's side`, remedy));
  } else if (isReservedAsn(peerAsn, "vpn")) {
    found.push(problem("AZURE-VPN-001", `${at}.peerAsn`, peerAsn, "give the other side another ASN"));
  }
  if (isHidden(address)) {
    found.push(problem("AZURE-VPN-004", `${at}.address`, address, "set the address that the internet sees"));
  }
  if (session.kind === "private" && session.peer === address) {
    const remedy = "use another address of the device, of a loopback for example";
    found.push(problem("AZURE-VPN-006", `${at}.session.peer`, `${session.peer}, its public address`, remedy));
  }
  return found;
}

function sharedDevices(sites: Vpn["sites"], at: string): Problem[] {
  const all = Object.entries(sites);
  return all.flatMap(([name, { address }], index) => {
    const other = all.slice(0, index).find(([, each]) => each.address === address);
    if (other === undefined) return [];
    const value = `${address}, also of ${other[0]}`;
    return [problem("AZURE-VPN-009", `${at}.sites.${name}.address`, value, "state each device once")];
  });
}

const linkLocal: Cidr = { address: 0xa9fe0000, prefix: 16 };

/** An address that one side has in a link-local session. */
interface LinkLocalEnd {
  readonly path: string;
  readonly address: string;
  /** The instance of Azure's gateway, which may use one address for several sites, or the device. */
  readonly owner: string;
}

function linkLocalFaults(sites: Vpn["sites"], at: string): Problem[] {
  const ends = Object.entries(sites).flatMap(([name, { session }]): LinkLocalEnd[] => {
    if (session.kind === "private") return [];
    const path = `${at}.sites.${name}.session`;
    return [
      { path: `${path}.peer`, address: session.peer, owner: name },
      { path: `${path}.first`, address: session.first, owner: "Azure's first instance" },
      { path: `${path}.second`, address: session.second, owner: "Azure's second instance" },
    ];
  });
  return ends.flatMap(({ path, address, owner }, index) => {
    const isAzures = !path.endsWith(".peer");
    if (!isUsable(address, isAzures)) {
      const remedy = isAzures ? "use one such as 169.254.21.2" : "use one such as 169.254.21.1";
      return [problem("AZURE-VPN-005", path, address, remedy)];
    }
    const other = ends.slice(0, index).find((each) => each.address === address && each.owner !== owner);
    if (other === undefined) return [];
    return [problem("AZURE-VPN-005", path, `${address}, also of ${other.owner}`, "use another address")];
  });
}

function isUsable(address: string, isAzures: boolean): boolean {
  const host = `${address}/32`;
  if (isAzures) return vpnGatewayLimits().linkLocalBlocks.some((block) => isWithin(host, block));
  const parsed = parseCidr(host);
  return parsed !== undefined && contains(linkLocal, parsed);
}

function localSessions({ sites }: Vpn, network: AzureNetwork, at: string): Problem[] {
  return Object.entries(sites).flatMap(([name, { session }]) => {
    if (session.kind === "link-local") return [];
    const { peer } = session;
    const range = networkRanges(network).find(({ cidr }) => isWithin(`${peer}/32`, cidr));
    if (range === undefined) return [];
    const value = `${peer}, in ${range.cidr} of ${range.path}`;
    return [
      problem("AZURE-VPN-006", `${at}.sites.${name}.session.peer`, value, "use an address of the other side"),
    ];
  });
}

/** Whether no packet from the internet gets to an address; documentation's own are taken for public ones. */
function isHidden(address: string): boolean {
  const host = parseCidr(`${address}/32`);
  if (host === undefined) return false;
  const documentation = ["192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24"];
  if (documentation.some((block) => isWithin(`${address}/32`, block))) return false;
  return isPrivate(host) || !isGloballyReachable(host);
}

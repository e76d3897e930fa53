import { isGloballyReachable, isPrivate } from "../../../core/address-ranges";
import { contains, overlaps, parseCidr, type Cidr } from "../../../core/cidr";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { regionPart } from "../../region/spec/declare";
import { attachmentsOf } from "./attachments";
import type { GcpInterconnect } from "./schema";
import { sessionsPrefix, sharedSecretVariable, tunnelsOf } from "./vpn";
import type { Vpn } from "./vpn-schema";

const ofOne = defineProblems({
  "GCP-VPN-001": {
    kind: "impossible",
    rule: "the two sides of a VPN have different ASNs",
    source: "RFC 4271: between equal ASNs a session is internal, and routes with one's own ASN are dropped",
  },
  "GCP-VPN-002": {
    kind: "limit",
    rule: "the sessions of a VPN fill a /29 of 169.254.0.0/16, or a /28 where there are four, beside the metadata server",
    source:
      "google 6.50.0, google_compute_router_interface.ip_range; Compute Engine documentation, metadata server: 169.254.169.254",
    read: "2026-11-27",
  },
  "GCP-VPN-003": {
    kind: "limit",
    rule: "the other side of a VPN over the internet has public addresses",
    source: "google 6.50.0, google_compute_external_vpn_gateway.interface.ip_address; RFC 1918",
    read: "2026-11-27",
  },
});

const vpn = regionPart("interconnect.vpn.*");

/** Rules about one VPN. */
export const vpnRules = vpn.set(ofOne.definitions, [
  vpn.rule({ judge: (part, _, at) => [...unusableBlock(part, at), ...hiddenPeer(part, at)] }),
  vpn.rule({
    needs: ["interconnect.asn"],
    judge: ({ peerAsn }, { asn }, at) => {
      if (peerAsn !== asn) return [];
      const remedy = "set the other side's ASN here, and Google's in interconnect.asn";
      return [ofOne.problem("GCP-VPN-001", `${at}.peerAsn`, `${peerAsn}, also of Google's side`, remedy)];
    },
  }),
]);

const linkLocal: Cidr = { address: 0xa9fe0000, prefix: 16 };
const metadataServer: Cidr = { address: 0xa9fea9fe, prefix: 32 };

function unusableBlock(part: Vpn, at: string): Problem[] {
  const block = parseCidr(part.sessions);
  const prefix = sessionsPrefix(part);
  if (block === undefined) return [];
  if (block.prefix === prefix && contains(linkLocal, block) && !overlaps(block, metadataServer)) return [];
  const value = `${part.sessions} for ${tunnelsOf(part).length} tunnels`;
  return [
    ofOne.problem("GCP-VPN-002", `${at}.sessions`, value, `use a /${prefix} such as 169.254.20.0/${prefix}`),
  ];
}

function hiddenPeer(part: Vpn, at: string): Problem[] {
  if (part.kind === "interconnect") return [];
  return part.addresses.flatMap((address, index) => {
    const own = parseCidr(`${address}/32`);
    if (own === undefined || !isLocal(own)) return [];
    const remedy = "set the address that the internet sees";
    return [ofOne.problem("GCP-VPN-003", `${at}.addresses.${index}`, address, remedy)];
  });
}

/** Whether no packet from the internet gets to an address; documentation's own are taken for public ones. */
function isLocal(address: Cidr): boolean {
  const documentation = ["192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24"].flatMap(
    (text) => parseCidr(text) ?? [],
  );
  if (documentation.some((block) => contains(block, address))) return false;
  return isPrivate(address) || !isGloballyReachable(address);
}

const ofAll = defineProblems({
  "GCP-VPN-004": {
    kind: "limit",
    rule: "the sessions of a VPN overlap neither another's nor the stated blocks of an attachment",
    source: "Compute Engine API reference, routers: interfaces of a network have different ranges",
    read: "2026-11-27",
  },
  "GCP-VPN-005": {
    kind: "impossible",
    rule: "a VPN over an interconnect names two encrypted attachments of the region's links",
    source: "google 6.50.0, google_compute_ha_vpn_gateway.vpn_interfaces; design: they are looked up by name",
  },
  "GCP-VPN-006": {
    kind: "limit",
    rule: "a VPN over an interconnect has its first attachment in edge availability domain 1, its second in 2",
    source: "Cloud Interconnect documentation, HA VPN over Cloud Interconnect, Configure HA VPN",
    read: "2026-11-27",
  },
  "GCP-VPN-007": {
    kind: "impossible",
    rule: "a VPN is made over attachments that carry packets",
    source: "design: an attachment that is on order has no path to the other side's gateway",
  },
  "GCP-VPN-008": {
    kind: "advice",
    rule: "an encrypted attachment that carries packets belongs to a VPN",
    source: "google 6.50.0, google_compute_interconnect_attachment.encryption: it carries tunnels only",
  },
  "GCP-VPN-009": {
    kind: "advice",
    rule: "access to a state that holds the shared secrets of a VPN is restricted",
    source: "google 6.50.0, google_compute_vpn_tunnel.shared_secret: no write-only form",
  },
});

const interconnect = regionPart("interconnect");

/** Rules about all VPNs of a region and the attachments that they are over. */
export const vpnsRules = interconnect.set(ofAll.definitions, [
  interconnect.rule({
    judge: (part, _, at) => [
      ...overlappingSessions(part, at),
      ...Object.entries(part.vpn).flatMap(([name, each]) =>
        attachmentFaults(part, each, `${at}.vpn.${name}`),
      ),
      ...unusedAttachments(part, at),
      ...Object.entries(part.vpn).map(([name, each]) => {
        const value = tunnelsOf(each).map((tunnel) => `var.${sharedSecretVariable(name, tunnel)}`);
        const remedy = "let few read the state, then accept this";
        return ofAll.problem("GCP-VPN-009", `${at}.vpn.${name}`, value, remedy);
      }),
    ],
  }),
]);

function overlappingSessions({ vpn: all, links }: GcpInterconnect, at: string): Problem[] {
  const sessions = Object.entries(all).map(([name, each]) => ({
    path: `${at}.vpn.${name}.sessions`,
    text: each.sessions,
  }));
  const ofAttachments = attachmentsOf(links).flatMap(({ path, stated }) =>
    (stated?.sessionBlocks ?? []).map((text, index) => ({
      path: `${at}.links.${path}.sessionBlocks.${index}`,
      text,
    })),
  );
  return sessions.flatMap(({ path, text }, index) =>
    [...ofAttachments, ...sessions.slice(0, index)]
      .filter((other) => share(text, other.text))
      .map((other) =>
        ofAll.problem(
          "GCP-VPN-004",
          path,
          `${text}, overlaps ${other.text} of ${other.path}`,
          "use another block",
        ),
      ),
  );
}

function attachmentFaults({ links }: GcpInterconnect, each: Vpn, at: string): Problem[] {
  if (each.kind === "internet") return [];
  const encrypted = attachmentsOf(links).filter(({ encryption }) => encryption.kind === "ipsec");
  const ends = { first: 1, second: 2 } as const;
  return (["first", "second"] as const).flatMap((end) => {
    const named = `${each[end].link}.${each[end].attachment}`;
    const found = encrypted.find(({ link, name }) => `${link}.${name}` === named);
    const path = `${at}.${end}`;
    if (found === undefined) {
      const names = encrypted.map(({ link, name }) => `${link}.${name}`);
      return [ofAll.problem("GCP-VPN-005", path, named, didYouMean(named, names))];
    }
    if (found.domain !== ends[end]) {
      const remedy = `name an attachment in domain ${ends[end]}, or swap first and second`;
      return [ofAll.problem("GCP-VPN-006", path, `${named}, in domain ${found.domain}`, remedy)];
    }
    return found.active
      ? []
      : [ofAll.problem("GCP-VPN-007", path, `${named} is on order`, "add the VPN once its link is active")];
  });
}

function unusedAttachments({ links, vpn: all }: GcpInterconnect, at: string): Problem[] {
  const used = Object.values(all).flatMap((each) =>
    each.kind === "internet"
      ? []
      : [each.first, each.second].map(({ link, attachment }) => `${link}.${attachment}`),
  );
  return attachmentsOf(links)
    .filter(({ encryption, active }) => active && encryption.kind === "ipsec")
    .filter(({ link, name }) => !used.includes(`${link}.${name}`))
    .map(({ path }) =>
      ofAll.problem(
        "GCP-VPN-008",
        `${at}.links.${path}`,
        "no VPN",
        'name it in a VPN of kind "interconnect"',
      ),
    );
}

function share(one: string, other: string): boolean {
  const [a, b] = [parseCidr(one), parseCidr(other)];
  return a !== undefined && b !== undefined && overlaps(a, b);
}

import type { GcpInterconnectInput } from "../../../src/gcp/interconnect/spec/schema";
import type { GcpRegionInput } from "../../../src/gcp/region/spec/schema";
import type { Edit } from "../../problems/parts";
import { withIowa } from "../iowa";

export type LinkInput = GcpInterconnectInput["links"][string];
export type PartnerInput = Extract<LinkInput, { kind: "partner" }>;
export type DedicatedInput = Extract<LinkInput, { kind: "dedicated" }>;
export type AdoptedInput = Extract<LinkInput, { kind: "adopted" }>;
export type VpnInput = NonNullable<GcpInterconnectInput["vpn"]>[string];
export type InternetVpnInput = Extract<VpnInput, { kind: "internet" }>;
export type InsideVpnInput = Extract<VpnInput, { kind: "interconnect" }>;
type EstablishedInput = Extract<DedicatedInput["phase"], { kind: "established" }>;
export type AttachmentInput = EstablishedInput["attachments"][string];

/** Where the tests' interconnect stands. */
export const interconnectAt = "regions.iowa.interconnect";

/** A pair of attachments in one metro. */
export const partner: PartnerInput = {
  kind: "partner",
  partner: "Equinix",
  metro: "Chicago",
  phase: { kind: "active" },
};

/** Two pairs in two metros. */
export const interconnect: GcpInterconnectInput = {
  receives: ["10.210.0.0/16"],
  links: { chicago: partner, newyork: { ...partner, metro: "New York" } },
};

/** Adds the region `iowa` with a sound interconnect, with these changes. */
export function withInterconnect(
  own: Partial<GcpInterconnectInput> = {},
  region: Partial<GcpRegionInput> = {},
): Edit {
  return withIowa({ ...region, interconnect: { ...interconnect, ...own } });
}

/** A session over a VLAN. */
export const attachment: AttachmentInput = { bandwidthMbps: 10_000, vlan: 100, peerAsn: 65_000 };

/** A connection that is built. */
export const established: EstablishedInput = {
  kind: "established",
  circuitId: "Interconnect-77-0",
  attachments: { orders: attachment },
};

/** A connection in the nearest metro. */
export const dedicated: DedicatedInput = {
  kind: "dedicated",
  location: "cbf-zone1-575",
  circuitGbps: 10,
  customerName: "Example Trading LLC",
  nocContact: "noc@hft-trading.example.com",
  phase: established,
};

/** Two connections in both domains of one metro, beside a pair in another. */
export function withDedicated(own: Partial<DedicatedInput> = {}, asn?: number): Edit {
  return withInterconnect({
    ...(asn !== undefined && { asn }),
    links: {
      chicago: partner,
      one: { ...dedicated, ...own },
      two: { ...dedicated, location: "cbf-zone2-575" },
    },
  });
}

/** The same with one attachment of these changes. */
export function withAttachment(own: Partial<AttachmentInput>, asn?: number): Edit {
  const attachments = { orders: { ...attachment, ...own } };
  return withDedicated({ phase: { ...established, attachments } }, asn);
}

/** A VPN over the internet. */
export const backup: InternetVpnInput = {
  kind: "internet",
  addresses: ["203.0.113.20", "203.0.113.21"],
  peerAsn: 65_000,
  sessions: "169.254.20.0/29",
};

/** Adds the region with these VPNs beside its links. */
export function withVpn(vpn: Readonly<Record<string, VpnInput>>): Edit {
  return withInterconnect({ vpn });
}

/** Both attachments of a pair that carries tunnels only. */
export const encrypted: NonNullable<PartnerInput["attachments"]> = {
  first: { encryption: { kind: "ipsec", addresses: "10.255.1.0/29" } },
  second: { encryption: { kind: "ipsec", addresses: "10.255.1.8/29" } },
};

/** A VPN inside that pair. */
export const inside: InsideVpnInput = {
  kind: "interconnect",
  first: { link: "chicago", attachment: "first" },
  second: { link: "chicago", attachment: "second" },
  addresses: ["10.210.250.1", "10.210.250.2"],
  peerAsn: 65_001,
  sessions: "169.254.21.0/29",
};

/** Adds the region with a pair of encrypted attachments and a VPN inside it, with these changes. */
export function withInside(own: Partial<InsideVpnInput> = {}, link: Partial<PartnerInput> = {}): Edit {
  return withInterconnect({
    links: { ...interconnect.links, chicago: { ...partner, attachments: encrypted, ...link } },
    vpn: { inside: { ...inside, ...own } },
  });
}

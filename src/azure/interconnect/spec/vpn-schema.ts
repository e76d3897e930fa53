import * as v from "valibot";
import { ipv4, object, plainName, whole, type Parsed } from "../../../core/primitives";
import { vpnGatewaySkus } from "../../catalog/vpn-gateways";
import { asn } from "./session-schema";

/** A group of Diffie-Hellman: 14 has 2048 bits, 19 and 20 are curves of 256 and 384 bits, 24 has 2048 with a subgroup. */
const group = v.picklist([14, 19, 20, 24]);

const policy = object({
  /** Cipher of IKE. @default "AES256" */
  ikeEncryption: v.optional(v.picklist(["AES256", "AES192", "AES128"]), "AES256"),
  /** Hash of IKE. @default "SHA384" */
  ikeIntegrity: v.optional(v.picklist(["SHA384", "SHA256"]), "SHA384"),
  /** Diffie-Hellman group of IKE: 14, 19, 20 or 24. @default 20 */
  ikeGroup: v.optional(group, 20),
  /**
   * Cipher of the tunnel: a GCM one checks integrity itself and is several times as fast, the others go with SHA256.
   * @default "GCMAES256"
   */
  encryption: v.optional(
    v.picklist(["GCMAES256", "GCMAES192", "GCMAES128", "AES256", "AES192", "AES128"]),
    "GCMAES256",
  ),
  /** Diffie-Hellman group of the tunnel's keys: 14, 19, 20 or 24. @default 20 */
  pfsGroup: v.optional(group, 20),
  /** Seconds after which a tunnel gets a new key, 300 to 172 799. @default 27000: Azure's own */
  lifetimeSeconds: v.optional(whole(300, 172_799), 27_000),
});

export type Policy = Parsed<typeof policy>;

/** The policy of a site that states none. */
export const defaultPolicy = {
  ikeEncryption: "AES256",
  ikeIntegrity: "SHA384",
  ikeGroup: 20,
  encryption: "GCMAES256",
  pfsGroup: 20,
  lifetimeSeconds: 27_000,
} as const;

const session = v.variant("kind", [
  object({
    /** Azure's instances have addresses of the gateway's subnet, and open the sessions. */
    kind: v.literal("private"),
    /** Address of the other side's router, of a loopback for example: not its public one, nor one of the network. */
    peer: ipv4,
  }),
  object({
    /** Both sides have addresses of 169.254.0.0/16 (APIPA), and the other side opens the sessions. */
    kind: v.literal("link-local"),
    /** Address of the other side's router. */
    peer: ipv4,
    /** Address of the gateway's first instance, of 169.254.21.0/24 or 169.254.22.0/24. */
    first: ipv4,
    /** Address of its second instance, of the same ranges. */
    second: ipv4,
  }),
]);

const site = object({
  /** Public address of the other side's device: both instances of the gateway build a tunnel to it. */
  address: ipv4,
  /** ASN of the other side, another than the gateway's. */
  peerAsn: asn,
  /** Addresses of the BGP sessions. */
  session,
  /** What the tunnels are encrypted with; the other side's device states the same. @default AES-256-GCM with group 20 */
  policy: v.optional(policy, defaultPolicy),
  /**
   * Seconds without an answer after which a tunnel is given up, 9 to 3600. There is no BFD. Another number replaces the
   * connection.
   * @default 45: Azure's own
   */
  deadPeerSeconds: v.optional(whole(9, 3600), 45),
});

export const vpnSchema = object({
  /**
   * Size of the gateway: VpnGw2AZ to VpnGw5AZ, of the second generation, so that each grows into the next in place.
   * @default "VpnGw2AZ": 1.25 Gbit/s
   */
  sku: v.optional(v.picklist(vpnGatewaySkus), "VpnGw2AZ"),
  /** ASN of Azure's side. @default 65515: another one does not go with ExpressRoute */
  asn: v.optional(asn, 65_515),
  /** The other side's devices, by name, at least one. Each has a key: the variable `vpn_shared_key_<site>`. */
  sites: v.pipe(
    v.record(plainName, site),
    v.check((all) => Object.keys(all).length > 0, "at least one: { name: { address, peerAsn, session } }"),
  ),
});

export type Vpn = Parsed<typeof vpnSchema>;
export type VpnSite = Vpn["sites"][string];

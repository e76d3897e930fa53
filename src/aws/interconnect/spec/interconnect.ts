import type { DedicatedSpeedGbps, HostedSpeedMbps } from "../../catalog/dx";
import type { Tier, ZoneKey } from "../../../core/address-plan";
import type { RegionRole } from "../../../environment/region";
import type { AwsNetwork } from "../../network/spec/schema";

/** A gateway with its side's ASN: created, or adopted by id. */
export type GatewayChoice =
  | {
      readonly kind: "create";
      /** Private: 64512 to 65534, or 4200000000 to 4294967294. It never changes: another replaces the gateway. */
      readonly asn: number;
    }
  | { readonly kind: "adopt"; readonly id: string; readonly asn: number };

/** The gateway of an attachment; of an adopted one also whether it is on the Direct Connect gateway already. */
export type AttachedGateway =
  | Extract<GatewayChoice, { readonly kind: "create" }>
  | (Extract<GatewayChoice, { readonly kind: "adopt" }> & {
      /**
       * Whether its association with the Direct Connect gateway is made here or exists. The association with a
       * gateway of another account begins with a proposal by its owner, which this project does not make: it
       * is done by hand, and `exists`.
       * @default "create"
       */
      readonly association: "create" | "exists";
    });

/**
 * How the network hangs on the Direct Connect gateway. A virtual private gateway is the shortest way and carries
 * one network; a transit gateway is a hop more, carries many, and takes transit virtual interfaces. An adopted one
 * is attached to the network already where it is a virtual private gateway; a network has only one. One Direct
 * Connect gateway takes one kind, in all regions that share it.
 */
export interface GatewayAttachment {
  readonly kind: "virtual-private-gateway" | "transit-gateway";
  readonly gateway: AttachedGateway;
}

/**
 * A BGP session in a VLAN of a link. Its key is a variable without a default, `bgp_auth_key_<link>_<interface>`, and
 * enters Terraform's state. Another key replaces the interface: production refuses that, a sandbox loses the session
 * meanwhile. So a key is changed by an interface beside this one, with the new key on another VLAN, to which the
 * session moves before this one goes. BFD is on at the side of AWS and works as soon as the other router asks for
 * it. IPv4: the network has no other addresses.
 */
export interface VirtualInterface {
  /** 1 to 4094; on a hosted connection the one that the carrier gave. */
  readonly vlan: number;
  /** ASN of the other side, 1 to 2147483646. */
  readonly bgpAsn: number;
  /**
   * Both ends of the session with their prefix length, for example `10.255.0.1/30`.
   * @default Amazon takes a /30 of 169.254.0.0/16
   */
  readonly addresses?: { readonly amazon: string; readonly customer: string } | undefined;
  /**
   * Bytes. A change interrupts every interface of the connection for up to 30 seconds.
   * @default 1500
   */
  readonly mtu: 1500 | 8500 | 9001;
}

/** The order is placed; the cross-connect is not there. */
export interface Ordered {
  readonly kind: "ordered";
}

/**
 * The cross-connect is there and the connection `available`. It takes days to get here, so a virtual interface is
 * never made in the apply that orders: this phase states an id that only the order's apply gave out.
 */
export interface Established {
  readonly kind: "established";
  /** Of the connection or LAG, from the stack's output `interconnect`; of a hosted one, from the carrier. */
  readonly connectionId: string;
  readonly virtualInterfaces: Readonly<Record<string, VirtualInterface>>;
}

/** Encryption of the frames between the routers, by a key that never passes through Terraform. */
export interface MacsecKey {
  /** ARN of the secret that Direct Connect made when the key was first associated. */
  readonly secretArn: string;
  /** Whether the link carries nothing, or clear frames, while the keys do not agree. */
  readonly mode: "must_encrypt" | "should_encrypt";
}

/** A port of one's own. */
export interface DedicatedLink {
  readonly kind: "dedicated";
  /** Location code as `aws directconnect describe-locations` writes it, for example `EqDC2`. */
  readonly site: string;
  readonly speedGbps: DedicatedSpeedGbps;
  /** Carrier of the cross-connect, as the location lists it. @default none: the racks are in the building */
  readonly carrier?: string | undefined;
  /**
   * Whether the port can encrypt. Asked for with the order; later it is another port.
   * @default false
   */
  readonly macsec: boolean;
  readonly phase: Ordered | (Established & { readonly macsecKey?: MacsecKey | undefined });
}

/**
 * Ports of one speed on one router of AWS, as one link. More than one port is better ordered by hand, with
 * `aws directconnect create-lag --number-of-connections`, and then `adopted`: that request places all ports at one
 * router or none, whereas Terraform orders them one by one and AWS refuses each that it placed at another. With
 * MACsec Terraform cannot order them at all.
 */
export interface LagLink {
  readonly kind: "lag";
  readonly site: string;
  readonly speedGbps: DedicatedSpeedGbps;
  /** How many ports: at most 4, from 100 Gbit/s on 2. */
  readonly connections: number;
  readonly carrier?: string | undefined;
  readonly phase: Ordered | Established;
}

/** A share of a carrier's port. The carrier makes it in this account; this project accepts it by its id. */
export interface HostedLink {
  readonly kind: "hosted";
  readonly site: string;
  readonly speedMbps: HostedSpeedMbps;
  readonly carrier: string;
  readonly phase: Ordered | Established;
}

/** A connection or LAG that exists already and stays somebody else's to order and cancel. */
export interface AdoptedLink {
  readonly kind: "adopted";
  readonly site: string;
  readonly phase: Established;
}

export type Link = DedicatedLink | LagLink | HostedLink | AdoptedLink;

/**
 * A path over the internet for when the links are down: AWS prefers Direct Connect for a prefix that both announce.
 * AWS makes its keys and keeps them in Secrets Manager, where the router's engineer reads them.
 */
export interface Vpn {
  /** Public IPv4 address of the router at the other end. */
  readonly address: string;
  /** ASN of the router at the other end, 1 to 4294967294. */
  readonly asn: number;
  /** A /30 of 169.254.0.0/16 for each of the two tunnels. @default AWS chooses */
  readonly insideCidrs?: { readonly first: string; readonly second: string } | undefined;
}

/** Measures round trip and loss from a subnet to an address behind the links, into CloudWatch. */
export type Probe = ProbePath &
  ({ readonly protocol: "icmp" } | { readonly protocol: "tcp"; readonly port: number });

interface ProbePath {
  readonly zone: ZoneKey;
  /** @default "trading": the path that orders take */
  readonly tier: Extract<Tier, "private" | "trading">;
  /** IPv4 address of a host at the other side that answers. */
  readonly destination: string;
  /** Bytes, 56 to 8500. @default 56 */
  readonly packetSizeBytes: number;
}

/** A region's private ways to venues, brokers and colocation racks. */
export interface AwsInterconnect {
  /**
   * The Direct Connect gateway. It is global: another region adopts the one that this region creates, with the same
   * kind of attachment.
   */
  readonly gateway: GatewayChoice;
  readonly attachment: GatewayAttachment;
  /**
   * What AWS announces to the other side. For a virtual private gateway a filter: the network's block is announced
   * if an entry is that block or wider. For a transit gateway the announcement itself: every entry is announced as
   * it stands, and nothing else. With a VPN the network's own block is among them, because the VPN announces that
   * and the other side's router takes the longest prefix. Of an association that exists, what it allows.
   * @default the network's block
   */
  readonly allowedPrefixes?: readonly string[] | undefined;
  /** What the other side announces, at most 100 prefixes. */
  readonly receives: readonly string[];
  readonly links: Readonly<Record<string, Link>>;
  /** @default none */
  readonly vpn: Readonly<Record<string, Vpn>>;
  /** @default none */
  readonly probes: Readonly<Record<string, Probe>>;
}

/** An interconnect and the parts of the environment that its rules judge it by. */
export interface InterconnectInPlace {
  readonly interconnect: AwsInterconnect;
  readonly network: AwsNetwork;
  readonly region: string;
  readonly role: RegionRole;
}

/** What AWS announces to the other side. */
export function allowedPrefixes(interconnect: AwsInterconnect, network: AwsNetwork): readonly string[] {
  return interconnect.allowedPrefixes ?? [network.cidr];
}

/** The variable that holds the BGP key of an interface: names of links and interfaces have no hyphen. */
export function bgpKeyVariable(link: string, virtualInterface: string): string {
  return `bgp_auth_key_${link}_${virtualInterface}`;
}

/** The virtual interfaces of a link; none before its cross-connect is there. */
export function virtualInterfaces(link: Link): Readonly<Record<string, VirtualInterface>> {
  return link.phase.kind === "established" ? link.phase.virtualInterfaces : {};
}

import * as v from "valibot";
import { dedicatedSpeedsGbps, hostedSpeedsMbps } from "../../catalog/dx";
import { zoneKeys } from "../../../core/address-plan";
import {
  object,
  cidr,
  distinct,
  hostAddress,
  ipv4,
  line,
  name,
  plainName,
  port,
  text,
  whole,
  type Parsed,
  type Stated,
} from "../../../core/primitives";
import { secretArn } from "../../region/spec/primitives";

const asn = whole(1, 4_294_967_294);

const createdGateway = object({
  /** Terraform creates the gateway. */
  kind: v.literal("create"),
  /** ASN of AWS's side: 64512 to 65534, or 4200000000 to 4294967294. A change replaces the gateway. */
  asn,
});

const connectGateway = v.variant("kind", [
  createdGateway,
  object({
    /** The gateway exists, or another region creates it. */
    kind: v.literal("adopt"),
    /** Id of the Direct Connect gateway, a UUID. */
    id: text(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, "the id of a Direct Connect gateway, a UUID"),
    /** ASN of AWS's side. */
    asn,
  }),
]);

const attachedGateway = (id: v.GenericSchema<string>) =>
  v.variant("kind", [
    createdGateway,
    object({
      /** The gateway exists; a virtual private gateway is already attached to the VPC. */
      kind: v.literal("adopt"),
      /** Id of the gateway. */
      id,
      /** ASN of AWS's side. */
      asn,
      /**
       * Whether Terraform creates the association with the Direct Connect gateway, or it exists. An association with a
       * Direct Connect gateway of another account begins with a proposal, which is made by hand: set `exists` then.
       * @default "create"
       */
      association: v.optional(v.picklist(["create", "exists"]), "create"),
    }),
  ]);

const virtualInterface = object({
  /** VLAN tag, 1 to 4094; on a hosted connection the one that the carrier assigned. */
  vlan: whole(1, 4094),
  /** ASN of the other side, 1 to 2147483646. */
  bgpAsn: asn,
  /**
   * Both ends of the session with their prefix length, for example `10.255.0.1/30`.
   * @default AWS assigns a /30 of 169.254.0.0/16
   */
  addresses: v.optional(
    object({
      /** AWS's end. */
      amazon: hostAddress,
      /** The other side's end. */
      customer: hostAddress,
    }),
  ),
  /**
   * Bytes: 1500, or for jumbo frames 8500 on a transit and 9001 on a private virtual interface. A change interrupts
   * every interface of the connection for up to 30 seconds.
   * @default 1500
   */
  mtu: v.optional(v.picklist([1500, 8500, 9001]), 1500),
});

const ordered = object({
  /** The order is placed; the cross-connect is not built yet. */
  kind: v.literal("ordered"),
});

const established = (connectionId: v.GenericSchema<string>) => ({
  /**
   * The cross-connect is built and the connection `available`, days after the order. The id is an output of the apply
   * that ordered, so no apply both orders a connection and creates a virtual interface on it.
   */
  kind: v.literal("established"),
  /** Id of the connection or LAG, from the stack's output `interconnect`; of a hosted one, from the carrier. */
  connectionId,
  /**
   * Virtual interfaces by name, at least one. Each is a BGP session over IPv4 in a VLAN of the link. Its MD5 key is the
   * variable `bgp_auth_key_<link>_<interface>`, which has no default and enters Terraform's state. A change of the key
   * replaces the interface: production refuses the plan, in a sandbox the session is down meanwhile. To change the key,
   * add an interface with the new key on another VLAN, move the session to it, and remove the old interface. AWS's side
   * has BFD enabled; it starts when the other router asks.
   */
  virtualInterfaces: v.pipe(
    v.record(plainName, virtualInterface),
    v.check((all) => Object.keys(all).length > 0, "at least one: { name: { vlan, bgpAsn } }"),
  ),
});
const connection = text(/^dxcon-[a-z0-9]{8,17}$/, "the id of a connection, dxcon-…");
const lag = text(/^dxlag-[a-z0-9]{8,17}$/, "the id of a LAG, dxlag-…");
const connectionOrLag = text(
  /^dx(con|lag)-[a-z0-9]{8,17}$/,
  "the id of a connection or LAG, dxcon-… or dxlag-…",
);
const phase = (connectionId: v.GenericSchema<string>) =>
  v.variant("kind", [ordered, object(established(connectionId))]);

const macsecKey = object({
  /** ARN of the secret that Direct Connect created when the key was first associated. */
  secretArn,
  /** What the link carries while the sides have no common key: with `must_encrypt` no frames, else clear ones. */
  mode: v.picklist(["must_encrypt", "should_encrypt"]),
});

const site = text(
  /^[A-Za-z0-9-]{3,20}$/,
  "a Direct Connect location code such as EqDC2: 3 to 20 letters, digits and hyphens",
);
const speedGbps = v.picklist(dedicatedSpeedsGbps);

const dedicatedLink = object({
  /** A dedicated connection: one port. */
  kind: v.literal("dedicated"),
  /** Location code as `aws directconnect describe-locations` writes it, for example `EqDC2`. */
  site,
  /** Port speed in Gbit/s: 1, 10, 100 or 400. */
  speedGbps,
  /** Carrier of the cross-connect, as the location lists it. @default none: the racks are in the building */
  carrier: v.optional(line),
  /**
   * Whether the port supports MACsec. It is part of the order: a change orders another port.
   * @default false
   */
  macsec: v.optional(v.boolean(), false),
  /** Whether the link is on order or established. */
  phase: v.variant("kind", [
    ordered,
    object({
      ...established(connection),
      /**
       * The MACsec key of the port, which encrypts the frames between the routers. The key itself never passes through
       * Terraform.
       * @default none: frames are not encrypted
       */
      macsecKey: v.optional(macsecKey),
    }),
  ]),
});

const lagLink = object({
  /**
   * A LAG: ports of one speed on one router of AWS. Order more than one port by hand, with `aws directconnect
   * create-lag --number-of-connections`, and adopt the LAG: that request places all ports at one router or fails,
   * whereas Terraform orders them one by one and AWS refuses each that it placed at another router. Terraform cannot
   * order a LAG with MACsec.
   */
  kind: v.literal("lag"),
  /** Location code as `aws directconnect describe-locations` writes it, for example `EqDC2`. */
  site,
  /** Speed of each port in Gbit/s: 1, 10, 100 or 400. */
  speedGbps,
  /** Number of ports: at most 4, from 100 Gbit/s on 2. */
  connections: whole(1, 10),
  /** Carrier of the cross-connects, as the location lists it. @default none: the racks are in the building */
  carrier: v.optional(line),
  /** Whether the link is on order or established. */
  phase: phase(lag),
});

const hostedLink = object({
  /** A hosted connection: a share of a carrier's port. The carrier creates it in this account; the apply accepts it. */
  kind: v.literal("hosted"),
  /** Location code as `aws directconnect describe-locations` writes it, for example `EqDC2`. */
  site,
  /** Speed in Mbit/s. */
  speedMbps: v.picklist(hostedSpeedsMbps),
  /** The carrier that creates the connection. */
  carrier: line,
  /** Whether the link is on order or established. */
  phase: phase(connection),
});

const adoptedLink = object({
  /** A connection or LAG that exists; Terraform neither orders nor cancels it. */
  kind: v.literal("adopted"),
  /** Location code as `aws directconnect describe-locations` writes it, for example `EqDC2`. */
  site,
  /** An adopted link is established. */
  phase: v.variant("kind", [object(established(connectionOrLag))]),
});

const vpn = object({
  /** Public IPv4 address of the router at the other end. */
  address: ipv4,
  /** ASN of the router at the other end, 1 to 4294967294. */
  asn,
  /** A /30 of 169.254.0.0/16 for each of the two tunnels. @default AWS chooses */
  insideCidrs: v.optional(
    object({
      /** Block of the first tunnel. */
      first: cidr,
      /** Block of the second tunnel. */
      second: cidr,
    }),
  ),
});

const probePath = {
  /** Zone of the subnet from which it probes. */
  zone: v.picklist(zoneKeys),
  /** Tier of the subnet from which it probes. @default "trading": the path that orders take */
  tier: v.optional(v.picklist(["private", "trading"]), "trading"),
  /** IPv4 address of a host at the other side that answers. */
  destination: ipv4,
  /** Size of a probe's packet in bytes, 56 to 8500. @default 56 */
  packetSizeBytes: v.optional(whole(56, 8500), 56),
};

const probe = v.variant("protocol", [
  object({
    ...probePath,
    /** Sends ICMP echo requests. */
    protocol: v.literal("icmp"),
  }),
  object({
    ...probePath,
    /** Opens TCP connections. */
    protocol: v.literal("tcp"),
    /** Port on which the host accepts connections. */
    port,
  }),
]);

/** A region's private paths to venues, brokers and colocation racks. */
export const awsInterconnectSchema = object({
  /**
   * The Direct Connect gateway. It is global: another region adopts the one that this region creates, with the same
   * kind of attachment.
   */
  gateway: connectGateway,
  /**
   * The gateway between the VPC and the Direct Connect gateway, which takes one kind in all regions that share it.
   */
  attachment: v.variant("kind", [
    object({
      /** A virtual private gateway: the shortest path. It serves one VPC, which has only one. */
      kind: v.literal("virtual-private-gateway"),
      /** The gateway: created, or adopted by id. */
      gateway: attachedGateway(text(/^vgw-[0-9a-f]{8,17}$/, "the id of a virtual private gateway, vgw-…")),
    }),
    object({
      /** A transit gateway: a hop more. It serves many VPCs, and takes transit virtual interfaces. */
      kind: v.literal("transit-gateway"),
      /** The gateway: created, or adopted by id. */
      gateway: attachedGateway(text(/^tgw-[0-9a-f]{8,17}$/, "the id of a transit gateway, tgw-…")),
    }),
  ]),
  /**
   * Prefixes that AWS announces to the other side. For a virtual private gateway a filter: AWS announces the VPC's
   * block if an entry is that block or wider. For a transit gateway the announcement itself: AWS announces each entry
   * as it stands, and no other prefix. Beside a VPN it includes the VPC's own block, because the VPN announces that
   * and the other side's router takes the longest prefix. Of an association that exists, what it allows.
   * @default the VPC's block
   */
  allowedPrefixes: v.optional(v.pipe(distinct(cidr), v.minLength(1, "at least one block, or leave it out"))),
  /** Prefixes that the other side announces, at most 100. */
  receives: distinct(cidr),
  /** Connections and LAGs, by name. */
  links: v.record(plainName, v.variant("kind", [dedicatedLink, lagLink, hostedLink, adoptedLink])),
  /**
   * VPN connections over the internet, by name. They back up the links: AWS prefers Direct Connect for a prefix that
   * both announce. AWS generates their keys and keeps them in Secrets Manager, where the router's engineer reads them.
   * @default none
   */
  vpn: v.optional(v.record(name, vpn), {}),
  /**
   * Probes, by name, which measure round trip and loss from a subnet to an address behind the links, as CloudWatch
   * metrics.
   * @default none
   */
  probes: v.optional(v.record(name, probe), {}),
});

/** An interconnect as an environment file states it. */
export type AwsInterconnectInput = Stated<typeof awsInterconnectSchema>;
export type AwsInterconnect = Parsed<typeof awsInterconnectSchema>;

/** A gateway with the ASN of AWS's side: created, or adopted by id. */
export type GatewayChoice = AwsInterconnect["gateway"];
export type GatewayAttachment = AwsInterconnect["attachment"];

export type Link = AwsInterconnect["links"][string];
export type DedicatedLink = Extract<Link, { readonly kind: "dedicated" }>;
export type LagLink = Extract<Link, { readonly kind: "lag" }>;
export type HostedLink = Extract<Link, { readonly kind: "hosted" }>;
export type AdoptedLink = Extract<Link, { readonly kind: "adopted" }>;

export type VirtualInterface = Parsed<typeof virtualInterface>;
export type Vpn = AwsInterconnect["vpn"][string];
export type Probe = AwsInterconnect["probes"][string];

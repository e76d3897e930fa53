import * as v from "valibot";
import { zoneKeys } from "../../../core/address-plan";
import {
  object,
  cidr,
  name,
  reference,
  text,
  whole,
  type Parsed,
  type Stated,
} from "../../../core/primitives";
import { tuningSchema } from "../../../tuning/schema";
import { generationEntries } from "./generation-entries";

/** Counts addresses from the start of the fleet's block; a /16 is the largest subnet. */
const host = whole(0, 65_535);

const member = object({
  /** Its address, counted from the start of the fleet's block. */
  host,
  /**
   * Address of a second interface, which the kernel hands to the application; counted like `host`. Stated where
   * `tuning.sockets` is `{ kind: "dpdk" }`, and only there.
   */
  bypassHost: v.optional(host),
});

/**
 * One immutable set of machines outside of a cluster. A change is a new generation beside it, on addresses of its
 * own; machines that trade are never touched.
 */
const generation = object({
  ...generationEntries.machine,
  /**
   * The machines by name, each known to its peers by its address. With placement `partition` they are dealt to the
   * partitions in this order.
   */
  members: v.pipe(
    v.record(name, member),
    v.check((members) => Object.keys(members).length > 0, "one member or more, by name"),
  ),
  ...generationEntries.spare,
  ...generationEntries.placement,
  /** Image of the machines. */
  image: object({
    /** An AMI of Amazon Linux 2023: the tuning is written for its cloud-init and grubby. */
    kind: v.literal("ami"),
    /** For example `ami-0123456789abcdef0`. Belongs to one region; another image is another machine. */
    id: text(/^ami-[0-9a-f]{8,17}$/, "an id ami-… of hexadecimal digits"),
  }),
  /** How the operating system is tuned. */
  tuning: tuningSchema,
  ...generationEntries.volume,
  ...generationEntries.efa,
  ...generationEntries.enaExpress,
});

const ports = v.pipe(
  object({
    /** First port, 0 to 65 535. */
    from: whole(0, 65_535),
    /** Last port, not below `from`. */
    to: whole(0, 65_535),
  }),
  v.check(({ from, to }) => from <= to, "from at most to"),
);

const accessEntries = {
  /** IPv4 block of the other side, for example `10.210.4.0/24`. */
  cidr,
};

const access = v.variant("protocol", [
  object({
    ...accessEntries,
    /** Every protocol and port. */
    protocol: v.literal("all"),
  }),
  object({
    ...accessEntries,
    /** TCP only. */
    protocol: v.literal("tcp"),
    /** Ports that are open. */
    ports,
  }),
  object({
    ...accessEntries,
    /** UDP only. */
    protocol: v.literal("udp"),
    /** Ports that are open. */
    ports,
  }),
]);

/**
 * Trading machines outside of a cluster, with fixed private addresses.
 *
 * Each address belongs to a member of one generation, so that two generations run side by side, and comes from a
 * block that the fleet reserves in its subnet, so that EC2 gives it to no pod and no load balancer. Peers connect to
 * service addresses of the same block, which venues have on their lists: an operator moves them to the generation
 * that takes over, within moments and without Terraform. (An interface that outlives its machine would be created
 * outside of a launch template. It could have no idle timeout of its own for tracked connections, and on the newest
 * machines the security group would forget a quiet session after 350 s.)
 */
export const fleetSchema = object({
  /** Name of the generation that holds the service addresses. Changes outputs, no resource. */
  active: reference,
  /** Slot of the zone of the network in which all machines lie. */
  zone: v.picklist(zoneKeys),
  /**
   * The block of the zone's trading subnet that the fleet reserves. In a subnet with nodes, take a block in which no
   * interface has an address: a reservation moves no interface.
   */
  addresses: v.variant("kind", [
    object({
      /** A /27 by its position; the same slot fits every region. */
      kind: v.literal("slot"),
      /** Counted from the end of the subnet, 0 to 2 045; 0 is the last but one /27, as EC2 reserves the last address. */
      slot: whole(0, 2045),
    }),
    object({
      /** A stated block, for a network that exists already. */
      kind: v.literal("block"),
      /** For example `172.16.39.192/27`. */
      cidr,
    }),
  ]),
  /** Service addresses by name. @default none */
  serviceHosts: v.optional(
    v.record(
      name,
      object({
        /** The address, counted from the start of the fleet's block. */
        host,
        /** Name of the member of the active generation that holds it. */
        member: reference,
      }),
    ),
    {},
  ),
  /** Who may open connections, by name; members always reach each other. @default nobody else */
  from: v.optional(v.record(name, access), {}),
  /**
   * Where the machines may open connections to, by name; members always reach each other. Systems Manager, through which
   * people sign in, is reached by TCP 443. Amazon's DNS, clock and metadata addresses are open whatever is stated.
   * @default anywhere
   */
  to: v.optional(v.record(name, access)),
  /** Generations by name, for example `a`. */
  generations: v.record(name, generation),
});

export type FleetInput = Stated<typeof fleetSchema>;
export type Fleet = Parsed<typeof fleetSchema>;
export type FleetAddresses = Fleet["addresses"];
export type FleetAccess = Fleet["from"][string];
export type FleetGeneration = Fleet["generations"][string];
export type FleetMember = FleetGeneration["members"][string];

import * as v from "valibot";
import { zoneKeys } from "../../../core/address-plan";
import {
  cidr,
  name,
  object,
  reference,
  text,
  whole,
  type Parsed,
  type Stated,
} from "../../../core/primitives";
import { accessSchema } from "../../../environment/access";
import { tuningSchema } from "../../../tuning/schema";
import { computeName, projectId } from "../../region/spec/primitives";
import { vmEntries } from "./vm-entries";

/** Counts addresses from the start of the fleet's block. */
const host = whole(0, 65_535);

const member = object({
  /** Its address, counted from the start of the fleet's block. */
  host,
});

const image = v.variant("kind", [
  object({
    /**
     * An image of Ubuntu as Canonical publishes it: the tuning needs an image with cloud-init. Those of Debian and Red
     * Hat have none on Google Cloud, Container-Optimized OS has it on a file system that cannot be changed.
     */
    kind: v.literal("ubuntu"),
    /**
     * The image by its full name, with its date, for example `ubuntu-2404-noble-amd64-v20261105`. A family would be
     * another image tomorrow.
     */
    name: text(
      /^ubuntu-(?:[a-z0-9]+-)*\d{4}-(?:[a-z0-9]+-)*v\d{8}[a-z]?$/,
      "the name of an Ubuntu image with its date, such as ubuntu-2404-noble-amd64-v20261105",
    ),
    /** The project that publishes it. @default "ubuntu-os-cloud" */
    project: v.optional(v.picklist(["ubuntu-os-cloud", "ubuntu-os-pro-cloud"]), "ubuntu-os-cloud"),
  }),
  object({
    /** An image of the firm's own, made from one of Ubuntu, with its cloud-init. */
    kind: v.literal("own"),
    /** Its full name; never a family. */
    name: computeName,
    /** The project that it lies in. The service agent of Compute Engine of the region's project may read it. */
    project: projectId,
  }),
]);

/**
 * One immutable set of machines outside of a cluster. A change is a new generation beside it, on addresses of its
 * own; machines that trade are never touched.
 */
const generation = object({
  ...vmEntries.machine,
  /** The machines by name, each known to its peers by its address. */
  members: v.pipe(
    v.record(name, member),
    v.check((members) => Object.keys(members).length > 0, "one member or more, by name"),
  ),
  /** Reserved machines beyond those that run, for the replacement of a failed one, 0 to 100. @default 1 */
  spare: v.optional(whole(0, 100), 1),
  ...vmEntries.placement,
  /** Image of the machines. */
  image,
  /** How the operating system is tuned. */
  tuning: tuningSchema,
  ...vmEntries.disk,
  ...vmEntries.localSsds,
  ...vmEntries.bandwidth,
  ...vmEntries.turbo,
  ...vmEntries.visibleCores,
  ...vmEntries.minCpuPlatform,
  ...vmEntries.maintenance,
  ...vmEntries.secureBoot,
});

/**
 * Trading machines outside of a cluster, with fixed private addresses.
 *
 * Each address belongs to a member of one generation, so that two generations run side by side, and is reserved by
 * itself before there is a machine: Google gives it to nothing else. A machine has one network interface: a second one
 * would have to lie in another network.
 */
export const fleetSchema = object({
  /** Name of the generation that trades. Load balancers lead to it. */
  active: reference,
  /** Slot of the zone of the network in which all machines lie. */
  zone: v.picklist(zoneKeys),
  /** The block of the trading subnet that the fleet takes its addresses from. */
  addresses: v.variant("kind", [
    object({
      /** A /27 by its position; the same slot fits every region. */
      kind: v.literal("slot"),
      /** Counted from the end of the subnet, 0 to 2 045; 0 is the last but one /27, as Google reserves the last addresses. */
      slot: whole(0, 2045),
    }),
    object({
      /** A stated block, for a network that exists already. */
      kind: v.literal("block"),
      /** For example `172.16.39.192/27`. */
      cidr,
    }),
  ]),
  /** Who may open connections, by name; members always reach each other. @default nobody else */
  from: v.optional(v.record(name, accessSchema), {}),
  /**
   * Where the machines may open connections to, by name, beyond what the network admits for all; members always reach
   * each other. @default nowhere else
   */
  to: v.optional(v.record(name, accessSchema), {}),
  /** Generations by name, for example `a`. */
  generations: v.record(name, generation),
});

export type FleetInput = Stated<typeof fleetSchema>;
export type Fleet = Parsed<typeof fleetSchema>;
export type FleetAddresses = Fleet["addresses"];
export type FleetGeneration = Fleet["generations"][string];
export type FleetMember = FleetGeneration["members"][string];
export type FleetImage = FleetGeneration["image"];

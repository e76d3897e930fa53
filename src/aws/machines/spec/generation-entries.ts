import * as v from "valibot";
import { line, object, text, whole } from "../../../core/primitives";

export const machine = text(/^[a-z0-9-]+\.[a-z0-9-]+$/, "an EC2 instance type such as c7i.metal-24xl");

export const volume = object({
  /** GiB, 1 to 65 536. @default 100 */
  sizeGiB: v.optional(whole(1, 1_000_000), 100),
  /** Operations per second, 3 000 to 80 000 and at most 500 for each GiB. @default 3000: included in the price of gp3 */
  iops: v.optional(whole(1, 1_000_000), 3000),
  /** MiB/s, 125 to 2 000 and at most 0.25 for each IOPS. @default 125: included in the price of gp3 */
  throughputMiBps: v.optional(whole(1, 1_000_000), 125),
  /**
   * Whether the load is steady. A steady load may not exceed the EBS baseline of the machine, another not its burst.
   * @default false
   */
  sustained: v.optional(v.boolean(), false),
});

// EC2's API has a further strategy, `precision-time` (AWS SDK 3.1169, botocore 1.43.106), which provider 5.100.0
// refuses: "expected strategy to be one of [cluster spread partition]". It was not tried with 6.25.
const placement = v.variant("kind", [
  object({
    /** A cluster placement group: the lowest latency between the machines; the failure of one rack takes all. */
    kind: v.literal("cluster"),
  }),
  object({
    /** An existing cluster placement group of another pool or account, for engines that must be close to its machines. */
    kind: v.literal("shared"),
    /** Machines join by it: in another account a group has no name. For example `pg-0123456789abcdef0`. */
    groupId: text(/^pg-[0-9a-f]{8,17}$/, "an id pg-… of hexadecimal digits"),
    /** The reservation is made in it. It contains the group's name and not its id, so neither follows from the other. */
    groupArn: text(
      /^arn:aws[a-z-]*:ec2:[a-z0-9-]+:\d{12}:placement-group\/[\x20-\x7e]{1,255}$/,
      "the ARN of a placement group, arn:aws:ec2:<region>:<account>:placement-group/<name>",
    ),
  }),
  object({
    /** A partition placement group: two partitions share no rack. */
    kind: v.literal("partition"),
    /** Number of partitions, 1 to 7. */
    partitions: whole(1, 7),
  }),
  object({
    /** A spread placement group: each machine on a rack of its own, at most 7 in a zone. */
    kind: v.literal("spread"),
  }),
  object({
    /** No placement group. */
    kind: v.literal("none"),
    /** Why there is none. */
    reason: line,
  }),
]);

/**
 * Entries that generations of pools and of fleets share, to be spread one by one: the order of a generation's fields
 * enters the hash in its record, so it must stay as it is.
 */
export const generationEntries = {
  machine: {
    /** One EC2 type, for example `c7i.metal-24xl`: a static core set fits one shape only. */
    machine,
  },
  spare: {
    /** Reserved machines beyond those that run, for the replacement of a failed one, 0 to 450. @default 1 */
    spare: v.optional(whole(0, 450), 1),
  },
  placement: {
    /** How the machines are placed relative to each other. */
    placement,
  },
  volume: {
    /**
     * The encrypted gp3 boot volume. A trading process does not touch it on the hot path.
     * @default {}: every field at its default
     */
    volume: v.optional(volume, {}),
  },
  efa: {
    /**
     * Elastic Fabric Adapter: bypasses the kernel between machines of one placement group, for applications written
     * for libfabric. It has no effect on TCP, UDP or an exchange link.
     * @default false
     */
    efa: v.optional(v.boolean(), false),
  },
  // Parsing adds no default: that would change the hash of generations that were deployed before the field existed.
  enaExpress: {
    /**
     * ENA Express carries flows over SRD: a single flow gets 25 Gbps instead of 5 and a congested network a shorter
     * tail, at the cost of tens of microseconds at the median in an uncongested one. It works between two machines
     * that both have it on, never towards an exchange.
     * @default "off": an engine is bound by latency and packets, for which AWS itself recommends plain ENA
     */
    enaExpress: v.optional(v.picklist(["off", "tcp", "tcp-and-udp"])),
  },
} as const;

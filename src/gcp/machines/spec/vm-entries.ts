import * as v from "valibot";
import { line, object, text, whole, type Parsed } from "../../../core/primitives";
import { computeName } from "../../region/spec/primitives";
import { nodeTypeName, tenancySchema } from "./tenancy-schema";

export const machineType = text(
  /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/,
  "a machine type of Compute Engine such as c3-standard-44",
);

const disk = object({
  /**
   * Type of the disk, for example `hyperdisk-balanced`.
   * @default "hyperdisk-balanced" where the machine takes it, else "pd-balanced"
   */
  type: v.optional(text(/^[a-z]+(?:-[a-z]+)+$/, "a disk type such as hyperdisk-balanced")),
  /** GiB, 10 to 65 536. @default 100 */
  sizeGiB: v.optional(whole(10, 65_536), 100),
  /** Operations per second that are bought; only for types that sell them. @default what comes with the disk */
  iops: v.optional(whole(1, 1_000_000)),
  /** MiB/s that are bought; only for types that sell them. @default what comes with the disk */
  throughputMiBps: v.optional(whole(1, 1_000_000)),
});

const placement = v.variant("kind", [
  object({
    /**
     * A compact placement policy: as close to each other as the zone has room at that moment, which is the lowest
     * latency between the machines; the failure of one rack may take all.
     */
    kind: v.literal("compact"),
  }),
  tenancySchema,
  object({
    /** Hosts of a sole-tenant node group that exists, in the fleet's zone. */
    kind: v.literal("shared-hosts"),
    /** Name of the node group. Its hosts are the reservation: machines on them take no other. */
    group: computeName,
    /** Node type of the group, for example `c3-node-176-704`: the machines must be of its series. */
    nodeType: nodeTypeName,
    /** Hosts of the group that are there for this generation. */
    hosts: whole(1, 100),
  }),
  object({
    /** Where Compute Engine likes: on different hosts, as far as there is a choice. */
    kind: v.literal("none"),
    /** Why there is none. */
    reason: line,
  }),
]);

/**
 * Entries of a generation that describe its virtual machines, to be spread one by one: the order of a generation's
 * fields enters the hash in its record, so it must stay as it is.
 */
export const vmEntries = {
  machine: {
    /** One machine type, for example `c3-standard-44`: a static core set fits one shape only. */
    machine: machineType,
  },
  placement: {
    /** How the machines are placed relative to each other. */
    placement,
  },
  disk: {
    /**
     * The boot disk, encrypted with the region's key for disks. A trading process does not touch it on the hot path.
     * @default {}: every field at its default
     */
    disk: v.optional(disk, {}),
  },
  localSsds: {
    /**
     * NVMe disks in the host, which a stopped machine loses. Types that bring theirs along (`-lssd`) take no other
     * number. @default those of the type
     */
    localSsds: v.optional(whole(1, 48)),
  },
  bandwidth: {
    /**
     * `tier-1` raises the egress of sizes that have it, for a price by the hour. It shortens no path.
     * @default "default"
     */
    bandwidth: v.optional(v.picklist(["default", "tier-1"]), "default"),
  },
  turbo: {
    /**
     * `all-core-max` keeps all cores at the highest clock that they can hold together, so that the clock of one core
     * does not depend on what the others do. @default "default": each core as high as it can at the moment
     */
    turbo: v.optional(v.picklist(["default", "all-core-max"]), "default"),
  },
  visibleCores: {
    /** Physical cores that the machine sees, of those that it is charged for. @default all */
    visibleCores: v.optional(whole(1, 512)),
  },
  minCpuPlatform: {
    /** The oldest processor, for example `Intel Ice Lake`, of a series that runs on several. @default any */
    minCpuPlatform: v.optional(
      text(/^(Intel|AMD|Ampere) [A-Z][A-Za-z ]+$/, "a CPU platform such as Intel Ice Lake"),
    ),
  },
  maintenance: {
    /**
     * What happens to a machine when Google maintains its host. `migrate` moves it to another while it runs: it is
     * slow, then stands still, and no session notices in time.
     * @default "terminate": a machine that is gone is seen by everybody
     */
    onHostMaintenance: v.optional(v.picklist(["terminate", "migrate"]), "terminate"),
    /**
     * Whether Google starts a machine again that it stopped or whose host failed.
     * @default false: it would log on with empty memory, and nobody asked
     */
    automaticRestart: v.optional(v.boolean(), false),
  },
  secureBoot: {
    /**
     * Whether the firmware starts signed boot loaders only; the kernel then refuses unsigned modules and access to
     * devices around it. Metal machines have no such option.
     * @default true
     */
    secureBoot: v.optional(v.boolean(), true),
  },
} as const;

const vmSchema = object({
  ...vmEntries.machine,
  ...vmEntries.placement,
  ...vmEntries.disk,
  ...vmEntries.localSsds,
  ...vmEntries.bandwidth,
  ...vmEntries.turbo,
  ...vmEntries.visibleCores,
  ...vmEntries.minCpuPlatform,
  ...vmEntries.maintenance,
  ...vmEntries.secureBoot,
});

/** The virtual machines of a generation. */
export type Vm = Parsed<typeof vmSchema>;

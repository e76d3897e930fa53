import * as v from "valibot";
import { line, object, text, whole, type Parsed, type Stated } from "../../../core/primitives";
import { proximityPlacementGroupId } from "../../region/spec/primitives";

const spare = {
  /** Machines beyond those that run, for the replacement of a failed one, 0 to 1000. @default 1 */
  spare: v.optional(whole(0, 1000), 1),
};

const dedicatedHosts = object({
  /**
   * Hosts on which runs nobody else, in a group of their own; Azure places the machines on them. They are paid for as a
   * whole and are their own reservation.
   */
  kind: v.literal("dedicated-hosts"),
  /** What the hosts are, for example `FSv2-Type4`: of the series of the machine. */
  sku: text(/^[A-Za-z]\w*-Type\d+$/, "a SKU of dedicated hosts such as FSv2-Type4"),
  /** Number of hosts, 1 to 100. */
  hosts: whole(1, 100),
  /**
   * Racks over which the hosts are spread in turn, 1 to 3; machines are spread evenly over them.
   * @default 1: Azure advises AKS against another number
   */
  faultDomains: v.optional(v.picklist([1, 2, 3]), 1),
  /**
   * Whether Azure moves the machines of a failed host to a new one, which starts them again. Without it the host is lost
   * and they wait for a person. Fixed when a host is created.
   * @default true
   */
  replaceOnFailure: v.optional(v.boolean(), true),
  ...spare,
});

/** How the machines of a generation are placed in their zone. Azure takes one of these, never two together. */
export const placementSchema = v.variant("kind", [
  object({
    /**
     * A proximity placement group of the generation: machines in one data center, as close as Azure can. It reserves
     * none of them: one that is stopped may not start again.
     */
    kind: v.literal("proximity"),
  }),
  object({
    /** An existing proximity placement group, for machines that must be close to others. */
    kind: v.literal("shared"),
    /** Its id. */
    groupId: proximityPlacementGroupId,
  }),
  dedicatedHosts,
  object({
    /**
     * Reserved one by one, where the region reserves its machines, and anywhere in the zone: they are there when one
     * fails, and not close to each other.
     */
    kind: v.literal("reserved"),
    ...spare,
  }),
  object({
    /** Wherever Azure places them, if it has any. */
    kind: v.literal("none"),
    /** Why they are neither close to each other, nor reserved. */
    reason: line,
  }),
]);

export type PlacementInput = Stated<typeof placementSchema>;
export type Placement = Parsed<typeof placementSchema>;
export type DedicatedHosts = Extract<Placement, { readonly kind: "dedicated-hosts" }>;

/** Returns the machines of a placement that do not run, but are kept for one that fails. */
export function spareOf(placement: Placement): number {
  return "spare" in placement ? placement.spare : 0;
}

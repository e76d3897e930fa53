import * as v from "valibot";
import { object, text, whole, type Parsed } from "../../../core/primitives";

/** Some names are said to end in what the hosts bring along, such as `-lssd`: from memory. */
export const nodeTypeName = text(
  /^[a-z]\w*-node-\d+-\d+(?:-[a-z0-9]+)*$/,
  "a sole-tenant node type such as c3-node-176-704",
);

/** Hosts of a generation's own. */
export const tenancySchema = object({
  /** Hosts on which runs nobody else, as a node group of the generation. They cannot have a compact placement. */
  kind: v.literal("sole-tenant"),
  /** Type of the hosts, for example `c3-node-176-704`: of the series of the machine. */
  nodeType: nodeTypeName,
  /** How many hosts there are. */
  hosts: v.variant("kind", [
    object({
      /** A fixed number. */
      kind: v.literal("fixed"),
      /** 1 to 100. */
      count: whole(1, 100),
    }),
    object({
      /** As many as the machines need. */
      kind: v.literal("autoscaled"),
      /** Fewest hosts, 0 to 100. */
      min: whole(0, 100),
      /** Most hosts, 1 to 100. */
      max: whole(1, 100),
      /** Whether hosts without machines are given back. @default false: they may not be had again */
      scaleIn: v.optional(v.boolean(), false),
    }),
  ]),
  /**
   * What becomes of machines when their host is maintained: `migrate` moves them live to another host of Google's,
   * `migrate-within-group` to one of the group that is kept free, `restart-in-place` stops them and starts them on it.
   */
  maintenance: v.picklist(["migrate", "migrate-within-group", "restart-in-place"]),
});

export type SoleTenancy = Parsed<typeof tenancySchema>;

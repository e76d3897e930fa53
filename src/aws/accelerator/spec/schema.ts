import * as v from "valibot";
import { object, reference, whole, type Parsed, type Stated } from "../../../core/primitives";

/** Two fixed public addresses in front of one region's load balancer at a time. */
export const acceleratorSchema = object({
  /** By region of the environment, where the accelerator may send traffic. */
  endpoints: v.record(
    reference,
    object({
      /** Name of the region's ingress that takes the traffic. */
      ingress: reference,
      /**
       * Whether the region takes traffic. `primary` takes all. `standby` takes none until the region is promoted.
       * `promoted` takes all in place of the primary. `retired` takes none any more.
       */
      state: v.picklist(["primary", "standby", "promoted", "retired"]),
    }),
  ),
  /**
   * Whether targets see the client's address and not the accelerator's. If false, `from` of the ingresses must admit
   * the accelerator's own addresses: GLOBALACCELERATOR in AWS's list of its ranges.
   * @default true
   */
  preserveClientIp: v.optional(v.boolean(), true),
  /** Days for which flow logs are kept, 1 to 3650. @default 90 */
  flowLogRetentionDays: v.optional(whole(1, 3650), 90),
});

export type AcceleratorInput = Stated<typeof acceleratorSchema>;
export type Accelerator = Parsed<typeof acceleratorSchema>;
export type AcceleratorEndpoint = Accelerator["endpoints"][string];

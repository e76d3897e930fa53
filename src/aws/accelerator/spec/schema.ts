import * as v from "valibot";
import { endpointStates, type Accelerator } from "./rules";
import { name, plainName, whole } from "../../../core/primitives";

type Defaulted = "preserveClientIp" | "flowLogRetentionDays";

/** An accelerator as an environment file states it. */
export type AcceleratorInput = Omit<Accelerator, Defaulted> & Partial<Pick<Accelerator, Defaulted>>;

export const acceleratorSchema: v.GenericSchema<AcceleratorInput, Accelerator> = v.strictObject({
  endpoints: v.record(plainName, v.strictObject({ ingress: name, state: v.picklist(endpointStates) })),
  preserveClientIp: v.optional(v.boolean(), true),
  flowLogRetentionDays: v.optional(whole(1, 3650), 90),
});

import * as v from "valibot";
import { object, type Parsed, type Stated } from "../../../core/primitives";
import { costSchema } from "../../cost/spec/schema";

/** What an environment has once in Google Cloud, however many regions it has. */
export const gcpSharedSchema = object({
  /** What the environment may cost, and who hears when it costs more. @default no budget */
  cost: v.optional(costSchema),
});

export type GcpSharedInput = Stated<typeof gcpSharedSchema>;
export type GcpShared = Parsed<typeof gcpSharedSchema>;

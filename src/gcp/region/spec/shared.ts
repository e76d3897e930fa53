import * as v from "valibot";
import { object, type Parsed, type Stated } from "../../../core/primitives";
import { costSchema } from "../../cost/spec/schema";
import { identitiesSchema } from "../../identities/spec/schema";

/** What an environment has once in Google Cloud, however many regions it has. */
export const gcpSharedSchema = object({
  /** What the environment may cost, and who hears when it costs more. @default no budget */
  cost: v.optional(costSchema),
  /** What the jobs of the `pipeline` sign in as. @default none: accounts that somebody else makes */
  identities: v.optional(identitiesSchema),
});

export type GcpSharedInput = Stated<typeof gcpSharedSchema>;
export type GcpShared = Parsed<typeof gcpSharedSchema>;

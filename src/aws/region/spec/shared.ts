import * as v from "valibot";
import { object } from "../../../core/primitives";
import { acceleratorSchema } from "../../accelerator/spec/schema";
import { costSchema } from "../../cost/spec/schema";
import { identitiesSchema } from "../../identities/spec/schema";
import type { Parsed, Stated } from "../../../core/primitives";

/** What an environment has once in AWS, however many regions it has. */
export const sharedSchema = object({
  /** Fixed public addresses in front of the regions' load balancers. @default none */
  accelerator: v.optional(acceleratorSchema),
  /** What the environment may cost, and who hears when it costs more. @default no budget */
  cost: v.optional(costSchema),
  /** What the jobs of the `pipeline` sign in as. @default none: roles that somebody else makes */
  identities: v.optional(identitiesSchema),
});

export type AwsSharedInput = Stated<typeof sharedSchema>;
export type AwsShared = Parsed<typeof sharedSchema>;

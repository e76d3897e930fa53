import * as v from "valibot";
import { object, type Parsed, type Stated } from "../../../core/primitives";
import { accountId, awsRegionName } from "../../region/spec/primitives";

const provider = v.variant("kind", [
  object({
    /** The stack creates it. */
    kind: v.literal("create"),
  }),
  object({
    /** It exists: an account has one for each issuer, however many environments use it. */
    kind: v.literal("adopt"),
  }),
]);

/** What the jobs of the `pipeline` sign in as: two IAM roles that trust its tokens, one to plan and one to apply. */
export const identitiesSchema = object({
  /** The account of the roles. Regions of another one state `roles` there that trust these. */
  accountId,
  /** A region that Terraform asks when it makes them: they belong to none. Not one that a failover leaves. */
  region: awsRegionName,
  /** Who creates the account's OIDC provider for the pipeline's issuer. @default { kind: "create" } */
  provider: v.optional(provider, { kind: "create" }),
});

export type IdentitiesInput = Stated<typeof identitiesSchema>;
export type Identities = Parsed<typeof identitiesSchema>;

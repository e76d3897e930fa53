import { object, type Parsed, type Stated } from "../../../core/primitives";
import { azureLocation, uuid } from "../../region/spec/primitives";

/**
 * What the jobs of the `pipeline` sign in as: two user-assigned identities without a secret, one to plan and one to apply.
 */
export const identitiesSchema = object({
  /** The subscription of the identities, best one without a region: in it no pipeline changes anything. */
  subscriptionId: uuid,
  /** The tenant of Microsoft Entra ID that the subscription trusts. */
  tenantId: uuid,
  /** Azure's name of the region in which they are kept, outside of the metros that a failover leaves. */
  location: azureLocation,
});

export type IdentitiesInput = Stated<typeof identitiesSchema>;
export type Identities = Parsed<typeof identitiesSchema>;

import { updates, type Effects } from "../../../environment/effects";

export const identityEffects = {
  azurerm_federated_identity_credential: updates(
    "live",
    "design: it says who may sign in; what runs has signed in, and no machine of a region does by it",
  ),
} satisfies Effects;

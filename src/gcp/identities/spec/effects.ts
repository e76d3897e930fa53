import { updates, type Effects } from "../../../environment/effects";

const signIn =
  "design: it says who may sign in; what runs has signed in, and no machine of a region does by it";

export const identityEffects = {
  google_iam_workload_identity_pool: updates("live", signIn),
  google_iam_workload_identity_pool_provider: updates("live", signIn),
  google_service_account_iam_member: updates(
    "replaces",
    "google 6.50.0, google_service_account_iam_member: every argument replaces it",
  ),
} satisfies Effects;

import { updates, type Effects } from "../../../environment/effects";

/** Why a change of a policy breaks no connection; what it no longer allows fails at the next request. */
export const judgedAtRequests =
  "IAM user guide, Policy evaluation logic: a policy is evaluated when a principal makes a request";

export const iamEffects = {
  aws_iam_openid_connect_provider: updates("live", judgedAtRequests),
  aws_iam_policy: updates("live", judgedAtRequests),
  aws_iam_role: updates("live", judgedAtRequests),
  aws_iam_role_policy: updates("live", judgedAtRequests),
  aws_iam_role_policy_attachment: updates("replaces", "IAM API reference: no operation modifies one"),
  // Another role reaches a machine with the next credentials.
  aws_iam_instance_profile: updates("live", judgedAtRequests),
} satisfies Effects;

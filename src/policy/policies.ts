import { encryptionPolicies } from "./rules/encryption";
import { exposurePolicies } from "./rules/exposure";
import { identityPolicies } from "./rules/identity";
import { labelPolicies } from "./rules/labels";
import { loggingPolicies } from "./rules/logging";
import { machinePolicies } from "./rules/machines";
import { protectionPolicies } from "./rules/protection";
import { secretPolicies } from "./rules/secrets";
import { transportPolicies } from "./rules/transport";
import { typePolicies } from "./rules/types";

/** Every policy, by code. */
export const policies = {
  ...encryptionPolicies,
  ...exposurePolicies,
  ...identityPolicies,
  ...labelPolicies,
  ...loggingPolicies,
  ...machinePolicies,
  ...protectionPolicies,
  ...secretPolicies,
  ...transportPolicies,
  ...typePolicies,
};

/** The code of a policy. */
export type PolicyId = keyof typeof policies;

import { defineProblems, type Problem } from "../../../core/problem";
import { isProductionRole, type RegionRole } from "../../../environment/region";

/** What must be written out for something that nobody can undo, AWS included. */
export const irreversible = "I understand";

/** A lock that nobody lifts, the account's owner included: not even the account can be closed with it. */
export interface ComplianceLock {
  readonly kind: "compliance";
  readonly irreversible: typeof irreversible;
}

const { definitions, problem } = defineProblems({
  "AWS-LOCK-001": {
    kind: "impossible",
    rule: "only a production role has a lock that nobody can lift",
    source: "design: a test's mistake is paid for until the lock ends; S3 and AWS Backup API references",
  },
});
export const lockProblems = definitions;

/** Judges a lock; `at` is its path. */
export function lockRules(
  { lock, role }: { readonly lock: { readonly kind: string }; readonly role: RegionRole },
  at: string,
): Problem[] {
  if (lock.kind !== "compliance" || isProductionRole(role)) return [];
  return [problem("AWS-LOCK-001", `${at}.kind`, `compliance in a ${role} region`, 'kind: "governance"')];
}

import * as v from "valibot";
import { defineProblems, type Problem } from "../../../core/problem";
import { isProductionRole, type RegionRole } from "../../../environment/region";

/** Fields of a lock that nobody can remove, AWS and the account's root user included. */
export const complianceLock = {
  /** Nobody can remove the lock, AWS and the account's root user included. */
  kind: v.literal("compliance"),
  /** Confirms that neither the lock nor what it keeps can be removed before its time, not even by closing the account. */
  irreversible: v.literal("I understand"),
};

const { definitions, problem } = defineProblems({
  "AWS-LOCK-001": {
    kind: "impossible",
    rule: "a compliance lock lies in a region of a production role",
    source: "design: a test's mistake is paid for until the lock ends; S3 and AWS Backup API references",
  },
});
export const lockProblems = definitions;

/** Judges a lock; `at` is its path. */
export function lockFaults(lock: { readonly kind: string }, role: RegionRole, at: string): Problem[] {
  if (lock.kind !== "compliance" || isProductionRole(role)) return [];
  return [problem("AWS-LOCK-001", `${at}.kind`, `compliance in a ${role} region`, 'use kind: "governance"')];
}

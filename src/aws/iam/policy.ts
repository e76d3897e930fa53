import { partitionOf, type ArnPlace } from "../region/spec/arn";

/** The operators that this project uses: IAM refuses a policy with one that it does not know. */
type ConditionOperator =
  | "ArnEquals"
  | "ArnLike"
  | "ArnNotEquals"
  | "Bool"
  | "ForAnyValue:StringEquals"
  | "NumericLessThan"
  | "StringEquals"
  | "StringEqualsIfExists"
  | "StringLike"
  | "StringNotEquals";

/** One statement of an IAM policy. */
export interface Statement {
  readonly Sid?: string;
  readonly Effect: "Allow" | "Deny";
  readonly Principal?: Readonly<Record<string, string | readonly string[]>> | "*";
  readonly Action: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly NotResource?: string | readonly string[];
  readonly Condition?: Readonly<
    Partial<Record<ConditionOperator, Readonly<Record<string, string | readonly string[]>>>>
  >;
}

/** Renders a policy document. The same statements give the same bytes. */
export function policyDocument(statements: readonly Statement[]): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: statements });
}

/**
 * Lets the account's identities use and administer a KMS key as far as their own policies allow. Without it nobody can
 * change the key's policy.
 */
export function keyAdministration({ region, accountId }: ArnPlace): Statement {
  return {
    Sid: "Account",
    Effect: "Allow",
    Principal: { AWS: `arn:${partitionOf(region)}:iam::${accountId}:root` },
    Action: "kms:*",
    Resource: "*",
  };
}

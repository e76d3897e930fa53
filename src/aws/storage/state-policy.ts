import type { Statement } from "../iam/policy";
import { partitionOf } from "../region/spec/arn";

/** The IAM roles with which Terraform reaches the states. */
export interface StateRoles {
  /** ARN of the role that reads them. */
  readonly plan: string;
  /** ARN of the role that reads and writes them. */
  readonly apply: string;
  /** ARNs of the roles of people, who read and write them too. */
  readonly people: readonly string[];
}

/**
 * Keeps everybody but these roles from the states, the account's administrators included: those can change this policy,
 * which is seen, and not read a state, which is not. All of them take and release locks.
 */
export function statesOf(arn: string, region: string, { plan, apply, people }: StateRoles): Statement[] {
  const locks = `${arn}/*.tflock`;
  const writers = [apply, ...people];
  const roles = [plan, ...writers];
  // A role that is not there yet would make the policy invalid; its account is always there.
  const admitted = { Effect: "Allow", Principal: { AWS: accountsOf(roles, region) } } as const;
  const denied = { Effect: "Deny", Principal: "*" } as const;
  return [
    {
      Sid: "ReadStates",
      ...admitted,
      Action: ["s3:GetObject", "s3:GetObjectVersion", "s3:ListBucket"],
      Resource: [arn, `${arn}/*`],
      Condition: { ArnEquals: { "aws:PrincipalArn": roles } },
    },
    {
      Sid: "Lock",
      ...admitted,
      Action: ["s3:PutObject", "s3:DeleteObject"],
      Resource: locks,
      Condition: { ArnEquals: { "aws:PrincipalArn": roles } },
    },
    {
      Sid: "WriteStates",
      ...admitted,
      Action: ["s3:PutObject", "s3:DeleteObject"],
      Resource: `${arn}/*`,
      Condition: { ArnEquals: { "aws:PrincipalArn": writers } },
    },
    {
      Sid: "NobodyElse",
      ...denied,
      Action: "s3:*Object*",
      Resource: `${arn}/*`,
      Condition: { ArnNotEquals: { "aws:PrincipalArn": roles } },
    },
    {
      Sid: "PlanWritesNoState",
      ...denied,
      Action: ["s3:PutObject", "s3:DeleteObject", "s3:DeleteObjectVersion"],
      Resource: `${arn}/*.tfstate`,
      Condition: { ArnEquals: { "aws:PrincipalArn": plan } },
    },
  ];
}

/** Lets the roles use the key of the states, whatever account they are of. */
export function stateKeyUse(region: string, { plan, apply, people }: StateRoles): Statement {
  const roles = [plan, apply, ...people];
  return {
    Sid: "States",
    Effect: "Allow",
    Principal: { AWS: accountsOf(roles, region) },
    Action: ["kms:Encrypt", "kms:Decrypt", "kms:GenerateDataKey*", "kms:DescribeKey"],
    Resource: "*",
    Condition: { ArnEquals: { "aws:PrincipalArn": roles } },
  };
}

function accountsOf(roles: readonly string[], region: string): readonly string[] {
  const ids = new Set(roles.map((arn) => arn.split(":")[4] ?? ""));
  return [...ids].sort().map((id) => `arn:${partitionOf(region)}:iam::${id}:root`);
}

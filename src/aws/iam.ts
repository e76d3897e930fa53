import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import type { Construct } from "constructs";
import { managedPolicyArn } from "./arn";

/** One permission or trust, as IAM writes it. */
export interface Statement {
  readonly Sid?: string;
  readonly Effect: "Allow" | "Deny";
  readonly Principal?: Readonly<Record<string, string | readonly string[]>> | "*";
  readonly Action: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A policy document of fixed form: the same statements give the same bytes. */
export function policyDocument(statements: readonly Statement[]): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: statements });
}

export interface ServiceRoleProps {
  readonly name: string;
  /** For example `ec2.amazonaws.com`. */
  readonly service: string;
  readonly region: string;
  /** Names of AWS managed policies. @default none */
  readonly managedPolicies?: readonly string[];
  /** @default ["sts:AssumeRole"] */
  readonly actions?: readonly string[];
}

/** A role that one AWS service assumes. */
export function serviceRole(scope: Construct, id: string, props: ServiceRoleProps): IamRole {
  const { name, service, region, managedPolicies = [], actions = ["sts:AssumeRole"] } = props;
  const role = new IamRole(scope, id, {
    name,
    assumeRolePolicy: policyDocument([{ Effect: "Allow", Principal: { Service: service }, Action: actions }]),
  });
  for (const policy of managedPolicies) {
    new IamRolePolicyAttachment(scope, `${id}-${policy.split("/").at(-1)}`, {
      role: role.name,
      policyArn: managedPolicyArn(region, policy),
    });
  }
  return role;
}

import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import { Construct } from "constructs";
import { managedPolicyArn } from "../region/spec/arn";
import { policyDocument } from "./policy";

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
export class ServiceRole extends Construct {
  readonly resource: IamRole;
  /** What uses the role waits for these: a role without its policies is refused, or worse, accepted. */
  readonly attachments: readonly IamRolePolicyAttachment[];

  constructor(scope: Construct, id: string, props: ServiceRoleProps) {
    super(scope, id);
    const { name, service, region, managedPolicies = [], actions = ["sts:AssumeRole"] } = props;
    this.resource = new IamRole(this, "Resource", {
      name,
      assumeRolePolicy: policyDocument([
        { Effect: "Allow", Principal: { Service: service }, Action: actions },
      ]),
    });
    this.attachments = managedPolicies.map(
      (policy) =>
        new IamRolePolicyAttachment(this, policy.split("/").at(-1) ?? policy, {
          role: this.resource.name,
          policyArn: managedPolicyArn(region, policy),
        }),
    );
  }

  get arn(): string {
    return this.resource.arn;
  }
}

import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import { Construct } from "constructs";
import type { ServicePrincipal } from "../catalog/service-principals";
import { managedPolicyArn } from "../region/spec/arn";
import { policyDocument, type Statement } from "./policy";
import { serviceAccess } from "./service-access";

export interface ServiceRoleProps {
  readonly name: string;
  /** Principal of the service, for example `ec2.amazonaws.com`. */
  readonly service: ServicePrincipal;
  /** A region of the partition in which the managed policies lie. */
  readonly region: string;
  /** The account on whose behalf the service assumes the role. */
  readonly accountId: string;
  /** ARN of the resource for which the service assumes it, `*` allowed. @default any resource of the account */
  readonly sourceArn?: string;
  /** Condition of the trust policy in place of account and source. @default those, where the service sends them */
  readonly condition?: Statement["Condition"];
  /** Names of AWS managed policies. @default none */
  readonly managedPolicies?: readonly string[];
  /** Actions of the trust policy. @default ["sts:AssumeRole"] */
  readonly actions?: readonly string[];
}

/** An IAM role that one AWS service assumes. */
export class ServiceRole extends Construct {
  readonly resource: IamRole;
  /** Resources that use the role depend on these: services refuse a role without its policies, or fail later. */
  readonly attachments: readonly IamRolePolicyAttachment[];

  constructor(scope: Construct, id: string, props: ServiceRoleProps) {
    super(scope, id);
    const { name, service, region, accountId, sourceArn, condition } = props;
    const { managedPolicies = [], actions = ["sts:AssumeRole"] } = props;
    this.resource = new IamRole(this, "Resource", {
      name,
      assumeRolePolicy: policyDocument([
        {
          Effect: "Allow",
          ...serviceAccess(service, accountId, sourceArn),
          Action: actions,
          ...(condition !== undefined && { Condition: condition }),
        },
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

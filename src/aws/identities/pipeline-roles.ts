import { IamOpenidConnectProvider } from "@cdktf/provider-aws/lib/iam-openid-connect-provider";
import { IamPolicy } from "@cdktf/provider-aws/lib/iam-policy";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import { Construct } from "constructs";
import type { Pipeline } from "../../environment/pipeline/schema";
import { policyDocument } from "../iam/policy";
import { managedPolicyArn } from "../region/spec/arn";
import { boundaryStatements, planPermissions, type PermissionsProps } from "./permissions";
import { boundaryArn, boundaryName, pipelineRoleName, type Operation } from "./spec/arns";
import type { Identities } from "./spec/schema";
import { audience, trustOf } from "./spec/trust";

export interface PipelineRolesProps extends Omit<PermissionsProps, "place" | "issuer"> {
  /** Name of the environment. */
  readonly environment: string;
  readonly identities: Identities;
  readonly pipeline: Pipeline;
  /** Whether Terraform refuses to delete roles and provider. */
  readonly protect: boolean;
}

/**
 * What the jobs of a pipeline sign in to AWS as: a role that reads, and one that writes within a bound that keeps it from
 * its own rights. Neither has a secret: each trusts the tokens that the pipeline's host issues to one repository.
 */
export class PipelineRoles extends Construct {
  readonly plan: IamRole;
  readonly apply: IamRole;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: PipelineRolesProps,
  ) {
    super(scope, id);
    const { environment, identities, pipeline, protect } = props;
    const { region } = identities;
    const place = { environment, identities };
    const permissions = { ...props, place, issuer: pipeline.issuer };
    if (identities.provider.kind === "create") {
      new IamOpenidConnectProvider(this, "provider", {
        url: pipeline.issuer,
        clientIdList: [audience],
        // No thumbprint: IAM trusts the certificate of the issuer by its own authorities, and looks up any other.
        lifecycle: { preventDestroy: protect },
      });
    }
    this.plan = this.role("plan");
    new IamRolePolicyAttachment(this, "read-only", {
      role: this.plan.name,
      policyArn: managedPolicyArn(region, "ReadOnlyAccess"),
    });
    new IamRolePolicy(this, "plan-permissions", {
      name: "plan",
      role: this.plan.name,
      policy: policyDocument(planPermissions(permissions)),
    });

    const boundary = new IamPolicy(this, "boundary", {
      name: boundaryName(environment),
      description: `Bounds the role that applies ${environment}, and every role that it creates`,
      policy: policyDocument(boundaryStatements(permissions)),
      lifecycle: { preventDestroy: protect },
    });
    this.apply = this.role("apply", boundaryArn(place));
    this.apply.node.addDependency(boundary);
    new IamRolePolicyAttachment(this, "administrator", {
      role: this.apply.name,
      policyArn: managedPolicyArn(region, "AdministratorAccess"),
    });
  }

  private role(operation: Operation, permissionsBoundary?: string): IamRole {
    const { environment, identities, pipeline, protect } = this.props;
    return new IamRole(this, operation, {
      name: pipelineRoleName(environment, operation),
      description: `${operation} of ${environment} by its pipeline`,
      assumeRolePolicy: policyDocument([trustOf({ environment, identities }, pipeline, operation)]),
      permissionsBoundary,
      lifecycle: { preventDestroy: protect },
    });
  }
}

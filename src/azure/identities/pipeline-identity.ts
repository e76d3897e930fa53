import { FederatedIdentityCredential } from "@cdktf/provider-azurerm/lib/federated-identity-credential";
import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { UserAssignedIdentity } from "@cdktf/provider-azurerm/lib/user-assigned-identity";
import { Construct } from "constructs";
import type { Subject } from "../../environment/pipeline/subjects";
import type { Home } from "../region/resource-group";
import { FlexibleCredential } from "./flexible-credential";

/** A role on a scope. */
export interface Grant {
  /** Name of the grant among those of its identity. */
  readonly name: string;
  readonly role: string;
  /** Id of the subscription or resource. */
  readonly on: string;
  /** Which further roles it may give. @default any that the role itself admits */
  readonly condition?: string | undefined;
}

export interface PipelineIdentityProps {
  readonly name: string;
  readonly home: Home;
  readonly issuer: string;
  /** Of the jobs that may take it. */
  readonly subjects: readonly Subject[];
  readonly grants: readonly Grant[];
  /** Whether Terraform refuses to delete it. */
  readonly protect: boolean;
}

/** The audience of a token for Azure, which its job asks for. */
const audience = "api://AzureADTokenExchange";

/** What some jobs of a pipeline sign in to Azure as: an identity without a secret, with its roles. */
export class PipelineIdentity extends Construct {
  readonly resource: UserAssignedIdentity;

  constructor(scope: Construct, id: string, props: PipelineIdentityProps) {
    super(scope, id);
    const { name, home, issuer, subjects, grants, protect } = props;
    this.resource = new UserAssignedIdentity(this, "Resource", {
      ...home,
      name,
      lifecycle: { preventDestroy: protect },
    });
    const exact = subjects
      .filter(({ kind }) => kind === "exactly")
      .map(
        (subject) =>
          new FederatedIdentityCredential(this, subject.name, {
            name: subject.name,
            resourceGroupName: home.resourceGroupName,
            parentId: this.resource.id,
            issuer,
            audience: [audience],
            subject: subject.text,
          }),
      );
    for (const subject of subjects.filter(({ kind }) => kind === "beginning")) {
      new FlexibleCredential(this, subject.name, {
        home,
        identity: name,
        name: subject.name,
        issuer,
        audience,
        subjectBeginning: subject.text,
        after: [this.resource, ...exact],
      });
    }
    for (const { name: grant, role, on, condition } of grants) {
      new RoleAssignment(this, grant, {
        scope: on,
        roleDefinitionName: role,
        principalId: this.resource.principalId,
        // Microsoft Entra ID may not know an identity yet that was made a moment ago.
        principalType: "ServicePrincipal",
        condition,
        conditionVersion: condition === undefined ? undefined : "2.0",
      });
    }
  }
}

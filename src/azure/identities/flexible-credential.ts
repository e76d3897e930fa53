import { ResourceGroupTemplateDeployment } from "@cdktf/provider-azurerm/lib/resource-group-template-deployment";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { Home } from "../region/resource-group";
import { resourceName } from "../region/spec/names";

export interface FlexibleCredentialProps {
  readonly home: Home;
  /** Name of the identity. */
  readonly identity: string;
  /** Name of the credential. */
  readonly name: string;
  readonly issuer: string;
  readonly audience: string;
  /** How the subjects of the tokens begin. */
  readonly subjectBeginning: string;
  /** Azure writes one credential of an identity at a time. */
  readonly after: readonly ITerraformDependable[];
}

/**
 * Lets an identity be taken with a token of any subject that begins in a way. azurerm 4.55 has exact subjects only, so that
 * it is an ARM template of its own, which takes the credential with it when it is deleted.
 *
 * Source: learn.microsoft.com/azure/templates/microsoft.managedidentity/userassignedidentities/federatedidentitycredentials;
 * Microsoft Entra documentation, Flexible federated identity credentials (preview). Read 2026-11-27, not applied.
 */
export class FlexibleCredential extends Construct {
  readonly resource: ResourceGroupTemplateDeployment;

  constructor(scope: Construct, id: string, props: FlexibleCredentialProps) {
    super(scope, id);
    const { home, identity, name, issuer, audience, subjectBeginning, after } = props;
    this.resource = new ResourceGroupTemplateDeployment(this, "Resource", {
      resourceGroupName: home.resourceGroupName,
      name: resourceName("templateDeployment", identity, name),
      // The other mode deletes what else is in the resource group.
      deploymentMode: "Incremental",
      // In the order in which Azure returns it.
      templateContent: JSON.stringify({
        $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
        contentVersion: "1.0.0.0",
        resources: [
          {
            apiVersion: "2025-01-31-preview",
            name: `${identity}/${name}`,
            properties: {
              audiences: [audience],
              claimsMatchingExpression: {
                languageVersion: 1,
                value: `claims['sub'] matches '${subjectBeginning}*'`,
              },
              issuer,
            },
            type: "Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials",
          },
        ],
      }),
      dependsOn: [...after],
    });
  }
}

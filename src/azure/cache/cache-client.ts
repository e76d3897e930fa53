import type { ManagedRedis } from "@cdktf/provider-azurerm/lib/managed-redis";
import { ResourceGroupTemplateDeployment } from "@cdktf/provider-azurerm/lib/resource-group-template-deployment";
import { Construct } from "constructs";
import type { Home } from "../region/resource-group";
import { resourceName } from "../region/spec/names";

export interface CacheClientProps {
  readonly cache: ManagedRedis;
  /** Name of the cache. */
  readonly name: string;
  readonly home: Home;
  /** Name of the client in the environment. */
  readonly client: string;
  /** Object id of the identity, which is also the name that it signs in under. */
  readonly objectId: string;
}

/**
 * Lets an identity do everything in a cache. Azure's API has the resource for it, azurerm only from 4.60 on: until then it
 * is an ARM template of its own, which takes the resource with it when it is deleted.
 *
 * Source: learn.microsoft.com/azure/templates/microsoft.cache/redisenterprise/databases/accesspolicyassignments, of which
 * 2025-07-01 is the API that azurerm 4.55 asks for caches; only the policy "default" exists.
 */
export class CacheClient extends Construct {
  readonly resource: ResourceGroupTemplateDeployment;

  constructor(scope: Construct, id: string, { cache, name, home, client, objectId }: CacheClientProps) {
    super(scope, id);
    this.resource = new ResourceGroupTemplateDeployment(this, "Resource", {
      resourceGroupName: home.resourceGroupName,
      name: resourceName("templateDeployment", name, client),
      // The other mode deletes what else is in the resource group.
      deploymentMode: "Incremental",
      // In the order in which Azure returns it.
      templateContent: JSON.stringify({
        $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
        contentVersion: "1.0.0.0",
        resources: [
          {
            apiVersion: "2025-07-01",
            name: `${name}/default/${client}`,
            properties: { accessPolicyName: "default", user: { objectId } },
            type: "Microsoft.Cache/redisEnterprise/databases/accessPolicyAssignments",
          },
        ],
      }),
      dependsOn: [cache],
    });
  }
}

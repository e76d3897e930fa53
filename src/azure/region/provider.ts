import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { Aspects } from "cdktf";
import type { Construct } from "constructs";
import { byOperation } from "../../kit/by-operation";
import type { AzureRegion } from "./spec/schema";
import { Tagging } from "./tagging";

export interface RegionProviderProps {
  readonly access: Pick<AzureRegion, "subscriptionId" | "tenantId"> &
    Partial<Pick<AzureRegion, "identities">>;
  /** Resource providers that the subscription must have registered. */
  readonly namespaces: readonly string[];
  /** Tags of every resource that takes tags. */
  readonly tags: Readonly<Record<string, string>>;
}

/**
 * Configures the provider of one region: every resource belongs to its subscription, whoever runs Terraform, and has its
 * tags, which the provider itself has no argument for.
 */
export class RegionProvider {
  readonly resource: AzurermProvider;

  constructor(scope: Construct, id: string, { access, namespaces, tags }: RegionProviderProps) {
    const { subscriptionId, tenantId, identities } = access;
    this.resource = new AzurermProvider(scope, id, {
      subscriptionId,
      tenantId,
      ...(identities !== undefined && {
        clientId: byOperation(scope, identities),
        useCli: false,
        ...(identities.kind === "oidc" ? { useOidc: true } : { useMsi: true }),
      }),
      // By default 4.55 registers every one that it has resources of.
      resourceProviderRegistrations: "none",
      resourceProvidersToRegister: [...namespaces],
      // What an extension asks of a storage account itself is asked with a token: those of a region take no key.
      storageUseAzuread: true,
      features: [
        {
          keyVault: [
            {
              // What is purged is lost; within its days of soft deletion a vault and its keys are taken back.
              purgeSoftDeleteOnDestroy: false,
              purgeSoftDeletedKeysOnDestroy: false,
              recoverSoftDeletedKeyVaults: true,
              recoverSoftDeletedKeys: true,
            },
          ],
          // By default it restarts a server for each parameter that needs it, in whatever session.
          postgresqlFlexibleServer: [{ restartServerOnConfigurationValueChange: false }],
          // Somebody else's resource in a group is no reason to delete it.
          resourceGroup: [{ preventDeletionIfContainsResources: true }],
          // The project's accounts admit nobody from outside, so that the provider would wait for them in vain.
          storage: [{ dataPlaneAvailable: false }],
        },
      ],
    });
    Aspects.of(scope).add(new Tagging(tags));
  }
}

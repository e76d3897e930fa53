import type { ProviderFacts } from "../../../environment/provider-facts";

/** What operations know of the provider of Azure. */
export const providerFacts: ProviderFacts = {
  provider: "hashicorp/azurerm",
  // It asks for a token before anything else, in whatever way it signs in. Over plain HTTP it asks a managed identity
  // only: tools/clouds/azure/managed-identity.ts answers in its place.
  offlineProvider: {
    // Before it registers a resource provider it lists those that are registered.
    takeOut: ["client_id", "use_oidc", "resource_providers_to_register"],
    set: { use_msi: true, use_cli: false, resource_provider_registrations: "none" },
  },
  variables: {
    operation: "plan", // as whom the provider signs in: src/azure/region/provider.ts
    database_password: "Gate-value", // of three kinds of characters: src/azure/database/database-password.ts
  },
  // In 4.55 it lists the resource providers to check locations by; 5.0 refuses the variable.
  environment: { ARM_PROVIDER_ENHANCED_VALIDATION: "false" },
  stateStore: {
    backend: "azurerm",
    nameInBackend: "storage_account_name",
    type: "azurerm_storage_account",
    nameInResource: "name",
  },
};

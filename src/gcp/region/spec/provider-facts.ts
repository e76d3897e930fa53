import type { ProviderFacts } from "../../../environment/provider-facts";

/** What operations know of the provider of Google Cloud. */
export const providerFacts: ProviderFacts = {
  provider: "hashicorp/google",
  // Planned with version 6.50.0 behind a closed proxy on 2026-11-27.
  offlineProvider: {
    takeOut: ["credentials", "impersonate_service_account", "impersonate_service_account_delegates"],
    // A token that is given is not checked; the call that asks whose it is fails at the closed proxy, and is only logged.
    set: { access_token: "offline" },
  },
  variables: {
    operation: "plan", // whom the provider impersonates: src/gcp/region/provider.ts
  },
  environment: {},
  stateStore: {
    backend: "gcs",
    nameInBackend: "bucket",
    type: "google_storage_bucket",
    nameInResource: "name",
  },
};

import type { GateCloud } from "../../gate/cloud";

/** Google Cloud, as the gate plans its stacks. */
export const gcp: GateCloud = {
  provider: "hashicorp/google",
  optional: true,
  offlineProvider: {
    takeOut: ["credentials", "impersonate_service_account", "impersonate_service_account_delegates"],
    // A token that is given is not checked; the call that asks whose it is fails at the closed proxy, and is only logged.
    set: { access_token: "offline" },
  },
  allowedDrops: [],
  variables: {
    operation: "plan", // whom the provider impersonates: src/gcp/region/provider.ts
  },
  environment: {},
  madeUpText: () => undefined,
};

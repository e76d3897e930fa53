import type { GateCloud } from "../../gate/cloud";
import { allowedDrops } from "./allowed-drops";
import { madeUpText } from "./made-up-text";

/** AWS, as the gate plans its stacks. */
export const aws: GateCloud = {
  provider: "hashicorp/aws",
  optional: false,
  // Planned with version 5.100.0 behind a closed proxy on 2026-11-22.
  offlineProvider: {
    takeOut: [
      "allowed_account_ids",
      "forbidden_account_ids",
      "assume_role",
      "assume_role_with_web_identity",
      "profile",
      "shared_config_files",
      "shared_credentials_files",
    ],
    set: {
      access_key: "mock",
      secret_key: "mock",
      skip_credentials_validation: true,
      skip_metadata_api_check: true,
      skip_region_validation: true,
      skip_requesting_account_id: true,
    },
  },
  allowedDrops,
  variables: {
    operation: "plan", // which role the provider assumes: src/aws/region/provider.ts
    database_password: "only-to-plan-with", // what RDS takes: src/aws/database/database-password.ts
  },
  environment: { AWS_EC2_METADATA_DISABLED: "true" },
  madeUpText,
};

import type { ProviderFacts } from "../../../environment/provider-facts";

/** What operations know of the provider of AWS. */
export const providerFacts: ProviderFacts = {
  provider: "hashicorp/aws",
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
  variables: {
    operation: "plan", // which role the provider assumes: src/aws/region/provider.ts
    database_password: "only-to-plan-with", // what RDS takes: src/aws/database/database-password.ts
  },
  environment: { AWS_EC2_METADATA_DISABLED: "true" },
  account: {
    guard: "allowed_account_ids",
    besides: ["alias", "default_tags", "ignore_tags"],
    dataSource: { type: "aws_caller_identity", account: "account_id", caller: "arn" },
    remedy:
      "run with credentials of the stated account, for example AWS_PROFILE=…, or correct the region's accountId",
  },
  stateStore: { backend: "s3", nameInBackend: "bucket", type: "aws_s3_bucket", nameInResource: "bucket" },
};

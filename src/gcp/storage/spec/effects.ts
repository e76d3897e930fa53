import { stateful, updates, type Effects } from "../../../environment/effects";

const requests = "design: Cloud Storage is asked request by request, and there is no connection that breaks";

export const storageEffects = {
  google_storage_bucket: stateful(updates("live", requests)),
  google_project_iam_audit_config: updates("live", "design: says what is recorded of accesses"),
  google_storage_bucket_iam_binding: updates("live", requests),
  google_storage_bucket_iam_member: updates(
    "replaces",
    "google 6.50.0, google_storage_bucket_iam_member: every argument replaces it",
  ),
  google_logging_project_sink: updates("live", "design: what is exported already stays where it is"),
} satisfies Effects;

import { providerFacts } from "../../../src/gcp/region/spec/provider-facts";
import type { GateCloud } from "../../gate/cloud";

/** Google Cloud, as the gate plans its stacks. */
export const gcp: GateCloud = {
  ...providerFacts,
  optional: true,
  allowedDrops: [],
  // The provider checks the form of a member where a grant refers to it.
  madeUpText: ({ type, path }, digest) =>
    type === "google_logging_project_sink" && path.endsWith(".writer_identity")
      ? `serviceAccount:service-${digest.slice(0, 8)}@gcp-sa-logging.iam.gserviceaccount.com`
      : undefined,
};

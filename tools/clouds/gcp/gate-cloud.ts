import { providerFacts } from "../../../src/gcp/region/spec/provider-facts";
import { madeUpAddress } from "../made-up-address";
import type { GateCloud } from "../../gate/cloud";

/** Google Cloud, as the gate plans its stacks. */
export const gcp: GateCloud = {
  ...providerFacts,
  optional: true,
  allowedDrops: [],
  madeUpText: ({ type, path }, digest) => {
    const name = path.slice(path.lastIndexOf(".") + 1);
    // The provider checks the form of a member where a grant refers to it.
    if (type === "google_logging_project_sink" && name === "writer_identity") {
      return `serviceAccount:service-${digest.slice(0, 8)}@gcp-sa-logging.iam.gserviceaccount.com`;
    }
    // An address, and the output of another stack that tells it: a health check of DNS takes no other text.
    return name === "address" &&
      ["", "google_compute_address", "google_compute_global_address"].includes(type)
      ? madeUpAddress(digest)
      : undefined;
  },
};

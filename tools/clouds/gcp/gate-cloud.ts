import { providerFacts } from "../../../src/gcp/region/spec/provider-facts";
import type { GateCloud } from "../../gate/cloud";

/** Google Cloud, as the gate plans its stacks. */
export const gcp: GateCloud = {
  ...providerFacts,
  optional: true,
  allowedDrops: [],
  madeUpText: () => undefined,
};

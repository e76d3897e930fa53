import { kubernetesFacts } from "../../../src/kubernetes/spec/provider-facts";
import type { GateCloud } from "../../gate/cloud";

/** What lies in clusters, as the gate plans it. */
export const kubernetes: GateCloud = {
  ...kubernetesFacts,
  optional: true,
  allowedDrops: [],
  madeUpText: () => undefined,
};

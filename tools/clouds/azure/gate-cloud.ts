import { providerFacts } from "../../../src/azure/region/spec/provider-facts";
import type { GateCloud } from "../../gate/cloud";
import { madeUpText } from "./made-up-text";
import { managedIdentity } from "./managed-identity";

/** Azure, as the gate plans its stacks. */
export const azure: GateCloud = {
  ...providerFacts,
  optional: true,
  allowedDrops: [],
  madeUpText,
  companion: managedIdentity,
};

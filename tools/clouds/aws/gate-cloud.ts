import { providerFacts } from "../../../src/aws/region/spec/provider-facts";
import type { GateCloud } from "../../gate/cloud";
import { allowedDrops } from "./allowed-drops";
import { madeUpText } from "./made-up-text";

/** AWS, as the gate plans its stacks. */
export const aws: GateCloud = { ...providerFacts, optional: false, allowedDrops, madeUpText };

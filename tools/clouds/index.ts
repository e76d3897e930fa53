import type { GateCloud } from "../gate/cloud";
import { aws } from "./aws/gate-cloud";
import { azure } from "./azure/gate-cloud";
import { gcp } from "./gcp/gate-cloud";
import { kubernetes } from "./kubernetes/gate-cloud";

/** The clouds whose stacks the gate can plan, and what lies in their clusters. */
export const gateClouds: readonly GateCloud[] = [aws, gcp, azure, kubernetes];

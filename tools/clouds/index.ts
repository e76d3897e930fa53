import type { GateCloud } from "../gate/cloud";
import { aws } from "./aws/gate-cloud";
import { azure } from "./azure/gate-cloud";
import { gcp } from "./gcp/gate-cloud";

/** The clouds whose stacks the gate can plan. */
export const gateClouds: readonly GateCloud[] = [aws, gcp, azure];

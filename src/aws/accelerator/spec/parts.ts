import { inRegion } from "../../../environment/picture/ids";
import type { Parts } from "../../../environment/picture/picture";
import type { Accelerator } from "./schema";

const id = "aws.accelerator";

/** Draws the accelerator, and the load balancers that it leads to. */
export function acceleratorParts(accelerator: Accelerator | undefined): Parts {
  if (accelerator === undefined) return { nodes: [], edges: [] };
  return {
    nodes: [
      {
        id,
        kind: "accelerator",
        name: "Global Accelerator",
        details: ["2 fixed public addresses"],
        inside: "clouds.aws",
      },
    ],
    edges: Object.entries(accelerator.endpoints).map(([region, { ingress, state }]) => ({
      from: id,
      to: inRegion(region, `ingress.${ingress}`),
      kind: "traffic",
      label: [state],
      planned: state === "standby" || state === "retired",
    })),
  };
}

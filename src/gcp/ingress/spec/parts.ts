import { ingressParts as partsOf } from "../../../environment/picture/fleet-ingress";
import type { Parts } from "../../../environment/picture/picture";
import type { GcpResolvedRegion } from "../../region/spec/resolve";
import type { GcpIngress } from "./schema";

/** Draws where connections come in, the clients that may connect, and the fleet that is reached. */
export function ingressParts(region: GcpResolvedRegion): Parts {
  return partsOf(region, details);
}

function details(ingress: GcpIngress): string[] {
  switch (ingress.kind) {
    case "fleet":
      return [`${ingress.address.kind} load balancer`, `tcp ${ingress.ports.join(", ")}`];
    case "service":
      return [`${ingress.exposure} address`, "of a Service"];
    case "global":
      return ["global address", "of a Gateway"];
  }
}

import { ingressParts as partsOf } from "../../../environment/picture/fleet-ingress";
import type { Parts } from "../../../environment/picture/picture";
import type { AzureResolvedRegion } from "../../region/spec/resolve";
import type { AzureIngress } from "./schema";

/** Draws where connections come in, the clients that may connect, and the fleet that is reached. */
export function ingressParts(region: AzureResolvedRegion): Parts {
  return partsOf(region, details);
}

function details(ingress: AzureIngress): string[] {
  if (ingress.kind === "service") return ["public address", "of a Service"];
  return [`${ingress.address.kind} load balancer`, `tcp ${ingress.ports.join(", ")}`];
}

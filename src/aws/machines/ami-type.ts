import { architectureOf } from "../catalog/instances";
import type { NodeImage } from "./spec/image";

/** The EKS image for a pool's machines, which have one architecture: a rule sees to it. */
export function amiType(machines: readonly string[], image: NodeImage["kind"] = "al2023"): string {
  const arm = machines.some((machine) => architectureOf(machine) === "arm64");
  if (image === "bottlerocket") return arm ? "BOTTLEROCKET_ARM_64" : "BOTTLEROCKET_x86_64";
  return arm ? "AL2023_ARM_64_STANDARD" : "AL2023_x86_64_STANDARD";
}

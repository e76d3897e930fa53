import { architectureOf } from "../catalog/instances";
import type { NodeImage } from "./spec/pool-schema";

/** Returns the AMI type of an EKS node group. The machines have one architecture, which a rule requires. */
export function amiType(machines: readonly string[], image: NodeImage["kind"] = "al2023"): string {
  const arm = machines.some((machine) => architectureOf(machine) === "arm64");
  if (image === "bottlerocket") return arm ? "BOTTLEROCKET_ARM_64" : "BOTTLEROCKET_x86_64";
  return arm ? "AL2023_ARM_64_STANDARD" : "AL2023_x86_64_STANDARD";
}

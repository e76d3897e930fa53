import { architectureOf } from "../../catalog/aws-instances";

/** The EKS image for a pool's machines, which have one architecture: a rule sees to it. */
export function amiType(machines: readonly string[]): string {
  const arm = machines.some((machine) => architectureOf(machine) === "arm64");
  return arm ? "AL2023_ARM_64_STANDARD" : "AL2023_x86_64_STANDARD";
}

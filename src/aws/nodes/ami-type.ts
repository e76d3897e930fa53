import { awsInstanceType, familyOf } from "../../catalog/aws-instances";

/** The EKS image for a pool's machines, which have one architecture: a rule sees to it. */
export function amiType(machines: readonly string[]): string {
  return machines.some(isArm) ? "AL2023_ARM_64_STANDARD" : "AL2023_x86_64_STANDARD";
}

/** For a type newer than the catalogue its name tells: EC2 writes `g` behind the number of a Graviton family. */
function isArm(machine: string): boolean {
  const known = awsInstanceType(machine);
  return known === undefined ? /^[a-z]+\d+g/.test(familyOf(machine)) : known.architecture === "arm64";
}

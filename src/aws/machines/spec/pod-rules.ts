import { awsInstanceType, type AwsInstanceType } from "../../catalog/instances";
import { defineProblems, type Problem } from "../../../core/problem";

const { definitions, problem } = defineProblems({
  "AWS-POOL-007": {
    kind: "limit",
    rule: "a node has addresses for its pods, and a managed node group takes at most 110 pods a node below 30 vCPUs and 250 from there",
    source:
      "EKS user guide, cni-increase-ip-addresses; EC2 DescribeInstanceTypes, Ipv4AddressesPerInterface; src/aws/catalog/data/instances.json",
    read: "2026-11-26",
  },
});
export const podProblems = definitions;

/** Judges the pods of a node by the machines of its pool; a machine that the catalogue does not list is not judged. */
export function podFaults(podsPerNode: number, machines: readonly string[], at: string): Problem[] {
  return machines.flatMap((name) => {
    const machine = awsInstanceType(name);
    const most = machine === undefined ? podsPerNode : mostPods(machine);
    if (podsPerNode <= most) return [];
    return [
      problem("AWS-POOL-007", at, `${podsPerNode} on ${name}`, `use at most ${most}, or a larger machine`),
    ];
  });
}

/**
 * The most pods of a node: each interface has one address of its own and a /28 block, 16 addresses, in place of every
 * other; two pods are in the host's network.
 */
function mostPods({ maxNetworkInterfaces, addressesPerInterface, vcpus }: AwsInstanceType): number {
  const byAddresses = maxNetworkInterfaces * (addressesPerInterface - 1) * 16 + 2;
  return Math.min(byAddresses, vcpus < 30 ? 110 : 250);
}

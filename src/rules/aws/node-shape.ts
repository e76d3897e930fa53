import { architectureOf, awsInstanceType } from "../../catalog/aws-instances";
import { parseEksAmiRelease } from "../../catalog/eks-ami-releases";
import type { NodeShape } from "../../tuning/node-shape";

/** The machine of a generation, as tuning sees it. */
export interface ShapedGeneration {
  readonly machine: string;
  readonly podsPerNode: number;
  readonly image: { readonly release: string };
}

/** A type that the catalogue does not list has no cpus: its cores are then dealt on the node. */
export function awsNodeShape({ machine, podsPerNode, image }: ShapedGeneration): NodeShape {
  const facts = awsInstanceType(machine);
  const minor = parseEksAmiRelease(image.release)?.kubernetesVersion.split(".")[1];
  return {
    cloud: "aws",
    machine,
    architecture: architectureOf(machine),
    cpus: facts && { cores: facts.cores, threadsPerCore: facts.threadsPerCore, siblings: "split" },
    threadsPerCoreOptions: facts?.threadsPerCoreOptions ?? [],
    memoryMiB: facts && facts.memoryGiB * 1024,
    nic: "ena",
    hardwareClock: facts?.precisionClock,
    kubernetesMinor: minor === undefined ? undefined : Number(minor),
    podsPerNode,
  };
}

import { architectureOf, awsInstanceType } from "../../catalog/instances";
import type { NodeShape } from "../../../tuning/node-shape";
import { kubernetesOf, type NodeImage } from "./image";

/** The machine of a generation, as tuning sees it. */
export interface ShapedGeneration {
  readonly machine: string;
  readonly podsPerNode: number;
  readonly image: NodeImage;
}

/** A node of a cluster. */
export function awsNodeShape({ machine, podsPerNode, image }: ShapedGeneration): NodeShape {
  const minor = kubernetesOf(image)?.split(".")[1];
  return {
    ...awsMachineShape(machine),
    kubernetesMinor: minor === undefined ? undefined : Number(minor),
    podsPerNode,
  };
}

/**
 * A machine outside of a cluster, which has no kubelet and so no pods. A type that the catalogue does not list
 * has no cpus: its cores are then dealt on the machine.
 */
export function awsMachineShape(machine: string): NodeShape {
  const facts = awsInstanceType(machine);
  return {
    cloud: "aws",
    machine,
    architecture: architectureOf(machine),
    cpus: facts && { cores: facts.cores, threadsPerCore: facts.threadsPerCore, siblings: "split" },
    threadsPerCoreOptions: facts?.threadsPerCoreOptions ?? [],
    memoryMiB: facts && facts.memoryGiB * 1024,
    nic: "ena",
    hardwareClock: facts?.precisionClock,
    kubernetesMinor: undefined,
    podsPerNode: 0,
  };
}

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
    kubeReservedMiB: kubeReservedMiB(podsPerNode),
  };
}

/**
 * A machine outside of a cluster, which has no kubelet and so no pods. A type that the catalogue does not list
 * has no cpus: its cores are then dealt on the machine.
 */
export function awsMachineShape(machine: string): NodeShape {
  const facts = awsInstanceType(machine);
  return {
    machine,
    architecture: architectureOf(machine),
    distribution: "amazon-linux",
    cpus: facts && { cores: facts.cores, threadsPerCore: facts.threadsPerCore, siblings: "split" },
    threadsPerCoreOptions: facts?.threadsPerCoreOptions ?? [],
    memoryMiB: facts && facts.memoryGiB * 1024,
    nic: "ena",
    hardwareClock: facts?.precisionClock,
    // amzn-drivers 64788ef: the udev rule of the ENA driver, and its README, PHC.
    clockDevice: "/dev/ptp_ena",
    clockParameter: "ena.phc_enable",
    kubernetesMinor: undefined,
    podsPerNode: 0,
    kubeReservedMiB: kubeReservedMiB(0),
  };
}

/** What EKS reserves for the kubelet: 255 MiB and 11 MiB a pod. Source: amazon-eks-ami, nodeadm, 81fec2e. */
function kubeReservedMiB(podsPerNode: number): number {
  return 255 + 11 * podsPerNode;
}

import { eksAmiRelease } from "../../catalog/eks-ami-releases";
import { architectureOf, awsInstanceType } from "../../catalog/instances";
import { numaNodes } from "../../catalog/numa";
import type { NodeShape } from "../../../tuning/node-shape";
import { kubernetesOf } from "./node-image";
import type { TradingGeneration } from "./pool-schema";

/** The fields of a generation that describe its nodes to the tuning. */
export type ShapedGeneration = Pick<TradingGeneration, "machine" | "podsPerNode" | "image">;

/** Describes a node of a cluster to the tuning. */
export function awsNodeShape({ machine, podsPerNode, image }: ShapedGeneration): NodeShape {
  const minor = kubernetesOf(image)?.split(".")[1];
  return {
    ...awsMachineShape(machine),
    kernel: kernelOf(image),
    kubernetesMinor: minor === undefined ? undefined : Number(minor),
    podsPerNode,
    kubeReservedMiB: kubeReservedMiB(podsPerNode),
  };
}

/**
 * Describes a machine outside of a cluster, which has no kubelet and so no pods. For a type that the catalogue does
 * not list `cpus` is `undefined`: its cores are then assigned at boot.
 */
export function awsMachineShape(machine: string): NodeShape {
  const facts = awsInstanceType(machine);
  return {
    machine,
    architecture: architectureOf(machine),
    distribution: "amazon-linux",
    cpus: facts && {
      cores: facts.cores,
      threadsPerCore: facts.threadsPerCore,
      siblings: "split",
      numaNodes: numaNodes(machine),
    },
    threadsPerCoreOptions: facts?.threadsPerCoreOptions ?? [],
    memoryMiB: facts && facts.memoryGiB * 1024,
    nic: "ena",
    // A launch template of provider-aws 21 cannot ask for more.
    nicQueues: facts?.defaultEnaQueues,
    nicQueuesOnRequest: facts?.flexibleEnaQueues ? facts.maxEnaQueues : undefined,
    hardwareClock: facts?.precisionClock,
    // amzn-drivers 64788ef: the udev rule of the ENA driver, and its README, PHC.
    clockDevice: "/dev/ptp_ena",
    clockParameter: "ena.phc_enable",
    kubernetesMinor: undefined,
    podsPerNode: 0,
    kubeReservedMiB: kubeReservedMiB(0),
  };
}

/** Returns the version of an image's kernel, `6.12`; undefined for an image whose release the catalogue does not list. */
function kernelOf(image: ShapedGeneration["image"]): string | undefined {
  const kernel = image.kind === "al2023" ? eksAmiRelease(image.release)?.kernel : undefined;
  return /^\d+\.\d+/.exec(kernel ?? "")?.[0];
}

/** Memory that EKS reserves for the kubelet: 255 MiB and 11 MiB a pod. Source: amazon-eks-ami, nodeadm, 81fec2e. */
function kubeReservedMiB(podsPerNode: number): number {
  return 255 + 11 * podsPerNode;
}

import { isBareMetal } from "../catalog/machine-types";
import type { FleetGeneration, FleetImage } from "./spec/fleet-schema";
import { machineRenderingOf } from "./spec/machine-rendering";

/**
 * Returns the arguments that a machine has in common with the template that its reservation is made from.
 *
 * @param hostGroup name of the sole-tenant node group that it runs on; not set where it has none
 */
export function hardwareArguments(generation: FleetGeneration, hostGroup?: string) {
  const { machine, minCpuPlatform, bandwidth, secureBoot } = generation;
  return {
    machineType: machine,
    minCpuPlatform,
    advancedMachineFeatures: machineFeatures(generation),
    networkPerformanceConfig: bandwidth === "tier-1" ? { totalEgressBandwidthTier: "TIER_1" } : undefined,
    scheduling: {
      onHostMaintenance: generation.onHostMaintenance.toUpperCase(),
      automaticRestart: generation.automaticRestart,
      preemptible: false,
      provisioningModel: "STANDARD",
      nodeAffinities:
        hostGroup === undefined
          ? undefined
          : [{ key: "compute.googleapis.com/node-group-name", operator: "IN", values: [hostGroup] }],
    },
    shieldedInstanceConfig: isBareMetal(machine)
      ? undefined
      : { enableSecureBoot: secureBoot, enableVtpm: true, enableIntegrityMonitoring: true },
  };
}

/** The provider refuses an empty block. */
function machineFeatures(generation: FleetGeneration) {
  const features = {
    threadsPerCore: machineRenderingOf(generation).cpuOptions?.threadsPerCore,
    turboMode: generation.turbo === "all-core-max" ? "ALL_CORE_MAX" : undefined,
    visibleCoreCount: generation.visibleCores,
  };
  return Object.values(features).every((feature) => feature === undefined) ? undefined : features;
}

/**
 * Returns the kind of a machine's network interface: Tier_1 and the tuning need gVNIC, metal has nothing but IDPF.
 * Source: Compute Engine documentation, networking/using-idpf.
 */
export function nicTypeOf(machine: string): "GVNIC" | "IDPF" {
  return isBareMetal(machine) ? "IDPF" : "GVNIC";
}

/** Returns the path of an image, which leads to one image for all time. */
export function imagePath({ project, name }: FleetImage): string {
  return `projects/${project}/global/images/${name}`;
}

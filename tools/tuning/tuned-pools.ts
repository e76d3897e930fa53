import type { Environment } from "../../src/clouds";
import { regionsOf } from "../../src/environment/resolve";
import { tradingGenerations } from "../../src/aws/machines/spec/deployables";
import { isOfFleet, type DeployableGeneration } from "../../src/aws/machines/spec/generation-record";
import { machineRenderingOf, renderingOf } from "../../src/aws/machines/spec/rendering";
import { tradingGenerations as azureGenerations } from "../../src/azure/machines/spec/deployables";
import { fleetGenerations as azureFleetGenerations } from "../../src/azure/machines/spec/fleet-deployables";
import { machineRenderingOf as azureMachineRenderingOf } from "../../src/azure/machines/spec/machine-rendering";
import { renderingOf as aksRenderingOf } from "../../src/azure/machines/spec/rendering";
import { tradingGenerations as googleGenerations } from "../../src/gcp/machines/spec/deployables";
import { machineRenderingOf as googleMachineRenderingOf } from "../../src/gcp/machines/spec/machine-rendering";
import { renderingOf as gkeRenderingOf } from "../../src/gcp/machines/spec/rendering";
import type { PodPatch } from "../../src/tuning/pod-patch";
import type { NodeTuning } from "../../src/tuning/schema";
import type { ReportRow } from "../../src/tuning/report";

/** The compiled tuning of one generation of a pool or a fleet. */
export interface TunedPool {
  readonly path: string;
  readonly machine: string;
  readonly target: "eks-al2023" | "eks-bottlerocket" | "gke" | "aks" | "vm-cloud-init";
  readonly preset: string;
  readonly profileHash: string;
  /** Not set where the tuning is in fields of the node pool. */
  readonly userDataBytes?: number;
  readonly report: readonly ReportRow[];
  /** The patch for trading pods; not set outside a cluster. */
  readonly podPatch?: PodPatch;
  /** The plan of the tuning DaemonSet; not set where the machine tunes itself. */
  readonly daemonSetPlan?: string;
}

/** Compiles the tuning of every generation of trading pools and fleets. */
export function tunedPools(environment: Environment): readonly TunedPool[] {
  return [...ofAws(environment), ...ofGoogle(environment), ...ofAzure(environment)];
}

function ofAzure(environment: Environment): readonly TunedPool[] {
  return Object.entries(regionsOf(environment.regions, "azure")).flatMap(([name, region]) => [
    ...Object.entries(azureGenerations(region)).map(([path, generation]) => {
      const { profileHash, report, podPatch, daemonSetPlan } = aksRenderingOf(generation);
      return {
        ...stated(`regions.${name}.${path}`, generation),
        target: "aks" as const,
        profileHash,
        report,
        podPatch,
        ...(daemonSetPlan === undefined ? {} : { daemonSetPlan }),
      };
    }),
    ...Object.entries(azureFleetGenerations(region)).map(([path, generation]) => {
      const { profileHash, userData, report } = azureMachineRenderingOf(generation);
      const userDataBytes = Buffer.byteLength(userData);
      return {
        ...stated(`regions.${name}.${path}`, generation),
        target: "vm-cloud-init" as const,
        profileHash,
        userDataBytes,
        report,
      };
    }),
  ]);
}

/** What every generation states itself. */
function stated(
  path: string,
  { machine, tuning }: { readonly machine: string; readonly tuning: NodeTuning },
): Pick<TunedPool, "path" | "machine" | "preset"> {
  return { path, machine, preset: tuning.preset };
}

function ofGoogle(environment: Environment): readonly TunedPool[] {
  return Object.entries(regionsOf(environment.regions, "gcp")).flatMap(([name, region]) =>
    Object.entries(googleGenerations(region)).map(([path, generation]) => {
      const own = stated(`regions.${name}.${path}`, generation);
      if ("members" in generation) {
        const { profileHash, userData, report } = googleMachineRenderingOf(generation);
        const userDataBytes = Buffer.byteLength(userData);
        return { ...own, target: "vm-cloud-init" as const, profileHash, userDataBytes, report };
      }
      const { profileHash, report, podPatch, daemonSetPlan } = gkeRenderingOf(generation);
      return {
        ...own,
        target: "gke" as const,
        profileHash,
        report,
        podPatch,
        ...(daemonSetPlan === undefined ? {} : { daemonSetPlan }),
      };
    }),
  );
}

function ofAws(environment: Environment): readonly TunedPool[] {
  const generations = Object.entries(regionsOf(environment.regions, "aws")).flatMap(([name, region]) =>
    Object.entries(tradingGenerations(region)).map(
      ([path, generation]) => [`regions.${name}.${path}`, generation] as const,
    ),
  );
  return generations.map(([path, generation]) => {
    const { userData, ...rendered } = rendering(generation);
    return {
      ...stated(path, generation),
      userDataBytes: Buffer.byteLength(userData),
      ...rendered,
    };
  });
}

type Rendered = Omit<TunedPool, "path" | "machine" | "preset" | "userDataBytes"> & {
  readonly userData: string;
};

function rendering(generation: DeployableGeneration): Rendered {
  if (isOfFleet(generation)) {
    const { profileHash, userData, report } = machineRenderingOf(generation);
    return { target: "vm-cloud-init", profileHash, userData, report };
  }
  const { profileHash, userData, report, podPatch, daemonSetPlan } = renderingOf(generation);
  return {
    target: generation.image.kind === "bottlerocket" ? "eks-bottlerocket" : "eks-al2023",
    profileHash,
    userData,
    report,
    podPatch,
    ...(daemonSetPlan === undefined ? {} : { daemonSetPlan }),
  };
}

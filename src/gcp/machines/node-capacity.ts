import { ComputeInstanceTemplate } from "@cdktf/provider-google/lib/compute-instance-template";
import { ComputeReservation } from "@cdktf/provider-google/lib/compute-reservation";
import { ComputeResourcePolicy } from "@cdktf/provider-google/lib/compute-resource-policy";
import type { TerraformResourceLifecycle } from "cdktf";
import type { Construct } from "constructs";
import { gcpMachineType } from "../catalog/machine-types";
import { resourceName } from "../region/spec/names";
import { ssdSizeGiB, ssdsOf } from "./spec/local-ssds";
import type { NodeSsd, Placement } from "./spec/pool-schema";

export interface NodeCapacityProps {
  readonly name: string;
  readonly machine: string;
  readonly localSsd: NodeSsd;
  readonly placement: Placement;
  /** Number of machines to reserve, spares included. @default no reservation */
  readonly reserved?: number | undefined;
  readonly projectId: string;
  /** Google's name of the region, for example `us-central1`. */
  readonly region: string;
  /** For example `us-central1-a`. */
  readonly zoneName: string;
  /** The subnet of the nodes. */
  readonly subnetId: string | undefined;
  readonly lifecycle: TerraformResourceLifecycle;
}

/** The compact placement policy and the reservation of a generation. */
export interface NodeCapacity {
  /** Name of the policy; `undefined` without a compact placement. */
  readonly policy: string | undefined;
  readonly reservation: ComputeReservation | undefined;
}

/** Creates the placement policy and the reservation of a generation, as far as it has them. */
export function nodeCapacity(scope: Construct, props: NodeCapacityProps): NodeCapacity {
  const { name, region, placement, reserved, zoneName, lifecycle } = props;
  const own =
    placement.kind === "compact"
      ? new ComputeResourcePolicy(scope, "placement", {
          name: resourceName("compute", name),
          region,
          // Without a number of machines, which would have to be created all at once.
          groupPlacementPolicy: { collocation: "COLLOCATED" },
          lifecycle,
        })
      : undefined;
  const shared = placement.kind === "shared" ? placement.policy : undefined;
  const reservation =
    reserved === undefined
      ? undefined
      : new ComputeReservation(scope, "reservation", {
          name: resourceName("compute", name),
          zone: zoneName,
          // Nobody else may take the machines.
          specificReservationRequired: true,
          specificReservation: {
            count: reserved,
            ...reservedMachine(scope, props, own?.id ?? (shared && policyId(props, shared))),
          },
          lifecycle,
        });
  return { policy: own?.name ?? shared, reservation };
}

/**
 * Machines of a compact placement take a reservation of the same policy only, for which google 6.50.0 has no field: it
 * comes with an instance template.
 * Source: Compute Engine documentation, Troubleshooting reservation updates, on policies of reservations.
 */
function reservedMachine(scope: Construct, props: NodeCapacityProps, policyOf: string | undefined) {
  const { name, machine, localSsd, subnetId, lifecycle } = props;
  // Those that a type brings along are in its reservation by themselves.
  const chosen = gcpMachineType(machine)?.localSsd.kind === "fixed" ? 0 : ssdsOf(machine, localSsd);
  const ssds = Array.from({ length: chosen }, () => ssdSizeGiB(machine));
  if (policyOf === undefined) {
    return {
      instanceProperties: {
        machineType: machine,
        localSsds: ssds.map((diskSizeGb) => ({ diskSizeGb, interface: "NVME" })),
      },
    };
  }
  const template = new ComputeInstanceTemplate(scope, "reserved-machine", {
    name: resourceName("compute", name),
    description: "What the reservation holds; no machine is made from it",
    machineType: machine,
    // A template has a boot disk; a reservation holds none.
    disk: [
      { boot: true, sourceImage: "projects/cos-cloud/global/images/family/cos-stable" },
      ...ssds.map((diskSizeGb) => ({
        type: "SCRATCH",
        diskType: "local-ssd",
        interface: "NVME",
        diskSizeGb,
      })),
    ],
    networkInterface: [{ subnetwork: subnetId, nicType: "GVNIC" }],
    resourcePolicies: [policyOf],
    lifecycle,
  });
  return { sourceInstanceTemplate: template.id };
}

function policyId({ projectId, region }: NodeCapacityProps, policy: string): string {
  return `projects/${projectId}/regions/${region}/resourcePolicies/${policy}`;
}

import type { ITerraformDependable, TerraformResourceLifecycle } from "cdktf";
import type { Construct } from "constructs";
import type { Home } from "../region/resource-group";
import { CapacityReservation } from "./capacity-reservation";
import { DedicatedHostGroup } from "./dedicated-host-group";
import { ProximityGroup } from "./proximity-group";
import type { Placement } from "./spec/placement-schema";

export interface MachinePlacementProps {
  /** No two generations have one, for example `hft-production-texas-engine--a`. */
  readonly name: string;
  readonly home: Home;
  readonly placement: Placement;
  /** Size of the machines. */
  readonly machine: string;
  /** Machines that run. */
  readonly machines: number;
  /** Number of the zone in the subscription. @default none: a region without zones */
  readonly zone?: string | undefined;
  /** Whether the region reserves its machines. Dedicated hosts are there in any case. */
  readonly reserve: boolean;
  readonly lifecycle?: TerraformResourceLifecycle | undefined;
}

/** What machines, scale sets and node pools name to be placed; at most one of the ids is there. */
export interface MachinePlacement {
  readonly proximityPlacementGroupId?: string;
  readonly capacityReservationGroupId?: string;
  readonly hostGroupId?: string;
  /** What must be there before the machines. */
  readonly before: readonly ITerraformDependable[];
}

/** Creates what places the machines of a generation, as far as it is its own. */
export function placeMachines(scope: Construct, props: MachinePlacementProps): MachinePlacement {
  const { name, home, placement, machine, machines, zone, reserve, lifecycle } = props;
  const shared = { name, home, zone, lifecycle };
  switch (placement.kind) {
    case "proximity": {
      const { resource } = new ProximityGroup(scope, "proximity", { ...shared, machine });
      return { proximityPlacementGroupId: resource.id, before: [] };
    }
    case "shared":
      return { proximityPlacementGroupId: placement.groupId, before: [] };
    case "dedicated-hosts": {
      const { resource, hosts } = new DedicatedHostGroup(scope, "hosts", { ...shared, hosts: placement });
      return { hostGroupId: resource.id, before: hosts };
    }
    case "reserved": {
      if (!reserve) return { before: [] };
      const reservation = new CapacityReservation(scope, "reservation", {
        ...shared,
        machine,
        count: machines + placement.spare,
      });
      return { capacityReservationGroupId: reservation.resource.id, before: [reservation.machines] };
    }
    case "none":
      return { before: [] };
  }
}

import { Ec2CapacityReservation } from "@cdktf/provider-aws/lib/ec2-capacity-reservation";
import type { LaunchTemplatePlacement } from "@cdktf/provider-aws/lib/launch-template";
import { PlacementGroup } from "@cdktf/provider-aws/lib/placement-group";
import type { TerraformResourceLifecycle } from "cdktf";
import type { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import type { Placement } from "./spec/pool-schema";

export interface ReservedPlacementProps {
  readonly name: string;
  readonly machine: string;
  /** Number of machines to reserve, spares included. @default no reservation */
  readonly reserved?: number | undefined;
  /** The zone's name in this account, for example `us-east-1a`. */
  readonly zoneName: string;
  readonly placement: Placement;
  readonly lifecycle: TerraformResourceLifecycle;
}

/** The placement group and the capacity reservation of a launch template. */
export interface ReservedPlacement {
  readonly placement: LaunchTemplatePlacement | undefined;
  readonly reservation: Ec2CapacityReservation | undefined;
}

/** Creates the placement group and the reservation of a generation, as far as it has them. */
export function reservedPlacement(scope: Construct, props: ReservedPlacementProps): ReservedPlacement {
  const { name, machine, reserved, zoneName, placement, lifecycle } = props;
  const group = placementGroup(scope, props);
  const clusterGroupArn = placement.kind === "shared" ? placement.groupArn : group?.arn;
  const reservation =
    reserved === undefined
      ? undefined
      : new Ec2CapacityReservation(scope, "reservation", {
          instanceType: machine,
          instancePlatform: "Linux/UNIX",
          availabilityZone: zoneName,
          instanceCount: reserved,
          instanceMatchCriteria: "targeted",
          endDateType: "unlimited",
          ebsOptimized: true,
          // A reservation takes a cluster group only; machines of a reservation outside a group cannot launch in it.
          placementGroupArn: ["cluster", "shared"].includes(placement.kind) ? clusterGroupArn : undefined,
          tags: { Name: name },
          lifecycle,
        });
  if (placement.kind === "shared") return { placement: { groupId: placement.groupId }, reservation };
  return { placement: group && { groupName: group.name }, reservation };
}

function placementGroup(
  scope: Construct,
  { name, placement, lifecycle }: ReservedPlacementProps,
): PlacementGroup | undefined {
  if (placement.kind === "none" || placement.kind === "shared") return undefined;
  return new PlacementGroup(scope, "placement", {
    name: resourceName("placementGroup", name),
    strategy: placement.kind,
    partitionCount: placement.kind === "partition" ? placement.partitions : undefined,
    spreadLevel: placement.kind === "spread" ? "rack" : undefined,
    lifecycle,
  });
}

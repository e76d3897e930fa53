import { CapacityReservation as Reservation } from "@cdktf/provider-azurerm/lib/capacity-reservation";
import { CapacityReservationGroup } from "@cdktf/provider-azurerm/lib/capacity-reservation-group";
import type { TerraformResourceLifecycle } from "cdktf";
import { Construct } from "constructs";
import type { Home } from "../region/resource-group";
import { resourceName } from "../region/spec/names";

export interface CapacityReservationProps {
  readonly name: string;
  readonly home: Home;
  /** Size of the machines, for example `Standard_F16ams_v6`. */
  readonly machine: string;
  /** How many, spares included. */
  readonly count: number;
  /** Number of the zone in the subscription. @default none: a region without zones */
  readonly zone?: string | undefined;
  readonly lifecycle?: TerraformResourceLifecycle | undefined;
}

/** Machines of one size that Azure keeps for whoever names their group, paid for whether they run or not. */
export class CapacityReservation extends Construct {
  /** The group that machines name. */
  readonly resource: CapacityReservationGroup;
  /** What is reserved. Machines that are made before it get none of it. */
  readonly machines: Reservation;

  constructor(scope: Construct, id: string, props: CapacityReservationProps) {
    super(scope, id);
    const { name, home, machine, count, zone, lifecycle } = props;
    this.resource = new CapacityReservationGroup(this, "Resource", {
      ...home,
      name: resourceName("capacityReservationGroup", name),
      zones: zone === undefined ? undefined : [zone],
      lifecycle,
    });
    // Not by its size: another size would be another address, and the deployed reservation would go.
    this.machines = new Reservation(this, "machines", {
      name: resourceName("capacityReservation", machine),
      capacityReservationGroupId: this.resource.id,
      zone,
      sku: { name: machine, capacity: count },
      lifecycle,
    });
  }
}

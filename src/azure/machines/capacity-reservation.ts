import { CapacityReservation as Reservation } from "@cdktf/provider-azurerm/lib/capacity-reservation";
import { CapacityReservationGroup } from "@cdktf/provider-azurerm/lib/capacity-reservation-group";
import type { TerraformResourceLifecycle } from "cdktf";
import { Construct } from "constructs";
import { mapValues } from "../../core/map-values";
import type { Home } from "../region/resource-group";
import { resourceName } from "../region/spec/names";

export interface ReservedMachines {
  /** For example `Standard_F16ams_v6`. */
  readonly machine: string;
  /** How many, spares included. */
  readonly count: number;
}

export interface CapacityReservationProps {
  readonly name: string;
  readonly home: Home;
  /**
   * What is reserved, by a name that stays when the size is edited: another one would be another reservation. One of each
   * size.
   */
  readonly machines: Readonly<Record<string, ReservedMachines>>;
  /** Number of the zone in the subscription. @default none: a region without zones */
  readonly zone?: string | undefined;
  readonly lifecycle?: TerraformResourceLifecycle | undefined;
}

/**
 * Machines that Azure keeps for whoever names their group, paid for whether they run or not. A group has one reservation
 * of each size.
 */
export class CapacityReservation extends Construct {
  /** The group that machines name. */
  readonly resource: CapacityReservationGroup;
  /** By name. Machines that are made before them get none of them. */
  readonly reservations: Readonly<Record<string, Reservation>>;

  constructor(scope: Construct, id: string, props: CapacityReservationProps) {
    super(scope, id);
    const { name, home, machines, zone, lifecycle } = props;
    this.resource = new CapacityReservationGroup(this, "Resource", {
      ...home,
      name: resourceName("capacityReservationGroup", name),
      zones: zone === undefined ? undefined : [zone],
      lifecycle,
    });
    this.reservations = mapValues(
      machines,
      ({ machine, count }, key) =>
        new Reservation(this, key, {
          name: resourceName("capacityReservation", machine),
          capacityReservationGroupId: this.resource.id,
          zone,
          sku: { name: machine, capacity: count },
          lifecycle,
        }),
    );
  }
}

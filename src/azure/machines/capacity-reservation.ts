import { CapacityReservation as Reservation } from "@cdktf/provider-azurerm/lib/capacity-reservation";
import { CapacityReservationGroup } from "@cdktf/provider-azurerm/lib/capacity-reservation-group";
import type { TerraformResourceLifecycle } from "cdktf";
import { Construct } from "constructs";
import type { Home } from "../region/resource-group";
import { resourceName } from "../region/spec/names";

export interface CapacityReservationProps {
  readonly name: string;
  readonly home: Home;
  /** How many machines of each size are reserved, spares included. */
  readonly machines: Readonly<Record<string, number>>;
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
  /** By size. Machines that are made before them get none of them. */
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
    this.reservations = Object.fromEntries(
      Object.entries(machines).map(([size, capacity], index) => {
        // Not by its size: a generation that is edited would lose it, as another address.
        const reservation = new Reservation(this, `${index}`, {
          name: resourceName("capacityReservation", size),
          capacityReservationGroupId: this.resource.id,
          zone,
          sku: { name: size, capacity },
          lifecycle,
        });
        return [size, reservation];
      }),
    );
  }
}

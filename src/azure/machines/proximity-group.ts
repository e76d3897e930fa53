import { ProximityPlacementGroup } from "@cdktf/provider-azurerm/lib/proximity-placement-group";
import type { TerraformResourceLifecycle } from "cdktf";
import { Construct } from "constructs";
import type { Home } from "../region/resource-group";
import { resourceName } from "../region/spec/names";

export interface ProximityGroupProps {
  readonly name: string;
  readonly home: Home;
  /** Size of the machines that it takes: Azure looks for a data center that has it. */
  readonly machine: string;
  /** Number of its zone in the subscription. @default none: a region without zones */
  readonly zone?: string | undefined;
  readonly lifecycle?: TerraformResourceLifecycle | undefined;
}

/**
 * Machines in one data center. A group is bound to a data center by the first machine that starts, and is free again when
 * the last one has stopped.
 */
export class ProximityGroup extends Construct {
  readonly resource: ProximityPlacementGroup;

  constructor(scope: Construct, id: string, props: ProximityGroupProps) {
    super(scope, id);
    const { name, home, machine, zone, lifecycle } = props;
    this.resource = new ProximityPlacementGroup(this, "Resource", {
      ...home,
      name: resourceName("proximityPlacementGroup", name),
      // Without it Azure takes no zone, and a size that the chosen data center lacks is refused only when it starts.
      allowedVmSizes: [machine],
      zone,
      lifecycle,
    });
  }
}

import { ComputeInstanceGroup } from "@cdktf/provider-google/lib/compute-instance-group";
import { Construct } from "constructs";
import { mapValues } from "../../core/map-values";
import { fleetGroupName } from "./spec/fleet-names";
import type { TradingFleet } from "./trading-fleet";

export interface GenerationGroupsProps {
  /** The fleet's name behind the region's prefix, for example `hft-production-iowa--gateway`. */
  readonly name: string;
  readonly fleet: TradingFleet;
}

/**
 * The machines of a fleet by generation, as load balancers take them. A machine may be in one group that is balanced,
 * so all load balancers of a fleet share them.
 *
 * Source: Compute Engine documentation, Unmanaged instance groups.
 */
export class GenerationGroups extends Construct {
  readonly resources: Readonly<Record<string, ComputeInstanceGroup>>;

  constructor(scope: Construct, id: string, { name, fleet }: GenerationGroupsProps) {
    super(scope, id);
    this.resources = mapValues(
      fleet.generations,
      ({ instances }, key) =>
        new ComputeInstanceGroup(this, key, {
          name: fleetGroupName(name, key),
          zone: fleet.zone,
          instances: Object.values(instances).map(({ selfLink }) => selfLink),
        }),
    );
  }
}

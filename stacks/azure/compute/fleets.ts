import { Construct } from "constructs";
import { TradingFleet } from "../../../src/azure/machines/trading-fleet";
import type { Network } from "../../../src/azure/network/network";
import type { Home } from "../../../src/azure/region/resource-group";
import type { AzureResolvedRegion } from "../../../src/azure/region/spec/resolve";

export interface FleetPartsProps {
  readonly region: AzureResolvedRegion;
  readonly network: Network;
  readonly home: Home;
}

/** The fleets of a region. */
export class FleetParts {
  readonly fleets: Readonly<Record<string, TradingFleet>>;

  constructor(
    scope: Construct,
    private readonly props: FleetPartsProps,
  ) {
    const { region, network, home } = props;
    const within = new Construct(scope, "fleets");
    this.fleets = Object.fromEntries(
      Object.entries(region.fleets).map(([name, fleet]) => [
        name,
        new TradingFleet(within, name, {
          name,
          fleet,
          network,
          place: region.place,
          home,
          role: region.role,
          capacity: region.tradingCapacity,
          protect: region.protect,
        }),
      ]),
    );
  }

  get outputs(): Readonly<Record<string, unknown>> {
    const stated = this.props.region.fleets;
    return {
      trading_fleets: Object.fromEntries(
        Object.entries(this.fleets).map(([name, fleet]) => [
          name,
          {
            active: stated[name]?.active,
            zone: fleet.zone,
            block: fleet.block,
            identity_id: fleet.identity.id,
            identity_principal_id: fleet.identity.principalId,
            members: fleet.members,
          },
        ]),
      ),
    };
  }
}

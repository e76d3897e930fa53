import { Construct } from "constructs";
import { TradingFleet } from "../../../src/gcp/machines/trading-fleet";
import type { Network } from "../../../src/gcp/network/network";
import type { GcpResolvedRegion } from "../../../src/gcp/region/spec/resolve";

export interface FleetPartsProps {
  readonly region: GcpResolvedRegion;
  readonly network: Network;
}

/** The fleets of a region. */
export class FleetParts {
  readonly fleets: Readonly<Record<string, TradingFleet>>;

  constructor(
    scope: Construct,
    private readonly props: FleetPartsProps,
  ) {
    const { region, network } = props;
    const within = new Construct(scope, "fleets");
    this.fleets = Object.fromEntries(
      Object.entries(region.fleets).map(([name, fleet]) => [
        name,
        new TradingFleet(within, name, {
          name,
          fleet,
          network,
          place: region.place,
          role: region.role,
          capacity: region.tradingCapacity,
          protect: region.protect,
          quietHour: region.backupHour,
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
            service_account: fleet.account.resource.email,
            members: fleet.members,
          },
        ]),
      ),
    };
  }
}

import { Construct } from "constructs";
import { TradingFleet } from "../../../src/aws/machines/trading-fleet";
import type { TradingFleetGeneration } from "../../../src/aws/machines/trading-fleet-generation";
import type { Network } from "../../../src/aws/network/network";
import { isBareMetal } from "../../../src/aws/catalog/instances";
import type { AwsRegionContext } from "../region";

export interface FleetPartsProps {
  readonly context: AwsRegionContext;
  readonly network: Network;
}

/** The values of a member of a fleet that alarms read. */
export interface BuiltMember {
  /** Fleet, generation and member, for example `gateway_a_one`. */
  readonly name: string;
  readonly instance: TradingFleetGeneration["instances"][string];
  /** Whether the machine is bare metal. */
  readonly metal: boolean;
}

/** The fleets of a region. */
export class FleetParts {
  private readonly fleets: readonly (readonly [string, TradingFleet])[];

  constructor(
    scope: Construct,
    private readonly props: FleetPartsProps,
  ) {
    const { context, network } = props;
    const { region } = context;
    const within = new Construct(scope, "fleets");
    this.fleets = Object.entries(region.fleets).map(([name, fleet]) => [
      name,
      new TradingFleet(within, name, {
        // No other name of a region has the underscore, so no fleet is named like a pool or a role.
        name: `${context.region.prefix}_${name}`,
        fleet,
        network,
        region: region.awsRegion,
        accountId: region.accountId,
        role: region.role,
        capacity: region.tradingCapacity,
        tags: context.region.tags,
        protect: region.protect,
      }),
    ]);
  }

  /** Ids of the fleets' security groups, by `fleet-<name>`. */
  get securityGroupIds(): Readonly<Record<string, string>> {
    return Object.fromEntries(
      this.fleets.map(([name, { securityGroupId }]) => [`fleet-${name}`, securityGroupId]),
    );
  }

  /** Every machine of every fleet. */
  get machines(): readonly BuiltMember[] {
    return this.fleets.flatMap(([fleet, { generations }]) =>
      Object.entries(generations).flatMap(([generation, { instances, machine }]) => {
        const metal = isBareMetal(machine);
        return Object.entries(instances).map(([member, instance]) => ({
          name: `${fleet}_${generation}_${member}`,
          instance,
          metal,
        }));
      }),
    );
  }

  get outputs(): Readonly<Record<string, unknown>> {
    const { fleets } = this.props.context.region;
    return {
      trading_fleets: Object.fromEntries(
        this.fleets.map(([name, fleet]) => [
          name,
          {
            active: fleets[name]?.active,
            block: fleet.block,
            security_group_id: fleet.securityGroupId,
            role_name: fleet.role.resource.name,
            members: fleet.members,
            services: fleet.services,
          },
        ]),
      ),
    };
  }
}

import { Construct } from "constructs";
import { PlainFleet } from "../../../src/aws/machines/fleet";
import type { PlainFleetGeneration } from "../../../src/aws/machines/fleet-generation";
import type { Network } from "../../../src/aws/network/network";
import { awsInstanceType } from "../../../src/aws/catalog/instances";
import type { AwsRegionContext } from "../region";

export interface FleetPartsProps {
  readonly context: AwsRegionContext;
  readonly network: Network;
}

/** A machine of a fleet as what watches it needs to know it. */
export interface FleetMachine {
  /** Fleet, generation and member, for example `gateway_a_one`. */
  readonly name: string;
  readonly instance: PlainFleetGeneration["instances"][string];
  readonly metal: boolean;
}

/** The trading machines of a region that are outside of its cluster. */
export class FleetParts {
  private readonly fleets: readonly (readonly [string, PlainFleet])[];

  constructor(
    scope: Construct,
    private readonly props: FleetPartsProps,
  ) {
    const { context, network } = props;
    const { region } = context;
    const within = new Construct(scope, "fleets");
    this.fleets = Object.entries(region.fleets).map(([name, fleet]) => [
      name,
      new PlainFleet(within, name, {
        // No name in a region begins with an underscore, so that a fleet is never named like a pool or a role.
        name: `${context.region.prefix}_${name}`,
        config: { fleet, network: region.network },
        network,
        region: region.region,
        role: region.role,
        capacity: region.tradingCapacity,
        tags: context.region.tags,
        protect: region.protect,
      }),
    ]);
  }

  /** Ids of the fleets' security groups, by what they are of. */
  get securityGroupIds(): Readonly<Record<string, string>> {
    return Object.fromEntries(
      this.fleets.map(([name, { securityGroupId }]) => [`fleet-${name}`, securityGroupId]),
    );
  }

  /** Every machine that is built. */
  get machines(): readonly FleetMachine[] {
    const { fleets } = this.props.context.region;
    return this.fleets.flatMap(([fleet, { generations }]) =>
      Object.entries(generations).flatMap(([generation, { instances }]) => {
        const machine = fleets[fleet]?.generations[generation]?.machine ?? "";
        const metal = awsInstanceType(machine)?.bareMetal ?? machine.includes(".metal");
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

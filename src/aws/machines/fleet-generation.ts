import { Instance } from "@cdktf/provider-aws/lib/instance";
import type {
  LaunchTemplate,
  LaunchTemplateNetworkInterfaces,
  LaunchTemplatePlacement,
} from "@cdktf/provider-aws/lib/launch-template";
import type { ITerraformDependable, TerraformResourceLifecycle } from "cdktf";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import { guardWith } from "../../kit/guard";
import type { FleetMember } from "./spec/fleet";
import { fleetAddress, type FleetAddresses } from "./spec/fleet-addresses";
import { fleetGenerationRules, type FleetGenerationInPlace } from "./spec/fleet-rules";
import { machineRenderingOf } from "./spec/rendering";
import { subnetIn, type Network } from "../network/network";
import { efaGroup } from "./efa-group";
import { nodeTemplate } from "./node-template";
import { reservedPlacement, type ReservedPlacement } from "./reserved-placement";
import { tradingInterfaces } from "./trading-interfaces";

export interface PlainFleetGenerationProps {
  /** The fleet's and the generation's name, for example `hft-production-virginia_gateway_a`. */
  readonly name: string;
  /** The generation and the parts of the environment that its rules judge it by. */
  readonly config: FleetGenerationInPlace;
  readonly addresses: FleetAddresses;
  readonly network: Network;
  readonly securityGroupId: string;
  readonly instanceProfileName: string;
  readonly tags: Readonly<Record<string, string>>;
  /** Whether machines are reserved, spare ones included. */
  readonly reserve: boolean;
  /** Keeps Terraform, and anybody's slip, from ending machines while they are in the configuration. */
  readonly protect: boolean;
  /** What must be there before a machine starts: the policy of its role and its block of addresses. */
  readonly after: readonly ITerraformDependable[];
}

/**
 * One immutable generation of machines outside of a cluster: one shape, one image, one tuning, an address for
 * each. Whatever is edited after it was built, an apply leaves it alone. A machine that broke is ended by hand;
 * the next apply then makes it anew from its unchanged template, with its address, on a spare reserved machine.
 *
 * @throws ProblemsError for what `fleetGenerationRules` refuses
 */
export class PlainFleetGeneration extends Construct {
  /** The machines by the names of the members. */
  readonly instances: Readonly<Record<string, Instance>>;

  private readonly frozen: TerraformResourceLifecycle;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: PlainFleetGenerationProps,
  ) {
    super(scope, id);
    const { name, config, network, reserve, protect } = props;
    guardWith(this, fleetGenerationRules, config);
    const { generation, zone } = config;
    this.frozen = { ignoreChanges: "all", preventDestroy: protect };
    const members = Object.entries(generation.members);
    const place = reservedPlacement(this, {
      name,
      machine: generation.machine,
      reserved: reserve ? members.length + generation.spare : undefined,
      zoneName: subnetIn(network, "trading", zone).zoneName,
      placement: generation.placement,
      lifecycle: this.frozen,
    });
    const groups = this.groups();
    const templates = new Construct(this, "templates");
    const instances = new Construct(this, "members");
    this.instances = Object.fromEntries(
      members.map(([key, member], index) => {
        const template = this.template(templates, { key, member, index, groups }, place);
        return [key, this.instance(instances, key, template)];
      }),
    );
  }

  private instance(scope: Construct, key: string, template: LaunchTemplate): Instance {
    return new Instance(scope, key, {
      launchTemplate: { id: template.id, version: "1" },
      tags: { Name: this.memberName(key) },
      // For the day that its generation leaves the environment; until then `prevent_destroy` stands before it.
      forceDestroy: this.props.protect ? true : undefined,
      dependsOn: [...this.props.after],
      lifecycle: this.frozen,
    });
  }

  /** One for each machine, because only an interface of a template has an idle timeout of its own. */
  private template(scope: Construct, machine: Machine, place: ReservedPlacement): LaunchTemplate {
    const { config, network, instanceProfileName, tags, protect } = this.props;
    const { generation } = config;
    const { userData, cpuOptions } = machineRenderingOf(generation);
    const { reservation } = place;
    return nodeTemplate(scope, machine.key, {
      name: this.memberName(machine.key),
      volume: generation.volume,
      volumeKeyArn: network.keyArns.ebs,
      userData,
      tags,
      networkInterfaces: this.interfaces(machine),
      extra: {
        imageId: generation.image.id,
        instanceType: generation.machine,
        cpuOptions,
        placement: this.placement(place.placement, machine.index),
        capacityReservationSpecification: reservation && {
          capacityReservationTarget: { capacityReservationId: reservation.id },
        },
        iamInstanceProfile: { name: instanceProfileName },
        disableApiTermination: protect,
        monitoring: { enabled: true },
        // A recovered machine has lost its memory and logs on again, on a host that nobody chose.
        maintenanceOptions: { autoRecovery: "disabled" },
        privateDnsNameOptions: { hostnameType: "ip-name", enableResourceNameDnsARecord: true },
      },
      lifecycle: this.frozen,
    });
  }

  /** Members are dealt to the partitions in their order, so that two that follow each other share no rack. */
  private placement(
    group: LaunchTemplatePlacement | undefined,
    index: number,
  ): LaunchTemplatePlacement | undefined {
    const { placement } = this.props.config.generation;
    if (placement.kind !== "partition") return group;
    return { ...group, partitionNumber: (index % placement.partitions) + 1 };
  }

  private interfaces({ member, groups }: Machine): LaunchTemplateNetworkInterfaces[] {
    const { config, network } = this.props;
    const { host, bypassHost } = member;
    return tradingInterfaces({
      hardware: config.generation,
      securityGroups: groups,
      subnetId: subnetIn(network, "trading", config.zone).id,
      privateIpAddress: this.address(host),
      bypassAddress: bypassHost === undefined ? undefined : this.address(bypassHost),
    });
  }

  private address(host: number): string {
    const { addresses, config } = this.props;
    return fleetAddress(addresses, config.zone, config.network, host);
  }

  private groups(): readonly string[] {
    const { name, config, network, securityGroupId } = this.props;
    if (!config.generation.efa) return [securityGroupId];
    return [securityGroupId, efaGroup(this, "efa", name, network.vpcId, this.frozen).id];
  }

  private memberName(key: string): string {
    return resourceName("launchTemplate", `${this.props.name}_${key}`);
  }
}

interface Machine {
  readonly key: string;
  readonly member: FleetMember;
  /** The member's place among the others. */
  readonly index: number;
  readonly groups: readonly string[];
}

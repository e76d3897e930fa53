import { Instance } from "@cdktf/provider-aws/lib/instance";
import type {
  LaunchTemplate,
  LaunchTemplateNetworkInterfaces,
  LaunchTemplatePlacement,
} from "@cdktf/provider-aws/lib/launch-template";
import type { ITerraformDependable, TerraformResourceLifecycle } from "cdktf";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import { guard } from "../../kit/guard";
import type { ZoneKey } from "../../core/address-plan";
import type { RegionRole } from "../../environment/region";
import { subnetIn, type Network } from "../network/network";
import { efaSecurityGroup } from "./efa-security-group";
import { nodeTemplate } from "./node-template";
import { reservedPlacement, type ReservedPlacement } from "./reserved-placement";
import { fleetAddress } from "./spec/fleet-addresses";
import { fleetGenerationRules } from "./spec/fleet-generation-rules";
import type { FleetAddresses, FleetGeneration, FleetMember } from "./spec/fleet-schema";
import { machineRenderingOf } from "./spec/rendering";
import { tradingInterfaces } from "./trading-interfaces";

export interface TradingFleetGenerationProps {
  /** The fleet's and the generation's name, for example `hft-production-virginia_gateway_a`. */
  readonly name: string;
  readonly generation: FleetGeneration;
  /** Zone of its fleet. */
  readonly zone: ZoneKey;
  /** The block that its fleet reserves. */
  readonly addresses: FleetAddresses;
  readonly network: Network;
  /** For example `us-east-1`. */
  readonly region: string;
  readonly role: RegionRole;
  readonly securityGroupId: string;
  readonly instanceProfileName: string;
  /** Tags of instances, volumes and interfaces. */
  readonly tags: Readonly<Record<string, string>>;
  /** Whether machines are reserved, spares included. */
  readonly reserve: boolean;
  /** Refuses termination of machines, by Terraform and by EC2, while they are in the configuration. */
  readonly protect: boolean;
  /** Resources that a machine needs to start: the policies of its role and the reservation of addresses. */
  readonly after: readonly ITerraformDependable[];
}

/**
 * One immutable generation of machines outside of a cluster: one shape, one image, one tuning, an address for each. An
 * apply changes nothing of it after an edit. An operator terminates a broken machine by hand; the next apply creates
 * it again from its unchanged template, with its address, on a spare reserved machine.
 *
 * @throws ProblemsError for what `fleetGenerationRules` refuses
 */
export class TradingFleetGeneration extends Construct {
  /** EC2 type of the machines. */
  readonly machine: string;
  /** The machines by the names of the members. */
  readonly instances: Readonly<Record<string, Instance>>;

  private readonly frozen: TerraformResourceLifecycle;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: TradingFleetGenerationProps,
  ) {
    super(scope, id);
    const { name, generation, zone, network, region, role, reserve, protect } = props;
    guard(this, fleetGenerationRules, generation, { zone, network: network.stated, region, role });
    this.machine = generation.machine;
    this.frozen = { ignoreChanges: "all", preventDestroy: protect };
    const members = Object.entries(generation.members);
    const reserved = reservedPlacement(this, {
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
        const template = this.template(templates, { key, member, index, groups }, reserved);
        return [key, this.instance(instances, key, template)];
      }),
    );
  }

  private instance(scope: Construct, key: string, template: LaunchTemplate): Instance {
    return new Instance(scope, key, {
      launchTemplate: { id: template.id, version: "1" },
      tags: { Name: this.memberName(key) },
      // Lets a destroy pass EC2 termination protection once the generation left the environment and `prevent_destroy` is gone.
      forceDestroy: this.props.protect ? true : undefined,
      dependsOn: [...this.props.after],
      lifecycle: this.frozen,
    });
  }

  /** One for each machine: only a launch template sets the idle timeout of an interface. */
  private template(scope: Construct, member: MemberTemplateProps, place: ReservedPlacement): LaunchTemplate {
    const { generation, network, instanceProfileName, tags, protect } = this.props;
    const { userData, cpuOptions } = machineRenderingOf(generation);
    const { reservation } = place;
    return nodeTemplate(scope, member.key, {
      name: this.memberName(member.key),
      volume: generation.volume,
      volumeKeyArn: network.keyArns.ebs,
      userData,
      tags,
      networkInterfaces: this.interfaces(member),
      extra: {
        imageId: generation.image.id,
        instanceType: generation.machine,
        cpuOptions,
        placement: this.placement(place.placement, member.index),
        capacityReservationSpecification: reservation && {
          capacityReservationTarget: { capacityReservationId: reservation.id },
        },
        iamInstanceProfile: { name: instanceProfileName },
        disableApiTermination: protect,
        monitoring: { enabled: true },
        // Recovery restarts a machine with empty memory on another host: its sessions log on again unasked.
        maintenanceOptions: { autoRecovery: "disabled" },
        privateDnsNameOptions: { hostnameType: "ip-name", enableResourceNameDnsARecord: true },
      },
      lifecycle: this.frozen,
    });
  }

  /** Assigns members to partitions in turn, so that consecutive members share no rack. */
  private placement(
    group: LaunchTemplatePlacement | undefined,
    index: number,
  ): LaunchTemplatePlacement | undefined {
    const { placement } = this.props.generation;
    if (placement.kind !== "partition") return group;
    return { ...group, partitionNumber: (index % placement.partitions) + 1 };
  }

  private interfaces({ member, groups }: MemberTemplateProps): LaunchTemplateNetworkInterfaces[] {
    const { generation, zone, network } = this.props;
    const { host, bypassHost } = member;
    return tradingInterfaces({
      hardware: generation,
      securityGroups: groups,
      subnetId: subnetIn(network, "trading", zone).id,
      privateIpAddress: this.address(host),
      bypassAddress: bypassHost === undefined ? undefined : this.address(bypassHost),
    });
  }

  private address(host: number): string {
    const { addresses, zone, network } = this.props;
    return fleetAddress(addresses, zone, network.stated, host);
  }

  private groups(): readonly string[] {
    const { name, generation, network, securityGroupId } = this.props;
    if (!generation.efa) return [securityGroupId];
    return [securityGroupId, efaSecurityGroup(this, "efa", name, network.vpcId, this.frozen).id];
  }

  private memberName(key: string): string {
    return resourceName("launchTemplate", `${this.props.name}_${key}`);
  }
}

/** What the launch template of one member is made from. */
interface MemberTemplateProps {
  /** The member's name. */
  readonly key: string;
  readonly member: FleetMember;
  /** Position of the member in its generation, from 0. */
  readonly index: number;
  readonly groups: readonly string[];
}

import { Ec2SubnetCidrReservation } from "@cdktf/provider-aws/lib/ec2-subnet-cidr-reservation";
import { IamInstanceProfile } from "@cdktf/provider-aws/lib/iam-instance-profile";
import { Construct } from "constructs";
import { formatCidr } from "../../core/cidr";
import { resourceName } from "../region/spec/names";
import { mapValues } from "../../core/map-values";
import { guardWith } from "../../kit/guard";
import type { Fleet } from "./spec/fleet";
import { fleetAddress, fleetBlock } from "./spec/fleet-addresses";
import { fleetRules } from "./spec/fleet-rules";
import type { AwsNetwork } from "../network/spec/schema";
import type { RegionRole } from "../../environment/region";
import { subnetIn, type Network } from "../network/network";
import { ServiceRole } from "../iam/service-role";
import { fleetGroup } from "./fleet-group";
import { PlainFleetGeneration } from "./fleet-generation";

export interface PlainFleetProps {
  /** The fleet's name behind the region's prefix, for example `hft-production-virginia_gateway`. */
  readonly name: string;
  /** The fleet and the part of the environment that its rules judge it by. */
  readonly config: { readonly fleet: Fleet; readonly network: AwsNetwork };
  readonly network: Network;
  /** For example `us-east-1`. */
  readonly region: string;
  readonly role: RegionRole;
  /** Whether machines are reserved, hoped for at launch, or not built. */
  readonly capacity: "reserved" | "on-demand" | "none";
  readonly tags: Readonly<Record<string, string>>;
  /** Keeps Terraform from giving up addresses, groups and machines. */
  readonly protect: boolean;
}

/**
 * A fixed fleet of machines outside of a cluster. Its addresses, its security group and its role are there
 * before its machines and without them, so that a region which is not built keeps its addresses.
 *
 * The role lets Systems Manager in and nothing else: no key, no port, every session in the account's log.
 *
 * @throws ProblemsError for what `fleetRules` refuses
 */
export class PlainFleet extends Construct {
  readonly resource: Ec2SubnetCidrReservation;
  readonly securityGroupId: string;
  readonly role: ServiceRole;
  readonly generations: Readonly<Record<string, PlainFleetGeneration>>;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: PlainFleetProps,
  ) {
    super(scope, id);
    const { name, config, network, region, protect } = props;
    guardWith(this, fleetRules, config);
    const { fleet } = config;
    this.resource = new Ec2SubnetCidrReservation(this, "Resource", {
      subnetId: subnetIn(network, "trading", fleet.zone).id,
      cidrBlock: this.block,
      reservationType: "explicit",
      description: name,
      lifecycle: { preventDestroy: protect },
    });
    this.securityGroupId = fleetGroup(this, "group", {
      name,
      vpcId: network.vpcId,
      from: fleet.from,
      protect,
    }).id;
    this.role = new ServiceRole(this, "role", {
      name: resourceName("iamRole", name),
      service: "ec2.amazonaws.com",
      region,
      managedPolicies: ["AmazonSSMManagedInstanceCore"],
    });
    const profile = new IamInstanceProfile(this, "profile", {
      name: resourceName("instanceProfile", name),
      role: this.role.resource.name,
    });
    this.generations = this.build(profile);
  }

  /** By generation and member: the machine, its interface and its addresses. */
  get members(): Readonly<Record<string, Readonly<Record<string, object>>>> {
    const { generations } = this.props.config.fleet;
    return mapValues(this.generations, ({ instances }, key) =>
      mapValues(instances, (instance, name) => {
        const { host = 0, bypassHost } = generations[key]?.members[name] ?? {};
        return {
          instance_id: instance.id,
          private_address: this.address(host),
          interface_id: instance.primaryNetworkInterfaceId,
          ...(bypassHost === undefined ? {} : { bypass_address: this.address(bypassHost) }),
        };
      }),
    );
  }

  /** By name: the service address and the command that moves it to the active generation. */
  get services(): Readonly<Record<string, object>> {
    const { config, region } = this.props;
    const { active, serviceHosts, generations } = config.fleet;
    return mapValues(serviceHosts, ({ host, member }) => {
      const address = this.address(host);
      const holder = this.generations[active]?.instances[member];
      if (holder === undefined) return { private_address: address };
      const bypasses = generations[active]?.members[member]?.bypassHost !== undefined;
      const interfaceId = bypasses ? bypassInterface(region, holder.id) : holder.primaryNetworkInterfaceId;
      return { private_address: address, move_command: moveCommand(region, interfaceId, address) };
    });
  }

  get block(): string {
    const { fleet, network } = this.props.config;
    const block = fleetBlock(fleet.addresses, fleet.zone, network);
    if (block === undefined) throw new Error(`${this.props.name} has no block of addresses`);
    return formatCidr(block);
  }

  private address(host: number): string {
    const { fleet, network } = this.props.config;
    return fleetAddress(fleet.addresses, fleet.zone, network, host);
  }

  private build(profile: IamInstanceProfile): Readonly<Record<string, PlainFleetGeneration>> {
    const { name, config, network, region, role, capacity, tags, protect } = this.props;
    const { generations, zone, addresses } = config.fleet;
    if (capacity === "none") return {};
    const scope = new Construct(this, "generations");
    return mapValues(
      generations,
      (generation, key) =>
        new PlainFleetGeneration(scope, key, {
          name: `${name}_${key}`,
          config: { generation, zone, network: config.network, region, role },
          addresses,
          network,
          securityGroupId: this.securityGroupId,
          instanceProfileName: profile.name,
          tags,
          reserve: capacity === "reserved",
          protect,
          after: [this.resource, ...this.role.attachments],
        }),
    );
  }
}

/**
 * A look-up in the shell of the interface that the application takes from the kernel: it receives what is sent to
 * the machine's service addresses. Terraform knows of no interface but the first that a template gives a machine.
 */
function bypassInterface(region: string, instanceId: string): string {
  // With EFA the other network cards have a device 1 as well.
  const query = "NetworkInterfaces[?Attachment.NetworkCardIndex==`0`].NetworkInterfaceId";
  const call = [
    `aws ec2 describe-network-interfaces --region ${region}`,
    `--filters Name=attachment.instance-id,Values=${instanceId} Name=attachment.device-index,Values=1`,
    `--query '${query}' --output text`,
  ].join(" ");
  return `"$(${call})"`;
}

/** A machine gives an address up to another: traffic follows within moments, and no session is carried over. */
function moveCommand(region: string, interfaceId: string, address: string): string {
  return [
    `aws ec2 assign-private-ip-addresses --region ${region} --network-interface-id ${interfaceId}`,
    `--private-ip-addresses ${address} --allow-reassignment`,
  ].join(" ");
}

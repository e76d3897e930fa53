import { Ec2SubnetCidrReservation } from "@cdktf/provider-aws/lib/ec2-subnet-cidr-reservation";
import { IamInstanceProfile } from "@cdktf/provider-aws/lib/iam-instance-profile";
import { Construct } from "constructs";
import { formatCidr } from "../../core/cidr";
import { resourceName } from "../region/spec/names";
import { mapValues } from "../../core/map-values";
import { guard } from "../../kit/guard";
import type { RegionRole } from "../../environment/region";
import { subnetIn, type Network } from "../network/network";
import { ServiceRole } from "../iam/service-role";
import { fleetSecurityGroup } from "./fleet-security-group";
import { fleetAddress, fleetBlock } from "./spec/fleet-addresses";
import { fleetRules } from "./spec/fleet-rules";
import type { Fleet } from "./spec/fleet-schema";
import { TradingFleetGeneration } from "./trading-fleet-generation";

export interface TradingFleetProps {
  /** The fleet's name behind the region's prefix, for example `hft-production-virginia_gateway`. */
  readonly name: string;
  readonly fleet: Fleet;
  readonly network: Network;
  /** For example `us-east-1`. */
  readonly region: string;
  readonly accountId: string;
  readonly role: RegionRole;
  /** Whether machines are reserved, launched without a reservation, or not built. */
  readonly capacity: "reserved" | "on-demand" | "none";
  readonly tags: Readonly<Record<string, string>>;
  /** Keeps Terraform from destroying the reservation of addresses, the security group and the machines. */
  readonly protect: boolean;
}

/**
 * Trading machines outside of a cluster. The reservation of addresses, the security group and the role exist without
 * machines too, so that a region with `capacity: "none"` keeps its addresses.
 *
 * The role admits Systems Manager only: no SSH key, no open port, every session in the account's log.
 *
 * @throws ProblemsError for what `fleetRules` refuses
 */
export class TradingFleet extends Construct {
  readonly resource: Ec2SubnetCidrReservation;
  readonly securityGroupId: string;
  readonly role: ServiceRole;
  readonly generations: Readonly<Record<string, TradingFleetGeneration>>;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: TradingFleetProps,
  ) {
    super(scope, id);
    const { name, fleet, network, region, accountId, protect } = props;
    guard(this, fleetRules, fleet, { network: network.stated });
    this.resource = new Ec2SubnetCidrReservation(this, "Resource", {
      subnetId: subnetIn(network, "trading", fleet.zone).id,
      cidrBlock: this.block,
      reservationType: "explicit",
      description: name,
      lifecycle: { preventDestroy: protect },
    });
    this.securityGroupId = fleetSecurityGroup(this, "group", {
      name,
      vpcId: network.vpcId,
      from: fleet.from,
      to: fleet.to,
      protect,
    }).id;
    this.role = new ServiceRole(this, "role", {
      name: resourceName("iamRole", name),
      service: "ec2.amazonaws.com",
      region,
      accountId,
      managedPolicies: ["AmazonSSMManagedInstanceCore"],
    });
    const profile = new IamInstanceProfile(this, "profile", {
      name: resourceName("instanceProfile", name),
      role: this.role.resource.name,
    });
    this.generations = this.build(profile);
  }

  /** By generation and member: ids and addresses of the machine and its interface. */
  get members(): Readonly<Record<string, Readonly<Record<string, object>>>> {
    const { generations } = this.props.fleet;
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
    const { fleet, region } = this.props;
    const { active, serviceHosts, generations } = fleet;
    return mapValues(serviceHosts, ({ host, member }) => {
      const address = this.address(host);
      const holder = this.generations[active]?.instances[member];
      if (holder === undefined) return { private_address: address };
      const bypasses = generations[active]?.members[member]?.bypassHost !== undefined;
      const interfaceId = bypasses ? bypassInterface(region, holder.id) : holder.primaryNetworkInterfaceId;
      return { private_address: address, move_command: moveCommand(region, interfaceId, address) };
    });
  }

  /** The block of addresses that the fleet reserves, for example `10.0.79.192/27`. */
  get block(): string {
    const { fleet, network } = this.props;
    const block = fleetBlock(fleet.addresses, fleet.zone, network.stated);
    if (block === undefined) throw new Error(`${this.props.name} has no block of addresses`);
    return formatCidr(block);
  }

  private address(host: number): string {
    const { fleet, network } = this.props;
    return fleetAddress(fleet.addresses, fleet.zone, network.stated, host);
  }

  private build(profile: IamInstanceProfile): Readonly<Record<string, TradingFleetGeneration>> {
    const { name, fleet, network, region, role, capacity, tags, protect } = this.props;
    const { generations, zone, addresses } = fleet;
    if (capacity === "none") return {};
    const scope = new Construct(this, "generations");
    return mapValues(
      generations,
      (generation, key) =>
        new TradingFleetGeneration(scope, key, {
          name: `${name}_${key}`,
          generation,
          zone,
          addresses,
          network,
          region,
          role,
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
 * Returns a shell expression for the id of the interface that the application takes from the kernel, which receives
 * the traffic to the machine's service addresses. Terraform exports the first interface of a launch template only.
 */
function bypassInterface(region: string, instanceId: string): string {
  // With EFA the other network cards have a device 1, too.
  const query = "NetworkInterfaces[?Attachment.NetworkCardIndex==`0`].NetworkInterfaceId";
  const call = [
    `aws ec2 describe-network-interfaces --region ${region}`,
    `--filters Name=attachment.instance-id,Values=${instanceId} Name=attachment.device-index,Values=1`,
    `--query '${query}' --output text`,
  ].join(" ");
  return `"$(${call})"`;
}

/** Returns the command that moves an address to an interface: traffic follows within moments, sessions break. */
function moveCommand(region: string, interfaceId: string, address: string): string {
  return [
    `aws ec2 assign-private-ip-addresses --region ${region} --network-interface-id ${interfaceId}`,
    `--private-ip-addresses ${address} --allow-reassignment`,
  ].join(" ");
}

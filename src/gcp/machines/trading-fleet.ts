import { ComputeAddress } from "@cdktf/provider-google/lib/compute-address";
import { Construct } from "constructs";
import { formatCidr, type Cidr } from "../../core/cidr";
import { mapValues } from "../../core/map-values";
import type { WeekSpan } from "../../core/week";
import type { RegionRole } from "../../environment/region";
import { guard } from "../../kit/guard";
import { firewallPolicyRule } from "../network/firewall-policy-rule";
import type { Network } from "../network/network";
import { firewallPolicyName, type RegionPlace } from "../network/spec/ids";
import { FleetServiceAccount } from "./fleet-service-account";
import { fleetAddress, fleetBlock } from "./spec/fleet-addresses";
import { fleetFirewallRules } from "./spec/fleet-firewall";
import { fleetAccount, fleetGenerationName, fleetMemberName } from "./spec/fleet-names";
import { fleetRules } from "./spec/fleet-rules";
import type { Fleet } from "./spec/fleet-schema";
import { TradingFleetGeneration } from "./trading-fleet-generation";

export interface TradingFleetProps {
  /** The fleet's name in its region, for example `gateway`. */
  readonly name: string;
  readonly fleet: Fleet;
  readonly network: Network;
  readonly place: RegionPlace;
  readonly role: RegionRole;
  /** Whether machines are reserved, launched without a reservation, or not built. */
  readonly capacity: "reserved" | "on-demand" | "none";
  /** Quiet hour of every day, in UTC, around which hosts of its own may be maintained. @default Google chooses */
  readonly quietHour?: WeekSpan | undefined;
  /** Keeps Terraform from releasing addresses, and from deleting the account and the machines. */
  readonly protect: boolean;
}

/**
 * Trading machines outside of a cluster. Their addresses, account and firewall rules exist without machines too, so
 * that a region with `capacity: "none"` keeps its addresses.
 *
 * The rules tell the machines by their account: of all that belongs to a machine only the account is in nobody's hands
 * who may edit the machine.
 *
 * @throws ProblemsError for what `fleetRules` refuses
 */
export class TradingFleet extends Construct {
  readonly account: FleetServiceAccount;
  readonly generations: Readonly<Record<string, TradingFleetGeneration>>;

  private readonly addresses: Readonly<Record<string, Readonly<Record<string, ComputeAddress>>>>;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: TradingFleetProps,
  ) {
    super(scope, id);
    const { name, fleet, network, place, protect } = props;
    guard(this, fleetRules, fleet, { network: network.stated });
    this.account = new FleetServiceAccount(this, "account", {
      accountId: fleetAccount(place, name).id,
      displayName: `Machines of the fleet ${name}`,
      projectId: place.projectId,
      protect,
    });
    this.admit();
    this.addresses = this.reserveAddresses();
    this.generations = this.build();
  }

  /** By generation and member: the machine, its address, and the command that opens a shell on it. */
  get members(): Readonly<Record<string, Readonly<Record<string, object>>>> {
    const { place } = this.props;
    return mapValues(this.generations, ({ instances }, key) =>
      mapValues(instances, (instance, member) => ({
        instance: instance.name,
        instance_id: instance.instanceId,
        private_address: this.addresses[key]?.[member]?.address,
        sign_in_command:
          `gcloud compute ssh ${instance.name} --tunnel-through-iap ` +
          `--zone ${this.zone} --project ${place.projectId}`,
      })),
    );
  }

  /** The block that the fleet takes its addresses from, for example `10.2.31.192/27`. */
  get block(): string {
    return formatCidr(this.range);
  }

  /** The zone of all machines, for example `us-central1-a`. */
  get zone(): string {
    const { fleet, network } = this.props;
    const zone = network.stated.zones[fleet.zone];
    if (zone === undefined) throw new Error(`the network has no zone ${fleet.zone}`);
    return zone;
  }

  private get range(): Cidr {
    const { name, fleet, network } = this.props;
    const block = fleetBlock(fleet.addresses, network.stated);
    if (block === undefined) throw new Error(`the fleet ${name} has no block of addresses`);
    return block;
  }

  private get subnetId(): string {
    const subnet = this.props.network.subnets.trading;
    if (subnet === undefined) throw new Error("the network has no trading subnet");
    return subnet.id;
  }

  /** An adopted network is opened by its owner. */
  private admit(): void {
    const { name, fleet, network, place } = this.props;
    const policyName = firewallPolicyName(place, network.stated);
    if (policyName === undefined) return;
    const scope = new Construct(this, "firewall");
    const machines = { block: this.range, serviceAccount: this.account.resource.email };
    for (const rule of fleetFirewallRules(name, fleet, machines)) {
      firewallPolicyRule(scope, rule.name, { policyName, rule });
    }
  }

  private reserveAddresses(): TradingFleet["addresses"] {
    const { name, fleet, network, place, protect } = this.props;
    const scope = new Construct(this, "addresses");
    return mapValues(fleet.generations, ({ members }, key) => {
      const within = new Construct(scope, key);
      return mapValues(
        members,
        ({ host }, member) =>
          new ComputeAddress(within, member, {
            name: fleetMemberName(fleetGenerationName(place, name, key), member),
            region: place.region,
            addressType: "INTERNAL",
            purpose: "GCE_ENDPOINT",
            subnetwork: this.subnetId,
            address: fleetAddress(fleet.addresses, network.stated, host),
            lifecycle: { preventDestroy: protect },
          }),
      );
    });
  }

  private build(): Readonly<Record<string, TradingFleetGeneration>> {
    const { name, fleet, network, place, role, capacity, protect, quietHour } = this.props;
    if (capacity === "none") return {};
    const scope = new Construct(this, "generations");
    return mapValues(
      fleet.generations,
      (generation, key) =>
        new TradingFleetGeneration(scope, key, {
          name: fleetGenerationName(place, name, key),
          generation,
          zone: this.zone,
          region: place.region,
          role,
          subnetId: this.subnetId,
          addresses: mapValues(this.addresses[key] ?? {}, ({ address }) => address),
          diskKeyId: network.keyIds.disks,
          serviceAccount: this.account.resource.email,
          reserve: capacity === "reserved",
          protect,
          quietHour,
          after: this.account.grants,
        }),
    );
  }
}

import { NetworkInterface } from "@cdktf/provider-azurerm/lib/network-interface";
import { UserAssignedIdentity } from "@cdktf/provider-azurerm/lib/user-assigned-identity";
import { Construct } from "constructs";
import { formatCidr } from "../../core/cidr";
import { mapValues } from "../../core/map-values";
import { guard } from "../../kit/guard";
import type { Network } from "../network/network";
import { networkZones } from "../network/spec/network";
import type { Home } from "../region/resource-group";
import { resourceName } from "../region/spec/names";
import type { RegionPlace } from "../region/spec/place";
import type { RegionRole } from "../../environment/region";
import { fleetAddress, fleetBlock } from "./spec/fleet-addresses";
import { fleetFullName, fleetGenerationName, memberName } from "./spec/fleet-names";
import { fleetRules } from "./spec/fleet-rules";
import type { Fleet } from "./spec/fleet-schema";
import { TradingFleetGeneration } from "./trading-fleet-generation";
import { updateWindow } from "./update-window";

export interface TradingFleetProps {
  /** The fleet's name in its region, for example `gateway`. */
  readonly name: string;
  readonly fleet: Fleet;
  readonly network: Network;
  readonly place: RegionPlace;
  readonly home: Home;
  readonly role: RegionRole;
  /** Whether machines are reserved, launched without a reservation, or not built. */
  readonly capacity: "reserved" | "on-demand" | "none";
  /** Keeps Terraform from releasing addresses, and from deleting the identity and the machines. */
  readonly protect: boolean;
}

type ByMember<Value> = Readonly<Record<string, Value>>;

/** The name of the one address of an interface. */
export const addressName = "private";

/**
 * Trading machines outside of a cluster. Their interfaces, which hold their addresses, and their identity exist without
 * machines too, so that a region with `capacity: "none"` keeps its addresses. What may connect to them is up to the
 * security group of the network, which knows them by the fleet's block: `fleetAccess`.
 *
 * @throws ProblemsError for what `fleetRules` refuses
 */
export class TradingFleet extends Construct {
  /** As whom the machines sign in to Azure. It may do nothing until somebody gives it a role. */
  readonly identity: UserAssignedIdentity;
  /** The interfaces by generation and member. */
  readonly cards: Readonly<Record<string, ByMember<NetworkInterface>>>;
  readonly generations: Readonly<Record<string, TradingFleetGeneration>>;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: TradingFleetProps,
  ) {
    super(scope, id);
    const { name, fleet, network, place, home, role, protect } = props;
    guard(this, fleetRules, fleet, { network: network.stated, role });
    this.identity = new UserAssignedIdentity(this, "identity", {
      ...home,
      name: resourceName("userAssignedIdentity", fleetFullName(place, name)),
      lifecycle: { preventDestroy: protect },
    });
    this.cards = this.holdAddresses();
    this.generations = this.build();
  }

  /** By generation and member: the machine, its address, and the command that opens a shell on it. */
  get members(): Readonly<Record<string, ByMember<object>>> {
    const { fleet, home } = this.props;
    return mapValues(this.generations, ({ machines }, key) =>
      mapValues(machines, ({ resource, disks }, member) => {
        const address = this.cards[key]?.[member]?.privateIpAddress;
        const { by, user } = fleet.generations[key]?.signIn ?? {};
        return {
          machine: resource.name,
          machine_id: resource.virtualMachineId,
          // Of a machine that is deleted by hand the disk stays, and keeps the name from the next one.
          os_disk: resource.osDisk.name,
          private_address: address,
          sign_in_command:
            by === "entra"
              ? `az ssh vm --resource-group ${home.resourceGroupName} --name ${resource.name} --prefer-private-ip`
              : `ssh ${user}@${address}`,
          data_disk_ids: mapValues(disks, ({ id }) => id),
        };
      }),
    );
  }

  /** The block that the fleet takes its addresses from, for example `10.3.31.192/27`. */
  get block(): string {
    const { name, fleet, network } = this.props;
    const block = fleetBlock(fleet, network.stated);
    if (block === undefined) throw new Error(`the fleet ${name} has no block of addresses`);
    return formatCidr(block);
  }

  /** Number of the zone of all machines in the subscription; `undefined` in a region without zones. */
  get zone(): string | undefined {
    const { fleet, network } = this.props;
    return networkZones(network.stated).find(({ key }) => key === fleet.zone)?.number;
  }

  private holdAddresses(): TradingFleet["cards"] {
    const { name, fleet, network, place, home, protect } = this.props;
    const { [`trading-${fleet.zone}` as const]: subnetId } = network.subnetIds;
    if (subnetId === undefined) throw new Error(`the network has no trading subnet of zone ${fleet.zone}`);
    const scope = new Construct(this, "addresses");
    return mapValues(fleet.generations, ({ members }, key) => {
      const within = new Construct(scope, key);
      return mapValues(
        members,
        ({ host }, member) =>
          new NetworkInterface(within, member, {
            ...home,
            name: memberName("networkInterface", fleetGenerationName(place, name, key), member),
            // A part of the card lies in the machine itself, past the hypervisor's switch.
            acceleratedNetworkingEnabled: true,
            ipForwardingEnabled: false,
            ipConfiguration: [
              {
                name: addressName,
                primary: true,
                subnetId,
                privateIpAddressAllocation: "Static",
                privateIpAddress: fleetAddress(fleet, network.stated, host),
                privateIpAddressVersion: "IPv4",
              },
            ],
            lifecycle: { ignoreChanges: "all", preventDestroy: protect },
          }),
      );
    });
  }

  private build(): Readonly<Record<string, TradingFleetGeneration>> {
    const { name, fleet, network, place, home, capacity, protect } = this.props;
    if (capacity === "none") return {};
    const window = updateWindow(this, "updates", {
      name: fleetFullName(place, name),
      home,
      hostUpdates: fleet.hostUpdates,
    });
    const scope = new Construct(this, "generations");
    return mapValues(
      fleet.generations,
      (generation, key) =>
        new TradingFleetGeneration(scope, key, {
          name: fleetGenerationName(place, name, key),
          generation,
          home,
          zone: this.zone,
          cards: this.cards[key] ?? {},
          encryptionSetId: network.keys.disks.encryptionSetId,
          identity: this.identity,
          reserve: capacity === "reserved",
          window,
          protect,
        }),
    );
  }
}

import { MaintenanceAssignmentVirtualMachine } from "@cdktf/provider-azurerm/lib/maintenance-assignment-virtual-machine";
import type { MaintenanceConfiguration } from "@cdktf/provider-azurerm/lib/maintenance-configuration";
import type { NetworkInterface } from "@cdktf/provider-azurerm/lib/network-interface";
import type { UserAssignedIdentity } from "@cdktf/provider-azurerm/lib/user-assigned-identity";
import type { TerraformResourceLifecycle } from "cdktf";
import { Construct } from "constructs";
import { mapValues } from "../../core/map-values";
import { guard } from "../../kit/guard";
import type { Home } from "../region/resource-group";
import { FleetMachine } from "./fleet-machine";
import { placeMachines, type MachinePlacement } from "./placement";
import { fleetGenerationRules } from "./spec/fleet-generation-rules";
import type { FleetGeneration } from "./spec/fleet-schema";
import { holdHosts } from "./update-window";

export interface TradingFleetGenerationProps {
  /** The fleet's and the generation's name, for example `hft-production-texas--gateway--a`. */
  readonly name: string;
  readonly generation: FleetGeneration;
  readonly home: Home;
  /** Number of the zone in the subscription. @default none: a region without zones */
  readonly zone: string | undefined;
  /** The interface of each member, by its name: it has the member's address. */
  readonly cards: Readonly<Record<string, NetworkInterface>>;
  /** Id of the set that encrypts disks. */
  readonly encryptionSetId: string;
  /** As whom the machines sign in to Azure. */
  readonly identity: UserAssignedIdentity;
  /** Whether machines are reserved, spares included. */
  readonly reserve: boolean;
  /** When the hosts are updated. @default when Azure likes */
  readonly window?: MaintenanceConfiguration | undefined;
  /** Refuses deletion of machines by Terraform while they are in the configuration. */
  readonly protect: boolean;
}

/**
 * One immutable generation of machines outside of a cluster: one shape, one image, one tuning, an address for each. An
 * apply changes nothing of it after an edit. An operator deletes a broken machine by hand; the next apply creates it
 * again as it was, with its address and its data disks, on a spare reserved machine.
 *
 * @throws ProblemsError for what `fleetGenerationRules` refuses
 */
export class TradingFleetGeneration extends Construct {
  /** Size of the machines. */
  readonly machine: string;
  /** The machines by the names of the members. */
  readonly machines: Readonly<Record<string, FleetMachine>>;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: TradingFleetGenerationProps,
  ) {
    super(scope, id);
    const { name, generation, home, zone, reserve, protect } = props;
    guard(this, fleetGenerationRules, generation, { location: home.location });
    this.machine = generation.machine;
    const lifecycle: TerraformResourceLifecycle = { ignoreChanges: "all", preventDestroy: protect };
    const placement = placeMachines(this, {
      name,
      home,
      placement: generation.placement,
      machine: generation.machine,
      machines: Object.keys(generation.members).length,
      zone,
      reserve,
      lifecycle,
    });
    const members = new Construct(this, "members");
    this.machines = mapValues(generation.members, (_, key) =>
      this.member(members, key, placement, lifecycle),
    );
    this.holdUpdates(placement);
  }

  private member(
    scope: Construct,
    key: string,
    placement: MachinePlacement,
    lifecycle: TerraformResourceLifecycle,
  ): FleetMachine {
    const { name, generation, home, zone, cards, identity, encryptionSetId } = this.props;
    const { [key]: card } = cards;
    if (card === undefined) throw new Error(`the member ${key} has no network interface`);
    return new FleetMachine(scope, key, {
      generationName: name,
      member: key,
      generation,
      home,
      zone,
      card,
      placement,
      identity,
      encryptionSetId,
      lifecycle,
    });
  }

  /** Updates of dedicated hosts are held for the hosts, of isolated machines for the machine itself. */
  private holdUpdates({ before }: MachinePlacement): void {
    const { window, home, generation } = this.props;
    if (window === undefined) return;
    const scope = new Construct(this, "updates");
    const { location } = home;
    if (generation.placement.kind === "dedicated-hosts") {
      holdHosts(scope, before, { location, window });
      return;
    }
    const common = { location, maintenanceConfigurationId: window.id };
    for (const [key, { resource }] of Object.entries(this.machines)) {
      new MaintenanceAssignmentVirtualMachine(scope, key, { ...common, virtualMachineId: resource.id });
    }
  }
}

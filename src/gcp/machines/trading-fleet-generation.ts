import { ComputeInstance } from "@cdktf/provider-google/lib/compute-instance";
import { ComputeResourcePolicy } from "@cdktf/provider-google/lib/compute-resource-policy";
import type { ITerraformDependable, TerraformResourceLifecycle } from "cdktf";
import { Construct } from "constructs";
import { mapValues } from "../../core/map-values";
import type { WeekSpan } from "../../core/week";
import type { RegionRole } from "../../environment/region";
import { guard } from "../../kit/guard";
import { resourceName } from "../region/spec/names";
import { FleetReservation } from "./fleet-reservation";
import { SoleTenantGroup } from "./sole-tenant-group";
import { diskTypeOf } from "./spec/disk-type";
import { encodedUserData, fleetGenerationRules } from "./spec/fleet-generation-rules";
import { fleetMemberName } from "./spec/fleet-names";
import { takesReservation } from "./spec/fleet-record";
import type { FleetGeneration } from "./spec/fleet-schema";
import { attachedSsds, ssdsOfVm } from "./spec/attached-ssds";
import { machineRenderingOf } from "./spec/machine-rendering";
import { hardwareArguments, imagePath, nicTypeOf } from "./vm-arguments";

export interface TradingFleetGenerationProps {
  /** The fleet's and the generation's name, for example `hft-production-iowa--gateway--a`. */
  readonly name: string;
  readonly generation: FleetGeneration;
  /** For example `us-central1-a`. */
  readonly zone: string;
  /** Google's name of the region, for example `us-central1`. */
  readonly region: string;
  readonly role: RegionRole;
  /** For example `projects/hft-trading-prod/regions/us-central1/subnetworks/hft-production-iowa-trading`. */
  readonly subnetId: string;
  /** The reserved address of each member, by its name. */
  readonly addresses: Readonly<Record<string, string>>;
  /** Id of the key that encrypts disks. */
  readonly diskKeyId: string;
  /** Address of the service account that the machines run as. */
  readonly serviceAccount: string;
  /** Whether machines are reserved, spares included. */
  readonly reserve: boolean;
  /** Refuses deletion of machines, by Terraform and by Compute Engine, while they are in the configuration. */
  readonly protect: boolean;
  /** Quiet hour of every day, in UTC, around which hosts of its own may be maintained. @default Google chooses */
  readonly quietHour?: WeekSpan | undefined;
  /** Resources that a machine needs to start. */
  readonly after: readonly ITerraformDependable[];
}

/**
 * One immutable generation of machines outside of a cluster: one shape, one image, one tuning, an address for each. An
 * apply changes nothing of it after an edit. An operator deletes a broken machine by hand; the next apply creates it
 * again as it was, with its address, on a spare reserved machine.
 *
 * @throws ProblemsError for what `fleetGenerationRules` refuses
 */
export class TradingFleetGeneration extends Construct {
  /** Machine type of the machines. */
  readonly machine: string;
  /** The machines by the names of the members. */
  readonly instances: Readonly<Record<string, ComputeInstance>>;

  private readonly frozen: TerraformResourceLifecycle;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: TradingFleetGenerationProps,
  ) {
    super(scope, id);
    const { name, generation, zone, role, subnetId, reserve, protect } = props;
    guard(this, fleetGenerationRules, generation, { role });
    this.machine = generation.machine;
    this.frozen = { ignoreChanges: "all", preventDestroy: protect };
    const placement = this.placement();
    const reservation =
      reserve && takesReservation(generation)
        ? new FleetReservation(this, "reservation", {
            name,
            generation,
            zone,
            subnetId,
            count: Object.keys(generation.members).length + generation.spare,
            placement,
            lifecycle: this.frozen,
          })
        : undefined;
    const hostGroup = this.hostGroup();
    const members = new Construct(this, "members");
    this.instances = mapValues(generation.members, (_, key) =>
      this.instance(members, key, { placement, reservation, hostGroup }),
    );
  }

  /** Name of the node group that the machines run on: one of the generation's own, or one that exists. */
  private hostGroup(): string | undefined {
    const { name, generation, region, zone, quietHour } = this.props;
    const { machine, placement } = generation;
    if (placement.kind === "shared-hosts") return placement.group;
    if (placement.kind !== "sole-tenant") return undefined;
    return new SoleTenantGroup(this, "hosts", {
      name,
      tenancy: placement,
      machine,
      ssdsPerMachine: ssdsOfVm(generation),
      region,
      zoneName: zone,
      quietHour,
      lifecycle: this.frozen,
    }).resource.name;
  }

  private placement(): ComputeResourcePolicy | undefined {
    const { name, generation, region } = this.props;
    if (generation.placement.kind !== "compact") return undefined;
    return new ComputeResourcePolicy(this, "placement", {
      name: resourceName("compute", name),
      region,
      // Without vm_count, which would keep machines from starting until that many are there, a replaced one too.
      // Source: GoogleCloudPlatform/cluster-toolkit, pull request 1850.
      groupPlacementPolicy: { collocation: "COLLOCATED" },
      lifecycle: this.frozen,
    });
  }

  private instance(scope: Construct, key: string, place: Place): ComputeInstance {
    const { placement, reservation, hostGroup } = place;
    const { name, generation, zone, subnetId, addresses, serviceAccount, protect, after } = this.props;
    const ssds = attachedSsds(generation);
    return new ComputeInstance(scope, key, {
      name: fleetMemberName(name, key),
      zone,
      ...hardwareArguments(generation, hostGroup),
      bootDisk: this.bootDisk(),
      scratchDisk: Array.from({ length: ssds.count }, () => ({ interface: "NVME", size: ssds.sizeGiB })),
      networkInterface: [
        {
          subnetwork: subnetId,
          // Google reports the project, and the provider compares the two in every plan.
          subnetworkProject: subnetId.split("/")[1],
          networkIp: addresses[key],
          nicType: nicTypeOf(generation.machine),
        },
      ],
      resourcePolicies: placement && [placement.selfLink],
      reservationAffinity: reservationAffinity(reservation),
      // Terraform never stops a machine to change it.
      allowStoppingForUpdate: false,
      deletionProtection: protect,
      canIpForward: false,
      // What the machines may do is up to the roles of their account.
      serviceAccount: { email: serviceAccount, scopes: ["cloud-platform"] },
      metadata: this.metadata(),
      dependsOn: [...after],
      lifecycle: this.frozen,
    });
  }

  private bootDisk() {
    const { generation, diskKeyId } = this.props;
    const { disk, image } = generation;
    return {
      autoDelete: true,
      kmsKeySelfLink: diskKeyId,
      initializeParams: {
        image: imagePath(image),
        type: diskTypeOf(generation),
        size: disk.sizeGiB,
        provisionedIops: disk.iops,
        provisionedThroughput: disk.throughputMiBps,
      },
    };
  }

  private metadata(): Record<string, string> {
    return {
      "user-data": encodedUserData(machineRenderingOf(this.props.generation).userData),
      "user-data-encoding": "base64",
      // People sign in with the account and the roles that IAM gives them, never with a key in the project's metadata.
      "enable-oslogin": "TRUE",
      "block-project-ssh-keys": "TRUE",
      "serial-port-enable": "FALSE",
    };
  }
}

interface Place {
  readonly placement: ComputeResourcePolicy | undefined;
  readonly reservation: FleetReservation | undefined;
  /** Name of the node group. */
  readonly hostGroup: string | undefined;
}

/** Without a reservation of its own a machine takes no other's. */
function reservationAffinity(reservation: FleetReservation | undefined) {
  if (reservation === undefined) return { type: "NO_RESERVATION" };
  return {
    type: "SPECIFIC_RESERVATION",
    specificReservation: {
      key: "compute.googleapis.com/reservation-name",
      values: [reservation.resource.name],
    },
  };
}

import { ComputeNodeGroup } from "@cdktf/provider-google/lib/compute-node-group";
import { ComputeNodeTemplate } from "@cdktf/provider-google/lib/compute-node-template";
import type { TerraformResourceLifecycle } from "cdktf";
import { Construct } from "constructs";
import { minutesPerDay, type WeekSpan } from "../../core/week";
import { gcpMachineType } from "../catalog/machine-types";
import { machinesPerHost, nodeType } from "../catalog/sole-tenant";
import { resourceName } from "../region/spec/names";
import { ssdSizeGiB } from "./spec/local-ssds";
import type { SoleTenancy } from "./spec/tenancy-schema";

export interface SoleTenantGroupProps {
  readonly name: string;
  readonly tenancy: SoleTenancy;
  /** Machine type that runs on the hosts. */
  readonly machine: string;
  /** Local SSDs of each machine, those that its type brings along included. */
  readonly ssdsPerMachine: number;
  /** Google's name of the region, for example `us-central1`. */
  readonly region: string;
  /** For example `us-central1-a`. */
  readonly zoneName: string;
  /** Quiet hour of every day, in UTC: hosts may be maintained in the four hours around it. @default Google chooses */
  readonly quietHour?: WeekSpan | undefined;
  readonly lifecycle: TerraformResourceLifecycle;
}

const maintenancePolicies: Readonly<Record<SoleTenancy["maintenance"], string>> = {
  migrate: "DEFAULT",
  "migrate-within-group": "MIGRATE_WITHIN_NODE_GROUP",
  "restart-in-place": "RESTART_IN_PLACE",
};

/** Hosts on which runs one generation and nobody else. */
export class SoleTenantGroup extends Construct {
  readonly resource: ComputeNodeGroup;

  constructor(scope: Construct, id: string, props: SoleTenantGroupProps) {
    super(scope, id);
    const { name, tenancy, machine, ssdsPerMachine, region, zoneName, quietHour, lifecycle } = props;
    const { hosts, maintenance } = tenancy;
    const ssds = hostSsds(tenancy.nodeType, machine, ssdsPerMachine);
    const template = new ComputeNodeTemplate(this, "template", {
      name: resourceName("compute", name),
      region,
      nodeType: tenancy.nodeType,
      cpuOvercommitType: "NONE",
      serverBinding: {
        type:
          maintenance === "restart-in-place"
            ? "RESTART_NODE_ON_MINIMAL_SERVERS"
            : "RESTART_NODE_ON_ANY_SERVER",
      },
      // Machines get local SSDs of their host, so that the host must have them.
      ...(ssds > 0 && {
        disks: [{ diskType: "local-ssd", diskSizeGb: ssdSizeGiB(machine), diskCount: ssds }],
      }),
      lifecycle,
    });
    this.resource = new ComputeNodeGroup(this, "Resource", {
      name: resourceName("compute", name),
      zone: zoneName,
      nodeTemplate: template.id,
      maintenancePolicy: maintenancePolicies[maintenance],
      maintenanceWindow: quietHour && { startTime: maintenanceStart(quietHour) },
      shareSettings: { shareType: "LOCAL" },
      ...(hosts.kind === "fixed"
        ? { initialSize: hosts.count }
        : {
            autoscalingPolicy: {
              mode: hosts.scaleIn ? "ON" : "ONLY_SCALE_OUT",
              minNodes: hosts.min,
              maxNodes: hosts.max,
            },
          }),
      lifecycle,
    });
  }
}

function hostSsds(type: string, machine: string, each: number): number {
  const [host, facts] = [nodeType(type), gcpMachineType(machine)];
  return host === undefined || facts === undefined ? each : each * machinesPerHost(host, facts);
}

const blockHours = 4;

/**
 * Returns the start of the block of four hours that has the middle of the quiet hour: the API takes no other start.
 * Source: Compute Engine API reference, NodeGroupMaintenanceWindow: 00:00, 04:00, 08:00, 12:00, 16:00 or 20:00.
 */
function maintenanceStart({ start, minutes }: WeekSpan): string {
  const middle = (start + minutes / 2) % minutesPerDay;
  const hour = Math.floor(middle / 60 / blockHours) * blockHours;
  return `${`${hour}`.padStart(2, "0")}:00`;
}

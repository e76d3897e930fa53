import { ComputeInstanceTemplate } from "@cdktf/provider-google/lib/compute-instance-template";
import { ComputeReservation } from "@cdktf/provider-google/lib/compute-reservation";
import type { ComputeResourcePolicy } from "@cdktf/provider-google/lib/compute-resource-policy";
import type { TerraformResourceLifecycle } from "cdktf";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import { diskTypeOf } from "./spec/disk-type";
import type { FleetGeneration } from "./spec/fleet-schema";
import { attachedSsds } from "./spec/attached-ssds";
import { hardwareArguments, imagePath } from "./vm-arguments";

export interface FleetReservationProps {
  /** The fleet's and the generation's name. */
  readonly name: string;
  readonly generation: FleetGeneration;
  /** For example `us-central1-a`. */
  readonly zone: string;
  readonly subnetId: string;
  /** Number of machines, spare ones included. */
  readonly count: number;
  readonly placement?: ComputeResourcePolicy | undefined;
  readonly lifecycle: TerraformResourceLifecycle;
}

/**
 * Machines that Google keeps for a generation, which only machines get that name the reservation.
 *
 * It is made from a template: a machine must be like the reserved ones in all that counts, the placement policy
 * included, for which the resource has no argument of its own.
 */
export class FleetReservation extends Construct {
  readonly resource: ComputeReservation;

  constructor(scope: Construct, id: string, props: FleetReservationProps) {
    super(scope, id);
    const { name, zone, count, lifecycle } = props;
    this.resource = new ComputeReservation(this, "Resource", {
      name: resourceName("compute", name),
      zone,
      specificReservationRequired: true,
      specificReservation: { count, sourceInstanceTemplate: this.template(props).id },
      lifecycle,
    });
  }

  private template(props: FleetReservationProps): ComputeInstanceTemplate {
    const { name, generation, subnetId, placement, lifecycle } = props;
    const { disk, image } = generation;
    const ssds = attachedSsds(generation);
    return new ComputeInstanceTemplate(this, "template", {
      name: resourceName("compute", name),
      description: "What a machine of the reservation is like",
      ...hardwareArguments(generation),
      resourcePolicies: placement && [placement.id],
      disk: [
        {
          boot: true,
          autoDelete: true,
          sourceImage: imagePath(image),
          diskType: diskTypeOf(generation),
          diskSizeGb: disk.sizeGiB,
          provisionedIops: disk.iops,
          provisionedThroughput: disk.throughputMiBps,
        },
        ...Array.from({ length: ssds.count }, () => ({
          type: "SCRATCH",
          diskType: "local-ssd",
          interface: "NVME",
          diskSizeGb: ssds.sizeGiB,
          autoDelete: true,
          boot: false,
        })),
      ],
      // Nothing is reserved of an interface. Of metal machines the provider would refuse its kind here.
      networkInterface: [{ subnetwork: subnetId }],
      lifecycle,
    });
  }
}

import { block, numberAt, textOf } from "../../../core/arguments";
import { awsInstanceType } from "../../catalog/instances";
import { vcpuQuota } from "../../catalog/quotas";
import type { Demand } from "./demand";
import type { Resource } from "./resource";

interface Machines {
  readonly type: string;
  readonly count: number;
  readonly market: "on-demand" | "spot";
}

/** vCPUs and disks of machines, however they are launched. */
export const machineDemands: readonly Demand[] = [
  {
    type: "aws_eks_node_group",
    demands: (group) => {
      const nodes = numberAt(block(group.arguments, "scaling_config") ?? {}, "max_size");
      const template = group.referred(block(group.arguments, "launch_template")?.["id"]);
      return [
        ...(isReserved(template) ? [] : vcpus(largest(group, template, nodes))),
        ...disks(block(block(template?.arguments, "block_device_mappings"), "ebs"), nodes),
      ];
    },
  },
  {
    type: "aws_ec2_capacity_reservation",
    demands: ({ arguments: reservation }) =>
      vcpus({
        type: textOf(reservation["instance_type"]),
        count: numberAt(reservation, "instance_count"),
        market: "on-demand",
      }),
  },
  {
    type: "aws_instance",
    demands: (instance) => {
      const template = instance.referred(block(instance.arguments, "launch_template")?.["id"]);
      const type = textOf(instance.arguments["instance_type"] ?? template?.arguments["instance_type"]);
      const disk =
        block(instance.arguments, "root_block_device") ??
        block(block(template?.arguments, "block_device_mappings"), "ebs");
      return [
        ...(isReserved(template ?? instance) ? [] : vcpus({ type, count: 1, market: "on-demand" })),
        ...disks(disk, 1),
      ];
    },
  },
  { type: "aws_ebs_volume", demands: ({ arguments: volume }) => disks(volume, 1) },
];

/** A machine in a reservation is counted with the reservation, which is there without it. */
function isReserved(machine: Resource | undefined): boolean {
  const specification = block(machine?.arguments, "capacity_reservation_specification");
  return block(specification, "capacity_reservation_target") !== undefined;
}

/** A group of several types is counted as if all its nodes were of the largest. */
function largest(group: Resource, template: Resource | undefined, count: number): Machines {
  const stated = group.arguments["instance_types"];
  const types = Array.isArray(stated) ? stated.map(textOf) : [textOf(template?.arguments["instance_type"])];
  const type = types.reduce((most, each) => (vcpusOf(each) > vcpusOf(most) ? each : most), types[0] ?? "");
  return { type, count, market: group.arguments["capacity_type"] === "SPOT" ? "spot" : "on-demand" };
}

function vcpus({ type, count, market }: Machines): ReturnType<Demand["demands"]> {
  return [{ quota: vcpuQuota(type, market), amount: vcpusOf(type) * count }];
}

/** @throws Error for a type that the catalogue does not list: a sum without it would be wrong */
function vcpusOf(type: string): number {
  const known = awsInstanceType(type);
  if (known === undefined) throw new Error(`the catalogue does not list ${type}, so its vCPUs are not known`);
  return known.vcpus;
}

const gibibytesPerTebibyte = 1024;

function disks(volume: ReturnType<typeof block>, count: number): ReturnType<Demand["demands"]> {
  if (volume === undefined) return [];
  const type = textOf(volume["volume_type"] ?? volume["type"]);
  const gibibytes = Math.max(numberAt(volume, "volume_size"), numberAt(volume, "size")) * count;
  const storage = { quota: `${type}-storage`, amount: gibibytes / gibibytesPerTebibyte };
  if (type === "gp3") return [storage];
  return type === "io2" ? [storage, { quota: "io2-iops", amount: numberAt(volume, "iops") * count }] : [];
}

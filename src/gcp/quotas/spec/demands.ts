import { listAt, numberAt, textOf } from "../../../core/arguments";
import type { Demand } from "./demand";
import { diskAmounts } from "./disks";
import { machineDemands } from "./machines";

/** A type of which each resource counts as one. */
const counted = (type: string, quota: string): Demand => ({
  type,
  demands: () => [{ quota, amount: 1 }],
});

export const demands: readonly Demand[] = [
  ...machineDemands,
  {
    type: "google_compute_disk",
    demands: ({ arguments: disk }) =>
      diskAmounts(
        {
          type: textOf(disk["type"]),
          gib: numberAt(disk, "size"),
          iops: numberAt(disk, "provisioned_iops"),
          mibps: numberAt(disk, "provisioned_throughput"),
        },
        1,
      ),
  },
  counted("google_compute_resource_policy", "resource-policies"),
  counted("google_compute_network", "networks"),
  counted("google_compute_subnetwork", "subnets"),
  counted("google_compute_router", "routers"),
  counted("google_compute_firewall", "firewalls"),
  {
    type: "google_compute_address",
    demands: ({ arguments: address }) => [
      {
        quota: address["address_type"] === "INTERNAL" ? "internal-addresses" : "static-addresses",
        amount: 1,
      },
    ],
  },
  {
    type: "google_compute_router_nat",
    demands: ({ arguments: nat }) => {
      const amount = listAt(nat, "nat_ips").length;
      return amount === 0 ? [] : [{ quota: "used-addresses", amount }];
    },
  },
  counted("google_compute_interconnect", "interconnects"),
  {
    type: "google_compute_interconnect_attachment",
    demands: ({ arguments: attachment }) => {
      const amount = megabits(textOf(attachment["bandwidth"]));
      return [
        { quota: "attachments", amount: 1 },
        ...(amount === 0 ? [] : [{ quota: "attachment-bandwidth", amount }]),
      ];
    },
  },
  counted("google_sql_database_instance", "sql-instances"),
  {
    // Replicas are counted as well: no text of Google says that they are not.
    type: "google_redis_instance",
    demands: ({ arguments: redis }) => [
      {
        quota: "redis-memory",
        amount: numberAt(redis, "memory_size_gb") * (1 + numberAt(redis, "replica_count")),
      },
    ],
  },
];

/** Mbit/s of a bandwidth such as `BPS_10G`; 0 where a partner sets it. */
function megabits(bandwidth: string): number {
  const [, number, unit] = /^BPS_(\d+)([MG])$/.exec(bandwidth) ?? [];
  return Number(number ?? 0) * (unit === "G" ? 1000 : 1);
}

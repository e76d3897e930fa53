import type { fleetGenerationRules } from "../../../../src/gcp/machines/spec/fleet-generation-rules";
import type { CasesOf } from "../../../problems/case";
import { withGateway } from "../fleets";

const generation = "regions.iowa.fleets.gateway.generations.a";
const none = { kind: "none", reason: "a single machine" } as const;

type Code = keyof (typeof fleetGenerationRules)["problems"];

export const vmCases: CasesOf<Extract<Code, `GCP-VM-${string}`>> = {
  "GCP-VM-001": [
    {
      mistake: "a size that the series does not have",
      edit: withGateway({ machine: "c3-standard-48" }),
      at: `${generation}.machine`,
      remedy: 'did you mean "c3-standard-4"?',
    },
  ],
  "GCP-VM-002": [
    {
      mistake: "Tier_1 for the guide's machine",
      edit: withGateway({ machine: "c2-standard-16", bandwidth: "tier-1" }),
      at: `${generation}.bandwidth`,
      value: "tier-1 on c2-standard-16",
      remedy: "from c2-standard-30 on",
    },
    {
      mistake: "Tier_1 for a series that has its bandwidth without it",
      edit: withGateway({ machine: "h3-standard-88", bandwidth: "tier-1" }),
      at: `${generation}.bandwidth`,
      remedy: 'use "default"',
    },
  ],
  "GCP-VM-003": [
    {
      mistake: "an odd number of local SSDs",
      edit: withGateway({ machine: "c2-standard-30", localSsds: 2 }),
      at: `${generation}.localSsds`,
      remedy: "use one of 4, 8",
    },
    {
      mistake: "local SSDs of a size that has none",
      edit: withGateway({ localSsds: 2 }),
      at: `${generation}.localSsds`,
      remedy: "-lssd",
    },
    {
      mistake: "a number of local SSDs for a type that brings its own",
      edit: withGateway({ machine: "c3-standard-44-lssd", localSsds: 4 }),
      at: `${generation}.localSsds`,
      remedy: "brings 8 along",
    },
  ],
  "GCP-VM-004": [
    {
      mistake: "all-core turbo on the series before",
      edit: withGateway({ turbo: "all-core-max" }),
      at: `${generation}.turbo`,
      remedy: "c4",
    },
  ],
  "GCP-VM-005": [
    {
      mistake: "a platform for a series that has one",
      edit: withGateway({ minCpuPlatform: "Intel Sapphire Rapids" }),
      at: `${generation}.minCpuPlatform`,
      remedy: "leave it out",
    },
    {
      mistake: "a platform that the series never had",
      edit: withGateway({ machine: "n2-standard-32", minCpuPlatform: "Intel Ice Lakes" }),
      at: `${generation}.minCpuPlatform`,
      remedy: 'did you mean "Intel Ice Lake"?',
    },
  ],
  "GCP-VM-006": [
    {
      mistake: "vCPUs where cores are meant",
      edit: withGateway({ visibleCores: 44 }),
      at: `${generation}.visibleCores`,
      remedy: "at most 22",
    },
    {
      mistake: "cores hidden by a hypervisor that is not there",
      edit: withGateway({ machine: "c3-standard-192-metal", placement: none, visibleCores: 64 }),
      at: `${generation}.visibleCores`,
      remedy: "leave it out",
    },
  ],
  "GCP-VM-007": [
    {
      mistake: "metal that is to be migrated",
      edit: withGateway({
        machine: "c3-standard-192-metal",
        placement: none,
        onHostMaintenance: "migrate",
      }),
      at: `${generation}.onHostMaintenance`,
      remedy: '"terminate"',
    },
  ],
  "GCP-VM-008": [
    {
      mistake: "the default of Compute Engine for an engine",
      edit: withGateway({ placement: none, onHostMaintenance: "migrate" }),
      at: `${generation}.onHostMaintenance`,
    },
  ],
  "GCP-VM-009": [
    {
      mistake: "the smallest machine in production",
      edit: withGateway({ machine: "e2-medium", placement: none, tuning: { preset: "balanced" } }),
      at: `${generation}.machine`,
    },
  ],
  "GCP-VM-011": [
    {
      mistake: "compact placement of a series without it",
      edit: withGateway({ machine: "e2-standard-32" }),
      at: `${generation}.placement.kind`,
      value: "compact of e2-standard-32",
    },
  ],
  "GCP-VM-012": [
    {
      mistake: "compact placement of machines that would move apart",
      edit: withGateway({ onHostMaintenance: "migrate" }),
      at: `${generation}.onHostMaintenance`,
    },
  ],
  "GCP-VM-013": [
    {
      mistake: "hosts of another series",
      edit: withGateway({
        placement: { kind: "shared-hosts", group: "gateway", nodeType: "c2-node-60-240", hosts: 3 },
      }),
      at: `${generation}.placement.nodeType`,
      remedy: "c3-node-176-352",
    },
    {
      mistake: "sole tenancy of a series without it",
      edit: withGateway({
        machine: "c2d-standard-32",
        placement: { kind: "shared-hosts", group: "gateway", nodeType: "c2-node-60-240", hosts: 3 },
      }),
      at: `${generation}.placement.nodeType`,
      remedy: "c2d has no sole-tenant nodes",
    },
    {
      mistake: "a node type that there is not",
      edit: withGateway({
        placement: { kind: "shared-hosts", group: "gateway", nodeType: "c3-node-176-640", hosts: 3 },
      }),
      at: `${generation}.placement.nodeType`,
      remedy: "c3-node-176-704",
    },
    {
      mistake: "a machine that is larger than its host",
      edit: withGateway({
        machine: "c3-highmem-176",
        placement: { kind: "shared-hosts", group: "gateway", nodeType: "c3-node-176-352", hosts: 3 },
      }),
      at: `${generation}.placement.nodeType`,
      remedy: "a larger node type",
    },
  ],
  "GCP-VM-014": [
    {
      mistake: "hosts for the machines that run, without a spare one",
      edit: withGateway({
        machine: "c2-standard-60",
        placement: { kind: "shared-hosts", group: "gateway", nodeType: "c2-node-60-240", hosts: 2 },
      }),
      at: `${generation}.placement.hosts`,
      value: "2 for 2 machines + 1 spare",
      remedy: "at least 3",
    },
  ],
  "GCP-VM-015": [
    {
      mistake: "the guide's machine on the guide's host",
      edit: withGateway({
        machine: "c2-standard-16",
        placement: { kind: "shared-hosts", group: "gateway", nodeType: "c2-node-60-240", hosts: 1 },
      }),
      at: `${generation}.machine`,
      value: "20 % unused",
    },
  ],
  "GCP-VM-021": [
    {
      mistake: "a persistent disk for a series that takes Hyperdisk only",
      edit: withGateway({ machine: "c4-standard-48", disk: { type: "pd-ssd" } }),
      at: `${generation}.disk.type`,
      value: "pd-ssd on c4-standard-48",
      remedy: "hyperdisk-balanced",
    },
    {
      mistake: "a disk that no machine starts from",
      edit: withGateway({ disk: { type: "hyperdisk-throughput", sizeGiB: 2048 } }),
      at: `${generation}.disk.type`,
    },
    {
      mistake: "a typing error in a disk type",
      edit: withGateway({ disk: { type: "hyperdisk-balance" } }),
      at: `${generation}.disk.type`,
      remedy: 'did you mean "hyperdisk-balanced"?',
    },
  ],
  "GCP-VM-022": [
    {
      mistake: "a small disk of a type for large ones",
      edit: withGateway({ machine: "c3-standard-88", disk: { type: "hyperdisk-extreme", sizeGiB: 50 } }),
      at: `${generation}.disk.sizeGiB`,
      remedy: "use 64 to 65536",
    },
  ],
  "GCP-VM-023": [
    {
      mistake: "fewer IOPS than come with the disk",
      edit: withGateway({ disk: { iops: 1000 } }),
      at: `${generation}.disk.iops`,
      remedy: "use 3000 to 160000",
    },
    {
      mistake: "IOPS of a type that has them by its size",
      edit: withGateway({ disk: { type: "pd-ssd", iops: 16_000 } }),
      at: `${generation}.disk.iops`,
      remedy: "leave it out",
    },
    {
      mistake: "more throughput than one volume has",
      edit: withGateway({ disk: { throughputMiBps: 4800 } }),
      at: `${generation}.disk.throughputMiBps`,
      remedy: "use 140 to 2400",
    },
  ],
};

import type { DataDisk } from "../../../../src/azure/machines/spec/data-disk-schema";
import type { fleetGenerationRules } from "../../../../src/azure/machines/spec/fleet-generation-rules";
import type { CasesOf } from "../../../problems/case";
import type { Edit } from "../../../problems/parts";
import { createdNetwork, withTexas } from "../../texas";
import { soundFleet, withGateway, type FleetGenerationInput } from "../fleets";

const disks = "regions.texas.fleets.gateway.generations.a.dataDisks";
const none = { kind: "none", reason: "disks alone" } as const;

const ultra = {
  kind: "ultra",
  lun: 0,
  sizeGiB: 256,
  iops: 20_000,
  megabytesPerSecond: 500,
  sectorBytes: 4096,
} as const satisfies DataDisk;
const premium = { kind: "premium-v2", lun: 1, sizeGiB: 256 } as const;

const withJournal = (
  own: Partial<typeof ultra> | object,
  machine: Partial<FleetGenerationInput> = {},
): Edit => withGateway({ placement: none, dataDisks: { journal: { ...ultra, ...own } }, ...machine });

type Code = keyof (typeof fleetGenerationRules)["problems"];

export const azureDiskCases: CasesOf<Extract<Code, `AZURE-DISK-${string}`>> = {
  "AZURE-DISK-001": [
    {
      mistake: "an Ultra Disk that is smaller than any",
      edit: withJournal({ sizeGiB: 2 }),
      at: `${disks}.journal.sizeGiB`,
      value: "2 GiB of ultra",
      remedy: "use 4 to 65536",
    },
  ],
  "AZURE-DISK-002": [
    {
      mistake: "the guide's IOPS on a disk that is too small for them",
      edit: withJournal({ sizeGiB: 64, iops: 160_000, megabytesPerSecond: 2000 }),
      at: `${disks}.journal.iops`,
      value: "160000 at 64 GiB",
      remedy: "use 100 to 64000",
    },
    {
      mistake: "IOPS for which Premium SSD v2 wants more room",
      edit: withGateway({ dataDisks: { records: { ...premium, sizeGiB: 20, iops: 20_000 } } }),
      at: `${disks}.records.iops`,
      remedy: "use 3000 to 10000",
    },
  ],
  "AZURE-DISK-003": [
    {
      mistake: "throughput that the IOPS do not carry",
      edit: withJournal({ iops: 2000, megabytesPerSecond: 1000 }),
      at: `${disks}.journal.megabytesPerSecond`,
      remedy: "use 1 to 500",
    },
  ],
  "AZURE-DISK-004": [
    {
      mistake: "Ultra Disk in a region that has none",
      edit: withTexas({
        location: "westcentralus",
        network: { ...createdNetwork, zones: { a: {} } },
        fleets: { gateway: soundFleet({ placement: none, dataDisks: { journal: ultra } }) },
      }),
      at: `${disks}.journal.kind`,
      value: "ultra in westcentralus",
    },
  ],
  "AZURE-DISK-005": [
    {
      mistake: "Ultra Disk in a region of which one zone has none",
      edit: withJournal({}),
      at: `${disks}.journal.kind`,
      value: "2 of 3 zones",
      remedy: "UltraSSD_LRS",
    },
  ],
  "AZURE-DISK-006": [
    {
      mistake: "Ultra Disk on a size for computing",
      edit: withJournal({}, { machine: "Standard_HB120rs_v3" }),
      at: disks,
      value: "Ultra Disk on Standard_HB120rs_v3",
    },
  ],
  "AZURE-DISK-007": [
    {
      mistake: "Ultra Disk on a series that the list has not named yet",
      edit: withJournal({}, { machine: "Standard_FX16mds_v2" }),
      at: disks,
      remedy: "UltraSSDAvailable",
    },
  ],
  "AZURE-DISK-008": [
    {
      mistake: "the guide's disk on a machine that drives a fraction of it",
      edit: withJournal({ sizeGiB: 1024, iops: 160_000, megabytesPerSecond: 1400 }),
      at: disks,
      value: "160000 IOPS on Standard_F32ams_v6",
      remedy: "at most 115200",
    },
    {
      mistake: "two disks that together are faster than their machine",
      edit: withJournal(
        {},
        {
          dataDisks: {
            journal: { ...ultra, megabytesPerSecond: 900 },
            records: { ...premium, iops: 3000, megabytesPerSecond: 700 },
          },
        },
      ),
      at: disks,
      value: "1600 MB/s on Standard_F32ams_v6",
      remedy: "at most 1440",
    },
  ],
  "AZURE-DISK-009": [
    {
      mistake: "more disks than a small size takes",
      edit: withGateway({
        machine: "Standard_F2ams_v6",
        tuning: { preset: "balanced" },
        dataDisks: Object.fromEntries(
          Array.from({ length: 9 }, (_, lun) => [
            `d${lun}`,
            { kind: "premium-v2" as const, lun, sizeGiB: 8 },
          ]),
        ),
      }),
      at: disks,
      value: "9 on Standard_F2ams_v6",
    },
  ],
  "AZURE-DISK-010": [
    {
      mistake: "a disk that was copied with its number",
      edit: withGateway({ dataDisks: { journal: premium, records: premium } }),
      at: `${disks}.records.lun`,
      value: "1, also journal",
    },
  ],
};

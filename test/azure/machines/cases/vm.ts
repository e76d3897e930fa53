import type { fleetGenerationRules } from "../../../../src/azure/machines/spec/fleet-generation-rules";
import type { CasesOf } from "../../../problems/case";
import { withGateway } from "../fleets";

const generation = "regions.texas.fleets.gateway.generations.a";
const balanced = { preset: "balanced" } as const;

type Code = keyof (typeof fleetGenerationRules)["problems"];

export const azureVmCases: CasesOf<Extract<Code, `AZURE-VM-${string}`>> = {
  "AZURE-VM-001": [
    {
      mistake: "a size that the series does not have",
      edit: withGateway({ machine: "Standard_F33ams_v6" }),
      at: `${generation}.machine`,
      remedy: 'did you mean "Standard_F32ams_v6"?',
    },
  ],
  "AZURE-VM-002": [
    {
      mistake: "NVMe on a series of before",
      edit: withGateway({ machine: "Standard_D16ds_v5", tuning: balanced, diskController: "nvme" }),
      at: `${generation}.diskController`,
      value: "nvme on Standard_D16ds_v5",
      remedy: "it has scsi",
    },
    {
      mistake: "SCSI on a series that has NVMe alone",
      edit: withGateway({ diskController: "scsi" }),
      at: `${generation}.diskController`,
      remedy: "it has nvme",
    },
  ],
  "AZURE-VM-003": [
    {
      mistake: "an ephemeral disk on a size without a local one",
      edit: withGateway({ osDisk: { kind: "ephemeral" } }),
      at: `${generation}.osDisk.kind`,
      remedy: 'kind: "remote"',
    },
    {
      mistake: "an ephemeral disk as large as the local one, without room for the firmware's state",
      edit: withGateway({
        machine: "Standard_F16s_v2",
        tuning: balanced,
        osDisk: { kind: "ephemeral", sizeGiB: 128 },
      }),
      at: `${generation}.osDisk.sizeGiB`,
      value: "128 on Standard_F16s_v2",
      remedy: "at most 127",
    },
  ],
  "AZURE-VM-004": [
    {
      mistake: "secure boot of a series from before it",
      edit: withGateway({ machine: "Standard_M64s" }),
      at: `${generation}.secureBoot`,
      remedy: "state false",
    },
  ],
  "AZURE-VM-005": [
    {
      mistake: "the guide's machine",
      edit: withGateway({ machine: "Standard_F16s_v2", tuning: balanced }),
      at: `${generation}.machine`,
      value: "2028-11-15",
    },
  ],
  "AZURE-VM-006": [
    {
      mistake: "a tuned machine of a series with two kinds of cards",
      edit: withGateway({ machine: "Standard_E32bds_v5" }),
      at: `${generation}.machine`,
      value: "mlx5 or mana",
      remedy: "Famsv6",
    },
  ],
  "AZURE-VM-007": [
    {
      mistake: "an Arm size with an image for x86",
      edit: withGateway({ machine: "Standard_D16pds_v6", tuning: balanced }),
      at: `${generation}.image.kind`,
      remedy: "made for Arm",
    },
  ],
  "AZURE-VM-008": [
    {
      mistake: "a profile that states every sysctl of many machines",
      edit: withGateway({
        tuning: {
          preset: "tradingEngine",
          sysctls: Object.fromEntries(
            Array.from({ length: 200 }, (_, index) => [`vm.${"written_out_".repeat(16)}${index}`, "1"]),
          ),
        },
      }),
      at: `${generation}.tuning`,
      value: "bytes",
      remedy: "fewer sysctls",
    },
  ],
};

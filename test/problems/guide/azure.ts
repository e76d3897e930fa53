import { createdNetwork as azureCreated, withTexas } from "../../azure/texas";
import { withGateway } from "../../azure/machines/fleets";
import { omit, put } from "../parts";
import { validEnvironment } from "../valid-environment";
import type { GuideValues } from "./guide-values";

const withAzure = withTexas()(validEnvironment);
const generation = "regions.texas.fleets.gateway.generations.a";
/** The guide's disk, of 1024 GiB at the most that its size allows. */
const guideDisk = { kind: "ultra", lun: 0, sizeGiB: 1024, iops: 160_000, megabytesPerSecond: 2000 } as const;

/** Section 3 of the guide. */
export const guideOfAzure: GuideValues = {
  refused: [
    {
      guide: 'location = "East US"',
      edit: put("regions.texas.location", "East US"),
      code: "SHAPE-003",
      at: "regions.texas.location",
      base: withAzure,
    },
    {
      guide: 'resource_group_name = "hft-trading-prod"',
      edit: put("regions.texas.resource_group_name", "hft-trading-prod"),
      code: "SHAPE-002",
      at: "regions.texas.resource_group_name",
      base: withAzure,
    },
    {
      guide: "no subscription",
      edit: omit("regions.texas.subscriptionId"),
      code: "SHAPE-001",
      at: "regions.texas.subscriptionId",
      base: withAzure,
    },
    {
      guide: "enable_accelerated_networking = true",
      edit: put(`${generation}.enable_accelerated_networking`, true),
      code: "SHAPE-002",
      at: `${generation}.enable_accelerated_networking`,
      base: withGateway({})(validEnvironment),
    },
    {
      guide: "a reserved machine with an UltraSSD_LRS disk",
      edit: withGateway({ placement: { kind: "reserved" }, dataDisks: { journal: guideDisk } }),
      code: "AZURE-PLACE-001",
      at: `${generation}.placement`,
    },
  ],
  reported: [
    {
      guide: "DR in East US beside us-east-1",
      edit: withTexas({
        role: "dr",
        capacity: "none",
        location: "eastus",
        network: { ...azureCreated, zones: { a: { number: "1", physical: "eastus-az1" } } },
      }),
      code: "RECOVERY-006",
      at: "regions.texas",
    },
    {
      guide: 'size = "Standard_F16s_v2"',
      edit: withGateway({ machine: "Standard_F16s_v2", tuning: { preset: "balanced" } }),
      code: "AZURE-VM-005",
      at: `${generation}.machine`,
    },
    {
      guide: "disk_iops_read_write = 160000 on its machine",
      edit: withGateway({
        machine: "Standard_F16s_v2",
        tuning: { preset: "balanced" },
        dataDisks: { journal: guideDisk },
      }),
      code: "AZURE-DISK-008",
      at: `${generation}.dataDisks`,
    },
  ],
  legal: {},
};

import { createdNetwork as azureCreated, withTexas } from "../../azure/texas";
import { withPrimary } from "../../azure/database/databases";
import { omit, put } from "../parts";
import { validEnvironment } from "../valid-environment";
import type { GuideValues } from "./guide-values";

const withAzure = withTexas()(validEnvironment);
const withPostgres = withPrimary()(validEnvironment);
const database = "regions.iowa.database";

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
      guide: 'postgres_sku_name = "GP_Gen5_16"',
      edit: put(`${database}.machine`, "GP_Gen5_16"),
      code: "AZURE-PG-001",
      at: `${database}.machine`,
      base: withPostgres,
    },
    {
      guide: "postgres_storage_mb = 1024000",
      edit: put(`${database}.storage.sizeGiB`, 1000),
      code: "AZURE-PG-003",
      at: `${database}.storage.sizeGiB`,
      base: withPostgres,
    },
    {
      guide: "32 000 IOPS",
      edit: put(`${database}.storage.iops`, 32_000),
      code: "SHAPE-002",
      at: `${database}.storage.iops`,
      base: withPostgres,
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
  ],
  legal: {},
};

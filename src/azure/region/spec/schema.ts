import * as v from "valibot";
import { name, object, type Parsed, type Stated } from "../../../core/primitives";
import { regionBase, type RoleOfRegion } from "../../../environment/region";
import { databaseSchema } from "../../database/spec/schema";
import { backupSchema } from "../../backup/spec/schema";
import { cacheSchema } from "../../cache/spec/schema";
import { aksClusterSchema } from "../../cluster/spec/schema";
import { imagesSchema } from "../../images/spec/schema";
import { poolSchema } from "../../machines/spec/pool-schema";
import { azureIngressSchema } from "../../ingress/spec/schema";
import { fleetSchema } from "../../machines/spec/fleet-schema";
import { monitoringSchema } from "../../monitoring/spec/schema";
import { azureInterconnectSchema } from "../../interconnect/spec/schema";
import { azureNetworkSchema } from "../../network/spec/schema";
import { storageSchema } from "../../storage/spec/schema";
import { azureLocation, terraformIdentities, uuid } from "./primitives";

// There is no emulator of Azure that the project could run on.
const { emulator: _, ...base } = regionBase;

/** A region of Azure: one subscription, one network, and what runs and lies in it. */
export const azureRegionSchema = object({
  /** Microsoft Azure, its public cloud. */
  cloud: v.literal("azure"),
  ...base,
  /** Azure's name of the region, for example `eastus2`. */
  location: azureLocation,
  /** The subscription that every resource belongs to. */
  subscriptionId: uuid,
  /** The tenant of Microsoft Entra ID that the subscription trusts. */
  tenantId: uuid,
  /** As whom Terraform signs in, by operation. @default none: the caller's own credentials */
  identities: v.optional(terraformIdentities),
  /** The virtual network: created, or adopted. */
  network: azureNetworkSchema,
  /** A PostgreSQL database. @default none */
  database: v.optional(databaseSchema),
  /** Cache. @default none */
  cache: v.optional(cacheSchema),
  /** Storage accounts, by name. @default none */
  storage: v.optional(v.record(name, storageSchema), {}),
  /** Container registry. @default none */
  images: v.optional(imagesSchema),
  /** An AKS cluster. @default none */
  cluster: v.optional(aksClusterSchema),
  /** Node pools of the cluster, by name. @default none */
  pools: v.optional(v.record(name, poolSchema), {}),
  /** Trading machines outside of a cluster, by name. @default none */
  fleets: v.optional(v.record(name, fleetSchema), {}),
  /** Backups of data disks and of the cluster. @default none */
  backup: v.optional(backupSchema),
  /** Where connections come in, by name. @default none */
  ingress: v.optional(v.record(name, azureIngressSchema), {}),
  /** Action groups, alarms, logs and a workbook. @default none */
  monitoring: v.optional(monitoringSchema),
  /** Private paths to venues, brokers and colocation racks: ExpressRoute and VPN. @default none */
  interconnect: v.optional(azureInterconnectSchema),
});

type AzureRole = RoleOfRegion & { readonly emulator?: undefined };

/** A region as an environment file states it; ENV-006 refuses roles and capacities that do not go together. */
export type AzureRegionInput = Omit<Stated<typeof azureRegionSchema>, keyof RoleOfRegion> & AzureRole;

/** A parsed region, every default filled in. */
export type AzureRegion = Omit<Parsed<typeof azureRegionSchema>, keyof RoleOfRegion> & AzureRole;

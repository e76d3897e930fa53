import * as v from "valibot";
import { name, object, type Parsed, type Stated } from "../../../core/primitives";
import { regionBase, type RoleOfRegion } from "../../../environment/region";
import { clusterBackupSchema } from "../../backup/spec/schema";
import { cacheSchema } from "../../cache/spec/schema";
import { gkeClusterSchema } from "../../cluster/spec/schema";
import { databaseSchema } from "../../database/spec/schema";
import { gcpIngressSchema } from "../../ingress/spec/schema";
import { fleetSchema } from "../../machines/spec/fleet-schema";
import { imagesSchema } from "../../images/spec/schema";
import { gcpInterconnectSchema } from "../../interconnect/spec/schema";
import { poolSchema } from "../../machines/spec/pool-schema";
import { monitoringSchema } from "../../monitoring/spec/schema";
import { gcpNetworkSchema } from "../../network/spec/schema";
import { bucketSchema } from "../../storage/spec/schema";
import { gcpRegionName, projectId, projectNumber, terraformServiceAccounts } from "./primitives";

// There is no emulator of Google Cloud that the project could run on.
const { emulator: _, ...base } = regionBase;

/** A region of Google Cloud: one project, one network, and what runs and lies in it. */
export const gcpRegionSchema = object({
  /** Google Cloud. */
  cloud: v.literal("gcp"),
  ...base,
  /** Google's name of the region, for example `us-central1`. */
  region: gcpRegionName,
  /** The project that every resource belongs to. */
  projectId,
  /** Number of the project. Google's own service accounts, which encrypt with its keys, are named by it. */
  projectNumber,
  /** Service accounts that Terraform impersonates, by operation. @default none: the caller's own credentials */
  serviceAccounts: v.optional(terraformServiceAccounts),
  /** The VPC network: created, or adopted. */
  network: gcpNetworkSchema,
  /** Trading machines outside of a cluster, by name. @default none */
  fleets: v.optional(v.record(name, fleetSchema), {}),
  /** Where connections come in, by name. @default none */
  ingress: v.optional(v.record(name, gcpIngressSchema), {}),
  /** A GKE cluster. @default none */
  cluster: v.optional(gkeClusterSchema),
  /** Node pools of the cluster, by name. @default none */
  pools: v.optional(v.record(name, poolSchema), {}),
  /** Backups of what is in the cluster. @default none */
  backup: v.optional(clusterBackupSchema),
  /** A PostgreSQL database. @default none */
  database: v.optional(databaseSchema),
  /** A cache of Valkey or Redis. @default none */
  cache: v.optional(cacheSchema),
  /** Buckets of Cloud Storage, by name. @default none */
  buckets: v.optional(v.record(name, bucketSchema), {}),
  /** Repositories of container images. @default none */
  images: v.optional(imagesSchema),
  /** Private paths to venues: Partner and Dedicated Interconnect, HA VPN. @default none */
  interconnect: v.optional(gcpInterconnectSchema),
  /** Notification channels, alarms and a dashboard. @default none */
  monitoring: v.optional(monitoringSchema),
});

type GcpRole = RoleOfRegion & { readonly emulator?: undefined };

/** A region as an environment file states it; ENV-006 refuses roles and capacities that do not go together. */
export type GcpRegionInput = Omit<Stated<typeof gcpRegionSchema>, keyof RoleOfRegion> & GcpRole;

/** A parsed region, every default filled in. */
export type GcpRegion = Omit<Parsed<typeof gcpRegionSchema>, keyof RoleOfRegion> & GcpRole;

import * as v from "valibot";
import { object, name, type Parsed, type Stated } from "../../../core/primitives";
import { regionBase, type RoleOfRegion } from "../../../environment/region";
import { backupSchema } from "../../backup/spec/schema";
import { cacheSchema } from "../../cache/spec/schema";
import { eksClusterSchema } from "../../cluster/spec/schema";
import { databaseSchema } from "../../database/spec/schema";
import { imagesSchema } from "../../images/spec/schema";
import { awsIngressSchema } from "../../ingress/spec/schema";
import { awsInterconnectSchema } from "../../interconnect/spec/schema";
import { fleetSchema } from "../../machines/spec/fleet-schema";
import { poolSchema } from "../../machines/spec/pool-schema";
import { monitoringSchema } from "../../monitoring/spec/schema";
import { awsNetworkSchema } from "../../network/spec/schema";
import { bucketSchema } from "../../storage/spec/schema";
import { accountId, awsRegionName, terraformRoles } from "./primitives";

/** A region of AWS: one account, one network, and what runs and lies in it. */
export const awsRegionSchema = object({
  /** Amazon Web Services. */
  cloud: v.literal("aws"),
  ...regionBase,
  /** AWS's name of the region, for example `us-east-1`. */
  region: awsRegionName,
  /** Applying with credentials of another account is refused. */
  accountId,
  /** IAM roles that Terraform assumes, by operation. @default none: the caller's own credentials */
  roles: v.optional(terraformRoles),
  /** The VPC: created, or adopted. */
  network: awsNetworkSchema,
  /** Links to exchanges and colocation. @default none: only the internet leads out of the network */
  interconnect: v.optional(awsInterconnectSchema),
  /** An EKS cluster. @default none */
  cluster: v.optional(eksClusterSchema),
  /** Node pools of the cluster, by name. @default none */
  pools: v.optional(v.record(name, poolSchema), {}),
  /** Trading machines outside of a cluster, by name. @default none */
  fleets: v.optional(v.record(name, fleetSchema), {}),
  /** Load balancers, by name. @default none */
  ingress: v.optional(v.record(name, awsIngressSchema), {}),
  /** Topics, alarms, event rules and a dashboard. @default none */
  monitoring: v.optional(monitoringSchema),
  /** A PostgreSQL database. @default none */
  database: v.optional(databaseSchema),
  /** A cache of Valkey or Redis. @default none */
  cache: v.optional(cacheSchema),
  /** Buckets, by name. @default none */
  buckets: v.optional(v.record(name, bucketSchema), {}),
  /** Repositories of container images, or replicas of another region's. @default none */
  images: v.optional(imagesSchema),
  /** A backup vault and its plan. @default none */
  backup: v.optional(backupSchema),
});

/**
 * A region as an environment file states it. Role, capacity and emulator are parsed one by one, so that a fault in
 * one hides nothing of the region; this type says which go together, and ENV-006 and ENV-007 refuse the rest.
 */
export type AwsRegionInput = Omit<Stated<typeof awsRegionSchema>, keyof RoleOfRegion> & RoleOfRegion;

/** A parsed region, every default filled in. */
export type AwsRegion = Omit<Parsed<typeof awsRegionSchema>, keyof RoleOfRegion> & RoleOfRegion;

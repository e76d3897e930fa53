import * as v from "valibot";
import type { Backup } from "../../backup/spec/rules";
import type { Bucket } from "../../storage/spec/rules";
import type { Cache } from "../../cache/spec/rules";
import type { EksCluster } from "../../cluster/spec/rules";
import type { AwsInterconnect } from "../../interconnect/spec/interconnect";
import type { AwsIngress } from "../../ingress/spec/rules";
import type { Monitoring } from "../../monitoring/spec/rules";
import type { Database } from "../../database/spec/database";
import type { Images } from "../../images/spec/rules";
import type { AwsNetwork } from "../../network/spec/network";
import type { Fleet } from "../../machines/spec/fleet";
import type { Pool } from "../../machines/spec/pools";
import { regionBase, type RoleOfRegion } from "../../../environment/region";
import { backupSchema, type BackupInput } from "../../backup/spec/schema";
import { bucketSchema, type BucketInput } from "../../storage/spec/schema";
import { cacheSchema, type CacheInput } from "../../cache/spec/schema";
import { eksClusterSchema, type EksClusterInput } from "../../cluster/spec/schema";
import { awsInterconnectSchema, type AwsInterconnectInput } from "../../interconnect/spec/schema";
import { fleetSchema, type FleetInput } from "../../machines/spec/fleet-schema";
import { awsIngressSchema, type AwsIngressInput } from "../../ingress/spec/schema";
import { monitoringSchema, type MonitoringInput } from "../../monitoring/spec/schema";
import { databaseSchema, type DatabaseInput } from "../../database/spec/schema";
import { imagesSchema, type ImagesInput } from "../../images/spec/schema";
import { awsNetworkSchema, type AwsNetworkInput } from "../../network/spec/schema";
import { poolSchema, type PoolInput } from "../../machines/spec/pool-schema";
import { name } from "../../../core/primitives";
import { accountId, awsRegionName, roleArn } from "./primitives";

interface AwsRegionBase {
  readonly cloud: "aws";
  /** For example `us-east-1`. */
  readonly region: string;
  /** Applying with credentials of another account is refused. */
  readonly accountId: string;
  /**
   * Roles that Terraform assumes, by operation.
   * @default none: the caller's own credentials
   */
  readonly roles?: { readonly plan: string; readonly apply: string } | undefined;
}

export type AwsRegion = AwsRegionBase &
  RoleOfRegion & {
    readonly network: AwsNetwork;
    /** @default none: nothing but the internet leads out of the network */
    readonly interconnect?: AwsInterconnect | undefined;
    readonly cluster?: EksCluster | undefined;
    /** @default none */
    readonly pools: Readonly<Record<string, Pool>>;
    /** Trading machines outside of a cluster. @default none */
    readonly fleets: Readonly<Record<string, Fleet>>;
    /** Load balancers by name. @default none */
    readonly ingress: Readonly<Record<string, AwsIngress>>;
    /** Topics, alarms, event rules and a dashboard. @default none */
    readonly monitoring?: Monitoring | undefined;
    readonly database?: Database | undefined;
    /** @default none */
    readonly cache?: Cache | undefined;
    /** By name. @default none */
    readonly buckets: Readonly<Record<string, Bucket>>;
    /** @default none */
    readonly images?: Images | undefined;
    /** @default none */
    readonly backup?: Backup | undefined;
  };

/** A region as an environment file states it. */
export type AwsRegionInput = AwsRegionBase &
  RoleOfRegion & {
    readonly network: AwsNetworkInput;
    readonly interconnect?: AwsInterconnectInput | undefined;
    readonly cluster?: EksClusterInput | undefined;
    readonly pools?: Readonly<Record<string, PoolInput>> | undefined;
    readonly fleets?: Readonly<Record<string, FleetInput>> | undefined;
    readonly ingress?: Readonly<Record<string, AwsIngressInput>> | undefined;
    readonly monitoring?: MonitoringInput | undefined;
    readonly database?: DatabaseInput | undefined;
    readonly cache?: CacheInput | undefined;
    readonly buckets?: Readonly<Record<string, BucketInput>> | undefined;
    readonly images?: ImagesInput | undefined;
    readonly backup?: BackupInput | undefined;
  };

const base = {
  cloud: v.literal("aws"),
  region: awsRegionName,
  accountId,
  roles: v.optional(v.strictObject({ plan: roleArn, apply: roleArn })),
  network: awsNetworkSchema,
  interconnect: v.optional(awsInterconnectSchema),
  cluster: v.optional(eksClusterSchema),
  pools: v.optional(v.record(name, poolSchema), {}),
  fleets: v.optional(v.record(name, fleetSchema), {}),
  ingress: v.optional(v.record(name, awsIngressSchema), {}),
  monitoring: v.optional(monitoringSchema),
  database: v.optional(databaseSchema),
  cache: v.optional(cacheSchema),
  buckets: v.optional(v.record(name, bucketSchema), {}),
  images: v.optional(imagesSchema),
  backup: v.optional(backupSchema),
};

/**
 * Role, capacity and emulator are read apart, so that a fault in one hides nothing of the region; that they go
 * together is a rule, and the type `AwsRegionRole`.
 */
export const awsRegionSchema = v.strictObject({
  ...base,
  ...regionBase,
});

import type { Construct } from "constructs";
import { ReplicationGroup } from "../../../src/aws/cache/replication-group";
import type { Network } from "../../../src/aws/network/network";
import { dailyWindow, weeklyWindow } from "../../../src/core/window-text";
import type { Cache } from "../../../src/aws/cache/spec/schema";
import type { AwsRegionContext } from "../region";

export interface CachePartsProps {
  readonly context: AwsRegionContext;
  readonly config: Cache;
  readonly network: Network;
  readonly keyArn: string;
}

/** The cache of a region. */
export class CacheParts {
  readonly cache: ReplicationGroup;

  constructor(scope: Construct, { context, config, network, keyArn }: CachePartsProps) {
    const { region } = context;
    const maintenance = region.maintenance.cache;
    const snapshots = region.backupHour;
    this.cache = new ReplicationGroup(scope, "cache", {
      cache: config,
      prefix: context.region.prefix,
      network,
      role: region.role,
      keyArn,
      primaryZone: region.tradingZone,
      maintenanceWindow: maintenance && weeklyWindow(maintenance),
      snapshotWindow: snapshots && dailyWindow(snapshots),
      protect: region.protect,
    });
  }

  get outputs(): Readonly<Record<string, unknown>> {
    const { resource, users, port } = this.cache;
    return {
      cache_id: resource.replicationGroupId,
      cache_endpoint: resource.primaryEndpointAddress,
      cache_reader_endpoint: resource.readerEndpointAddress,
      cache_port: port,
      cache_user_ids: users.ids,
      // A role may connect as a user when it has `elasticache:Connect` on both.
      cache_arn: resource.arn,
      cache_user_arns: users.arns,
    };
  }
}

import type { Construct } from "constructs";
import { ReplicationGroup } from "../../../src/aws/cache/replication-group";
import type { Network } from "../../../src/aws/network/network";
import { dailyWindow, weeklyWindow } from "../../../src/core/window-text";
import type { Cache } from "../../../src/aws/cache/spec/rules";
import { tradingZone } from "../../../src/aws/machines/spec/machine-zones";
import { calendarOf } from "../../../src/environment/calendar/calendar";
import { isProductionRole } from "../../../src/environment/rules/environment";
import { dailyBackupHour, maintenanceHour } from "../../../src/environment/calendar/maintenance";
import { regionPrefix, type AwsRegionContext } from "../region";

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
    const { environment, region } = context;
    const calendar = calendarOf(environment);
    const maintenance = maintenanceHour(calendar, "cache", region.role);
    const snapshots = dailyBackupHour(calendar);
    this.cache = new ReplicationGroup(scope, "cache", {
      config: { cache: config, network: region.network, role: region.role },
      prefix: regionPrefix(context),
      network,
      keyArn,
      primaryZone: tradingZone(region),
      maintenanceWindow: maintenance && weeklyWindow(maintenance),
      snapshotWindow: snapshots && dailyWindow(snapshots),
      protect: isProductionRole(region.role),
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

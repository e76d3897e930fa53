import * as v from "valibot";
import { object, plainName, whole, type Parsed, type Stated } from "../../../core/primitives";
import { resourceId } from "../../region/spec/primitives";

const percent = whole(0, 100);

/** Values at which alarms go off. The defaults are starting points: replace them by what the desk measures. */
const thresholds = object({
  /** CPU utilization of the database, percent. @default 85 */
  databaseCpuPercent: v.optional(percent, 85),
  /** Free storage of the database, percent of its size. @default 15 */
  databaseFreeStoragePercent: v.optional(percent, 15),
  /** Load of the cache's busiest node, percent. @default 80 */
  cacheLoadPercent: v.optional(percent, 80),
  /** Used memory of the cache's fullest node, percent. @default 80 */
  cacheMemoryPercent: v.optional(percent, 80),
  /** Mean bits per second in a VPN tunnel from which on a backup path counts as in use. @default 100 000: more than BGP sends */
  vpnInUseBitsPerSecond: v.optional(whole(0, Number.MAX_SAFE_INTEGER), 100_000),
});

const actionGroupId = resourceId(
  "Microsoft.Insights/actionGroups/<name>",
  "Microsoft.Insights/actionGroups/<name>",
);

/** Action groups of a region, its alarms, its logs and a workbook. */
export const monitoringSchema = object({
  /**
   * Action groups that receive urgent alarms, by the name of their paging service. Somebody creates them: a group holds
   * the address of the service with its key, which would enter Terraform's state.
   * @default none
   */
  pagers: v.optional(v.record(plainName, actionGroupId), {}),
  /** Days for which the region's workspace keeps logs and metrics. @default 90 */
  retentionDays: v.optional(whole(30, 730), 90),
  /** Adds a workbook with a chart for each metric that has an alarm. @default true */
  workbook: v.optional(v.boolean(), true),
  /** Values at which alarms go off. @default those of each */
  thresholds: v.optional(thresholds, {}),
});

export type MonitoringInput = Stated<typeof monitoringSchema>;
export type Monitoring = Parsed<typeof monitoringSchema>;
export type AlarmThresholds = Monitoring["thresholds"];

import * as v from "valibot";
import { object, distinct, plainName, text, whole, type Parsed } from "../../../core/primitives";

const percent = whole(0, 100);

/** Values at which alarms go off. The defaults are starting points: replace them by what the desk measures. */
const thresholds = object({
  /** CPU utilization of the database, percent. @default 85 */
  databaseCpuPercent: v.optional(percent, 85),
  /** Free storage of the database, percent of its size. @default 15 */
  databaseFreeStoragePercent: v.optional(percent, 15),
  /** Outstanding I/O requests of the database's disks. @default 64 */
  databaseQueueDepth: v.optional(whole(1, 100_000), 64),
  /** CPU utilization of the cache's engine thread, percent. @default 80 */
  cacheCpuPercent: v.optional(percent, 80),
  /** Used memory of the cache, percent. @default 80 */
  cacheMemoryPercent: v.optional(percent, 80),
  /** Replication lag of the cache, in seconds. @default 5 */
  cacheLagSeconds: v.optional(whole(0, 86_400), 5),
  /**
   * Bytes received through a backup path in five minutes from which on it counts as in use.
   * @default 1 000 000: more than BGP itself sends
   */
  vpnInUseBytes: v.optional(whole(0, Number.MAX_SAFE_INTEGER), 1_000_000),
  /** Packet loss of a probe, percent. @default 0: any loss */
  probeLossPercent: v.optional(percent, 0),
  /** Round trip of a probe, in microseconds. @default no alarm: only the path's owner knows what is normal */
  probeRttMicroseconds: v.optional(whole(1, 10_000_000)),
  /** Days before the expiry of a certificate. @default 30 */
  certificateDays: v.optional(whole(1, 365), 30),
});

/** Alert topics of a region, its alarms, the rules for AWS's own events, and a dashboard. */
export const monitoringSchema = object({
  /**
   * Paging services by name, which receive urgent alarms at an HTTPS address. The address contains its key, so it is
   * not in the configuration but a variable, `pager_<name>`.
   * @default none
   */
  pagers: v.optional(distinct(plainName), []),
  /** Adds a CloudWatch dashboard with a graph for each alarm. @default true */
  dashboard: v.optional(v.boolean(), true),
  /**
   * Namespace in which the CloudWatch agent publishes `ethtool`'s allowance counters, for example `CWAgent`: aggregated
   * by `AutoScalingGroupName` on nodes, and by `InstanceId` on machines of fleets.
   * @default no alarms for allowances: there is no metric without the agent
   */
  allowanceNamespace: v.optional(
    text(
      /^[\w./#-]{1,255}$/,
      "a CloudWatch namespace: 1 to 255 letters, digits and the characters _ . / # -",
    ),
  ),
  /** Values at which alarms go off. @default those of each */
  thresholds: v.optional(thresholds, {}),
});

export type Monitoring = Parsed<typeof monitoringSchema>;
export type AlarmThresholds = Monitoring["thresholds"];

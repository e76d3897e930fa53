import * as v from "valibot";
import {
  httpPath,
  name,
  object,
  plainName,
  text,
  whole,
  type Parsed,
  type Stated,
} from "../../../core/primitives";

const percent = whole(0, 100);

/** Values at which alarms go off. The defaults are starting points: replace them by what the desk measures. */
const thresholds = object({
  /** CPU utilization of the database, percent. @default 85 */
  databaseCpuPercent: v.optional(percent, 85),
  /** Free storage of the database, percent of its size, or of the size to which it may grow. @default 15 */
  databaseFreeStoragePercent: v.optional(percent, 15),
  /** CPU utilization of the cache, percent. @default 80 */
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
  /** Days before the expiry of a certificate. @default 30 */
  certificateDays: v.optional(whole(1, 365), 30),
});

const notificationChannel = text(
  /^projects\/(?:[a-z][a-z0-9-]{4,28}[a-z0-9]|[1-9]\d{5,18})\/notificationChannels\/\d+$/,
  "the name of a channel, projects/<project>/notificationChannels/<number>",
);

const host = text(
  /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/,
  "a host name such as orders.trading.example.com, or an IPv4 address",
);

const port = whole(1, 65_535);

const uptimeCheck = v.variant("kind", [
  object({
    /** A TCP connection is opened. */
    kind: v.literal("tcp"),
    /** Name or address that the internet reaches. */
    host,
    /** Port. */
    port,
  }),
  object({
    /** A request by HTTPS is answered with 2xx, and the certificate is valid. */
    kind: v.literal("https"),
    /** Name or address that the internet reaches. */
    host,
    /** Port. @default 443 */
    port: v.optional(port, 443),
    /** Path of the request. @default "/" */
    path: v.optional(httpPath, "/"),
  }),
]);

/** Notification channels of a region, its alarms and a dashboard. */
export const monitoringSchema = object({
  /**
   * Notification channels of the project that receive urgent alarms, by the name of their paging service. Somebody
   * creates them: a channel holds the key of the service, which would enter Terraform's state.
   * @default none
   */
  pagers: v.optional(v.record(plainName, notificationChannel), {}),
  /** Adds a dashboard with a chart for each alarm. @default true */
  dashboard: v.optional(v.boolean(), true),
  /**
   * Public addresses, by name, that Google's probes open every minute. What they open must admit the addresses of the
   * probes.
   * @default none
   */
  uptimeChecks: v.optional(v.record(name, uptimeCheck), {}),
  /** Values at which alarms go off. @default those of each */
  thresholds: v.optional(thresholds, {}),
});

export type MonitoringInput = Stated<typeof monitoringSchema>;
export type Monitoring = Parsed<typeof monitoringSchema>;
export type AlarmThresholds = Monitoring["thresholds"];
export type UptimeCheckTarget = Monitoring["uptimeChecks"][string];

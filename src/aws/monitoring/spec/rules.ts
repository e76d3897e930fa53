import { defineProblems, type Problem } from "../../../core/problem";
import { isProductionRole, type RegionRole } from "../../../environment/region";

/** At what values somebody is told. Each is an opinion to begin with; what a desk measures replaces it. */
export interface AlarmThresholds {
  /** Busy share of a database's processors, percent. @default 85 */
  readonly databaseCpuPercent: number;
  /** Free share of a database's storage, percent. @default 15 */
  readonly databaseFreeStoragePercent: number;
  /** Requests that wait for a database's disk. @default 64 */
  readonly databaseQueueDepth: number;
  /** Busy share of a cache's engine thread, percent. @default 80 */
  readonly cacheCpuPercent: number;
  /** Used share of a cache's memory, percent. @default 80 */
  readonly cacheMemoryPercent: number;
  /** How far a cache's replica may be behind, in seconds. @default 5 */
  readonly cacheLagSeconds: number;
  /**
   * Received through a backup path in five minutes before it counts as in use, in bytes.
   * @default 1 000 000: more than BGP itself says
   */
  readonly vpnInUseBytes: number;
  /** Packets of a probe that are lost, percent. @default 0: any loss */
  readonly probeLossPercent: number;
  /** Round trip of a probe, in microseconds. @default none: only the path's owner knows what is normal */
  readonly probeRttMicroseconds?: number | undefined;
  /** Days before a certificate ends. @default 30 */
  readonly certificateDays: number;
}

/** Who is told what goes wrong in a region, and what is looked at. */
export interface Monitoring {
  /**
   * Services that wake somebody, by name. Each takes urgent alarms at an HTTPS address that holds its key, so
   * the address is a variable, `pager_<name>`, and not in the configuration.
   * @default none
   */
  readonly pagers: readonly string[];
  /** A CloudWatch dashboard with a graph for each alarm. @default true */
  readonly dashboard: boolean;
  /**
   * Namespace in which the CloudWatch agent publishes `ethtool`'s allowance counters, for example `CWAgent`:
   * aggregated by `AutoScalingGroupName` on nodes, and by `InstanceId` on machines of fleets. Without it there is
   * nothing to ring for.
   * @default none: no alarm for allowances
   */
  readonly allowanceNamespace?: string | undefined;
  /** @default those of `AlarmThresholds` */
  readonly thresholds: AlarmThresholds;
}

const { definitions, problem } = defineProblems({
  "AWS-MON-001": {
    kind: "limit",
    rule: "somebody receives the alarms, notices too, which go by mail only",
    source: "design: an alarm without a reader is a cost",
  },
  "AWS-MON-002": {
    kind: "advice",
    rule: "a production region has alarms",
    source: "design: a lost replica, a full disk or a dark fibre is otherwise found by the failover",
  },
  "AWS-MON-003": {
    kind: "advice",
    rule: "a production region's urgent alarms wake somebody: mail does not",
    source: "design: recovery time begins with detection",
  },
});
export const monitoringProblems = definitions;

/** What the rules of a region's monitoring need to know of its surroundings. */
export interface MonitoringInPlace {
  readonly monitoring: Monitoring | undefined;
  readonly role: RegionRole;
  /** The owner's e-mail addresses. */
  readonly alerts: readonly string[];
}

/** Judges who hears of a region's faults; `at` is the region's path. */
export function monitoringRules({ monitoring, role, alerts }: MonitoringInPlace, at: string): Problem[] {
  const path = `${at}.monitoring`;
  const inProduction = isProductionRole(role);
  if (monitoring === undefined) {
    return inProduction ? [problem("AWS-MON-002", path, "not stated", "monitoring: {}")] : [];
  }
  const wakesNobody = inProduction && monitoring.pagers.length === 0;
  return [
    ...(alerts.length === 0
      ? [problem("AWS-MON-001", path, "no address of the owner's", "name one in owner.alerts")]
      : []),
    ...(wakesNobody ? [problem("AWS-MON-003", `${path}.pagers`, "none", 'pagers: ["<service>"]')] : []),
  ];
}

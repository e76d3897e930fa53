import { Construct } from "constructs";
import type { WeekSpan } from "../../core/week";
import type { RegionRole } from "../../environment/region";
import { guard } from "../../kit/guard";
import type { Alarm, Severity } from "./alarm";
import { AlertPolicy } from "./alert-policy";
import { Dashboard } from "./dashboard";
import { NotificationChannels } from "./notification-channels";
import { monitoringRules } from "./spec/rules";
import type { Monitoring } from "./spec/schema";
import { uptimeAlarms } from "./uptime-alarms";
import { UptimeCheck } from "./uptime-check";

export interface RegionMonitoringProps {
  readonly monitoring: Monitoring;
  /** E-mail addresses that receive every alarm. */
  readonly emails: readonly string[];
  /** Begins every name, for example `hft-production-iowa`. */
  readonly prefix: string;
  readonly projectId: string;
  readonly projectNumber: string;
  readonly role: RegionRole;
  readonly tags: Readonly<Record<string, string>>;
  readonly alarms: readonly Alarm[];
  /** When venues trade, in UTC. */
  readonly sessions: readonly WeekSpan[];
}

/**
 * Notification channels of a region, its alarms, the checks of its public addresses, and a dashboard.
 *
 * @throws ProblemsError for what `monitoringRules` refuses
 */
export class RegionMonitoring extends Construct {
  /** Names of the channels for each severity. */
  readonly channels: Readonly<Record<Severity, readonly string[]>>;

  constructor(scope: Construct, id: string, props: RegionMonitoringProps) {
    super(scope, id);
    const { monitoring, emails, prefix, projectId, projectNumber, role, tags, sessions } = props;
    guard(this, monitoringRules, monitoring, {
      alerts: emails,
      role,
      projectId,
      projectNumber,
    });
    this.channels = new NotificationChannels(this, "channels", {
      prefix,
      tags,
      emails,
      pagers: Object.values(monitoring.pagers),
    }).names;

    const checks = new Construct(this, "checks");
    const ofChecks = Object.entries(monitoring.uptimeChecks).flatMap(([name, target]) => {
      const { checkId } = new UptimeCheck(checks, name, { target, name, prefix, projectId, tags });
      return uptimeAlarms({ name, checkId, tls: target.kind === "https" }, monitoring.thresholds);
    });
    const policies = new Construct(this, "alarms");
    const { channels } = this;
    const shown = [...props.alarms, ...ofChecks].map((alarm) => {
      const policy = new AlertPolicy(policies, alarm.name, { alarm, prefix, tags, channels, sessions });
      return { alarm, policyName: policy.resource.name };
    });
    if (monitoring.dashboard && shown.length > 0) {
      new Dashboard(this, "dashboard", { prefix, projectId, alarms: shown });
    }
  }
}

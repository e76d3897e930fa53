import { Construct } from "constructs";
import type { WeekSpan } from "../../core/week";
import type { RegionRole } from "../../environment/region";
import { guard } from "../../kit/guard";
import { monitoringRules } from "./spec/rules";
import type { Monitoring } from "./spec/schema";
import { alarmArn } from "../region/spec/arn";
import { Alarm, alarmName } from "./alarm";
import { AlertTopics, topicName } from "./alert-topics";
import { alertAlarms } from "./alerts";
import { cloudEvents } from "./cloud-events";
import { Dashboard } from "./dashboard";
import { EventRule } from "./event-rule";
import type { MetricAlarm, Severity } from "./metric-alarm";

export interface RegionMonitoringProps {
  readonly monitoring: Monitoring;
  /** E-mail addresses that receive every alarm. */
  readonly emails: readonly string[];
  /** Begins every name, for example `hft-production-virginia`. */
  readonly prefix: string;
  /** For example `us-east-1`. */
  readonly region: string;
  readonly role: RegionRole;
  readonly accountId: string;
  /** Whether the region reports AWS Health events that belong to no region, which one region of an account does. */
  readonly receivesGlobalHealthEvents: boolean;
  readonly alarms: readonly MetricAlarm[];
  /** When venues trade, in UTC. */
  readonly sessions: readonly WeekSpan[];
}

/**
 * Alert topics of a region, its alarms, the rules for AWS's own events, and a dashboard.
 *
 * @throws ProblemsError for what `monitoringRules` refuses
 */
export class RegionMonitoring extends Construct {
  /** ARN of the topic for each severity. */
  readonly topics: Readonly<Record<Severity, string>>;

  constructor(scope: Construct, id: string, props: RegionMonitoringProps) {
    super(scope, id);
    const { monitoring, emails, prefix, region, role, accountId, alarms, sessions } = props;
    guard(this, monitoringRules, monitoring, { alerts: emails, role });
    this.topics = new AlertTopics<Severity>(this, "topics", {
      prefix,
      region,
      accountId,
      topics: {
        urgent: { emails, pagers: monitoring.pagers },
        notice: { emails, pagers: [] },
      },
      publishers: ["cloudwatch", "events"],
    }).arns;

    const { topics } = this;
    const alarmScope = new Construct(this, "alarms");
    const ofPagers =
      monitoring.pagers.length > 0 ? alertAlarms({ topicName: topicName(prefix, "urgent") }) : [];
    const shown = [...ofPagers, ...alarms].map((alarm) => {
      const { resource } = new Alarm(alarmScope, alarm.name, { alarm, prefix, topics, sessions });
      return { alarm, arn: alarmArn({ region, accountId }, alarmName(prefix, alarm)), resource };
    });
    const events = new Construct(this, "events");
    const { receivesGlobalHealthEvents } = props;
    for (const event of cloudEvents({ prefix, region, accountId, receivesGlobalHealthEvents })) {
      new EventRule(events, event.name, { event, prefix, topicArn: topics[event.severity] });
    }
    if (monitoring.dashboard) new Dashboard(this, "dashboard", { prefix, region, alarms: shown });
  }
}

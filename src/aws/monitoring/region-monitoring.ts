import { Construct } from "constructs";
import type { WeekSpan } from "../../core/week";
import { guardWith } from "../../kit/guard";
import { monitoringRules, type Monitoring, type MonitoringInPlace } from "./spec/rules";
import { alarmArn } from "../region/spec/arn";
import { Alarm, alarmName } from "./alarm";
import { AlertTopics, topicName } from "./alert-topics";
import { alertAlarms } from "./alerts";
import { cloudEvents } from "./cloud-events";
import { Dashboard } from "./dashboard";
import { EventRule } from "./event-rule";
import type { MetricAlarm, Severity } from "./metric-alarm";

export interface RegionMonitoringProps {
  /** The monitoring and the parts of the environment that its rules judge it by. */
  readonly config: MonitoringInPlace & { readonly monitoring: Monitoring };
  /** Begins every name, for example `hft-production-virginia`. */
  readonly prefix: string;
  readonly region: string;
  readonly accountId: string;
  /** Whether events that are of no region are told here, which one region of an account does. */
  readonly tellsGlobal: boolean;
  readonly alarms: readonly MetricAlarm[];
  /** When venues trade. */
  readonly sessions: readonly WeekSpan[];
}

/**
 * The topics of a region, its alarms, the rules for AWS's own events, and a dashboard of it all.
 *
 * @throws ProblemsError for what `monitoringRules` refuses
 */
export class RegionMonitoring extends Construct {
  /** ARN of the topic for each severity. */
  readonly topics: Readonly<Record<Severity, string>>;

  constructor(scope: Construct, id: string, props: RegionMonitoringProps) {
    super(scope, id);
    const { config, prefix, region, accountId, tellsGlobal, alarms, sessions } = props;
    guardWith(this, monitoringRules, config);
    const { monitoring, alerts } = config;
    this.topics = new AlertTopics<Severity>(this, "topics", {
      prefix,
      region,
      accountId,
      topics: {
        urgent: { emails: alerts, pagers: monitoring.pagers },
        notice: { emails: alerts, pagers: [] },
      },
      publishers: ["cloudwatch", "events"],
    }).arns;

    const { topics } = this;
    const alarmScope = new Construct(this, "alarms");
    const watched =
      monitoring.pagers.length > 0 ? alertAlarms({ topicName: topicName(prefix, "urgent") }) : [];
    const shown = [...watched, ...alarms].map((alarm) => {
      const { resource } = new Alarm(alarmScope, alarm.name, { alarm, prefix, topics, sessions });
      return { alarm, arn: alarmArn({ region, accountId }, alarmName(prefix, alarm)), resource };
    });
    const events = new Construct(this, "events");
    for (const event of cloudEvents({ prefix, region, accountId, tellsGlobal })) {
      new EventRule(events, event.name, { event, prefix, topicArn: topics[event.severity] });
    }
    if (monitoring.dashboard) new Dashboard(this, "dashboard", { prefix, region, alarms: shown });
  }
}

import { Construct } from "constructs";
import type { WeekSpan } from "../../core/week";
import type { RegionRole } from "../../environment/region";
import { guard } from "../../kit/guard";
import type { Home } from "../region/resource-group";
import { ActionGroups } from "./action-groups";
import type { Alarm, Logged, MetricAlarm, Severity } from "./alarm";
import { Alert } from "./alert";
import { LogWorkspace } from "./log-workspace";
import { monitoringRules } from "./spec/rules";
import type { Monitoring } from "./spec/schema";
import { Workbook } from "./workbook";

export interface RegionMonitoringProps {
  readonly monitoring: Monitoring;
  /** E-mail addresses that receive every alarm. */
  readonly emails: readonly string[];
  /** Begins every name, for example `hft-production-arizona`. */
  readonly prefix: string;
  readonly home: Home;
  readonly role: RegionRole;
  readonly protect: boolean;
  readonly alarms: readonly Alarm[];
  /** What goes to Log Analytics; an alarm for sessions needs its resource among them, with metrics. */
  readonly logged: readonly Logged[];
  /** When venues trade, in UTC. */
  readonly sessions: readonly WeekSpan[];
}

/**
 * The action group of a region, its workspace, its alarms and a workbook.
 *
 * @throws ProblemsError for what `monitoringRules` refuses
 */
export class RegionMonitoring extends Construct {
  /** Ids of the action groups for each severity. */
  readonly groups: Readonly<Record<Severity, readonly string[]>>;
  readonly workspace: LogWorkspace;

  constructor(scope: Construct, id: string, props: RegionMonitoringProps) {
    super(scope, id);
    const { monitoring, emails, prefix, home, role, protect, alarms, logged, sessions } = props;
    guard(this, monitoringRules, monitoring, { alerts: emails, role });
    const { retentionDays } = monitoring;
    this.groups = new ActionGroups(this, "groups", {
      prefix,
      home,
      emails,
      pagers: Object.values(monitoring.pagers),
    }).ids;
    this.workspace = new LogWorkspace(this, "workspace", { prefix, home, retentionDays, logged, protect });

    const { groups, workspace } = this;
    const alerts = new Construct(this, "alarms");
    for (const alarm of alarms) {
      new Alert(alerts, alarm.name, {
        alarm,
        prefix,
        home,
        groups,
        workspaceId: workspace.resource.id,
        after: workspace.settings,
        sessions,
      });
    }
    const metrics = alarms.filter((alarm): alarm is MetricAlarm => alarm.kind === "metric");
    if (monitoring.workbook && metrics.length > 0) {
      new Workbook(this, "workbook", { prefix, home, alarms: metrics });
    }
  }
}

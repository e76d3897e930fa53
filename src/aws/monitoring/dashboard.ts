import { CloudwatchDashboard } from "@cdktf/provider-aws/lib/cloudwatch-dashboard";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import { insightsQuery } from "./insights-query";
import type { MetricAlarm } from "./metric-alarm";

/** An alarm, with the ARN by which a dashboard shows its state. */
export interface ShownAlarm {
  readonly alarm: MetricAlarm;
  readonly arn: string;
  readonly resource: ITerraformDependable;
}

export interface DashboardProps {
  /** Its name and the title, for example `hft-production-virginia`. */
  readonly prefix: string;
  readonly region: string;
  readonly alarms: readonly ShownAlarm[];
}

/**
 * The state of every alarm, and below it a graph for each, grouped by subject. Alarms that exceed the limit of a
 * dashboard go to a further one.
 */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, { prefix, region, alarms }: DashboardProps) {
    super(scope, id);
    pages(alarms).forEach((shown, index) => {
      const further = index === 0 ? [] : [`${index + 1}`];
      new CloudwatchDashboard(this, ["Resource", ...further].join("-"), {
        dashboardName: resourceName("dashboard", prefix, ...further),
        dashboardBody: JSON.stringify({ widgets: widgets(region, shown) }),
        dependsOn: shown.map(({ resource }) => resource),
      });
    });
  }
}

interface Widget {
  readonly type: "alarm" | "metric" | "text";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly properties: unknown;
}

const columns = 24;
const graph = { width: 8, height: 6 };
const graphsInRow = columns / graph.width;
/** Limit of an alarm widget. Source: CloudWatch API reference, dashboard body structure. */
const maxAlarmsInWidget = 100;
/** Limit of PutDashboard. Source: CloudWatch API reference, dashboard body structure; read in two copies of it. */
const maxWidgets = 500;

function widgets(region: string, alarms: readonly ShownAlarm[]): Widget[] {
  const all: Widget[] = [];
  let y = 0;
  const addRow = (height: number, row: readonly Omit<Widget, "y" | "height">[]): void => {
    all.push(...row.map((widget) => ({ ...widget, y, height })));
    y += height;
  };
  for (const shown of chunks(alarms, maxAlarmsInWidget)) {
    const properties = { title: "Alarms", alarms: shown.map(({ arn }) => arn) };
    addRow(4, [{ type: "alarm", x: 0, width: columns, properties }]);
  }
  for (const [subject, ofSubject] of bySubject(alarms)) {
    addRow(1, [{ type: "text", x: 0, width: columns, properties: { markdown: `## ${subject}` } }]);
    for (const row of chunks(ofSubject, graphsInRow)) {
      addRow(
        graph.height,
        row.map(({ alarm }, index) => ({
          type: "metric",
          x: index * graph.width,
          width: graph.width,
          properties: graphOf(alarm, region),
        })),
      );
    }
  }
  return all;
}

function graphOf({ name, metric, comparison, threshold }: MetricAlarm, region: string): unknown {
  const { namespace, dimensions, across, statistic, periodSeconds } = metric;
  const series =
    across === undefined
      ? [namespace, metric.name, ...Object.entries(dimensions).flat()]
      : [{ expression: insightsQuery(metric, across), label: metric.name }];
  return {
    title: name,
    region,
    view: "timeSeries",
    stat: statistic,
    period: periodSeconds,
    metrics: [series],
    annotations: { horizontal: [{ label: `alarm ${comparison}`, value: threshold, fill: comparison }] },
  };
}

/** Alarms by dashboard. A subject is on one dashboard only, and none exceeds the limit of widgets. */
function pages(alarms: readonly ShownAlarm[]): ShownAlarm[][] {
  const all: ShownAlarm[][] = [[]];
  for (const ofSubject of bySubject(alarms).values()) {
    const last = all.at(-1) ?? [];
    if (countWidgets([...last, ...ofSubject]) <= maxWidgets) last.push(...ofSubject);
    else all.push([...ofSubject]);
  }
  return all;
}

function countWidgets(alarms: readonly ShownAlarm[]): number {
  return Math.ceil(alarms.length / maxAlarmsInWidget) + bySubject(alarms).size + alarms.length;
}

function bySubject(alarms: readonly ShownAlarm[]): ReadonlyMap<string, readonly ShownAlarm[]> {
  const groups = new Map<string, ShownAlarm[]>();
  for (const shown of alarms) {
    groups.set(shown.alarm.subject, [...(groups.get(shown.alarm.subject) ?? []), shown]);
  }
  return groups;
}

function chunks<Item>(items: readonly Item[], size: number): (readonly Item[])[] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}

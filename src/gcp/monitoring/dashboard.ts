import { MonitoringDashboard } from "@cdktf/provider-google/lib/monitoring-dashboard";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import type { Alarm } from "./alarm";
import { aggregation, metricFilter } from "./metric-filter";

/** An alarm, with the name of its policy, which Google gives it. */
export interface ShownAlarm {
  readonly alarm: Alarm;
  readonly policyName: string;
}

export interface DashboardProps {
  /** Its name and the title, for example `hft-production-iowa`. */
  readonly prefix: string;
  readonly projectId: string;
  readonly alarms: readonly ShownAlarm[];
}

/**
 * The open incidents, and below them a chart or a log for each alarm, grouped by subject. Alarms that exceed the limit
 * of a dashboard go to a further one.
 */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, { prefix, projectId, alarms }: DashboardProps) {
    super(scope, id);
    pages(alarms).forEach((shown, index) => {
      const further = index === 0 ? [] : [`${index + 1}`];
      new MonitoringDashboard(this, ["Resource", ...further].join("-"), {
        dashboardJson: JSON.stringify({
          displayName: resourceName("dashboard", prefix, ...further),
          mosaicLayout: { columns, tiles: tiles(shown, projectId) },
        }),
      });
    });
  }
}

/** The API leaves a 0 out, and the provider would then see a difference at each plan: so is it here. */
interface Tile {
  readonly xPos?: number;
  readonly yPos?: number;
  readonly width: number;
  readonly height: number;
  readonly widget: Readonly<Record<string, unknown>>;
}

const columns = 48;
const chart = { width: 16, height: 12 };
const chartsInRow = columns / chart.width;
/** The largest dashboard that Google publishes has 51; its limit was not read. Source: monitoring-dashboard-samples. */
const maxTiles = 50;

function tiles(alarms: readonly ShownAlarm[], projectId: string): Tile[] {
  const all: Tile[] = [];
  let y = 0;
  const addRow = (height: number, width: number, widgets: readonly Tile["widget"][]): void => {
    widgets.forEach((widget, index) => {
      const x = index * width;
      all.push({ ...(x > 0 && { xPos: x }), ...(y > 0 && { yPos: y }), width, height, widget });
    });
    y += height;
  };
  const policyNames = alarms.map(({ policyName }) => policyName);
  addRow(8, columns, [{ title: "Incidents", incidentList: { policyNames } }]);
  for (const [subject, ofSubject] of bySubject(alarms)) {
    addRow(3, columns, [{ title: subject, text: { content: `## ${subject}`, format: "MARKDOWN" } }]);
    for (const row of chunks(ofSubject, chartsInRow)) {
      addRow(
        chart.height,
        chart.width,
        row.map(({ alarm }) => widget(alarm, projectId)),
      );
    }
  }
  return all;
}

function widget(alarm: Alarm, projectId: string): Tile["widget"] {
  if (alarm.kind === "log") {
    return {
      title: alarm.name,
      logsPanel: { filter: alarm.filter, resourceNames: [`projects/${projectId}`] },
    };
  }
  const { metric } = alarm;
  const timeSeriesFilter = { filter: metricFilter(metric), aggregation: aggregation(metric) };
  return {
    title: alarm.name,
    xyChart: {
      dataSets: [{ plotType: "LINE", timeSeriesQuery: { timeSeriesFilter } }],
      ...(alarm.kind === "metric" && { thresholds: [threshold(alarm)] }),
    },
  };
}

function threshold({
  comparison,
  threshold: value,
}: {
  readonly comparison: string;
  readonly threshold: number;
}): unknown {
  return { label: `alarm ${comparison}`, ...(value !== 0 && { value }) };
}

/** Alarms by dashboard. A subject is on one dashboard, unless it alone exceeds the limit. */
function pages(alarms: readonly ShownAlarm[]): ShownAlarm[][] {
  const all: ShownAlarm[][] = [[]];
  const parts = [...bySubject(alarms).values()].flatMap((ofSubject) => chunks(ofSubject, maxTiles - 2));
  for (const part of parts) {
    const last = all.at(-1) ?? [];
    if (countTiles([...last, ...part]) <= maxTiles) last.push(...part);
    else all.push([...part]);
  }
  return all;
}

function countTiles(alarms: readonly ShownAlarm[]): number {
  return 1 + bySubject(alarms).size + alarms.length;
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

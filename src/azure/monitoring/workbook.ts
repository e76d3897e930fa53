import { ApplicationInsightsWorkbook } from "@cdktf/provider-azurerm/lib/application-insights-workbook";
import { Construct } from "constructs";
import { digest } from "../../core/digest";
import type { Home } from "../region/resource-group";
import type { MetricAlarm } from "./alarm";

export interface WorkbookProps {
  /** Its title, for example `hft-production-arizona`. */
  readonly prefix: string;
  readonly home: Home;
  readonly alarms: readonly MetricAlarm[];
}

/** By the number that workbooks have for it. Source: Application-Insights-Workbooks, MetricsItem/2.0. */
const aggregations = { Total: 1, Minimum: 2, Maximum: 3, Average: 4, Count: 7 } as const;

/** A chart for each metric that has an alarm, grouped by subject. */
export class Workbook extends Construct {
  readonly resource: ApplicationInsightsWorkbook;

  constructor(scope: Construct, id: string, { prefix, home, alarms }: WorkbookProps) {
    super(scope, id);
    this.resource = new ApplicationInsightsWorkbook(this, "Resource", {
      // Azure names workbooks by a UUID; this one follows from the title.
      name: uuid(prefix),
      displayName: prefix,
      ...home,
      dataJson: JSON.stringify({
        version: "Notebook/1.0",
        items: [...bySubject(alarms)].flatMap(([subject, ofSubject]) => [
          heading(subject),
          ...ofSubject.map(chart),
        ]),
        $schema:
          "https://github.com/Microsoft/Application-Insights-Workbooks/blob/master/schema/workbook.json",
      }),
    });
  }
}

function heading(subject: string) {
  return { type: 1, content: { json: `## ${subject}` }, name: `subject ${subject}` };
}

function chart({ name, why, threshold, comparison, metric }: MetricAlarm) {
  const namespace = metric.namespace.toLowerCase();
  return {
    type: 10,
    content: {
      chartId: `workbook${uuid(name)}`,
      version: "MetricsItem/2.0",
      size: 0,
      chartType: 2,
      resourceType: namespace,
      metricScope: 0,
      resourceIds: [metric.resourceId],
      timeContext: { durationMs: 86_400_000 },
      metrics: [
        {
          namespace,
          metric: `${namespace}--${metric.name}`,
          aggregation: aggregations[metric.aggregation],
        },
      ],
      title: `${name}: rings ${comparison} ${threshold}. ${why}`,
    },
    customWidth: "33",
    name,
  };
}

function bySubject(alarms: readonly MetricAlarm[]): ReadonlyMap<string, readonly MetricAlarm[]> {
  const all = new Map<string, MetricAlarm[]>();
  for (const alarm of alarms) all.set(alarm.subject, [...(all.get(alarm.subject) ?? []), alarm]);
  return all;
}

/** Returns a UUID that follows from a text. */
function uuid(text: string): string {
  const hash = digest(text, 32);
  return [hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20), hash.slice(20)].join(
    "-",
  );
}

import { metricFacts, resourceLabels } from "../../../src/gcp/catalog/metrics";
import type { Alarm, Aligner, Metric } from "../../../src/gcp/monitoring/alarm";
import { longestFilter, metricFilter } from "../../../src/gcp/monitoring/metric-filter";

/** What the points of a metric have to be for each aligner. Source: Cloud Monitoring API reference, Aggregation. */
const takes: Readonly<Record<Aligner, (facts: ReturnType<typeof metricFacts>) => boolean>> = {
  "count-true": ({ kind, value }) => kind === "GAUGE" && value === "BOOL",
  "fraction-true": ({ kind, value }) => kind === "GAUGE" && value === "BOOL",
  latest: ({ kind }) => kind === "GAUGE",
  delta: ({ kind, value }) => kind === "DELTA" && value !== "BOOL",
  rate: ({ kind, value }) => kind === "DELTA" && value !== "BOOL",
  deviation: ({ kind, value }) => kind === "GAUGE" && value !== "BOOL",
  max: ({ kind, value }) => kind === "GAUGE" && value !== "BOOL",
  mean: ({ kind, value }) => kind === "GAUGE" && value !== "BOOL",
  min: ({ kind, value }) => kind === "GAUGE" && value !== "BOOL",
};

const dayInSeconds = 86_400;

/** Tests that Cloud Monitoring takes these alarms, by what the catalogue knows of their metrics. */
export function describeAlarms(all: readonly Alarm[]): void {
  describe.each(all.map((alarm) => [alarm.name, alarm] as const))("the alarm %s", (_, alarm) => {
    it("says what it is of, why it rings, what to do first and where it is described", () => {
      for (const text of [alarm.subject, alarm.why, alarm.act, alarm.source]) expect(text).toMatch(/\w/);
      expect(`${alarm.why}${alarm.act}`).not.toContain("${");
    });

    if (alarm.kind === "log") {
      it("matches entries of one kind of resource, in a filter that the API takes", () => {
        expect(alarm.filter).toContain("resource.type = ");
        expect(alarm.filter.length).toBeLessThanOrEqual(longestFilter);
        expect(alarm.filter).not.toContain("undefined");
      });
      return;
    }
    const { metric, forSeconds } = alarm;

    it("is of a metric that was read at Google, by labels that it has", () => {
      const facts = metricFacts(metric.type);

      expect(facts.verified).not.toBe(false);
      expect(resourceLabels(facts.resource)).toEqual(
        expect.arrayContaining(Object.keys(metric.resourceLabels)),
      );
      expect(facts.labels).toEqual(expect.arrayContaining(Object.keys(metric.metricLabels ?? {})));
      expect(labelsOf(metric)).toEqual(expect.arrayContaining([...(metric.reducer?.by ?? [])]));
    });

    it("takes its points together as their kind allows", () => {
      expect(takes[metric.aligner](metricFacts(metric.type))).toBe(true);
    });

    it("is looked at in whole minutes, over no more than a day", () => {
      expect([metric.periodSeconds % 60, forSeconds % 60]).toEqual([0, 0]);
      expect(metric.periodSeconds).toBeGreaterThanOrEqual(60);
      // The API takes a word on missing data from one minute on.
      expect(forSeconds).toBeGreaterThanOrEqual(60);
      expect(metric.periodSeconds + forSeconds).toBeLessThanOrEqual(dayInSeconds);
      expect(metricFilter(metric).length).toBeLessThanOrEqual(longestFilter);
    });

    if (alarm.kind === "metric") {
      it("has a threshold that is a number", () => {
        expect(Number.isFinite(alarm.threshold)).toBe(true);
      });
    }
  });

  describe("these alarms", () => {
    it("have each its own name, which is part of an address", () => {
      const names = all.map(({ name }) => name);

      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*$/);
    });
  });
}

function labelsOf({ type }: Metric): string[] {
  const { resource, labels } = metricFacts(type);
  return [
    ...(resourceLabels(resource) ?? []).map((label) => `resource.label.${label}`),
    ...labels.map((label) => `metric.label.${label}`),
  ];
}

import { metricFacts } from "../../../src/azure/catalog/metrics";
import { everyAlarm } from "./every-alarm";

const all = everyAlarm();

describe.each(all.map((alarm) => [alarm.name, alarm] as const))("the alarm %s", (_, alarm) => {
  it("says what it is of, why it rings, what to do first and where it is described", () => {
    for (const text of [alarm.subject, alarm.why, alarm.act, alarm.source]) expect(text).toMatch(/\w/);
    expect(`${alarm.why}${alarm.act}`).not.toMatch(/\$\{|undefined/);
  });

  if (alarm.kind !== "metric") return;
  const { metric, threshold, when } = alarm;

  it("takes points of the metric together as Azure allows, by dimensions that it has", () => {
    const facts = metricFacts(metric.namespace, metric.name);

    expect(facts.aggregations).toContain(metric.aggregation);
    expect(facts.dimensions).toEqual(expect.arrayContaining(Object.keys(metric.dimensions ?? {})));
  });

  it("has a threshold that is a number, of a resource that Azure can name", () => {
    expect(Number.isFinite(threshold)).toBe(true);
    expect(metric.resourceId).toMatch(/^\/subscriptions\/[\w-]+\/resourceGroups\/[\w-]+\/providers\//);
  });

  if (when === "session") {
    it("is of a metric that reaches Log Analytics, all its series as one", () => {
      expect(metricFacts(metric.namespace, metric.name).exported).toBe(true);
      expect(metric.dimensions).toBeUndefined();
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

import { metricFacts, metricNames } from "../../../src/azure/catalog/metrics";
import { everyAlarm } from "../monitoring/every-alarm";

describe("a metric of Azure", () => {
  it("is listed because an alarm is on it", () => {
    const watched = everyAlarm().flatMap((alarm) =>
      alarm.kind === "metric" ? [`${alarm.metric.namespace} ${alarm.metric.name}`] : [],
    );

    expect(metricNames().map((names) => names.join(" "))).toEqual([...new Set(watched)].sort());
  });

  it("that is listed nowhere is an error, not an alarm that never rings", () => {
    expect(() => metricFacts("Microsoft.KeyVault/vaults", "Availabilty")).toThrow(/lists no metric/);
  });
});

import { metricFacts, metricTypes, resourceLabels } from "../../../src/gcp/catalog/metrics";

describe("a metric", () => {
  it("is of a resource whose labels are known", () => {
    for (const type of metricTypes()) expect(resourceLabels(metricFacts(type).resource)).toBeDefined();
  });

  it("that is listed nowhere is an error, not an alarm that never rings", () => {
    expect(() => metricFacts("cloudsql.googleapis.com/database/upp")).toThrow(/lists no metric/);
  });

  it("of Kubernetes was not read at Google", () => {
    const unread = metricTypes().filter((type) => metricFacts(type).verified === false);

    expect(unread).toEqual(["kubernetes.io/node/status_condition", "kubernetes.io/node_pool/status"]);
  });
});

import { projectQuotas } from "../../../src/gcp/quotas/spec/report";

const needs = (amounts: Record<string, number>) =>
  new Map([["hft-one us-east1", new Map(Object.entries(amounts))]]);

describe("the report of a project's quotas", () => {
  it("has what is needed now and after a failover, in the catalogue's order", () => {
    const [place] = projectQuotas(needs({ instances: 2 }), needs({ instances: 8, "cpus-c3": 352 }));

    expect(place).toMatchObject({ project: "hft-one", region: "us-east1" });
    expect(place?.quotas).toMatchObject([
      { metric: "C3_CPUS", unit: "vCPU", now: 0, afterFailover: 352, verdict: "look" },
      { metric: "INSTANCES", now: 2, afterFailover: 8, verdict: "look" },
    ]);
  });

  it("says where a default that is known is not enough", () => {
    const [place] = projectQuotas(needs({ "redis-memory": 2000 }), needs({ "redis-memory": 2000 }));

    expect(place?.quotas).toMatchObject([{ default: 1024, verified: false, verdict: "raise" }]);
  });
});

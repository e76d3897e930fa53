import { subscriptionQuotas } from "../../../src/azure/quotas/spec/report";

const needs = (amounts: Record<string, number>) =>
  new Map([["one eastus2", new Map(Object.entries(amounts))]]);

describe("the report of a subscription's quotas", () => {
  it("has what is needed now and after a failover, in the catalogue's order", () => {
    const [place] = subscriptionQuotas(needs({ machines: 2, cores: 16 }), needs({ machines: 8, cores: 64 }));

    expect(place).toMatchObject({ subscription: "one", region: "eastus2" });
    expect(place?.quotas).toMatchObject([
      { metric: "cores", unit: "vCPU", now: 16, afterFailover: 64, default: 20, verdict: "raise" },
      { metric: "virtualMachines", now: 2, afterFailover: 8, verdict: "enough" },
    ]);
  });

  it("counts each series by the name that Azure has for it", () => {
    const both = needs({
      "cores-per-family standardESv5Family": 238,
      "cores-per-family standardFSv2Family": 8,
    });
    const [place] = subscriptionQuotas(both, both);

    expect(place?.quotas).toMatchObject([
      { metric: "standardESv5Family", now: 238, verdict: "raise" },
      { metric: "standardFSv2Family", now: 8, verdict: "enough" },
    ]);
  });

  it("says where no default is known", () => {
    const [place] = subscriptionQuotas(needs({}), needs({ "ultra-disks": 2 }));

    expect(place?.quotas).toMatchObject([{ now: 0, afterFailover: 2, default: null, verdict: "look" }]);
  });
});

import { validate } from "../../../src/clouds";
import { expiriesOf } from "../../../tools/calendar/expiries";
import production from "../../../environments/production";

const { environment } = validate(production, [production]);

describe("what expires in an environment", () => {
  it("is what it states an end of, with what is accepted until then", () => {
    expect(expiriesOf(environment, "2027-06-01")).toContainEqual({
      date: "2027-06-30",
      days: 29,
      path: "accept.0.until",
      what: `acceptance of ${environment.accept[0]?.code}`,
    });
  });

  it("is the support of the versions that it runs", () => {
    const paths = expiriesOf(environment, "2026-11-27").map(({ path, what }) => `${path}: ${what}`);

    expect(paths).toEqual(
      expect.arrayContaining([
        "regions.virginia.cluster.version: standard support of EKS 1.35",
        "regions.iowa.cluster.version: extended support of GKE 1.35",
        "regions.arizona.cluster.version: support of AKS 1.36",
        "regions.arizona.database.version: support of PostgreSQL 17",
      ]),
    );
  });

  it("comes in the order of its dates, those that are past with negative days", () => {
    const days = expiriesOf(environment, "2029-01-01").map((each) => each.days);

    expect(days[0]).toBeLessThan(0);
    expect(days).toEqual([...days].sort((one, other) => one - other));
  });
});

import fc from "fast-check";
import { eksCatalogueDate, eksSupport, eksVersion, eksVersions } from "../../../src/aws/catalog/eks-versions";

const isoDay = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2035-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const knownVersion = fc.constantFrom(...eksVersions());

describe("the support of a Kubernetes version on EKS", () => {
  it("is standard on the day before standard support ends", () => {
    expect(eksSupport("1.34", "2026-12-01")).toBe("standard");
  });

  it("is extended from the day standard support ends, when it is billed", () => {
    expect(eksSupport("1.34", "2026-12-02")).toBe("extended");
    expect(eksSupport("1.34", "2027-12-01")).toBe("extended");
  });

  it("is over from the day extended support ends", () => {
    expect(eksSupport("1.34", "2027-12-02")).toBe("ended");
    expect(eksSupport("1.28", eksCatalogueDate())).toBe("ended");
  });

  it("is standard for the default version on the day the catalogue is judged against", () => {
    expect(eksSupport("1.35", eksCatalogueDate())).toBe("standard");
  });

  it("is unknown for a version the catalogue does not know", () => {
    expect(eksSupport("1.99", "2026-11-22")).toBe("unknown");
    expect(eksSupport("constructor", "2026-11-22")).toBe("unknown");
  });

  it.each(["2026-2-1", "2026-02-30", "22.11.2026", ""])("is not judged on %p, which is no date", (onDate) => {
    expect(() => eksSupport("1.35", onDate)).toThrow(RangeError);
  });

  it("never gets better with time", () => {
    const order = ["standard", "extended", "ended"];
    fc.assert(
      fc.property(knownVersion, isoDay, isoDay, (version, one, other) => {
        const [earlier, later] = one <= other ? [one, other] : [other, one];
        expect(order.indexOf(eksSupport(version, earlier))).toBeLessThanOrEqual(
          order.indexOf(eksSupport(version, later)),
        );
      }),
    );
  });

  it("never ends earlier for a newer version", () => {
    const order = ["ended", "extended", "standard"];
    fc.assert(
      fc.property(fc.nat(eksVersions().length - 2), isoDay, (index, day) => {
        const [older = "", newer = ""] = eksVersions().slice(index, index + 2);
        expect(order.indexOf(eksSupport(older, day))).toBeLessThanOrEqual(
          order.indexOf(eksSupport(newer, day)),
        );
      }),
    );
  });
});

describe("the support calendar", () => {
  it.each(eksVersions())("gives %s twelve months of extended support, as AWS promises", (version) => {
    const calendar = eksVersion(version);
    const [year, ...monthAndDay] = (calendar?.standardSupportEnds ?? "").split("-");

    expect(calendar?.extendedSupportEnds).toBe([Number(year) + 1, ...monthAndDay].join("-"));
  });

  it.each(eksVersions())("calls %s verified only when two lists agree on it", (version) => {
    const calendar = eksVersion(version);

    expect(calendar?.verified).toBe((calendar?.sources.length ?? 0) >= 2);
  });

  it("names its lists in full", () => {
    expect(eksVersion("1.36")?.sources).toEqual([
      expect.stringContaining("endoflife-date/endoflife.date@"),
      expect.stringContaining("aws-samples/sample-apex-skills@"),
    ]);
  });
});

import { isIsoDate } from "../../../src/core/iso-date";
import {
  gkeCatalogueDate,
  gkeSupport,
  gkeVersion,
  gkeVersions,
  oldestSupported,
} from "../../../src/gcp/catalog/gke-versions";

describe("the support of a version of GKE", () => {
  it("lasts longer in the extended channel", () => {
    expect(gkeSupport("1.33", "regular", "2026-11-27")).toBe("ended");
    expect(gkeSupport("1.33", "extended", "2026-11-27")).toBe("supported");
  });

  it("ends on the day that the schedule names", () => {
    expect(gkeSupport("1.34", "stable", "2027-01-24")).toBe("supported");
    expect(gkeSupport("1.34", "stable", "2027-01-25")).toBe("ended");
  });

  it("of the guide's 1.28 is unknown: it is older than the catalogue", () => {
    expect(gkeSupport("1.28", "regular", "2026-11-27")).toBe("unknown");
  });

  it("is unknown where only another list has the version", () => {
    expect(gkeVersion("1.36")).toMatchObject({ verified: false });
    expect(gkeSupport("1.36", "extended", "2028-01-01")).toBe("unknown");
  });

  it("needs a day that exists", () => {
    expect(() => gkeSupport("1.35", "regular", "2026-02-30")).toThrow(RangeError);
  });

  it("leaves 1.34 as the oldest version on the day of the catalogue, and 1.32 in the extended channel", () => {
    expect(oldestSupported("regular", gkeCatalogueDate())).toBe("1.34");
    expect(oldestSupported("extended", gkeCatalogueDate())).toBe("1.32");
  });
});

describe("every version of GKE", () => {
  it("stands once, in order", () => {
    const minors = gkeVersions().map((version) => Number(version.split(".")[1]));

    expect(minors).toEqual(minors.map((_, index) => (minors[0] ?? 0) + index));
    expect(gkeVersion("constructor")).toBeUndefined();
  });

  it.each(gkeVersions())(
    "%s comes to rapid, regular and stable in that order, before its support ends",
    (version) => {
      const { available, standardSupportEnds, extendedSupportEnds } = gkeVersion(version) ?? {
        available: {},
      };
      const channels = [available.rapid, available.regular, available.stable].flatMap((day) => day ?? []);
      const days = [...channels, standardSupportEnds, extendedSupportEnds].flatMap((day) => day ?? []);

      expect(days.filter((day) => !isIsoDate(day))).toEqual([]);
      expect(days).toEqual([...days].sort());
    },
  );
});

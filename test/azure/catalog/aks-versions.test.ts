import { isIsoDate } from "../../../src/core/iso-date";
import {
  aksCatalogueDate,
  aksSupport,
  aksVersion,
  aksVersions,
  oldestSupported,
} from "../../../src/azure/catalog/aks-versions";

describe("a version of Kubernetes on AKS", () => {
  it("is supported to the last day of the month that Azure names", () => {
    expect(aksSupport("1.34", "KubernetesOfficial", "2026-11-30")).toBe("supported");
    expect(aksSupport("1.34", "KubernetesOfficial", "2026-12-01")).toBe("ended");
  });

  it("is supported a year longer under the long-term plan", () => {
    expect(aksSupport("1.34", "AKSLongTermSupport", "2027-11-30")).toBe("supported");
    expect(aksSupport("1.34", "AKSLongTermSupport", "2027-12-01")).toBe("ended");
  });

  it("of the guide is too old for the catalogue, which then does not judge it", () => {
    expect(aksVersion("1.28")).toBeUndefined();
    expect(aksSupport("1.28", "AKSLongTermSupport", "2026-11-27")).toBe("unknown");
    expect(aksSupport("constructor", "KubernetesOfficial", "2026-11-27")).toBe("unknown");
  });

  it("is not judged on a day that is none", () => {
    expect(() => aksSupport("1.36", "KubernetesOfficial", "2026-02-30")).toThrow(RangeError);
  });

  it("is 1.34 or newer on the day of the catalogue, or 1.31 with long-term support", () => {
    expect(oldestSupported("KubernetesOfficial", aksCatalogueDate())).toBe("1.34");
    expect(oldestSupported("AKSLongTermSupport", aksCatalogueDate())).toBe("1.31");
  });
});

describe("the versions of the catalogue", () => {
  it("are minor versions without a gap, whose support ends in their order", () => {
    const minors = aksVersions().map((version) => Number(version.replace("1.", "")));
    const ends = aksVersions().map((version) => aksVersion(version)?.supportEnds ?? "");

    expect(minors).toEqual(minors.map((_, index) => (minors[0] ?? 0) + index));
    expect(ends).toEqual([...ends].sort());
    expect(ends.every(isIsoDate)).toBe(true);
  });

  it.each(aksVersions())("%s has its dates in order", (version) => {
    const { available = "", supportEnds = "", longTermSupportEnds = "" } = aksVersion(version) ?? {};

    expect(available < supportEnds && supportEnds < longTermSupportEnds).toBe(true);
    expect(isIsoDate(longTermSupportEnds)).toBe(true);
  });
});

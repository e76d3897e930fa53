import fc from "fast-check";
import { eksAmiRelease, eksAmiReleases, parseEksAmiRelease } from "../../../src/aws/catalog/eks-ami-releases";

describe("the name of an EKS AMI release", () => {
  it("says the Kubernetes version and the day", () => {
    expect(parseEksAmiRelease("1.35.6-20260714")).toEqual({
      kubernetesVersion: "1.35",
      kubernetesPatch: 6,
      releasedOn: "2026-07-14",
    });
  });

  it.each([
    "1.35-20260714",
    "1.35.6",
    "1.35.6-v20260714",
    "v1.35.6-20260714",
    "1.35.06-20260714",
    "1.35.6-20261301",
    "1.35.6-20260230",
    "1.35.6-2026714",
    "latest",
    "",
  ])("is not %p", (release) => {
    expect(parseEksAmiRelease(release)).toBeUndefined();
  });

  it("is read back from any version and day", () => {
    const day = fc
      .date({ min: new Date("2018-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.nat(50), day, (minor, patch, releasedOn) => {
        const release = `1.${minor}.${patch}-${releasedOn.replaceAll("-", "")}`;
        expect(parseEksAmiRelease(release)).toEqual({
          kubernetesVersion: `1.${minor}`,
          kubernetesPatch: patch,
          releasedOn,
        });
      }),
    );
  });
});

describe("an EKS AMI release of the catalogue", () => {
  it("tells its AMI types, kernel and ENA driver", () => {
    const facts = eksAmiRelease("1.35.6-20260714");

    expect(facts).toMatchObject({
      kubernetesVersion: "1.35",
      kernel: "6.12.94-123.180.amzn2023",
      enaDriver: "2.17.2g",
    });
    expect(facts?.amiTypes).toContain("AL2023_x86_64_STANDARD");
    expect(facts?.amiTypes).toContain("AL2023_ARM_64_STANDARD");
  });

  it("is absent when it was abandoned, though the changelog mentions it", () => {
    expect(eksAmiRelease("1.35.2-20260311")).toBeUndefined();
  });

  it("is absent when the catalogue does not know it", () => {
    expect(eksAmiRelease("1.35.99-20270101")).toBeUndefined();
    expect(eksAmiRelease("constructor")).toBeUndefined();
  });
});

describe("the releases of a Kubernetes version", () => {
  it("begin with the newest", () => {
    const days = eksAmiReleases("1.35").map((release) => parseEksAmiRelease(release)?.releasedOn ?? "");

    expect(days.length).toBeGreaterThan(1);
    expect(days).toEqual([...days].sort().reverse());
  });

  it("are none for a version the catalogue does not know", () => {
    expect(eksAmiReleases("1.3")).toEqual([]);
  });
});

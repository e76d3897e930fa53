import { placementConflicts } from "../../../src/azure/catalog/placement";

describe("constraints of placement", () => {
  it.each([
    ["proximity-placement-group" as const],
    ["ultra-disk" as const],
    ["dedicated-host" as const],
    ["spot" as const],
  ])("exclude a capacity reservation with %s on any machine", (other) => {
    const conflicts = placementConflicts([other, "capacity-reservation"], "machine");

    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]).toMatchObject({ one: "capacity-reservation", other });
    expect(conflicts[0]?.source).toContain("capacity-reservation-overview.md");
  });

  it("let a machine on a dedicated host into a proximity placement group, and no scale set", () => {
    const both = ["dedicated-host", "proximity-placement-group"] as const;

    expect(placementConflicts(both, "machine")).toEqual([]);
    expect(placementConflicts(both, "scale-set")).toHaveLength(1);
    expect(placementConflicts(both, "aks")).toHaveLength(1);
  });

  it("exclude Accelerated Networking on the dedicated hosts of AKS alone", () => {
    const both = ["dedicated-host", "accelerated-networking"] as const;

    expect(placementConflicts(both, "scale-set")).toEqual([]);
    expect(placementConflicts(both, "aks")).toHaveLength(1);
  });

  it("put Ultra Disks beside a proximity placement group in one zone", () => {
    expect(placementConflicts(["ultra-disk", "proximity-placement-group"], "aks")).toEqual([]);
    expect(
      placementConflicts(["ultra-disk", "proximity-placement-group", "several-zones"], "aks"),
    ).toHaveLength(1);
  });
});

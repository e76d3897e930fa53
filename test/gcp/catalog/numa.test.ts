import { gcpMachineType, gcpMachineTypes } from "../../../src/gcp/catalog/machine-types";
import { numaNodes } from "../../../src/gcp/catalog/numa";

const nodesOf = (type: string): number | undefined => {
  const facts = gcpMachineType(type);
  return facts && numaNodes(facts);
};

describe("the NUMA nodes of a machine type", () => {
  it.each([
    ["c3-standard-176", 4],
    ["c3-highcpu-176", 4],
    ["c4-standard-96", 2],
    ["c3d-standard-90", 1],
  ])("of %s are %d", (type, nodes) => expect(nodesOf(type)).toBe(nodes));

  it.each(["c3-standard-44", "c3-standard-192-metal", "c4-standard-288"])(
    "of %s are unknown: nobody counted them",
    (type) => expect(nodesOf(type)).toBeUndefined(),
  );

  it("share the cores of every type evenly", () => {
    const uneven = gcpMachineTypes().filter(
      (type) => (gcpMachineType(type)?.cores ?? 0) % (nodesOf(type) ?? 1) !== 0,
    );

    expect(uneven).toEqual([]);
  });
});

import { awsInstanceType, awsInstanceTypes } from "../../../src/aws/catalog/instances";
import { numaNodes } from "../../../src/aws/catalog/numa";

describe("the NUMA nodes of an instance type", () => {
  it.each([
    ["c7i.metal-24xl", 1],
    ["c7i.metal-48xl", 2],
    ["c8i.metal-96xl", 6],
    ["c6a.48xlarge", 4],
  ])("of %s are %d", (type, nodes) => expect(numaNodes(type)).toBe(nodes));

  it.each(["c7gn.metal", "c99i.large", "constructor"])("of %s are unknown: nobody counted them", (type) =>
    expect(numaNodes(type)).toBeUndefined(),
  );

  it("share the cores of every type evenly", () => {
    const uneven = awsInstanceTypes().filter(
      (type) => (awsInstanceType(type)?.cores ?? 0) % (numaNodes(type) ?? 1) !== 0,
    );

    expect(uneven).toEqual([]);
  });
});

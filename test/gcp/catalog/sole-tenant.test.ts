import fc from "fast-check";
import { gcpMachineType, typesOfFamily } from "../../../src/gcp/catalog/machine-types";
import {
  hostsFor,
  machinesPerHost,
  nodeType,
  nodeTypesOf,
  wastedShare,
  type HostSize,
} from "../../../src/gcp/catalog/sole-tenant";
import { machineFamilies } from "../../../src/gcp/catalog/machine-families";

const size: fc.Arbitrary<HostSize> = fc.record({
  vcpus: fc.integer({ min: 1, max: 400 }),
  memoryMiB: fc.integer({ min: 1024, max: 4_000_000 }),
});

function node(type: string): HostSize {
  const facts = nodeType(type);
  if (facts === undefined) throw new Error(`${type} is not in the catalogue`);
  return facts;
}

function machine(type: string): HostSize {
  const facts = gcpMachineType(type);
  if (facts === undefined) throw new Error(`${type} is not in the catalogue`);
  return facts;
}

describe("a type of sole-tenant node", () => {
  it("has the vCPUs and the memory of its name", () => {
    expect(nodeType("c2-node-60-240")).toEqual({
      type: "c2-node-60-240",
      family: "c2",
      vcpus: 60,
      memoryMiB: 240 * 1024,
      cores: [36],
    });
  });

  it.each(["c2-node-60-241", "c2d-node-112-896", "constructor"])("%s is not known", (type) => {
    expect(nodeType(type)).toBeUndefined();
  });

  it("is listed for none of C2D, E2, H4D and Z3", () => {
    expect(machineFamilies().filter((family) => nodeTypesOf(family).length === 0)).toEqual([
      "c2d",
      "e2",
      "h4d",
      "z3",
    ]);
  });

  it.each(machineFamilies().flatMap(nodeTypesOf))(
    "%s has more threads than vCPUs, and takes a machine of its series whole",
    (type) => {
      const facts = nodeType(type);
      const fitting = typesOfFamily(facts?.family ?? "").filter(
        (each) => machinesPerHost(node(type), machine(each)) > 0,
      );

      expect((facts?.cores ?? []).filter((cores) => 2 * cores < (facts?.vcpus ?? Infinity))).toEqual([]);
      expect(fitting.length).toBeGreaterThan(0);
    },
  );
});

describe("machines on sole-tenant hosts", () => {
  it("leave a fifth of a c2 host idle as c2-standard-16, and nothing as c2-standard-30", () => {
    const host = node("c2-node-60-240");

    expect(machinesPerHost(host, machine("c2-standard-16"))).toBe(3);
    expect(wastedShare(host, machine("c2-standard-16"))).toBeCloseTo(0.2);
    expect(machinesPerHost(host, machine("c2-standard-30"))).toBe(2);
    expect(wastedShare(host, machine("c2-standard-30"))).toBe(0);
  });

  it("are as few as memory allows where that is less than vCPUs allow", () => {
    expect(machinesPerHost(node("c3-node-176-352"), machine("c3-standard-44"))).toBe(2);
  });

  it("need one host more for a surge that the last one has no room for", () => {
    const host = node("c2-node-60-240");

    expect(hostsFor(host, machine("c2-standard-30"), 6)).toBe(3);
    expect(hostsFor(host, machine("c2-standard-30"), 7)).toBe(4);
  });

  it("have no host where one of them is larger", () => {
    expect(hostsFor(node("c3-node-176-352"), machine("c3-highmem-176"), 1)).toBeUndefined();
  });

  it("never take more than their hosts have, and would not fit on one host less", () => {
    fc.assert(
      fc.property(size, size, fc.integer({ min: 1, max: 1000 }), (host, each, machines) => {
        const hosts = hostsFor(host, each, machines);
        const perHost = machinesPerHost(host, each);

        expect(hosts === undefined).toBe(each.vcpus > host.vcpus || each.memoryMiB > host.memoryMiB);
        if (hosts === undefined) return;
        expect(perHost * each.vcpus).toBeLessThanOrEqual(host.vcpus);
        expect(perHost * each.memoryMiB).toBeLessThanOrEqual(host.memoryMiB);
        expect(hosts * perHost).toBeGreaterThanOrEqual(machines);
        expect((hosts - 1) * perHost).toBeLessThan(machines);
      }),
    );
  });

  it("leave between nothing and everything of a host idle", () => {
    fc.assert(
      fc.property(size, size, (host, each) => {
        const wasted = wastedShare(host, each);

        expect(wasted).toBeGreaterThanOrEqual(0);
        expect(wasted).toBeLessThanOrEqual(1);
      }),
    );
  });
});

import { App, TerraformStack, Testing } from "cdktf";
import * as fc from "fast-check";
import type { JsonObject } from "../../../src/core/json";
import { placeMachines, type MachinePlacementProps } from "../../../src/azure/machines/placement";
import { faultDomainOf, hostsNeeded } from "../../../src/azure/machines/spec/host-packing";
import { ownedParts } from "../../../src/azure/machines/spec/owned-parts";
import {
  placementFaults,
  sharedAcrossZones,
  type Placed,
} from "../../../src/azure/machines/spec/placement-rules";
import type { DedicatedHosts, Placement } from "../../../src/azure/machines/spec/placement-schema";
import { Template } from "../../helpers/template";
import { place } from "../networks";
import { subscriptionId } from "../texas";

const groupId = `/subscriptions/${subscriptionId}/resourceGroups/shared/providers/Microsoft.Compute/proximityPlacementGroups/desk`;

const hosts: DedicatedHosts = {
  kind: "dedicated-hosts",
  sku: "FSv2-Type4",
  hosts: 3,
  faultDomains: 2,
  replaceOnFailure: true,
  spare: 1,
};

function placed(placement: Placement, own: Partial<MachinePlacementProps> = {}) {
  const stack = new TerraformStack(new App({ outdir: ".build/test-placement" }), "stack");
  const ids = placeMachines(stack, {
    name: "hft-production-texas-engine--a",
    home: { resourceGroupName: "capacity", location: place.location },
    placement,
    machine: "Standard_F16s_v2",
    machines: 3,
    zone: "2",
    reserve: true,
    ...own,
  });
  return { ids, template: Template.from("stack", JSON.parse(Testing.synth(stack)) as JsonObject) };
}

describe("the placement of machines in Azure", () => {
  it("asks for a data center of the zone that has their size", () => {
    const { template } = placed({ kind: "proximity" });

    expect(template.resource("azurerm_proximity_placement_group").arguments).toMatchObject({
      name: "hft-production-texas-engine--a",
      allowed_vm_sizes: ["Standard_F16s_v2"],
      zone: "2",
    });
  });

  it("names a proximity placement group that exists, and makes none", () => {
    const { ids, template } = placed({ kind: "shared", groupId });

    expect(ids.proximityPlacementGroupId).toBe(groupId);
    expect(template.resources("azurerm_proximity_placement_group")).toEqual([]);
  });

  it("reserves what runs and its spares, before a machine asks for it", () => {
    const { ids, template } = placed({ kind: "reserved", spare: 2 });

    expect(template.resource("azurerm_capacity_reservation_group").arguments).toMatchObject({ zones: ["2"] });
    expect(template.resource("azurerm_capacity_reservation").arguments).toMatchObject({
      sku: { name: "Standard_F16s_v2", capacity: 5 },
      zone: "2",
    });
    expect(ids.before).toHaveLength(1);
  });

  it("reserves nothing in a region that does not", () => {
    const { ids, template } = placed({ kind: "reserved", spare: 2 }, { reserve: false });

    expect(ids).toEqual({ before: [] });
    expect(template.resources("azurerm_capacity_reservation_group")).toEqual([]);
  });

  it("spreads hosts over fault domains in turn, on which Azure itself places the machines", () => {
    const { ids, template } = placed(hosts);

    expect(template.resource("azurerm_dedicated_host_group").arguments).toMatchObject({
      automatic_placement_enabled: true,
      platform_fault_domain_count: 2,
      zone: "2",
    });
    const domains = template
      .resources("azurerm_dedicated_host")
      .map(({ arguments: host }) => host["platform_fault_domain"]);
    expect(domains).toEqual([0, 1, 0]);
    expect(ids.before).toHaveLength(3);
  });

  it("has no zone in a region without zones", () => {
    for (const placement of [{ kind: "proximity" }, { kind: "reserved", spare: 0 }, hosts] as const) {
      const { template } = placed(placement, { zone: undefined });

      expect(JSON.stringify(template.json)).not.toMatch(/"zones?":/);
    }
  });
});

describe("the room on dedicated hosts", () => {
  const count = fc.integer({ min: 1, max: 40 });
  const domains = fc.constantFrom(1, 2, 3);

  it("holds every fault domain's share, and would not with one host less in each", () => {
    fc.assert(
      fc.property(count, fc.integer({ min: 1, max: 32 }), domains, (machines, perHost, faultDomains) => {
        const needed = hostsNeeded(perHost, machines, faultDomains);
        const share = Math.ceil(machines / faultDomains);
        const roomOf = (all: number, domain: number): number =>
          Array.from({ length: all }, (_, index) => faultDomainOf(index, { faultDomains })).filter(
            (each) => each === domain,
          ).length * perHost;

        for (let domain = 0; domain < faultDomains; domain++) {
          expect(roomOf(needed, domain)).toBeGreaterThanOrEqual(share);
          expect(roomOf(needed - faultDomains, domain)).toBeLessThan(share);
        }
      }),
    );
  });
});

const six: Placed = {
  on: "machine",
  machine: "Standard_F16s_v2",
  machines: 3,
  placement: { kind: "proximity" },
  ultraDisk: false,
};

describe("the rules of placement", () => {
  const codes = (own: Partial<Placed>): string[] =>
    placementFaults({ ...six, ...own }, "placement").map(({ code }) => code);

  it("let Ultra Disks stand close to each other, and not be reserved or on hosts", () => {
    expect(codes({ ultraDisk: true })).toEqual([]);
    expect(codes({ ultraDisk: true, placement: { kind: "reserved", spare: 1 } })).toEqual([
      "AZURE-PLACE-001",
    ]);
    expect(codes({ ultraDisk: true, placement: hosts })).toEqual(["AZURE-HOST-004"]);
  });

  it("take Accelerated Networking from node pools on hosts, and from no machine", () => {
    expect(codes({ placement: hosts })).toEqual([]);
    expect(codes({ placement: hosts, on: "aks" })).toEqual(["AZURE-PLACE-001"]);
  });

  it("count the hosts of each fault domain", () => {
    expect(codes({ placement: { ...hosts, hosts: 2 }, machines: 11 })).toEqual([]);
    expect(codes({ placement: { ...hosts, hosts: 3 }, machines: 12 })).toEqual(["AZURE-HOST-003"]);
    expect(codes({ placement: { ...hosts, hosts: 4 }, machines: 12 })).toEqual([]);
  });

  it("say so where the catalogue cannot count", () => {
    expect(codes({ placement: { ...hosts, sku: "NVASv4-Type1" } })).toEqual(["AZURE-HOST-005"]);
  });

  it("let one proximity placement group have one zone only", () => {
    const shared = { kind: "shared", groupId } as const;
    const faults = sharedAcrossZones([
      { at: "pools.engine.generations.a.placement", zone: "a", placement: shared },
      { at: "pools.risk.generations.a.placement", zone: "b", placement: { kind: "proximity" } },
      { at: "fleets.gateway.placement", zone: "b", placement: shared },
    ]);

    expect(faults).toEqual([
      expect.objectContaining({ code: "AZURE-PLACE-004", path: "fleets.gateway.placement.groupId" }),
    ]);
  });
});

describe("the record of a generation", () => {
  it("tells the number of its hosts: an edit of it would destroy one", () => {
    expect(ownedParts(hosts, true)).toEqual({ placement: false, reservation: false, "hosts-3": true });
  });

  it("has a reservation only where the region reserves", () => {
    expect(ownedParts({ kind: "reserved", spare: 1 }, true)).toMatchObject({ reservation: true });
    expect(ownedParts({ kind: "reserved", spare: 1 }, false)).toMatchObject({ reservation: false });
  });
});

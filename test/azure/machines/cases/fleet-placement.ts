import type { placementProblems } from "../../../../src/azure/machines/spec/placement-rules";
import type { PlacementInput } from "../../../../src/azure/machines/spec/placement-schema";
import type { CasesOf } from "../../../problems/case";
import type { Edit } from "../../../problems/parts";
import { withTexas } from "../../texas";
import { soundFleet, withGateway, type FleetGenerationInput } from "../fleets";

const placement = "regions.texas.fleets.gateway.generations.a.placement";
const balanced = { preset: "balanced" } as const;
const hosts = { kind: "dedicated-hosts", sku: "ESv5-Type1", hosts: 2 } as const;

const withHosts = (own: Partial<Extract<PlacementInput, { kind: "dedicated-hosts" }>>): Edit =>
  placed({ ...hosts, ...own }, { machine: "Standard_E32s_v5", tuning: balanced });

const placed = (own: PlacementInput, generation: Partial<FleetGenerationInput> = {}): Edit =>
  withGateway({ placement: own, ...generation });

const journal = { kind: "ultra", lun: 0, sizeGiB: 64, iops: 2000, megabytesPerSecond: 200 } as const;
const shared = {
  kind: "shared",
  groupId:
    "/subscriptions/22222222-0000-4000-8000-000000000010/resourceGroups/floor/providers/Microsoft.Compute/proximityPlacementGroups/floor",
} as const;

export const fleetPlacementCases: CasesOf<keyof typeof placementProblems> = {
  "AZURE-PLACE-001": [
    {
      mistake: "a reservation of machines with Ultra Disks",
      edit: placed({ kind: "reserved" }, { dataDisks: { journal } }),
      at: placement,
      value: '"reserved" with ultra-disk',
    },
  ],
  "AZURE-PLACE-002": [
    {
      mistake: "a reservation of a series for computing",
      edit: placed({ kind: "reserved" }, { machine: "Standard_HB120rs_v3" }),
      at: placement,
      value: "Standard_HB120rs_v3",
    },
  ],
  "AZURE-PLACE-003": [
    {
      mistake: "a zone of which the network has no slot",
      edit: withTexas({ fleets: { gateway: { ...soundFleet(), zone: "d" } } }),
      at: "regions.texas.fleets.gateway.zone",
      remedy: "a, b, c",
    },
  ],
  "AZURE-PLACE-004": [
    {
      mistake: "one proximity group for fleets of two zones",
      edit: withTexas({
        fleets: {
          gateway: soundFleet({ placement: shared }),
          pricing: { ...soundFleet({ placement: shared }), zone: "b" },
        },
      }),
      at: "regions.texas.fleets.pricing.generations.a.placement.groupId",
      value: "zone b, and zone a",
    },
  ],
  "AZURE-PLACE-005": [
    {
      mistake: "a proximity group in the region that must be there for a failover",
      edit: withTexas({ role: "dr", capacity: "reserved", fleets: { gateway: soundFleet() } }),
      at: placement,
      value: "proximity",
    },
  ],
  "AZURE-HOST-001": [
    {
      mistake: "hosts of a later series than azurerm takes",
      edit: withHosts({ sku: "Esv6-Type1" }),
      at: `${placement}.sku`,
    },
  ],
  "AZURE-HOST-002": [
    {
      mistake: "hosts of another series",
      edit: withHosts({ sku: "DSv5-Type1" }),
      at: `${placement}.sku`,
      value: "DSv5-Type1 for Standard_E32s_v5",
    },
  ],
  "AZURE-HOST-003": [
    {
      mistake: "hosts for the machines that run, without a spare one",
      edit: withHosts({ hosts: 1 }),
      at: `${placement}.hosts`,
      remedy: "use 2 hosts",
    },
  ],
  "AZURE-HOST-004": [
    {
      mistake: "Ultra Disks on dedicated hosts",
      edit: placed(hosts, { machine: "Standard_E32s_v5", tuning: balanced, dataDisks: { journal } }),
      at: placement,
      value: "Ultra Disks",
    },
  ],
  "AZURE-HOST-005": [
    {
      mistake: "hosts of which the catalogue has no figures",
      edit: withHosts({ sku: "EADSv5-Type1" }),
      at: `${placement}.sku`,
    },
  ],
  "AZURE-HOST-006": [
    {
      mistake: "a size of which one fits on a host that would take more of another",
      edit: placed({ ...hosts, hosts: 3 }, { machine: "Standard_E48s_v5", tuning: balanced }),
      at: `${placement}.sku`,
    },
  ],
};

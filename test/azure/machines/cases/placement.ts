import type { placementProblems } from "../../../../src/azure/machines/spec/placement-rules";
import type { CasesOf } from "../../../problems/case";
import type { Edit } from "../../../problems/parts";
import {
  aksGeneration,
  enginePool,
  withGeneration,
  withTrading,
  type GenerationInput,
} from "../../generations";
import { subscriptionId } from "../../texas";

const a = "regions.texas.pools.engine.generations.a";
const groupId = `/subscriptions/${subscriptionId}/resourceGroups/desk/providers/Microsoft.Compute/proximityPlacementGroups/desk`;

const hosts = { kind: "dedicated-hosts", sku: "DSv5-Type1", hosts: 2 } as const;

/** Adds a generation on dedicated hosts, with these changes of both. */
function withHosts(own: Partial<typeof hosts> | object, generation: Partial<GenerationInput> = {}): Edit {
  return withGeneration({ machine: "Standard_D32s_v5", ...generation, placement: { ...hosts, ...own } });
}

export const placementCases: CasesOf<keyof typeof placementProblems> = {
  "AZURE-PLACE-001": [
    {
      mistake: "reserved machines with the fastest disk",
      edit: withGeneration({ placement: { kind: "reserved" }, ultraDisk: true }),
      at: `${a}.placement`,
      value: '"reserved" with ultra-disk',
    },
    {
      mistake: "an engine of AKS on hosts of its own",
      edit: withHosts({}),
      at: `${a}.placement`,
      value: '"dedicated-hosts" with accelerated-networking',
      remedy: "fleet",
    },
  ],
  "AZURE-PLACE-002": [
    {
      mistake: "reserved machines of a series for supercomputers",
      edit: withGeneration({ machine: "Standard_HB176rs_v4", placement: { kind: "reserved" } }),
      at: `${a}.placement`,
      value: "Standard_HB176rs_v4",
    },
  ],
  "AZURE-PLACE-003": [
    {
      mistake: "a zone that the network has not",
      edit: withGeneration({ zone: "d" }),
      at: `${a}.zone`,
      value: "d",
    },
  ],
  "AZURE-PLACE-004": [
    {
      mistake: "a group that spans two zones",
      edit: withTrading({
        engine: {
          ...enginePool,
          generations: { a: { ...aksGeneration, placement: { kind: "shared", groupId } } },
        },
        risk: {
          ...enginePool,
          generations: { a: { ...aksGeneration, zone: "b", placement: { kind: "shared", groupId } } },
        },
      }),
      at: "regions.texas.pools.risk.generations.a.placement.groupId",
      value: `zone b, and zone a of ${a}.placement`,
    },
  ],
  "AZURE-PLACE-005": [
    {
      mistake: "machines that stand by in a proximity placement group",
      edit: withGeneration({}, { role: "dr", capacity: "reserved" }),
      at: `${a}.placement`,
      value: "proximity",
    },
  ],
  "AZURE-HOST-001": [
    {
      mistake: "hosts that Azure has and azurerm does not take",
      edit: withHosts({ sku: "Dsv6-Type1" }, { machine: "Standard_D32s_v6" }),
      at: `${a}.placement.sku`,
      value: "Dsv6-Type1",
      remedy: "azurerm has no hosts for Dsv6",
      alsoExpected: ["AZURE-PLACE-001"],
    },
  ],
  "AZURE-HOST-002": [
    {
      mistake: "hosts of another series",
      edit: withHosts({}, { machine: "Standard_E32s_v5" }),
      at: `${a}.placement.sku`,
      value: "DSv5-Type1 for Standard_E32s_v5",
      remedy: "ESv5-Type1",
      alsoExpected: ["AZURE-PLACE-001"],
    },
  ],
  "AZURE-HOST-003": [
    {
      mistake: "more machines than cores of the hosts allow",
      edit: withHosts({ hosts: 1 }),
      at: `${a}.placement.hosts`,
      value: "4 Standard_D32s_v5, 3 on each of 1 hosts",
      remedy: "use 2 hosts",
      alsoExpected: ["AZURE-PLACE-001"],
    },
  ],
  "AZURE-HOST-004": [
    {
      mistake: "Ultra Disks on hosts of one's own",
      edit: withHosts({}, { ultraDisk: true }),
      at: `${a}.placement`,
      value: "Ultra Disks",
      alsoExpected: ["AZURE-PLACE-001"],
    },
  ],
  "AZURE-HOST-005": [
    {
      mistake: "hosts of a series that the catalogue does not list",
      edit: withHosts({ sku: "DASv5-Type1" }, { machine: "Standard_D32as_v5" }),
      at: `${a}.placement.sku`,
      value: "DASv5-Type1",
      alsoExpected: ["AZURE-PLACE-001"],
    },
  ],
  "AZURE-HOST-006": [
    {
      mistake: "a size that leaves a third of the host idle",
      edit: withHosts({ hosts: 4 }, { machine: "Standard_D64s_v5" }),
      at: `${a}.placement.sku`,
      value: "1 Standard_D64s_v5 on DSv5-Type1: 64 of 100 vCPUs",
      alsoExpected: ["AZURE-PLACE-001"],
    },
  ],
};

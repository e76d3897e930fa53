import type { fleetGenerationRules } from "../../../../src/azure/machines/spec/fleet-generation-rules";
import type { fleetRules } from "../../../../src/azure/machines/spec/fleet-rules";
import type { CasesOf } from "../../../problems/case";
import { adoptedNetwork, createdNetwork, withTexas } from "../../texas";
import { gatewayGeneration, soundFleet, withFleet, withGateway } from "../fleets";

const gateway = "regions.texas.fleets.gateway";
const fix = { protocol: "tcp", ports: { from: 9878, to: 9878 } } as const;
const venue = { cidr: "198.51.100.0/24", ...fix };
const window = { kind: "window", firstDay: "2026-12-05", startUtc: "12:00" } as const;

type FleetCode = keyof (typeof fleetRules)["problems"] | keyof (typeof fleetGenerationRules)["problems"];

export const fleetCases: CasesOf<Extract<FleetCode, `AZURE-FLEET-${string}`>> = {
  "AZURE-FLEET-001": [
    {
      mistake: "an active generation that was renamed in generations only",
      edit: withFleet({ active: "bleu", generations: { blue: gatewayGeneration } }),
      at: `${gateway}.active`,
      value: "bleu",
      remedy: 'did you mean "blue"?',
    },
  ],
  "AZURE-FLEET-002": [
    {
      mistake: "a block in the subnet of the cluster",
      edit: withFleet({ addresses: { kind: "block", cidr: "10.3.0.192/27" } }),
      at: `${gateway}.addresses.cidr`,
      remedy: "use one inside 10.3.",
    },
    {
      mistake: "a slot that the subnet does not have",
      edit: withFleet({ addresses: { kind: "slot", slot: 127 } }),
      at: `${gateway}.addresses.slot`,
      value: "slot 127",
    },
  ],
  "AZURE-FLEET-003": [
    {
      mistake: "a fleet that was copied with its slot",
      edit: withTexas({ fleets: { gateway: soundFleet(), pricing: soundFleet() } }),
      at: "regions.texas.fleets.pricing.addresses",
      value: "also gateway",
    },
  ],
  "AZURE-FLEET-004": [
    {
      mistake: "a generation that was copied with its addresses",
      edit: withFleet({ generations: { a: gatewayGeneration, b: gatewayGeneration } }),
      at: `${gateway}.generations.b.members.one.host`,
      value: "8, also generations.a.members.one.host",
    },
  ],
  "AZURE-FLEET-005": [
    {
      mistake: "the last octet of an address instead of its number in the block",
      edit: withGateway({ members: { one: { host: 200 } } }),
      at: `${gateway}.generations.a.members.one.host`,
      value: "200 of ",
      remedy: "below 32",
    },
    {
      mistake: "an address of Azure's resolvers",
      edit: withTexas({
        network: adoptedNetwork,
        fleets: {
          gateway: {
            ...soundFleet({ members: { one: { host: 3 } } }),
            from: {},
            addresses: { kind: "block", cidr: "10.3.16.0/27" },
          },
        },
      }),
      at: `${gateway}.generations.a.members.one.host`,
      value: "3 of 10.3.16.0/27",
    },
  ],
  "AZURE-FLEET-006": [
    {
      mistake: "clients from everywhere",
      edit: withFleet({ from: { clients: { cidr: "0.0.0.0/0", ...fix } } }),
      at: `${gateway}.from.clients.cidr`,
    },
  ],
  "AZURE-FLEET-007": [
    {
      mistake: "an adopted network with subnets for nodes only",
      edit: withTexas({
        network: { ...adoptedNetwork, subnets: { ...adoptedNetwork.subnets, trading: {} } },
        fleets: { gateway: { ...soundFleet(), from: {} } },
      }),
      at: `${gateway}.zone`,
      remedy: "network.subnets.trading.a",
    },
  ],
  "AZURE-FLEET-008": [
    {
      mistake: "clients of a fleet in a network of another team",
      edit: withTexas({ network: adoptedNetwork, fleets: { gateway: soundFleet() } }),
      at: `${gateway}.from`,
      value: "clients",
    },
  ],
  "AZURE-FLEET-009": [
    {
      mistake: "every counterparty by its own address",
      edit: withFleet({
        from: Object.fromEntries(
          Array.from({ length: 501 }, (_, index) => [
            `c${index}`,
            { cidr: `10.210.${Math.floor(index / 250)}.${(index % 250) + 1}/32`, ...fix },
          ]),
        ),
      }),
      at: "regions.texas.fleets",
      value: "501 entries of from",
      remedy: "join blocks",
    },
  ],
  "AZURE-FLEET-010": [
    {
      mistake: "a venue on the internet, from a network without a way out",
      edit: withTexas({
        network: { ...createdNetwork, nat: { kind: "none" } },
        fleets: { gateway: { ...soundFleet(), to: { venue } } },
      }),
      at: `${gateway}.to.venue.cidr`,
      remedy: 'nat: { kind: "per-zone" }',
    },
  ],
  "AZURE-FLEET-011": [
    {
      mistake: "a window for machines on hosts of everybody",
      edit: withFleet({ hostUpdates: window }),
      at: `${gateway}.hostUpdates`,
      value: "Standard_F32ams_v6, proximity",
      remedy: "dedicated hosts",
    },
  ],
  "AZURE-FLEET-012": [
    {
      mistake: "hosts of the firm's own that Azure updates whenever it likes",
      edit: withGateway({
        machine: "Standard_E104is_v5",
        placement: { kind: "none", reason: "it fills its host" },
        tuning: { preset: "balanced" },
      }),
      at: `${gateway}.hostUpdates`,
      remedy: '"window"',
    },
  ],
};

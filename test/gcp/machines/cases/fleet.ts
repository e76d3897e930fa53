import type { fleetGenerationRules } from "../../../../src/gcp/machines/spec/fleet-generation-rules";
import type { fleetRules } from "../../../../src/gcp/machines/spec/fleet-rules";
import type { CasesOf } from "../../../problems/case";
import { adoptedNetwork, createdNetwork, withIowa } from "../../iowa";
import { gatewayGeneration, soundFleet, withFleet, withGateway } from "../fleets";

const gateway = "regions.iowa.fleets.gateway";
const fix = { protocol: "tcp", ports: { from: 9878, to: 9878 } } as const;
const venue = { cidr: "198.51.100.0/24", ...fix };

type FleetCode = keyof (typeof fleetRules)["problems"] | keyof (typeof fleetGenerationRules)["problems"];

export const fleetCases: CasesOf<Extract<FleetCode, `GCP-FLEET-${string}`>> = {
  "GCP-FLEET-001": [
    {
      mistake: "an active generation that was renamed in generations only",
      edit: withFleet({ active: "bleu", generations: { blue: gatewayGeneration } }),
      at: `${gateway}.active`,
      value: "bleu",
      remedy: 'did you mean "blue"?',
    },
  ],
  "GCP-FLEET-002": [
    {
      mistake: "a block in the subnet of the cluster",
      edit: withFleet({ addresses: { kind: "block", cidr: "10.2.15.192/27" } }),
      at: `${gateway}.addresses.cidr`,
      remedy: "10.2.16.0/20",
    },
    {
      mistake: "a slot that the subnet does not have",
      edit: withFleet({ addresses: { kind: "slot", slot: 127 } }),
      at: `${gateway}.addresses.slot`,
      value: "slot 127",
    },
  ],
  "GCP-FLEET-003": [
    {
      mistake: "a fleet that was copied with its slot",
      edit: withIowa({ fleets: { gateway: soundFleet(), pricing: soundFleet() } }),
      at: "regions.iowa.fleets.pricing.addresses",
      value: "10.2.31.192/27, also gateway",
    },
  ],
  "GCP-FLEET-004": [
    {
      mistake: "a generation that was copied with its addresses",
      edit: withFleet({ generations: { a: gatewayGeneration, b: gatewayGeneration } }),
      at: `${gateway}.generations.b.members.one.host`,
      value: "8, also generations.a.members.one.host",
    },
  ],
  "GCP-FLEET-005": [
    {
      mistake: "the last octet of an address instead of its number in the block",
      edit: withGateway({ members: { one: { host: 200 } } }),
      at: `${gateway}.generations.a.members.one.host`,
      value: "200 of 10.2.31.192/27",
      remedy: "below 32",
    },
    {
      mistake: "the gateway of the subnet",
      edit: withFleet({
        addresses: { kind: "block", cidr: "10.2.16.0/27" },
        generations: { a: { ...gatewayGeneration, members: { one: { host: 1 } } } },
      }),
      at: `${gateway}.generations.a.members.one.host`,
      value: "1 of 10.2.16.0/27",
    },
  ],
  "GCP-FLEET-006": [
    {
      mistake: "clients from everywhere",
      edit: withFleet({ from: { clients: { cidr: "0.0.0.0/0", ...fix } } }),
      at: `${gateway}.from.clients.cidr`,
    },
  ],
  "GCP-FLEET-007": [
    {
      mistake: "a zone of which the network has no slot",
      edit: withFleet({ zone: "d" }),
      at: `${gateway}.zone`,
      remedy: "a, b, c",
    },
    {
      mistake: "an adopted network with subnets for nodes only",
      edit: withIowa({
        network: {
          ...adoptedNetwork,
          subnets: { private: adoptedNetwork.subnets.private },
        },
        fleets: { gateway: { ...soundFleet(), from: {} } },
      }),
      at: gateway,
      remedy: "network.subnets.trading",
    },
  ],
  "GCP-FLEET-008": [
    {
      mistake: "clients of a fleet in a network of another team",
      edit: withIowa({ network: adoptedNetwork, fleets: { gateway: soundFleet() } }),
      at: `${gateway}.from`,
      value: "clients",
    },
  ],
  "GCP-FLEET-009": [
    {
      // The first two of such names.
      mistake: "two generated names whose hashes begin alike",
      edit: withFleet({
        from: {
          "clients-2900": { cidr: "10.210.4.7/32", ...fix },
          "clients-4964": { cidr: "10.210.4.8/32", ...fix },
        },
      }),
      at: `${gateway}.from.clients-4964`,
      value: `${gateway}.from.clients-2900`,
      remedy: "another name",
    },
  ],
  "GCP-FLEET-010": [
    {
      mistake: "a venue on the internet, from a network without a way out",
      edit: withIowa({
        network: { ...createdNetwork, nat: { kind: "none" } },
        fleets: { gateway: { ...soundFleet(), to: { venue } } },
      }),
      at: `${gateway}.to.venue.cidr`,
      remedy: 'nat: { kind: "cloud-nat" }',
    },
  ],
  "GCP-FLEET-011": [
    {
      mistake: "a feed from the internet on a machine for computing",
      edit: withFleet({
        to: { venue },
        generations: { a: { ...gatewayGeneration, machine: "h3-standard-88" } },
      }),
      at: `${gateway}.generations.a.machine`,
      value: "h3-standard-88: 1 Gbit/s, to venue",
    },
  ],
  "GCP-FLEET-012": [
    {
      mistake: "the image of the other processor",
      edit: withGateway({ image: { kind: "ubuntu", name: "ubuntu-2404-noble-arm64-v20261105" } }),
      at: `${gateway}.generations.a.image.name`,
      remedy: "amd64",
    },
  ],
  "GCP-FLEET-013": [
    {
      mistake: "a profile that states every sysctl of many machines",
      edit: withGateway({
        tuning: {
          preset: "tradingEngine",
          sysctls: Object.fromEntries(
            Array.from({ length: 600 }, (_, index) => [`vm.${"written_out_".repeat(16)}${index}`, "1"]),
          ),
        },
      }),
      at: `${gateway}.generations.a.tuning`,
      value: "bytes",
      remedy: "fewer sysctls",
    },
  ],
};

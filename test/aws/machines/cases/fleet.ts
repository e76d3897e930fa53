import type { FleetInput } from "../../../../src/aws/machines/spec/fleet-schema";
import type { fleetGenerationRules } from "../../../../src/aws/machines/spec/fleet-generation-rules";
import type { fleetRules } from "../../../../src/aws/machines/spec/fleet-rules";
import type { CasesOf } from "../../../problems/case";
import { edit, type Edit } from "../../../problems/parts";
import { gatewayGeneration, validFleet } from "../../../problems/valid-fleet";

const gateway = "regions.virginia.fleets.gateway";

/** The valid environment with a fleet that is like the valid one. */
const fleet = (own: Partial<FleetInput>): Edit =>
  edit.region({ fleets: { gateway: { ...validFleet({}), ...own } } });

type FleetCode = keyof (typeof fleetRules)["problems"] | keyof (typeof fleetGenerationRules)["problems"];

export const fleetCases: CasesOf<Extract<FleetCode, `AWS-FLEET-${string}`>> = {
  "AWS-FLEET-001": [
    {
      mistake: "an active generation that was renamed in generations only",
      edit: fleet({ active: "bleu", generations: { blue: gatewayGeneration } }),
      at: `${gateway}.active`,
      value: "bleu",
      remedy: 'did you mean "blue"?',
    },
  ],
  "AWS-FLEET-002": [
    {
      mistake: "a block in the subnet of another zone",
      edit: fleet({ addresses: { kind: "block", cidr: "10.0.95.192/27" } }),
      at: `${gateway}.addresses.cidr`,
      value: "10.0.95.192/27",
      remedy: "10.0.64.0/20",
    },
    {
      mistake: "a slot that the subnet does not have",
      edit: fleet({ addresses: { kind: "slot", slot: 127 } }),
      at: `${gateway}.addresses.slot`,
      value: "slot 127",
    },
  ],
  "AWS-FLEET-003": [
    {
      mistake: "a fleet that was copied with its slot",
      edit: edit.region({
        fleets: {
          gateway: validFleet({}),
          pricing: validFleet({ placement: { kind: "spread" } }),
        },
      }),
      at: "regions.virginia.fleets.pricing.addresses",
      value: "10.0.79.192/27, also gateway",
      remedy: "another slot",
    },
  ],
  "AWS-FLEET-004": [
    {
      mistake: "a generation that was copied with its addresses",
      edit: fleet({ generations: { a: gatewayGeneration, b: gatewayGeneration } }),
      at: `${gateway}.generations.b.members.one.host`,
      value: "8, also generations.a.members.one.host",
    },
    {
      mistake: "a machine on the address that its peers connect to",
      edit: fleet({ serviceHosts: { orders: { host: 8, member: "one" } } }),
      at: `${gateway}.generations.a.members.one.host`,
      value: "8, also serviceHosts.orders.host",
    },
  ],
  "AWS-FLEET-005": [
    {
      mistake: "the last octet of an address instead of its number in the block",
      edit: fleet({
        generations: { a: { ...gatewayGeneration, members: { one: { host: 200 } } } },
      }),
      at: `${gateway}.generations.a.members.one.host`,
      value: "200 of 10.0.79.192/27",
      remedy: "below 32",
    },
    {
      mistake: "the address that EC2 reserves for its DNS server",
      edit: fleet({
        addresses: { kind: "block", cidr: "10.0.64.0/27" },
        serviceHosts: {},
        generations: { a: { ...gatewayGeneration, members: { one: { host: 2 } } } },
      }),
      at: `${gateway}.generations.a.members.one.host`,
      value: "2 of 10.0.64.0/27",
    },
  ],
  "AWS-FLEET-006": [
    {
      mistake: "access from every address, for a test",
      edit: fleet({ from: { test: { cidr: "0.0.0.0/0", protocol: "all" } } }),
      at: `${gateway}.from.test.cidr`,
      value: "0.0.0.0/0",
    },
  ],
  "AWS-FLEET-007": [
    {
      mistake: "kernel bypass without an interface for it",
      edit: edit.region({
        fleets: { gateway: validFleet({ tuning: { preset: "tradingEngine", sockets: { kind: "dpdk" } } }) },
      }),
      at: `${gateway}.generations.a.members.one.bypassHost`,
      remedy: "second interface",
    },
    {
      mistake: "an interface for kernel bypass without such a profile",
      edit: edit.region({
        fleets: { gateway: validFleet({ members: { one: { host: 8, bypassHost: 16 } } }) },
      }),
      at: `${gateway}.generations.a.members.one.bypassHost`,
      value: "16",
      remedy: "dpdk",
    },
  ],
  "AWS-FLEET-008": [
    {
      mistake: "machines in a network without NAT",
      edit: edit.each(edit.network({ nat: { kind: "none" }, egressAddresses: {} }), fleet({})),
      at: gateway,
      remedy: "per-zone",
    },
  ],
  "AWS-FLEET-009": [
    {
      mistake: "a region copied with its AMI id",
      edit: edit.each(fleet({}), edit.region({ fleets: { gateway: validFleet({}) } }, "ohio")),
      at: "regions.ohio.fleets.gateway.generations.a.image.id",
      value: "ami-0a1b2c3d4e5f60718 in us-east-2, also",
      remedy: "copy the image",
    },
  ],
  "AWS-FLEET-010": [
    {
      mistake: "a service address of a member that the new generation lacks",
      edit: fleet({ serviceHosts: { orders: { host: 0, member: "thre" } } }),
      at: `${gateway}.serviceHosts.orders.member`,
      value: "thre",
    },
  ],
};

import type { poolRules } from "../../../../src/aws/machines/spec/pool-rules";
import type { CasesOf } from "../../../problems/case";
import { edit } from "../../../problems/parts";
import { validFleet } from "../../../problems/valid-fleet";
import { batch, engine, engineGeneration, general } from "../../../problems/valid-environment";

const region = "regions.virginia";

export const machineCases: CasesOf<Extract<keyof (typeof poolRules)["problems"], `AWS-EC2-${string}`>> = {
  "AWS-EC2-001": [
    {
      mistake: "a typing error in the family of a trading machine",
      edit: edit.engine({ machine: "c7j.metal-24xl" }),
      at: `${region}.pools.engine.generations.a.machine`,
      value: "c7j.metal-24xl",
      remedy: "the catalogue has no family c7j",
    },
    {
      mistake: "a machine of a family that the catalogue does not have, spelt like one that it has",
      edit: edit.pools({ general: { ...general, machines: ["m7i.2xlarge", "i7ie.2xlarge"] } }),
      at: `${region}.pools.general.machines`,
      value: "i7ie.2xlarge",
      remedy: "the catalogue has no family i7ie",
    },
  ],
  "AWS-EC2-006": [
    {
      mistake: "general nodes of production that spend their credits in a busy hour",
      edit: edit.pools({ general: { ...general, machines: ["m7i.2xlarge", "t3.large"] } }),
      at: `${region}.pools.general.machines`,
      value: "t3.large",
    },
    {
      mistake: "the same in the region that takes over",
      edit: edit.pools({ general: { ...general, machines: ["t3.large"] } }, "ohio"),
      at: "regions.ohio.pools.general.machines",
    },
    {
      mistake: "a trading machine with credits",
      edit: edit.engine({
        machine: "t3.2xlarge",
        placement: { kind: "spread" },
        volume: {},
        tuning: { preset: "balanced" },
      }),
      at: `${region}.pools.engine.generations.a.machine`,
      value: "t3.2xlarge",
    },
    {
      mistake: "a fleet with credits",
      edit: edit.region({
        fleets: {
          gateway: validFleet({
            machine: "t3.2xlarge",
            placement: { kind: "spread" },
            tuning: { preset: "balanced" },
            volume: {},
          }),
        },
      }),
      at: `${region}.fleets.gateway.generations.a.machine`,
    },
  ],
  "AWS-EC2-005": [
    {
      mistake: "a size between two that exist",
      edit: edit.pools({ general: { ...general, machines: ["m7i.2xlarge", "m7i.3xlarge"] } }),
      at: `${region}.pools.general.machines`,
      value: "m7i.3xlarge",
      remedy: "m7i.4xlarge",
    },
    {
      mistake: "a metal size without its length, which this family does not have",
      edit: edit.engine({ machine: "c7i.metal" }),
      at: `${region}.pools.engine.generations.a.machine`,
      value: "c7i.metal",
      remedy: "c7i.metal-24xl, c7i.metal-48xl",
    },
    {
      mistake: "a typing error in the size of a fleet's machine",
      edit: edit.region({ fleets: { gateway: validFleet({ machine: "c7i.metal-24x" }) } }),
      at: `${region}.fleets.gateway.generations.a.machine`,
      remedy: 'did you mean "c7i.metal-24xl"?',
    },
    {
      mistake: "a size that only other families have",
      edit: edit.pools({ general: { ...general, machines: ["m7i.32xlarge"] } }),
      at: `${region}.pools.general.machines`,
      remedy: 'did you mean "m7i.12xlarge"? (one of: m7i.12xlarge, ',
    },
  ],
  "AWS-EC2-002": [
    {
      mistake: "a family that the region does not sell",
      edit: edit.engine({ machine: "x8aedz.metal-24xl" }),
      at: `${region}.pools.engine.generations.a.zone`,
      value: "x8aedz.metal-24xl in use1-az4",
    },
    {
      mistake: "a zone in which a family is not sold",
      edit: edit.pools(
        {
          engine: {
            ...engine,
            generations: { a: { ...engineGeneration, machine: "hpc7a.96xlarge", volume: {} } },
          },
        },
        "ohio",
      ),
      at: "regions.ohio.pools.engine.generations.a.zone",
      remedy: "use2-az2",
    },
    {
      mistake: "a metal size that the region does not sell, of a family that it does",
      edit: edit.pools(
        { engine: { ...engine, generations: { a: { ...engineGeneration, machine: "c8gn.metal-48xl" } } } },
        "ohio",
      ),
      at: "regions.ohio.pools.engine.generations.a.zone",
      value: "c8gn.metal-48xl in use2-az1",
    },
    {
      mistake: "an elastic pool whose family no zone of the network sells",
      edit: edit.pools({ batch: { ...batch, machines: ["x8aedz.xlarge"] } }),
      at: `${region}.pools.batch.machines`,
    },
  ],
  "AWS-EC2-003": [
    {
      mistake: "a type that is never sold as spot",
      edit: edit.pools({ batch: { ...batch, machines: ["hpc6a.48xlarge"] } }, "ohio"),
      at: "regions.ohio.pools.batch.machines",
      value: "hpc6a.48xlarge",
      remedy: "on-demand",
    },
  ],
  "AWS-EC2-004": [
    {
      mistake: "a Graviton type as a cheaper second choice",
      edit: edit.pools({ general: { ...general, machines: ["m7i.2xlarge", "c7g.2xlarge"] } }),
      at: `${region}.pools.general.machines`,
      value: "c7g.2xlarge (arm64)",
    },
    {
      mistake: "a Graviton type that the catalogue does not list",
      edit: edit.pools({ general: { ...general, machines: ["m7i.2xlarge", "m7g.2xlarge"] } }),
      at: `${region}.pools.general.machines`,
      value: "m7g.2xlarge",
    },
  ],
};

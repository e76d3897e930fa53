import type { podProblems } from "../../../../src/aws/machines/spec/pod-rules";
import type { poolsRules } from "../../../../src/aws/machines/spec/pool-rules";
import type { sharedFailureRules } from "../../../../src/aws/machines/spec/shared-failure-rules";
import type { CasesOf } from "../../../problems/case";
import { edit } from "../../../problems/parts";
import { batch, engine, engineGeneration, general } from "../../../problems/valid-environment";
import { validFleet } from "../../../problems/valid-fleet";

const region = "regions.virginia";
const deskFloor = {
  kind: "shared",
  groupId: "pg-0a1b2c3d4e5f60718",
  groupArn: "arn:aws:ec2:us-east-1:999999999999:placement-group/desk-floor",
} as const;
const inDeskFloor = { ...engineGeneration, placement: deskFloor };

export const poolCases: CasesOf<
  | keyof (typeof poolsRules)["problems"]
  | keyof typeof podProblems
  | keyof (typeof sharedFailureRules)["problems"]
> = {
  "AWS-POOL-001": [
    {
      mistake: "an active generation that was renamed in generations only",
      edit: edit.pools({
        engine: { kind: "trading", active: "bleu", generations: { blue: engineGeneration } },
      }),
      at: `${region}.pools.engine.active`,
      value: "bleu",
      remedy: 'did you mean "blue"?',
    },
    {
      mistake: "a pool without any generation",
      edit: edit.pools({ engine: { ...engine, generations: {} } }),
      at: `${region}.pools.engine.active`,
    },
  ],
  "AWS-POOL-002": [
    {
      mistake: "minimum and maximum swapped",
      edit: edit.pools({ general: { ...general, nodes: { min: 9, max: 3 } } }),
      at: `${region}.pools.general.nodes`,
    },
  ],
  "AWS-POOL-003": [
    {
      mistake: "a region of trading nodes only, where CoreDNS has no place to run",
      edit: edit.region({ pools: { engine, batch } }),
      at: `${region}.pools`,
      value: "engine, batch",
      remedy: "general",
    },
    {
      mistake: "a general pool that is created without a node, on which CoreDNS waits",
      edit: edit.pools({ general: { ...general, nodes: { min: 0, max: 9 } } }),
      at: `${region}.pools`,
    },
  ],
  "AWS-POOL-004": [
    {
      mistake: "a pool that grows past its subnets",
      edit: edit.pools({ general: { ...general, nodes: { min: 3, max: 60 } } }),
      at: `${region}.pools`,
      value: "network.private.a: 5676 addresses, of 4091",
    },
    {
      mistake: "trading nodes whose subnet has no addresses for the next generation",
      edit: edit.engine({ nodes: 44, podsPerNode: 110 }),
      at: `${region}.pools`,
      value: "network.trading.a: 11610 addresses, of 4091",
    },
    {
      mistake: "trading nodes in a subnet of which a fleet reserves a part",
      edit: edit.each(
        edit.engine({ nodes: 10, podsPerNode: 110 }),
        edit.region({
          fleets: { gateway: { ...validFleet({}), addresses: { kind: "block", cidr: "10.0.72.0/21" } } },
        }),
      ),
      at: `${region}.pools`,
      value: "network.trading.a: 4886 addresses, of 4091",
    },
  ],
  "AWS-POOL-005": [
    {
      mistake: "all engines on one rack",
      edit: edit.region({ pools: { engine, general } }),
      at: `${region}.pools.engine`,
      remedy: "second trading pool",
    },
    {
      mistake: "a fleet moved into the only placement group of the engines",
      edit: edit.each(
        edit.region({ pools: { engine: { ...engine, generations: { a: inDeskFloor } }, general } }),
        edit.region({ fleets: { gateway: validFleet({ placement: deskFloor }) } }),
      ),
      at: `${region}.pools.engine`,
      value: "2 pools",
    },
    {
      mistake: "one fleet as the only engine",
      edit: edit.region({ pools: { general }, fleets: { gateway: validFleet({}) } }),
      at: `${region}.fleets.gateway`,
    },
  ],
  "AWS-POOL-006": [
    {
      mistake: "pools whose cluster was removed",
      edit: edit.region({ cluster: undefined }),
      at: `${region}.pools.general`,
      remedy: "add a cluster",
    },
  ],
  "AWS-POOL-007": [
    {
      mistake: "more pods than a managed node group takes on a small machine",
      edit: edit.pools({ general: { ...general, machines: ["m7i.large"], podsPerNode: 500 } }),
      at: `${region}.pools.general.podsPerNode`,
      value: "500 on m7i.large",
      remedy: "at most 110",
    },
    {
      mistake: "more pods than the interfaces of one of the machines have addresses",
      edit: edit.pools({ general: { ...general, machines: ["c7g.large", "c7g.medium"] } }),
      at: `${region}.pools.general.podsPerNode`,
      value: "110 on c7g.medium",
      remedy: "at most 98",
    },
  ],
};

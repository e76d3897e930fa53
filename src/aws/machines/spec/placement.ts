import { awsInstanceType } from "../../catalog/instances";
import { defineProblems, type Problem } from "../../../core/problem";
import type { PartlyKnown } from "../../../environment/partly-known";

/**
 * How the machines of a generation stand to each other.
 *
 * `cluster`: close together, for the lowest latency between them; one rack's failure takes all. `shared`: in a
 * cluster placement group of another pool or account, for engines that must be close to machines which are not
 * of this generation. `partition`: groups that share no rack. `spread`: each on its own rack, at most 7 in a
 * zone.
 *
 * EC2's API has a further strategy, `precision-time` (AWS SDK 3.1169, botocore 1.43.106), which the provider 5.100.0
 * refuses: "expected strategy to be one of [cluster spread partition]". What 6.25 says to it was not tried.
 */
export type Placement =
  | { readonly kind: "cluster" }
  | {
      readonly kind: "shared";
      /** Machines join by it: across accounts a group has no name. For example `pg-0123456789abcdef0`. */
      readonly groupId: string;
      /** A reservation is made in it. It has the group's name and not its id, so neither gives the other. */
      readonly groupArn: string;
    }
  | { readonly kind: "partition"; readonly partitions: number }
  | { readonly kind: "spread" }
  | { readonly kind: "none"; readonly reason: string };

const { definitions, problem } = defineProblems({
  "AWS-GEN-003": {
    kind: "limit",
    rule: "a machine in a placement group supports the group's strategy",
    source: "EC2 DescribeInstanceTypes, PlacementGroupInfo; src/aws/catalog/data/instances.json",
  },
  "AWS-GEN-004": {
    kind: "limit",
    rule: "a spread placement group has at most 7 running instances in a zone",
    source: "EC2 user guide, placement group rules and limitations",
  },
  "AWS-GEN-011": {
    kind: "impossible",
    rule: "a shared placement group is one of the region",
    source: "EC2 user guide, placement group rules: a group belongs to one region",
  },
});
export const placementProblems = definitions;

export interface PlacedMachines {
  readonly machine: string;
  readonly placement: Placement;
  /** How many run, how many more are reserved, and where that is stated. */
  readonly count: { readonly running: number; readonly spare: number; readonly at: string };
  readonly region: string;
}

/** Judges where machines stand; `at` is the path of what states `placement`. */
export function placementRules(
  { machine, placement, count, region }: PartlyKnown<PlacedMachines, "machine" | "placement" | "count">,
  at: string,
): Problem[] {
  const path = `${at}.placement`;
  const found: Problem[] = [];
  const strategy = placement.kind === "shared" ? "cluster" : placement.kind;
  const supported = awsInstanceType(machine)?.placementStrategies;
  if (strategy !== "none" && supported?.includes(strategy) === false) {
    found.push(problem("AWS-GEN-003", path, `${machine} in "${placement.kind}"`, "choose another family"));
  }
  const { running, spare } = count;
  if (placement.kind === "spread" && running + spare > 7) {
    const remedy = 'keep all of them, with the spare, at 7 or less, or use placement "partition"';
    found.push(problem("AWS-GEN-004", count.at, `${running} nodes + ${spare} spare`, remedy));
  }
  const elsewhere =
    placement.kind === "shared" && region !== undefined && placement.groupArn.split(":")[3] !== region;
  if (elsewhere) {
    const remedy = `name a group of ${region}`;
    found.push(problem("AWS-GEN-011", `${path}.groupArn`, placement.groupArn, remedy));
  }
  return found;
}

/** The group of racks that a failure takes as one, or nothing where machines keep apart. */
export function sharedFate(placement: Placement, own: string): string | undefined {
  if (placement.kind === "cluster") return own;
  return placement.kind === "shared" ? placement.groupId : undefined;
}

import { awsInstanceType } from "../../catalog/instances";
import { defineProblems, type Problem } from "../../../core/problem";
import type { Placement, TradingHardware } from "./pool-schema";

const { definitions, problem } = defineProblems({
  "AWS-GEN-003": {
    kind: "limit",
    rule: "the machine supports the strategy of its placement group",
    source: "EC2 DescribeInstanceTypes, PlacementGroupInfo; src/aws/catalog/data/instances.json",
    read: "2026-11-26",
  },
  "AWS-GEN-004": {
    kind: "limit",
    rule: "a spread placement group has at most 7 running instances in a zone, spares included",
    source: "EC2 user guide, placement group rules and limitations",
    read: "2026-11-22",
  },
  "AWS-GEN-011": {
    kind: "impossible",
    rule: "a shared placement group belongs to the region",
    source: "EC2 user guide, placement group rules: a group belongs to one region",
  },
});
export const placementProblems = definitions;

/** How many machines of a generation run, without spares, and the path of the field that states it. */
export interface RunningMachines {
  readonly count: number;
  readonly at: string;
}

/** Judges a placement against the type and number of its machines; `at` is the path of the generation. */
export function placementFaults(
  { machine, placement, spare }: TradingHardware,
  running: RunningMachines,
  at: string,
): Problem[] {
  const found: Problem[] = [];
  const strategy = placement.kind === "shared" ? "cluster" : placement.kind;
  const supported = awsInstanceType(machine)?.placementStrategies;
  if (strategy !== "none" && supported?.includes(strategy) === false) {
    const value = `${machine} in "${placement.kind}"`;
    found.push(problem("AWS-GEN-003", `${at}.placement`, value, "choose another family"));
  }
  if (placement.kind === "spread" && running.count + spare > 7) {
    const remedy = 'use at most 7 machines, spares included, or placement "partition"';
    found.push(problem("AWS-GEN-004", running.at, `${running.count} nodes + ${spare} spare`, remedy));
  }
  return found;
}

/** Refuses a shared placement group of another region; `at` is the path of the placement. */
export function placementInOtherRegion(placement: Placement, region: string, at: string): Problem[] {
  if (placement.kind !== "shared" || placement.groupArn.split(":")[3] === region) return [];
  return [problem("AWS-GEN-011", `${at}.groupArn`, placement.groupArn, `name a group of ${region}`)];
}

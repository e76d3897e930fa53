import {
  architectureOf,
  awsInstanceType,
  awsInstanceTypes,
  familyOf,
  familyTypes,
  typeZoneIds,
} from "../../catalog/instances";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean, nearest } from "../../../core/suggest";

const { definitions, problem } = defineProblems({
  "AWS-EC2-001": {
    kind: "advice",
    rule: "a machine's family is one that the catalogue lists, or nothing about it can be checked",
    source: "src/aws/catalog/data/instances.json",
  },
  "AWS-EC2-002": {
    kind: "limit",
    rule: "a machine is sold in the zone",
    source: "EC2 DescribeInstanceTypeOfferings by zone id; src/aws/catalog/data/instances.json",
  },
  "AWS-EC2-003": {
    kind: "limit",
    rule: "a spot pool uses types that are sold as spot",
    source: "EC2 DescribeInstanceTypes, SupportedUsageClasses; src/aws/catalog/data/instances.json",
  },
  "AWS-EC2-004": {
    kind: "impossible",
    rule: "the machines of one pool have one processor architecture, because they boot one image",
    source: "EKS API reference, Nodegroup.amiType",
  },
  "AWS-EC2-005": {
    kind: "limit",
    rule: "a machine of a listed family has a size that some region sells",
    source:
      "EC2 DescribeInstanceTypeOfferings, all sizes of each family; src/aws/catalog/data/instances.json",
  },
});
export const machineProblems = definitions;

/** A machine that the catalogue does not list: a slip of the pen, or newer. Families are listed whole. */
export function unlistedMachine(machine: string, at: string): Problem[] {
  if (awsInstanceType(machine) !== undefined) return [];
  const sizes = familyTypes(familyOf(machine));
  if (sizes !== undefined) return [problem("AWS-EC2-005", at, machine, didYouMean(machine, sizes))];
  const near = nearest(machine, awsInstanceTypes());
  const remedy = near === undefined ? "check its limits yourself" : `did you mean "${near}"?`;
  return [problem("AWS-EC2-001", at, machine, remedy)];
}

/** A machine that a zone does not sell. What the catalogue does not know is not judged. */
export function notSoldIn(machine: string, region: string, zoneId: string, at: string): Problem[] {
  const sold = typeZoneIds(machine, region);
  if (sold === undefined || sold.includes(zoneId)) return [];
  const remedy =
    sold.length === 0 ? "choose another machine or region" : `choose a zone of: ${sold.join(", ")}`;
  return [problem("AWS-EC2-002", at, `${machine} in ${zoneId}`, remedy)];
}

export function notSoldAsSpot(machines: readonly string[], at: string): Problem[] {
  return machines
    .filter((machine) => awsInstanceType(machine)?.spot === false)
    .map((machine) =>
      problem("AWS-EC2-003", at, machine, 'capacity: { kind: "on-demand" }, or another type'),
    );
}

export function mixedArchitectures(machines: readonly string[], at: string): Problem[] {
  if (new Set(machines.map(architectureOf)).size < 2) return [];
  const list = machines.map((machine) => `${machine} (${architectureOf(machine)})`).join(", ");
  return [problem("AWS-EC2-004", at, list, "make a pool for each architecture")];
}

import { architectureOf, awsInstanceType, familyOf, familyTypes, typeZoneIds } from "../../catalog/instances";
import { defineProblems, type Problem } from "../../../core/problem";
import { isProductionRole, type RegionRole } from "../../../environment/region";
import { didYouMean } from "../../../core/suggest";

const { definitions, problem } = defineProblems({
  "AWS-EC2-001": {
    kind: "advice",
    rule: "the catalogue lists the family of the machine; a machine of another family is not checked",
    source: "src/aws/catalog/data/instances.json",
  },
  "AWS-EC2-002": {
    kind: "limit",
    rule: "the zone sells the machine",
    source: "EC2 DescribeInstanceTypeOfferings by zone id; src/aws/catalog/data/instances.json",
    read: "2026-11-26",
  },
  "AWS-EC2-003": {
    kind: "limit",
    rule: "EC2 sells every machine of a spot pool as spot",
    source: "EC2 DescribeInstanceTypes, SupportedUsageClasses; src/aws/catalog/data/instances.json",
    read: "2026-11-26",
  },
  "AWS-EC2-004": {
    kind: "impossible",
    rule: "the machines of one pool have one processor architecture: they boot one image",
    source: "EKS API reference, Nodegroup.amiType",
  },
  "AWS-EC2-005": {
    kind: "limit",
    rule: "some region sells the size of a machine whose family the catalogue lists",
    source:
      "EC2 DescribeInstanceTypeOfferings, all sizes of each family; src/aws/catalog/data/instances.json",
    read: "2026-11-26",
  },
  "AWS-EC2-006": {
    kind: "advice",
    rule: "a machine in production runs without CPU credits",
    source: "EC2 user guide, burstable instances; src/aws/catalog/data/instances.json",
  },
});
export const instanceTypeProblems = definitions;

/**
 * Judges the name of an instance type. Families are listed whole: another size of a listed family does not exist,
 * another family is a typing error or newer than the catalogue.
 */
export function unlistedType(type: string, at: string): Problem[] {
  if (awsInstanceType(type) !== undefined) return [];
  const sizes = familyTypes(familyOf(type));
  if (sizes !== undefined) return [problem("AWS-EC2-005", at, type, didYouMean(type, sizes))];
  const remedy = `check that EC2 sells it, and its limits: the catalogue has no family ${familyOf(type)}`;
  return [problem("AWS-EC2-001", at, type, remedy)];
}

/** Refuses a type that a zone does not sell; a type or region that the catalogue does not list is not judged. */
export function notSoldIn(type: string, region: string, zoneId: string, at: string): Problem[] {
  const zoneIds = typeZoneIds(type, region);
  if (zoneIds === undefined || zoneIds.includes(zoneId)) return [];
  const remedy =
    zoneIds.length === 0 ? "choose another machine or region" : `choose a zone of: ${zoneIds.join(", ")}`;
  return [problem("AWS-EC2-002", at, `${type} in ${zoneId}`, remedy)];
}

/** Refuses types that EC2 does not sell as spot. */
export function notSoldAsSpot(types: readonly string[], at: string): Problem[] {
  return types
    .filter((type) => awsInstanceType(type)?.spot === false)
    .map((type) =>
      problem("AWS-EC2-003", at, type, 'set capacity: { kind: "on-demand" }, or use another type'),
    );
}

/** Advises against types that slow down once their CPU credits are spent. */
export function burstableTypes(types: readonly string[], role: RegionRole, at: string): Problem[] {
  if (!isProductionRole(role)) return [];
  return types
    .filter((type) => awsInstanceType(type)?.burstableCpu)
    .map((type) => problem("AWS-EC2-006", at, type, "use a family without credits, such as m7i"));
}

/** Refuses types of several processor architectures in one pool. */
export function mixedArchitectures(types: readonly string[], at: string): Problem[] {
  if (new Set(types.map(architectureOf)).size < 2) return [];
  const list = types.map((type) => `${type} (${architectureOf(type)})`).join(", ");
  return [problem("AWS-EC2-004", at, list, "make a pool for each architecture")];
}

import { awsRegion, awsRegions } from "../../catalog/regions";
import { defineProblems, type Problem } from "../../../core/problem";
import { nearest } from "../../../core/suggest";

const { definitions, problem } = defineProblems({
  "AWS-REGION-001": {
    kind: "advice",
    rule: "the region is one that the catalogue knows",
    source: "src/aws/catalog/data/regions.json",
  },
});
export const regionProblems = definitions;

/** A region that the catalogue does not list, which is most often a slip of the pen; `at` is the path of its name. */
export function unlistedRegion(region: string, at: string): Problem[] {
  if (awsRegion(region) !== undefined) return [];
  const near = nearest(region, awsRegions());
  const remedy = near === undefined ? "check its name" : `did you mean "${near}"?`;
  return [problem("AWS-REGION-001", at, region, remedy)];
}

import { overlaps, parseCidr } from "../../core/cidr";
import { defineProblems, type Problem } from "../../core/problem";
import type { AddressRange } from "../outline";
import { environmentPart } from "./declare";

const { definitions, problem } = defineProblems({
  "ADDR-001": {
    kind: "impossible",
    rule: "networks, pod ranges, service ranges and reserved ranges of one environment do not overlap",
    source: "IP routing: of two routes to one address only the longer prefix is ever used",
  },
});

const mayRepeat: readonly AddressRange["purpose"][] = ["services", "reserved"];

const environment = environmentPart("");

export const addressRules = environment.set(definitions, [
  environment.rule({
    uses: ["reserved"],
    regions: ["ranges"],
    judge: (_, { reserved = {}, regions }) =>
      overlapping([
        ...Object.entries(reserved).map(([name, { cidr }]) => ({
          path: `reserved.${name}.cidr`,
          cidr,
          purpose: "reserved" as const,
        })),
        ...Object.entries(regions).flatMap(([name, { ranges }]) =>
          ranges.map((range) => ({ ...range, path: `regions.${name}.${range.path}` })),
        ),
      ]),
  }),
]);

/** Returns a problem for every range that overlaps an earlier one. */
function overlapping(ranges: readonly AddressRange[]): Problem[] {
  return ranges.flatMap((range, index) =>
    ranges
      .slice(0, index)
      .filter((earlier) => !(earlier.purpose === range.purpose && mayRepeat.includes(range.purpose)))
      .filter((earlier) => clash(range.cidr, earlier.cidr))
      .map((earlier) =>
        problem(
          "ADDR-001",
          range.path,
          `${range.cidr}, overlaps ${earlier.cidr} of ${earlier.path}`,
          "choose a range that is free in the whole environment",
        ),
      ),
  );
}

function clash(left: string, right: string): boolean {
  const [a, b] = [parseCidr(left), parseCidr(right)];
  return a !== undefined && b !== undefined && overlaps(a, b);
}

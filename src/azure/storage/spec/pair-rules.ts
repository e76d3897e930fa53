import { defineProblems, type Problem } from "../../../core/problem";
import { standsBy, type RegionRole } from "../../../environment/region";
import { regionFacts } from "../../catalog/regions";
import { redundancyFacts } from "../../catalog/storage";
import { environmentPart } from "../../region/spec/declare";
import type { Storage } from "./schema";

const { definitions, problem } = defineProblems({
  "AZURE-STORAGE-003": {
    kind: "advice",
    rule: "the copies of a primary's account lie where a region stands by for it",
    source: "src/azure/catalog/data/regions.json: Azure chooses the paired region, nobody else",
  },
});

const environment = environmentPart("");

/** Rules about where the copies of storage accounts lie. */
export const pairRules = environment.set(definitions, [
  environment.rule({
    regions: ["location", "role", "storage"],
    judge: (_, { regions }) => {
      const standing = Object.entries(regions).filter(([, { role }]) => standsBy(role));
      return Object.entries(regions).flatMap(([name, region]) =>
        region.role === "primary" ? copiesElsewhere(name, region, standing) : [],
      );
    },
  }),
]);

interface Place {
  readonly location: string;
  readonly role: RegionRole;
  readonly storage: Readonly<Record<string, Storage>>;
}

function copiesElsewhere(
  name: string,
  { location, storage }: Place,
  standing: readonly (readonly [string, Place])[],
): Problem[] {
  const pair = regionFacts(location)?.pair;
  if (pair === undefined || standing.length === 0) return [];
  if (standing.some(([, other]) => other.location === pair)) return [];
  const where = standing.map(([other, own]) => `${other} in ${own.location}`).join(", ");
  return Object.entries(storage).flatMap(([key, account]) => {
    if (account.kind === "adopt" || redundancyFacts(account.redundancy).secondary === "none") return [];
    const value = `${account.redundancy}, copied to ${pair}; ${where}`;
    const remedy = "copy what a failover needs to an account of that region, or reach the copy from there";
    return [problem("AZURE-STORAGE-003", `regions.${name}.storage.${key}.redundancy`, value, remedy)];
  });
}

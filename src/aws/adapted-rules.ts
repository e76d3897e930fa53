import type { Definition, Problem } from "../core/problem";
import type { Rule, RuleSet } from "../environment/rule";
import { adoptedKeyRules, keyProblems, keyRegionRules } from "./network/spec/keys";
import { awsNetworkProblems, awsNetworkRules } from "./network/spec/rules";

// Rules that do not declare their needs themselves yet.

type Loose = any; // eslint-disable-line @typescript-eslint/no-explicit-any

const parent = (at: string): string => at.slice(0, at.lastIndexOf("."));

function set<Problems extends Readonly<Record<string, Definition>>>(
  scope: "region" | "environment",
  of: string,
  problems: Problems,
  ...rules: {
    needs?: string[];
    uses?: string[];
    regions?: string[];
    everyRegion?: string[];
    judge: (part: Loose, context: Loose, at: string) => readonly Problem[];
  }[]
): RuleSet<keyof Problems & string> {
  return { scope, of, problems, rules: rules as unknown as Rule[] };
}

export const adaptedRules = [
  set(
    "region",
    "network",
    { ...awsNetworkProblems, ...keyProblems },
    {
      needs: ["region"],
      judge: (network, { region }, at) => [
        ...awsNetworkRules({ network, region }, parent(at)),
        ...keyRegionRules({ keys: network.keys, region }, parent(at)),
      ],
    },
    {
      needs: ["database", "cache", "buckets", "images", "backup"],
      judge: (network, parts, at) => adoptedKeyRules({ keys: network.keys, parts }, parent(at)),
    },
  ),
] as const;

import type { Definition, Problem } from "../core/problem";
import type { Rule, RuleSet } from "../environment/rule";
import { connectGatewayProblems, connectGatewayRules } from "./interconnect/spec/connect-gateways";
import { connectLinkProblems } from "./interconnect/spec/links";
import { probeProblems } from "./interconnect/spec/probes";
import { interconnectProblems, interconnectRules } from "./interconnect/spec/rules";
import { virtualInterfaceProblems } from "./interconnect/spec/virtual-interfaces";
import { vpnProblems } from "./interconnect/spec/vpn";

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

const place = ["network", "region", "role"];

export const adaptedRules = [
  set(
    "region",
    "interconnect",
    {
      ...interconnectProblems,
      ...connectLinkProblems,
      ...probeProblems,
      ...vpnProblems,
      ...virtualInterfaceProblems,
    },
    {
      needs: place,
      judge: (interconnect, context, at) => interconnectRules({ interconnect, ...context }, parent(at)),
    },
  ),
  set("environment", "", connectGatewayProblems, {
    regions: ["interconnect", "accountId"],
    judge: (_, { regions }) =>
      connectGatewayRules(
        Object.fromEntries(
          Object.entries<Loose>(regions).filter(([, { interconnect }]) => interconnect !== undefined),
        ),
      ),
  }),
] as const;

import type { Problem } from "../core/problem";
import { assumedRoleRules } from "./rules/accounts";
import { acceleratorRules } from "../aws/accelerator/spec/rules";
import { connectGatewayRules, type InterconnectOfRegion } from "../aws/interconnect/spec/connect-gateways";
import { costRules, watchedAccount } from "../aws/cost/spec/rules";
import type { Parsed } from "./parse";
import { regionsOf, soundInEveryRegion } from "./stated-regions";

/**
 * Runs the rules of what an environment has once, or its regions in common, where it and what it needs of the regions
 * are of their form.
 */
export function sharedPartProblems(parsed: Parsed): Problem[] {
  return [...acceleratorProblems(parsed), ...costProblems(parsed), ...connectGatewayProblems(parsed)];
}

function connectGatewayProblems(parsed: Parsed): Problem[] {
  const connected = regionsOf(parsed).flatMap(
    ([name, { interconnect, accountId }]): [string, InterconnectOfRegion][] =>
      interconnect !== undefined &&
      ["interconnect", "accountId"].every((part) => parsed.isSound(`regions.${name}.${part}`))
        ? [[name, { interconnect, accountId }]]
        : [],
  );
  return connectGatewayRules(Object.fromEntries(connected));
}

function acceleratorProblems(parsed: Parsed): Problem[] {
  const { accelerator } = parsed.environment;
  const sound = soundInEveryRegion(parsed, "role", "accountId", "ingress", "database");
  if (accelerator === undefined || !parsed.isSound("accelerator") || !sound) return [];
  return acceleratorRules({ accelerator, regions: Object.fromEntries(regionsOf(parsed)) }, "accelerator");
}

function costProblems(parsed: Parsed): Problem[] {
  const { environment, isSound } = parsed;
  const { cost, owner, sharesAccountsWith } = environment;
  const sound = soundInEveryRegion(parsed, "accountId");
  if (cost === undefined || !["cost", "owner", "sharesAccountsWith"].every(isSound) || !sound) return [];
  const accounts = Object.fromEntries(regionsOf(parsed).map(([name, { accountId }]) => [name, accountId]));
  const accountId = watchedAccount(cost, accounts);
  return [
    ...costRules(
      { cost, accounts, alerts: owner.alerts, sharesAccounts: sharesAccountsWith.length > 0 },
      "cost",
    ),
    ...(accountId === undefined ? [] : assumedRoleRules({ accountId, roles: cost.roles }, "cost")),
  ];
}

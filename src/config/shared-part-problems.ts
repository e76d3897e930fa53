import type { Problem } from "../core/problem";
import { assumedRoleRules } from "../rules/accounts";
import { acceleratorRules } from "../rules/aws/accelerator";
import { connectGatewayRules, type InterconnectOfRegion } from "../rules/aws/connect-gateways";
import { costRules, watchedAccount } from "../rules/aws/cost";
import type { AwsRegion } from "./aws-region-schema";
import type { Parsed } from "./parse";

/**
 * Runs the rules of what an environment has once, or its regions in common, where it and what it needs of the regions
 * are of their form.
 */
export function sharedPartProblems(
  parsed: Parsed,
  regions: readonly (readonly [string, AwsRegion])[],
): Problem[] {
  return [
    ...acceleratorProblems(parsed, regions),
    ...costProblems(parsed, regions),
    ...connectGatewayProblems(parsed, regions),
  ];
}

function connectGatewayProblems(
  { isSound }: Parsed,
  regions: readonly (readonly [string, AwsRegion])[],
): Problem[] {
  const connected = regions.flatMap(
    ([name, { interconnect, accountId }]): [string, InterconnectOfRegion][] =>
      interconnect !== undefined &&
      ["interconnect", "accountId"].every((part) => isSound(`regions.${name}.${part}`))
        ? [[name, { interconnect, accountId }]]
        : [],
  );
  return connectGatewayRules(Object.fromEntries(connected));
}

function acceleratorProblems(
  { environment, isSound }: Parsed,
  regions: readonly (readonly [string, AwsRegion])[],
): Problem[] {
  const { accelerator } = environment;
  const sound = regions.every(([name]) =>
    ["role", "accountId", "ingress", "database"].every((part) => isSound(`regions.${name}.${part}`)),
  );
  if (accelerator === undefined || !isSound("accelerator") || !sound) return [];
  return acceleratorRules({ accelerator, regions: Object.fromEntries(regions) }, "accelerator");
}

function costProblems(
  { environment, isSound }: Parsed,
  regions: readonly (readonly [string, AwsRegion])[],
): Problem[] {
  const { cost, owner, sharesAccountsWith } = environment;
  const sound = regions.every(([name]) => isSound(`regions.${name}.accountId`));
  if (cost === undefined || !["cost", "owner", "sharesAccountsWith"].every(isSound) || !sound) return [];
  const accounts = Object.fromEntries(regions.map(([name, { accountId }]) => [name, accountId]));
  const accountId = watchedAccount(cost, accounts);
  return [
    ...costRules(
      { cost, accounts, alerts: owner.alerts, sharesAccounts: sharesAccountsWith.length > 0 },
      "cost",
    ),
    ...(accountId === undefined ? [] : assumedRoleRules({ accountId, roles: cost.roles }, "cost")),
  ];
}

import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { environmentPart } from "../../region/spec/declare";
import { rolesOfOtherAccounts } from "../../region/spec/rules";
import type { Cost } from "./schema";

const { definitions, problem } = defineProblems({
  "AWS-COST-001": {
    kind: "impossible",
    rule: "the watched account is stated, or all regions lie in one",
    source: "AWS provider, allowed_account_ids; Budgets API reference, CreateBudget.AccountId",
  },
  "AWS-COST-002": {
    kind: "limit",
    rule: "a budget in a shared account counts spending by the environment's tag",
    source: "Budgets API reference, Budget.CostFilters",
    read: "2026-11-22",
  },
  "AWS-COST-003": {
    kind: "limit",
    rule: "spending is counted by tag only if the tag is a cost allocation tag",
    source: "Billing user guide, user-defined cost allocation tags: an inactive tag matches nothing",
    read: "2026-11-22",
  },
  "AWS-COST-004": {
    kind: "impossible",
    rule: "a budget by region names a region of the environment",
    source: "Budgets API reference, Budget.CostFilters: Region",
  },
  "AWS-COST-005": {
    kind: "advice",
    rule: "a budget by service or region does not exceed monthlyUsd",
    source: "design: the monthly budget always alerts first",
  },
  "AWS-COST-006": {
    kind: "advice",
    rule: 'a budget by service uses Cost Explorer\'s name, such as "Amazon Elastic Compute Cloud - Compute"',
    source:
      "Cost Explorer API reference, GetDimensionValues: SERVICE; a filter by another name matches nothing",
  },
  "AWS-COST-007": {
    kind: "limit",
    rule: "cost alerts have a recipient",
    source: "Budgets API reference, NotificationWithSubscribers: at least one subscriber",
    read: "2026-11-26",
  },
});
const cost = environmentPart("aws.cost");

export const costRules = cost.set(definitions, [
  cost.rule({
    judge: (part, _, at) => [
      ...tagFaults(part, at),
      ...largeBudgets(part, at),
      ...serviceNames(part, `${at}.perService`),
    ],
  }),
  cost.rule({
    needs: ["sharesAccountsWith"],
    judge: ({ scope }, { sharesAccountsWith }, at) =>
      sharesAccountsWith.length > 0 && scope === "account"
        ? [problem("AWS-COST-002", `${at}.scope`, scope, 'use scope: "environment"')]
        : [],
  }),
  cost.rule({
    needs: ["owner.alerts"],
    judge: (_, { alerts }, at) =>
      alerts.length === 0
        ? [problem("AWS-COST-007", at, "owner.alerts is empty", "add an address to owner.alerts")]
        : [],
  }),
  cost.rule({
    everyRegion: ["accountId"],
    judge: (part, { regions }, at) => [
      ...accountFaults(part, regions, at),
      ...unknownRegions(part, Object.keys(regions), `${at}.perRegion`),
    ],
  }),
]);

type Accounts = Readonly<Record<string, { readonly accountId: string }>>;

/** Returns the account whose bill is watched; `undefined` where the regions lie in several and none is stated. */
export function watchedAccount({ account }: Cost, regions: Accounts): string | undefined {
  const [first, ...others] = accountsOf(regions);
  return account ?? (others.length === 0 ? first : undefined);
}

function accountsOf(regions: Accounts): readonly string[] {
  return [...new Set(Object.values(regions).map(({ accountId }) => accountId))];
}

function accountFaults(part: Cost, regions: Accounts, at: string): Problem[] {
  const account = watchedAccount(part, regions);
  if (account !== undefined) return rolesOfOtherAccounts(part.roles ?? {}, account, `${at}.roles`);
  const value = accountsOf(regions).join(", ") || "no AWS region";
  return [problem("AWS-COST-001", `${at}.account`, value, "state one of them, or their payer account")];
}

function tagFaults({ scope, anomalies, costAllocationTags }: Cost, at: string): Problem[] {
  const byTag = [
    ...(scope === "environment" ? ["scope"] : []),
    ...(anomalies?.monitor.kind === "create" ? ["anomalies.monitor"] : []),
  ];
  if (byTag.length === 0 || costAllocationTags !== "inactive") return [];
  const value = `inactive, with ${byTag.join(" and ")}`;
  const remedy = 'use "active" where the payer account has activated them, "activate" in the payer account';
  return [problem("AWS-COST-003", `${at}.costAllocationTags`, value, remedy)];
}

function unknownRegions({ perRegion }: Cost, regions: readonly string[], at: string): Problem[] {
  return Object.keys(perRegion)
    .filter((name) => !regions.includes(name))
    .map((name) => problem("AWS-COST-004", `${at}.${name}`, name, didYouMean(name, regions)));
}

function largeBudgets({ monthlyUsd, perService, perRegion }: Cost, at: string): Problem[] {
  return Object.entries({ perService, perRegion }).flatMap(([key, amounts]) =>
    Object.entries(amounts)
      .filter(([, usd]) => usd > monthlyUsd)
      .map(([name, usd]) =>
        problem("AWS-COST-005", `${at}.${key}.${name}`, usd, `use at most monthlyUsd, ${monthlyUsd}`),
      ),
  );
}

function serviceNames({ perService }: Cost, at: string): Problem[] {
  return Object.keys(perService).flatMap((name) => {
    const better = costExplorerName(name);
    return better === undefined ? [] : [problem("AWS-COST-006", `${at}.${name}`, name, `use ${better}`)];
  });
}

/** Cost Explorer's names of services, by their short names. */
const fullNames: Readonly<Record<string, string>> = {
  EBS: "EC2 - Other",
  EC2: "Amazon Elastic Compute Cloud - Compute",
  ECR: "Amazon EC2 Container Registry (ECR)",
  RDS: "Amazon Relational Database Service",
  S3: "Amazon Simple Storage Service",
  SNS: "Amazon Simple Notification Service",
  SQS: "Amazon Simple Queue Service",
  VPC: "Amazon Virtual Private Cloud",
};
/** Cost Explorer's names that do not begin with the word Amazon or AWS. */
const ownNames = ["AmazonCloudWatch", "EC2 - Other", "Tax"];

/** Returns what to use instead of a name that is not Cost Explorer's; `undefined` where it may be one. */
function costExplorerName(name: string): string | undefined {
  const short = name.replace(/^(Amazon|AWS) /, "");
  if (Object.hasOwn(fullNames, short)) return fullNames[short];
  return ownNames.includes(name) || /^(Amazon|AWS)\b/.test(name)
    ? undefined
    : "the name that Cost Explorer shows";
}

import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";

/** Which spending counts: all of the account, or what carries the environment's tag. */
export type CostScope = "account" | "environment";

/** A search for spending that is unlike the past's. */
export interface CostAnomalies {
  /** Told from this much on, in US dollars in total. */
  readonly minimumUsd: number;
  /**
   * `immediate` goes to the topic, `daily` and `weekly` as a summary to the owner's addresses: Cost Explorer
   * sends no other way.
   * @default "immediate"
   */
  readonly notify: "immediate" | "daily" | "weekly";
  /**
   * Who searches: a monitor of what carries the environment's tag, or one that the account has. A monitor by
   * service is adopted only, since an account has room for one and mostly has it.
   * @default { kind: "create" }
   */
  readonly monitor: { readonly kind: "create" } | { readonly kind: "adopt"; readonly arn: string };
}

/** What an environment may cost, and who hears when it does not keep to that. */
export interface Cost {
  /**
   * The account that is watched. A payer account sees the ones it pays for.
   * @default the one that all regions lie in
   */
  readonly account?: string | undefined;
  /** Roles in that account. @default those of a region that lies in it */
  readonly roles?: { readonly plan: string; readonly apply: string } | undefined;
  readonly monthlyUsd: number;
  /** Monthly parts of it by service, by the name that Cost Explorer gives it. @default none */
  readonly perService: Readonly<Record<string, number>>;
  /** Monthly parts of it by region of the environment. @default none */
  readonly perRegion: Readonly<Record<string, number>>;
  /** @default "account": an environment's accounts are its own unless it says otherwise */
  readonly scope: CostScope;
  /**
   * Whether the environment's tags count in the bill. `activate` makes them: in the payer account only, and some
   * hours after the first resource with the tag, so not in the first apply.
   * @default "inactive"
   */
  readonly costAllocationTags: "inactive" | "activate" | "active";
  /** @default none */
  readonly anomalies?: CostAnomalies | undefined;
}

const { definitions, problem } = defineProblems({
  "AWS-COST-001": {
    kind: "impossible",
    rule: "a cost stack knows its account: the only one of the regions, or the one stated",
    source: "AWS provider, allowed_account_ids; Budgets API reference, CreateBudget.AccountId",
  },
  "AWS-COST-002": {
    kind: "limit",
    rule: "spending in a shared account is counted by the environment's tag",
    source: "Budgets API reference, Budget.CostFilters",
  },
  "AWS-COST-003": {
    kind: "limit",
    rule: "what is counted by tag has tags that count in the bill",
    source: "Billing user guide, user-defined cost allocation tags: an inactive tag matches nothing",
  },
  "AWS-COST-004": {
    kind: "impossible",
    rule: "a part of a budget is of a region of the environment",
    source: "Budgets API reference, Budget.CostFilters: Region",
  },
  "AWS-COST-005": {
    kind: "advice",
    rule: "a part of a budget is not larger than the whole",
    source: "design: it would never be the one that tells",
  },
  "AWS-COST-006": {
    kind: "advice",
    rule: 'a service has Cost Explorer\'s name for it, such as "Amazon Elastic Compute Cloud - Compute"',
    source:
      "Cost Explorer API reference, GetDimensionValues: SERVICE; a filter by another name matches nothing",
  },
  "AWS-COST-007": {
    kind: "limit",
    rule: "somebody receives what the bill says",
    source: "Budgets API reference, NotificationWithSubscribers: at least one subscriber",
  },
});
export const costProblems = definitions;

/** What the rules of cost need to know of the environment. */
export interface CostInPlace {
  readonly cost: Cost;
  readonly sharesAccounts: boolean;
  /** The owner's e-mail addresses. */
  readonly alerts: readonly string[];
  /** Accounts of the environment's AWS regions, by region. */
  readonly accounts: Readonly<Record<string, string>>;
}

/** The account whose bill is watched, where there is one answer. */
export function watchedAccount(
  { account }: Cost,
  accounts: Readonly<Record<string, string>>,
): string | undefined {
  const [only, another] = new Set(Object.values(accounts));
  return account ?? (another === undefined ? only : undefined);
}

export function costRules({ cost, sharesAccounts, alerts, accounts }: CostInPlace, at: string): Problem[] {
  const found: Problem[] = [];
  if (watchedAccount(cost, accounts) === undefined) {
    const value = [...new Set(Object.values(accounts))].join(", ") || "no AWS region";
    found.push(problem("AWS-COST-001", `${at}.account`, value, "state the account, or their payer's"));
  }
  if (sharesAccounts && cost.scope === "account") {
    found.push(problem("AWS-COST-002", `${at}.scope`, "account", 'scope: "environment"'));
  }
  if (alerts.length === 0) found.push(problem("AWS-COST-007", "owner.alerts", "none", "name an address"));
  return [...found, ...uncountedTags(cost, at), ...regionFaults(cost, accounts, at), ...partFaults(cost, at)];
}

function uncountedTags({ scope, anomalies, costAllocationTags }: Cost, at: string): Problem[] {
  const byTag = [
    ...(scope === "environment" ? ["scope"] : []),
    ...(anomalies?.monitor.kind === "create" ? ["anomalies.monitor"] : []),
  ];
  if (byTag.length === 0 || costAllocationTags !== "inactive") return [];
  const remedy = '"active" where the payer account has activated them, "activate" in the payer account';
  return [
    problem("AWS-COST-003", `${at}.costAllocationTags`, `inactive, with ${byTag.join(" and ")}`, remedy),
  ];
}

function regionFaults({ perRegion }: Cost, accounts: CostInPlace["accounts"], at: string): Problem[] {
  const known = Object.keys(accounts);
  return Object.keys(perRegion)
    .filter((name) => !known.includes(name))
    .map((name) => problem("AWS-COST-004", `${at}.perRegion.${name}`, name, didYouMean(name, known)));
}

function partFaults({ monthlyUsd, perService, perRegion }: Cost, at: string): Problem[] {
  const parts = Object.entries({ perService, perRegion }).flatMap(([key, amounts]) =>
    Object.entries(amounts).map(([name, usd]) => ({ path: `${at}.${key}.${name}`, usd })),
  );
  const large = parts
    .filter(({ usd }) => usd > monthlyUsd)
    .map(({ path, usd }) => problem("AWS-COST-005", path, usd, `at most monthlyUsd (${monthlyUsd})`));
  const unnamed = Object.keys(perService).flatMap((name) => {
    const remedy = betterName(name);
    return remedy === undefined ? [] : [problem("AWS-COST-006", `${at}.perService.${name}`, name, remedy)];
  });
  return [...large, ...unnamed];
}

/** Cost Explorer's names for services that go by a short one. */
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
/** Names of its own that begin neither with Amazon nor with AWS, as words. */
const ownNames = ["AmazonCloudWatch", "EC2 - Other", "Tax"];

/** What to write in place of a name that is not Cost Explorer's; nothing where it may be one. */
function betterName(name: string): string | undefined {
  const short = name.replace(/^(Amazon|AWS) /, "");
  if (Object.hasOwn(fullNames, short)) return fullNames[short];
  return ownNames.includes(name) || /^(Amazon|AWS)\b/.test(name)
    ? undefined
    : "the name that Cost Explorer shows";
}

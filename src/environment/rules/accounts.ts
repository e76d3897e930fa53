import { defineProblems, type Problem } from "../../core/problem";

/** What is known of every environment when accounts are compared. */
export interface AccountUse {
  readonly environment: string;
  /** Names of environments that are known to live in the same accounts. */
  readonly sharesAccountsWith: readonly string[];
  readonly regions: Readonly<Record<string, { readonly accountId: string }>>;
}

const { definitions, problem } = defineProblems({
  "ACCOUNT-001": {
    kind: "limit",
    rule: "two environments share an account only if both say so",
    source: "AWS whitepaper: Organizing Your AWS Environment Using Multiple Accounts",
  },
  "ACCOUNT-002": {
    kind: "impossible",
    rule: "the roles that Terraform assumes belong to the region's account",
    source: "AWS provider, allowed_account_ids: it refuses the credentials of any other",
  },
});
export const accountProblems = definitions;

/** Compares one environment's accounts with those of all others. */
export function accountRules(own: AccountUse, others: readonly AccountUse[], at: string): Problem[] {
  return Object.entries(own.regions).flatMap(([region, { accountId }]) =>
    others
      .filter(({ environment }) => environment !== own.environment)
      .filter(({ regions }) => Object.values(regions).some((other) => other.accountId === accountId))
      .filter(
        (other) =>
          !own.sharesAccountsWith.includes(other.environment) ||
          !other.sharesAccountsWith.includes(own.environment),
      )
      .map(({ environment }) =>
        problem(
          "ACCOUNT-001",
          `${at}regions.${region}.accountId`,
          `${accountId}, also of ${environment}`,
          `give ${own.environment} its own account, or name each in the other's sharesAccountsWith`,
        ),
      ),
  );
}

/** Judges the roles of one region; `at` is the region's path. */
export function assumedRoleRules(
  {
    accountId,
    roles = {},
  }: { readonly accountId: string; readonly roles?: Readonly<Record<string, string>> | undefined },
  at: string,
): Problem[] {
  return Object.entries(roles)
    .filter(([, arn]) => arn.split(":")[4] !== accountId)
    .map(([operation, arn]) =>
      problem("ACCOUNT-002", `${at}.roles.${operation}`, arn, `name a role of account ${accountId}`),
    );
}

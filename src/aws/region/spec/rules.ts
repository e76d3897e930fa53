import { regionFacts, regionNames } from "../../catalog/regions";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMeanOr } from "../../../core/suggest";
import { environmentPart, regionPart } from "./declare";

const accounts = defineProblems({
  "ACCOUNT-002": {
    kind: "impossible",
    rule: "the roles that Terraform assumes belong to the region's account",
    source: "AWS provider, allowed_account_ids: it refuses the credentials of any other",
  },
});

const names = defineProblems({
  "AWS-REGION-001": {
    kind: "advice",
    rule: "the catalogue knows the region",
    source: "src/aws/catalog/data/regions.json",
  },
});

const state = environmentPart("state");
const region = regionPart("region");
const roles = regionPart("roles");

export const stateRegionRules = state.set(names.definitions, [
  state.rule({
    judge: (backend, _, at) => (backend.kind === "s3" ? unlistedRegion(backend.region, `${at}.region`) : []),
  }),
]);

export const regionNameRules = region.set(names.definitions, [
  region.rule({ judge: (name, _, at) => unlistedRegion(name, at) }),
]);

export const roleRules = roles.set(accounts.definitions, [
  roles.rule({
    needs: ["accountId"],
    judge: (assumed, { accountId }, at) => rolesOfOtherAccounts(assumed, accountId, at),
  }),
]);

/** Refuses roles of another account than the one that is provisioned; `at` is the path of the roles. */
export function rolesOfOtherAccounts(
  roles: Readonly<Record<string, string>>,
  accountId: string,
  at: string,
): Problem[] {
  return Object.entries(roles)
    .filter(([, arn]) => arn.split(":")[4] !== accountId)
    .map(([operation, arn]) =>
      accounts.problem("ACCOUNT-002", `${at}.${operation}`, arn, `name a role of account ${accountId}`),
    );
}

/** A region that the catalogue does not list, most often a typing error; `at` is the path of its name. */
function unlistedRegion(name: string, at: string): Problem[] {
  if (regionFacts(name) !== undefined) return [];
  const remedy = didYouMeanOr(name, regionNames(), "check its name");
  return [names.problem("AWS-REGION-001", at, name, remedy)];
}

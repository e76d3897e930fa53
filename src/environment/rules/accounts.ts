import { defineProblems } from "../../core/problem";
import { environmentPart } from "./declare";

const { definitions, problem } = defineProblems({
  "ACCOUNT-001": {
    kind: "limit",
    rule: "two environments share an account only if each names the other in sharesAccountsWith",
    source: "AWS whitepaper: Organizing Your AWS Environment Using Multiple Accounts",
    read: "2026-11-22",
  },
});

const environment = environmentPart("");

export const accountRules = environment.set(definitions, [
  environment.rule({
    needs: ["name"],
    uses: ["sharesAccountsWith"],
    regions: ["account"],
    judge: (_, { name, sharesAccountsWith = [], regions, others }) =>
      Object.entries(regions).flatMap(([region, { account }]) =>
        others
          // Two environments of one name are one mistake, ENV-008.
          .filter((other) => other.name !== name)
          .filter((other) => Object.values(other.regions).some((each) => each.account.id === account.id))
          .filter(
            (other) => !sharesAccountsWith.includes(other.name) || !other.sharesAccountsWith.includes(name),
          )
          .map((other) =>
            problem(
              "ACCOUNT-001",
              `regions.${region}.${account.path}`,
              `${account.id}, also of ${other.name}`,
              `give ${name} its own account, or name each in the other's sharesAccountsWith`,
            ),
          ),
      ),
  }),
]);

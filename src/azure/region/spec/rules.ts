import { defineProblems } from "../../../core/problem";
import { didYouMeanOr } from "../../../core/suggest";
import { regionFacts, regionNames } from "../../catalog/regions";
import { environmentPart, regionPart } from "./declare";

const names = defineProblems({
  "AZURE-REGION-001": {
    kind: "advice",
    rule: "the catalogue knows the region",
    source: "src/azure/catalog/data/regions.json",
  },
  "AZURE-REGION-002": {
    kind: "advice",
    rule: "a region is open to any subscription",
    source: "src/azure/catalog/data/regions.json: Azure keeps some for disaster recovery in their geography",
  },
});

const location = regionPart("location");

export const regionNameRules = location.set(names.definitions, [
  location.rule({
    judge: (name, _, at) => {
      const facts = regionFacts(name);
      if (facts?.restricted === true) {
        return [
          names.problem("AZURE-REGION-002", at, name, "ask Azure's support for access, then accept this"),
        ];
      }
      if (facts !== undefined) return [];
      const remedy = didYouMeanOr(name, regionNames(), "check its name");
      return [names.problem("AZURE-REGION-001", at, name, remedy)];
    },
  }),
]);

const subscriptions = defineProblems({
  "AZURE-SUBSCRIPTION-001": {
    kind: "impossible",
    rule: "a subscription trusts one tenant",
    source: "Microsoft Entra documentation, Associate or add an Azure subscription to your tenant",
  },
});

const environment = environmentPart("");

export const subscriptionRules = environment.set(subscriptions.definitions, [
  environment.rule({
    regions: ["subscriptionId", "tenantId"],
    judge: (_, { regions }) => {
      const stated = Object.entries(regions);
      return stated.flatMap(([name, own], index) =>
        stated
          .slice(0, index)
          .filter(
            ([, other]) => own.subscriptionId === other.subscriptionId && own.tenantId !== other.tenantId,
          )
          .map(([earlier, other]) => {
            const value = `${own.tenantId}; ${earlier} states ${other.tenantId} for ${own.subscriptionId}`;
            const remedy = `look it up: az account show --subscription ${own.subscriptionId} --query tenantId`;
            return subscriptions.problem("AZURE-SUBSCRIPTION-001", `regions.${name}.tenantId`, value, remedy);
          }),
      );
    },
  }),
]);

const access = defineProblems({
  "AZURE-IDENTITY-001": {
    kind: "advice",
    rule: "plan signs in as another than apply",
    source: "design: a change that is only proposed is planned by an identity that may only read",
  },
});

const identities = regionPart("identities");

export const identityRules = identities.set(access.definitions, [
  identities.rule({
    judge: ({ plan, apply }, _, at) =>
      plan === apply
        ? [access.problem("AZURE-IDENTITY-001", `${at}.plan`, plan, "name an identity with the role Reader")]
        : [],
  }),
]);

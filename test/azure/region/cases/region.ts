import type {
  identityRules,
  regionNameRules,
  subscriptionRules,
} from "../../../../src/azure/region/spec/rules";
import type { tagRules } from "../../../../src/azure/region/spec/tag-rules";
import type { CasesOf } from "../../../problems/case";
import { edit, put } from "../../../problems/parts";
import { createdNetwork, subscriptionId, texas, withTexas } from "../../texas";

type Codes =
  | keyof (typeof identityRules)["problems"]
  | keyof (typeof regionNameRules)["problems"]
  | keyof (typeof subscriptionRules)["problems"]
  | keyof (typeof tagRules)["problems"];

const reader = "22222222-0000-4000-8000-000000000020";

export const regionCases: CasesOf<Codes> = {
  "AZURE-REGION-001": [
    {
      mistake: "a region's name with its words in the order of another cloud",
      edit: withTexas({
        location: "southcentrallus",
        network: { ...createdNetwork, zones: { a: { number: "1" } } },
      }),
      at: "regions.texas.location",
      value: "southcentrallus",
      remedy: 'did you mean "southcentralus"?',
    },
  ],
  "AZURE-REGION-002": [
    {
      mistake: "a region that Azure keeps for disaster recovery",
      edit: withTexas({ location: "brazilsoutheast", network: { ...createdNetwork, zones: { a: {} } } }),
      at: "regions.texas.location",
      value: "brazilsoutheast",
      remedy: "support",
    },
  ],
  "AZURE-SUBSCRIPTION-001": [
    {
      mistake: "a region copied to another tenant with the subscription of the first",
      edit: edit.each(
        withTexas(),
        put("regions.arizona", {
          ...texas,
          location: "westus3",
          tenantId: "22222222-0000-4000-8000-000000000002",
          network: { ...createdNetwork, cidr: "10.4.0.0/16", zones: { a: { number: "1" } } },
        }),
      ),
      at: "regions.arizona.tenantId",
      value: "texas states 22222222-0000-4000-8000-000000000001",
      remedy: `az account show --subscription ${subscriptionId}`,
    },
  ],
  "AZURE-IDENTITY-001": [
    {
      mistake: "one application for the plans of pull requests and for applies",
      edit: withTexas({ identities: { kind: "oidc", plan: reader, apply: reader } }),
      at: "regions.texas.identities.plan",
      value: reader,
      remedy: "Reader",
    },
  ],
  "AZURE-TAG-001": [
    {
      mistake: "a key with a path, as Kubernetes has them",
      edit: edit.each(withTexas(), edit.environment({ tags: { "desk/name": "equities" } })),
      at: "tags.desk/name",
    },
    {
      mistake: "a key that begins as Azure's own do",
      edit: withTexas({ tags: { "Azure-Policy": "audited" } }),
      at: "regions.texas.tags.Azure-Policy",
      remedy: "rename it",
    },
  ],
};

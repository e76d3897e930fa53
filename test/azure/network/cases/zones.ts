import type { zoneMappingRules, zoneRules } from "../../../../src/azure/network/spec/zone-rules";
import type { CasesOf } from "../../../problems/case";
import { edit, put } from "../../../problems/parts";
import { createdNetwork, texas, withNetwork, withTexas } from "../../texas";

type Codes = keyof (typeof zoneRules)["problems"] | keyof (typeof zoneMappingRules)["problems"];

const zones = "regions.texas.network.zones";

export const zoneCases: CasesOf<Codes> = {
  "AZURE-ZONE-001": [
    {
      mistake: "a region without zones",
      edit: withNetwork({ zones: {} }),
      at: zones,
      remedy: "1, 2, 3",
    },
    {
      mistake: "no slot in a region without availability zones",
      edit: withTexas({ location: "northcentralus", network: { ...createdNetwork, zones: {} } }),
      at: zones,
      remedy: "{ a: {} }",
    },
  ],
  "AZURE-ZONE-002": [
    {
      mistake: "one zone in two slots",
      edit: withNetwork({ zones: { a: { number: "1" }, b: { number: "1" } } }),
      at: `${zones}.b`,
      value: "number 1, also zone a",
    },
    {
      mistake: "one building under two numbers",
      edit: withNetwork({
        zones: {
          a: { number: "1", physical: "southcentralus-az1" },
          b: { number: "2", physical: "southcentralus-az1" },
        },
      }),
      at: `${zones}.b`,
      value: "southcentralus-az1, also zone a",
    },
    {
      mistake: "two slots of a region without availability zones",
      edit: withTexas({
        location: "northcentralus",
        network: { ...createdNetwork, zones: { a: {}, b: {} } },
      }),
      at: `${zones}.b`,
      value: "number not set, also zone a",
    },
  ],
  "AZURE-ZONE-003": [
    {
      mistake: "zones in Chicago, where Azure has none",
      edit: withTexas({
        location: "northcentralus",
        network: { ...createdNetwork, zones: { a: { number: "1" } } },
      }),
      at: `${zones}.a.number`,
      value: "1",
      remedy: "northcentralus has no availability zones",
    },
    {
      mistake: "a zone without its number",
      edit: withNetwork({ zones: { a: {} } }),
      at: `${zones}.a.number`,
      value: "not set",
      remedy: "1, 2, 3",
    },
  ],
  "AZURE-ZONE-004": [
    {
      mistake: "zones copied from another region",
      edit: withNetwork({ zones: { a: { number: "1", physical: "eastus2-az1" } } }),
      at: `${zones}.a.physical`,
      value: "eastus2-az1",
      remedy: "southcentralus-az",
    },
  ],
  "AZURE-ZONE-005": [
    {
      mistake: "a second region beside the first, with the numbers of another subscription",
      edit: edit.each(
        withTexas(),
        put("regions.texas2", {
          ...texas,
          role: "sandbox",
          network: {
            ...createdNetwork,
            cidr: "10.4.0.0/16",
            zones: { a: { number: "1", physical: "southcentralus-az1" } },
          },
        }),
      ),
      at: "regions.texas2.network.zones.a",
      value: "1 is southcentralus-az1; texas states that 1 is southcentralus-az2",
    },
  ],
  "AZURE-ZONE-006": [
    {
      mistake: "zones by numbers alone, which say nothing to another subscription",
      edit: withNetwork({ zones: { a: { number: "1" }, b: { number: "2" } } }),
      at: `${zones}.b`,
      value: "zone 2",
      remedy: "physical",
    },
  ],
};

import type { labelRules, projectRules, regionNameRules } from "../../../../src/gcp/region/spec/rules";
import type { CasesOf } from "../../../problems/case";
import { edit, put } from "../../../problems/parts";
import { iowa, withIowa } from "../../iowa";

type Codes =
  | keyof (typeof labelRules)["problems"]
  | keyof (typeof projectRules)["problems"]
  | keyof (typeof regionNameRules)["problems"];

export const regionCases: CasesOf<Codes> = {
  "GCP-REGION-001": [
    {
      mistake: "a slip in a region's name",
      edit: withIowa({ region: "us-centrall1" }),
      at: "regions.iowa.region",
      value: "us-centrall1",
      remedy: 'did you mean "us-central1"?',
      alsoExpected: ["GCP-NET-008"],
    },
  ],
  "GCP-PROJECT-001": [
    {
      mistake: "a region copied to another project with the number of the first",
      edit: edit.each(
        withIowa(),
        put("regions.california", {
          ...iowa,
          region: "us-west2",
          projectId: "hft-trading-dr",
          network: { ...iowa.network, cidr: "10.3.0.0/16", zones: { a: "us-west2-a" } },
        }),
      ),
      at: "regions.california.projectNumber",
      value: "123456789012 of hft-trading-dr; iowa states 123456789012 of hft-trading-prod",
      remedy: "gcloud projects describe hft-trading-dr",
    },
    {
      mistake: "a digit wrong in the number of one of two regions of a project",
      edit: edit.each(
        withIowa(),
        put("regions.california", {
          ...iowa,
          region: "us-west2",
          projectNumber: "123456789013",
          network: { ...iowa.network, cidr: "10.3.0.0/16", zones: { a: "us-west2-a" } },
        }),
      ),
      at: "regions.california.projectNumber",
    },
  ],
  "GCP-LABEL-001": [
    {
      mistake: "a cost centre tagged once in each style",
      edit: edit.each(withIowa(), edit.environment({ tags: { "cost centre": "7", "cost:centre": "7" } })),
      at: "tags.cost centre",
      value: "label cost-centre, as of cost:centre",
    },
    {
      mistake: "a tag of the region that is the environment's as a label",
      edit: edit.each(
        withIowa({ tags: { "desk/name": "fx" } }),
        edit.environment({ tags: { "desk.name": "equities" } }),
      ),
      at: "regions.iowa.tags.desk/name",
      value: "as of desk.name",
    },
  ],
  "GCP-LABEL-002": [
    {
      mistake: "a key that begins with a digit",
      edit: edit.each(withIowa(), edit.environment({ tags: { "2nd-line": "risk" } })),
      at: "tags.2nd-line",
      remedy: "begin the key with a letter",
    },
    {
      mistake: "a sentence for a value",
      edit: withIowa({
        tags: { purpose: "trades when the region of the other cloud is lost and not before" },
      }),
      at: "regions.iowa.tags.purpose",
      value: "64 characters",
      remedy: "63",
    },
    {
      mistake: "a cost centre with its whole path",
      edit: edit.each(
        withIowa(),
        put("owner.costCentre", "equities / low latency / infrastructure / cloud / united states / 101"),
      ),
      at: "owner.costCentre",
    },
  ],
};

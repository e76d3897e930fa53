import type { identityRules } from "../../../../src/gcp/identities/spec/rules";
import { github } from "../../../environment/cases/pipeline";
import { createdGcs } from "../../../environment/cases/state";
import type { CasesOf } from "../../../problems/case";
import { edit } from "../../../problems/parts";
import { iowa, withIowa } from "../../iowa";

const at = "gcp.identities";
const identities = { projectId: "hft-pipelines", projectNumber: "888888888888" };
const pipeline = github();

export const identityCases: CasesOf<keyof (typeof identityRules)["problems"]> = {
  "GCP-PIPELINE-001": [
    {
      mistake: "service accounts for the jobs of no repository",
      edit: edit.environment({ gcp: { identities } }),
      at,
      remedy: "state pipeline",
    },
  ],
  "GCP-PIPELINE-002": [
    {
      mistake: "service accounts where their own rights may be changed by whoever applies a region",
      edit: edit.each(
        withIowa(),
        edit.environment({
          pipeline,
          gcp: { identities: { projectId: iowa.projectId, projectNumber: iowa.projectNumber } },
        }),
      ),
      at: `${at}.projectId`,
      value: "as regions.iowa",
      remedy: "project of their own",
    },
  ],
  "GCP-PIPELINE-003": [
    {
      mistake: "the number of the region's project for that of the pipelines",
      edit: edit.each(
        withIowa(),
        edit.environment({
          pipeline,
          gcp: { identities: { ...identities, projectNumber: iowa.projectNumber } },
        }),
      ),
      at: `${at}.projectNumber`,
      value: "regions.iowa",
      remedy: "gcloud projects describe hft-pipelines",
    },
    {
      mistake: "the number of the region's project for that of the states",
      edit: edit.each(
        withIowa(),
        edit.environment({ state: createdGcs({}, { projectNumber: iowa.projectNumber }) }),
      ),
      at: "state.provision.projectNumber",
      remedy: "gcloud projects describe hft-states",
    },
  ],
};

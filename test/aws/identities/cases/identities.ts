import type { identityRules } from "../../../../src/aws/identities/spec/rules";
import { createdState } from "../../../environment/cases/state";
import { github, gitlab } from "../../../environment/cases/pipeline";
import type { CasesOf } from "../../../problems/case";
import { edit, put } from "../../../problems/parts";

const at = "aws.identities";
const identities = { accountId: "111111111111", region: "us-west-2" };
const made = edit.environment({ pipeline: github(), aws: { identities } });

export const identityCases: CasesOf<keyof (typeof identityRules)["problems"]> = {
  "AWS-PIPELINE-001": [
    {
      mistake: "roles for the jobs of no repository",
      edit: edit.environment({ aws: { identities } }),
      at,
      remedy: "state pipeline",
    },
  ],
  "AWS-PIPELINE-002": [
    {
      mistake: "a GitLab of the firm's own at a port of its own",
      edit: edit.each(
        made,
        edit.environment({ pipeline: gitlab({ issuer: "https://gitlab.hft-trading.example.com:8443" }) }),
      ),
      at: "pipeline.issuer",
      value: ":8443",
      remedy: "443",
    },
  ],
  "AWS-PIPELINE-003": [
    {
      mistake: "a project in twenty groups with long names",
      edit: edit.each(
        made,
        edit.environment({
          pipeline: gitlab({
            project: {
              name: `${Array(20).fill("low-latency-trading-in-north-america".repeat(3)).join("/")}/hft`,
              id: 4321,
            },
          }),
        }),
      ),
      at,
      value: "characters to plan",
      remedy: "quota",
    },
  ],
  "AWS-PIPELINE-004": [
    {
      mistake: "a pipeline in the tools account, and nobody who lets it into the region's",
      edit: edit.each(
        made,
        edit.environment({ aws: { identities: { ...identities, accountId: "555555555555" } } }),
      ),
      at: "regions.ohio.roles",
      value: "111111111111",
      remedy: "555555555555",
    },
  ],
  "AWS-PIPELINE-005": [
    {
      mistake: "two environments of one account that both create GitHub's provider",
      edit: edit.each(made, put("sharesAccountsWith", ["staging"])),
      at: `${at}.provider`,
      value: "staging",
      remedy: "adopt",
    },
  ],
  "AWS-PIPELINE-006": [
    {
      mistake: "states of production that everybody in the account reads",
      edit: edit.environment({ state: createdState({}, { roles: undefined }) }),
      at: "state.provision.roles",
      remedy: "plan and apply",
    },
  ],
  "AWS-PIPELINE-007": [
    {
      mistake: "states that nobody writes while GitHub is down",
      edit: edit.each(made, edit.environment({ state: createdState({}, { roles: undefined }) })),
      at: "state.provision.people",
      remedy: "apply by hand",
    },
  ],
};

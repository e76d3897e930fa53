import type { pipelineIdentityRules } from "../../../../src/azure/identities/spec/rules";
import type { IdentitiesInput } from "../../../../src/azure/identities/spec/schema";
import type { stateAccountRules } from "../../../../src/azure/storage/spec/state-rules";
import { github, gitlab } from "../../../environment/cases/pipeline";
import { createdAccount } from "../../../environment/cases/state";
import type { CasesOf } from "../../../problems/case";
import { edit, type Edit } from "../../../problems/parts";
import { subscriptionId, tenantId, withTexas } from "../../texas";

type Codes = keyof (typeof pipelineIdentityRules)["problems"] | keyof (typeof stateAccountRules)["problems"];

const at = "azure.identities";

const identities = (own: Partial<IdentitiesInput> = {}): Edit =>
  edit.environment({
    azure: {
      identities: {
        subscriptionId: "44444444-0000-4000-8000-000000000009",
        tenantId,
        location: "westus3",
        ...own,
      },
    },
  });

const made = (own: Partial<IdentitiesInput> = {}): Edit =>
  edit.each(identities(own), edit.environment({ pipeline: github() }));

export const identityCases: CasesOf<Codes> = {
  "AZURE-PIPELINE-001": [
    {
      mistake: "identities for the jobs of no repository",
      edit: identities(),
      at,
      remedy: "state pipeline",
    },
  ],
  "AZURE-PIPELINE-002": [
    {
      mistake: "a project in six groups with very long names",
      edit: edit.each(
        made(),
        edit.environment({
          pipeline: gitlab({
            project: {
              name: `${Array(6).fill("low-latency-trading-in-north-america".repeat(3)).join("/")}/hft`,
              id: 4321,
            },
          }),
        }),
      ),
      at: "pipeline.project.name",
      remedy: "shorten",
    },
  ],
  "AZURE-PIPELINE-003": [
    {
      mistake: "a GitLab of the firm's own, whose merge requests have a subject for each branch",
      edit: edit.each(
        made(),
        edit.environment({ pipeline: gitlab({ issuer: "https://gitlab.hft-trading.example.com" }) }),
      ),
      at: "pipeline.issuer",
      value: "any-branch",
      remedy: "managed identity",
    },
  ],
  "AZURE-PIPELINE-004": [
    {
      mistake: "identities that whoever applies a region may let anybody take",
      edit: edit.each(withTexas(), made({ subscriptionId })),
      at: `${at}.subscriptionId`,
      value: "as regions.texas",
      remedy: "of their own",
    },
  ],
  "AZURE-PIPELINE-005": [
    {
      mistake: "identities in the region that a failover leaves",
      edit: edit.each(withTexas(), made({ location: "southcentralus" })),
      at: `${at}.location`,
      value: "where regions.texas lies",
      remedy: "outside of",
    },
  ],
  "AZURE-STATE-001": [
    {
      mistake: "three zones in a region that has none",
      edit: edit.environment({ state: createdAccount({ region: "westus" }) }),
      at: "state.provision.redundancy",
      value: "ZRS in westus",
      remedy: "LRS",
    },
  ],
  "AZURE-STATE-002": [
    {
      mistake: "the office's private addresses, which Azure never sees",
      edit: edit.environment({ state: createdAccount({}, { from: ["10.200.0.0/16"] }) }),
      at: "state.provision.from.0",
      value: "10.200.0.0/16",
      remedy: "public address",
    },
    {
      mistake: "a single address, which a storage account does not take as a block",
      edit: edit.environment({ state: createdAccount({}, { from: ["203.0.113.16/32"] }) }),
      at: "state.provision.from.0",
      remedy: "/30",
    },
  ],
};

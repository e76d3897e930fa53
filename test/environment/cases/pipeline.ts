import type { PipelineInput } from "../../../src/environment/pipeline/schema";
import type { pipelineRules } from "../../../src/environment/pipeline/rules";
import type { CasesOf } from "../../problems/case";
import { edit } from "../../problems/parts";

type GitHub = Extract<PipelineInput, { kind: "github" }>;
type GitLab = Extract<PipelineInput, { kind: "gitlab" }>;

/** A repository on GitHub.com that nothing can be said against. */
export const github = (own: Partial<GitHub> = {}): GitHub => ({
  kind: "github",
  owner: { name: "firm", id: 123_456 },
  repository: { name: "hft", id: 456_789 },
  ...own,
});

/** A project on GitLab.com that nothing can be said against. */
export const gitlab = (own: Partial<GitLab> = {}): GitLab => ({
  kind: "gitlab",
  project: { name: "firm/hft", id: 4321 },
  namespaceId: 98,
  ...own,
});

export const pipelineCases: CasesOf<keyof (typeof pipelineRules)["problems"]> = {
  "PIPELINE-001": [
    {
      mistake: "a repository of GitHub Enterprise Server, as one of GitHub.com",
      edit: edit.environment({
        pipeline: github({ issuer: "https://github.hft-trading.example.com/_services/token" }),
      }),
      at: "pipeline.subject",
      value: "github.hft-trading.example.com",
      remedy: '"names"',
    },
  ],
  "PIPELINE-002": [
    {
      mistake: "a repository whose name somebody else may get",
      edit: edit.environment({ pipeline: github({ subject: "names" }) }),
      at: "pipeline.subject",
      value: "names",
      remedy: "opt in",
    },
  ],
};

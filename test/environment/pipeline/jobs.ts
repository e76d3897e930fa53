import type { Operation } from "../../../src/aws/identities/spec/arns";
import * as v from "valibot";
import { pipelineSchema, type Pipeline } from "../../../src/environment/pipeline/schema";
import { github, gitlab } from "../cases/pipeline";

/** A job with the claims of its token, and what it may do. */
export interface Job {
  readonly job: string;
  readonly claims: Readonly<Record<string, string>>;
  readonly may: readonly Operation[];
}

/** A pipeline of an environment `production`, with jobs of it and of others. */
export interface Sample {
  readonly pipeline: Pipeline;
  readonly jobs: readonly Job[];
}

const onGithub = (sub: string, ids = { owner: "123456", repository: "456789" }) => ({
  aud: "sts.amazonaws.com",
  sub,
  repository_owner_id: ids.owner,
  repository_id: ids.repository,
  run_id: "17000000001",
});

const onGitlab = (path: string, branch: string, project = "4321") => ({
  aud: "sts.amazonaws.com",
  sub: `project_path:${path}:ref_type:branch:ref:${branch}`,
  project_id: project,
  namespace_id: "98",
  job_id: "70001",
});

const ids = "repo:firm@123456/hft@456789";
const names = "repo:firm/hft";

/** Jobs of a repository on GitHub, whose subjects begin with `repository`. */
const ownJobs = (repository: string): Job[] => [
  { job: "a pull request", claims: onGithub(`${repository}:pull_request`), may: ["plan"] },
  { job: "drift, every night", claims: onGithub(`${repository}:ref:refs/heads/main`), may: ["plan"] },
  {
    job: "the merge queue",
    claims: onGithub(`${repository}:ref:refs/heads/gh-readonly-queue/main/pr-42-0123456789abcdef`),
    may: ["plan"],
  },
  { job: "an apply", claims: onGithub(`${repository}:environment:production`), may: ["apply"] },
  { job: "an apply of staging", claims: onGithub(`${repository}:environment:staging`), may: [] },
  { job: "another branch", claims: onGithub(`${repository}:ref:refs/heads/feature`), may: [] },
  { job: "a tag called like the branch", claims: onGithub(`${repository}:ref:refs/tags/main`), may: [] },
  {
    job: "an environment called like another's end",
    claims: onGithub(`${repository}:environment:production-eu`),
    may: [],
  },
];

export const samples: Readonly<Record<string, Sample>> = {
  "a repository on GitHub.com": {
    pipeline: v.parse(pipelineSchema, github()),
    jobs: [
      ...ownJobs(ids),
      {
        job: "the same names, of a later owner",
        claims: onGithub("repo:firm@999999/hft@888888:environment:production", {
          owner: "999999",
          repository: "888888",
        }),
        may: [],
      },
      { job: "a subject without ids", claims: onGithub(`${names}:environment:production`), may: [] },
    ],
  },
  "a repository that names itself by names only": {
    pipeline: v.parse(pipelineSchema, github({ subject: "names" })),
    jobs: [
      ...ownJobs(names),
      {
        job: "the same names, of a later owner",
        claims: onGithub(`${names}:environment:production`, { owner: "999999", repository: "888888" }),
        may: [],
      },
    ],
  },
  "a project on GitLab.com": {
    pipeline: v.parse(pipelineSchema, gitlab()),
    jobs: [
      { job: "a merge request", claims: onGitlab("firm/hft", "faster-gateway"), may: ["plan"] },
      { job: "the branch that applies", claims: onGitlab("firm/hft", "main"), may: ["plan", "apply"] },
      { job: "a branch called like its beginning", claims: onGitlab("firm/hft", "main2"), may: ["plan"] },
      { job: "another project", claims: onGitlab("firm/hft-fork", "main", "9999"), may: [] },
    ],
  },
};

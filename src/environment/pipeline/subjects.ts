import type { Pipeline } from "./schema";

/** Who a job is, as the subject of its token says: exactly that, or anything that begins so. */
export interface Subject {
  /** What the job is, for example `pull-request`. */
  readonly name: string;
  readonly kind: "exactly" | "beginning";
  readonly text: string;
}

/** The jobs of a pipeline by what they may do. */
export interface Subjects {
  readonly plan: readonly Subject[];
  readonly apply: Subject;
}

/**
 * Returns the subjects of the jobs that plan and apply an environment.
 *
 * Sources: GitHub documentation, OpenID Connect reference, example subject claims and immutable subject claims; GitLab
 * documentation, OpenID Connect authentication using ID tokens. Read 2026-11-27.
 *
 * @param environment its name, which GitHub's own environment has too
 */
export function subjectsOf(pipeline: Pipeline, environment: string): Subjects {
  const { branch } = pipeline;
  const begin = beginningOf(pipeline);
  if (pipeline.kind === "gitlab") {
    // A merge request's job names its own branch.
    return {
      plan: [{ name: "any-branch", kind: "beginning", text: begin }],
      apply: { name: "apply", kind: "exactly", text: `${begin}${branch}` },
    };
  }
  return {
    plan: [
      { name: "pull-request", kind: "exactly", text: `${begin}pull_request` },
      { name: "branch", kind: "exactly", text: `${begin}ref:refs/heads/${branch}` },
      { name: "merge-queue", kind: "beginning", text: `${begin}ref:refs/heads/gh-readonly-queue/${branch}/` },
    ],
    apply: { name: "apply", kind: "exactly", text: `${begin}environment:${environment}` },
  };
}

/** Returns the claims that name the repository by numbers: nobody else ever gets them. */
export function immutableClaims(pipeline: Pipeline): Readonly<Record<string, string>> {
  return pipeline.kind === "github"
    ? { repository_id: String(pipeline.repository.id), repository_owner_id: String(pipeline.owner.id) }
    : { project_id: String(pipeline.project.id), namespace_id: String(pipeline.namespaceId) };
}

function beginningOf(pipeline: Pipeline): string {
  if (pipeline.kind === "gitlab") return `project_path:${pipeline.project.name}:ref_type:branch:ref:`;
  const { owner, repository, subject } = pipeline;
  return subject === "ids"
    ? `repo:${owner.name}@${owner.id}/${repository.name}@${repository.id}:`
    : `repo:${owner.name}/${repository.name}:`;
}

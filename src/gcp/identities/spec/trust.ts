import type { Pipeline } from "../../../environment/pipeline/schema";
import { immutableClaims, subjectsOf, type Subject } from "../../../environment/pipeline/subjects";

/** Whose tokens a provider of a workload identity pool takes, and what it makes of them. */
export interface Trust {
  /** By attribute of Google, the expression over a token's claims. */
  readonly mapping: Readonly<Record<string, string>>;
  readonly condition: string;
}

/**
 * Returns whose tokens are taken: those of the repository's number with a subject that plans or applies the environment.
 * One issuer serves every customer of its host, so that without the condition any repository signs in.
 *
 * A subject of a merge queue may be longer than the 127 bytes that `google.subject` takes, so that this is the run.
 * Source: IAM API reference, WorkloadIdentityPoolProvider. Read 2026-11-27.
 */
export function trustOf(pipeline: Pipeline, environment: string): Trust {
  const { plan, apply } = subjectsOf(pipeline, environment);
  const claims = Object.entries(immutableClaims(pipeline)).map(
    ([claim, value]) => `assertion.${claim} == ${quoted(value)}`,
  );
  const subjects = [...plan, apply].map(hasSubject).join(" || ");
  return {
    mapping: {
      "google.subject": pipeline.kind === "github" ? "assertion.run_id" : "assertion.job_id",
      "attribute.operation": `${hasSubject(apply)} ? 'apply' : 'plan'`,
    },
    condition: [...claims, `(${subjects})`].join(" && "),
  };
}

function hasSubject({ kind, text }: Subject): string {
  return kind === "exactly"
    ? `assertion.sub == ${quoted(text)}`
    : `assertion.sub.startsWith(${quoted(text)})`;
}

/** No claim that a pipeline states has a quotation mark or a backslash. */
function quoted(text: string): string {
  return `'${text}'`;
}

import { immutableClaims, subjectsOf, type Subject } from "../../../environment/pipeline/subjects";
import type { Pipeline } from "../../../environment/pipeline/schema";
import { oidcProviderArn, withoutScheme, type IdentityPlace, type Operation } from "./arns";

/** The audience of a token for AWS, which its job asks for. */
export const audience = "sts.amazonaws.com";

/** The statement by which a role trusts the jobs of a pipeline. */
export interface Trust {
  readonly Effect: "Allow";
  readonly Principal: { readonly Federated: string };
  readonly Action: "sts:AssumeRoleWithWebIdentity";
  readonly Condition: {
    readonly StringEquals: Readonly<Record<string, string>>;
    readonly StringLike: Readonly<Record<string, readonly string[]>>;
  };
}

/**
 * Returns whom the role of an operation trusts: jobs of the pipeline, by audience and subject. Where subjects have names
 * only, a job also has to have the repository's number, which AWS knows of GitHub and of no GitLab.
 *
 * Source: IAM user guide, Available keys for AWS OIDC federation; AWS announcement "AWS STS supports validation of identity
 * provider claims" of 2026-01. Read 2026-11-27.
 */
export function trustOf(place: IdentityPlace, pipeline: Pipeline, operation: Operation): Trust {
  const { plan, apply } = subjectsOf(pipeline, place.environment);
  const key = (claim: string): string => `${withoutScheme(pipeline.issuer)}:${claim}`;
  const subjects = operation === "plan" ? plan : [apply];
  const { repository_id: repository } = immutableClaims(pipeline);
  const byName = pipeline.kind === "github" && pipeline.subject === "names";
  return {
    Effect: "Allow",
    Principal: { Federated: oidcProviderArn(place.identities, pipeline.issuer) },
    Action: "sts:AssumeRoleWithWebIdentity",
    Condition: {
      StringEquals: {
        [key("aud")]: audience,
        ...(byName && repository !== undefined && { [key("repository_id")]: repository }),
      },
      StringLike: { [key("sub")]: subjects.map(pattern) },
    },
  };
}

/** No subject of a pipeline has a `*` or a `?`, which would stand for other characters. */
function pattern({ kind, text }: Subject): string {
  return kind === "exactly" ? text : `${text}*`;
}

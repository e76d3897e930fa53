import { environmentPrefix } from "../../../environment/context";
import { partitionOf, roleArn } from "../../region/spec/arn";
import { resourceName } from "../../region/spec/names";
import type { Identities } from "./schema";

export type Operation = "plan" | "apply";

/** What the ARNs of an environment's identities follow from. */
export interface IdentityPlace {
  /** Name of the environment. */
  readonly environment: string;
  readonly identities: Pick<Identities, "accountId" | "region">;
}

/** Returns the name of the role with which the jobs of an environment's pipeline plan or apply. */
export function pipelineRoleName(environment: string, operation: Operation): string {
  return resourceName("iamRole", environmentPrefix(environment), operation);
}

/** Returns the ARNs of the roles, which are known before the roles exist. */
export function pipelineRoles({
  environment,
  identities,
}: IdentityPlace): Readonly<Record<Operation, string>> {
  const arn = (operation: Operation): string => roleArn(identities, pipelineRoleName(environment, operation));
  return { plan: arn("plan"), apply: arn("apply") };
}

/** Returns the name of the policy that bounds the role that applies, and every role that it creates. */
export function boundaryName(environment: string): string {
  return resourceName("iamPolicy", environmentPrefix(environment), "boundary");
}

export function boundaryArn({ environment, identities: { region, accountId } }: IdentityPlace): string {
  return `arn:${partitionOf(region)}:iam::${accountId}:policy/${boundaryName(environment)}`;
}

/** Returns the ARN of an account's OIDC provider of an issuer. */
export function oidcProviderArn({ region, accountId }: IdentityPlace["identities"], issuer: string): string {
  return `arn:${partitionOf(region)}:iam::${accountId}:oidc-provider/${withoutScheme(issuer)}`;
}

/** An issuer as IAM writes it in ARNs and in the keys of conditions. */
export function withoutScheme(issuer: string): string {
  return issuer.replace(/^https:\/\//, "");
}

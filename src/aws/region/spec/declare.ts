import { rulesOf } from "../../../environment/cloud";
import type { EnvironmentBase } from "../../../environment/schema";
import type { AwsShared } from "./shared";
import type { AwsRegion } from "./schema";

/** An environment as AWS's rules see it. */
export interface AwsEnvironment extends EnvironmentBase {
  readonly aws?: AwsShared | undefined;
}

/**
 * Declares rules about a part of each AWS region (`regionPart`), and about a part of the environment
 * (`environmentPart`), for example `aws.accelerator`.
 */
export const { region: regionPart, environment: environmentPart } = rulesOf<AwsRegion, AwsEnvironment>();

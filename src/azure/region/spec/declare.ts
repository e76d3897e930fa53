import { rulesOf } from "../../../environment/cloud";
import type { EnvironmentBase } from "../../../environment/schema";
import type { AzureRegion } from "./schema";
import type { AzureShared } from "./shared";

/** An environment as the rules of Azure see it. */
export interface AzureEnvironment extends EnvironmentBase {
  readonly azure?: AzureShared | undefined;
}

/** Declares rules about a part of each region of Azure (`regionPart`), and about a part of the environment (`environmentPart`). */
export const { region: regionPart, environment: environmentPart } = rulesOf<AzureRegion, AzureEnvironment>();

import { rulesOf } from "../../../environment/cloud";
import type { EnvironmentBase } from "../../../environment/schema";
import type { AzureRegion } from "./schema";

/** Declares rules about a part of each region of Azure (`regionPart`), and about a part of the environment (`environmentPart`). */
export const { region: regionPart, environment: environmentPart } = rulesOf<AzureRegion, EnvironmentBase>();

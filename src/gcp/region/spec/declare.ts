import { rulesOf } from "../../../environment/cloud";
import type { EnvironmentBase } from "../../../environment/schema";
import type { GcpRegion } from "./schema";
import type { GcpShared } from "./shared";

/** An environment as the rules of Google Cloud see it. */
export interface GcpEnvironment extends EnvironmentBase {
  readonly gcp?: GcpShared | undefined;
}

/**
 * Declares rules about a part of each region of Google Cloud (`regionPart`), and about a part of the environment
 * (`environmentPart`).
 */
export const { region: regionPart, environment: environmentPart } = rulesOf<GcpRegion, GcpEnvironment>();

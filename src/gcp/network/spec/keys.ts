import type { Api } from "../../region/spec/services";
import type { KeyIds } from "./schema";

/** A service account of Google's own that encrypts with a project's key. */
interface ServiceAgent {
  /** The API with which Google creates it in the project. */
  readonly api: Api;
  /** What follows `service-<project number>@`. */
  readonly domain: string;
}

/**
 * The service agents that use a key, by its use.
 *
 * Source: IAM documentation, Service agents; cloud-foundation-fabric v57, modules/project/service-agents.yaml. Read
 * 2026-11-27.
 */
const agents: Readonly<Record<keyof KeyIds, readonly ServiceAgent[]>> = {
  disks: [{ api: "compute", domain: "compute-system" }],
};

/** Returns who uses a region's key, as IAM names it: told from the project's number, without a call. */
export function keyUsers(
  use: keyof KeyIds,
  projectNumber: string,
): readonly { readonly api: Api; readonly member: string }[] {
  return agents[use].map(({ api, domain }) => ({
    api,
    member: `serviceAccount:service-${projectNumber}@${domain}.iam.gserviceaccount.com`,
  }));
}

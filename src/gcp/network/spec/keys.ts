import { serviceAgent } from "../../catalog/services";
import type { Api } from "../../region/spec/services";
import type { GcpRegion } from "../../region/spec/schema";
import type { KeyIds } from "./schema";

/**
 * The APIs whose service agents use a key, by its use.
 *
 * Source: IAM documentation, Service agents; cloud-foundation-fabric v57, modules/project/cmek.tf. Read 2026-11-27.
 */
const agents: Readonly<Record<keyof KeyIds, readonly Api[]>> = {
  disks: ["compute"],
  secrets: ["container"],
  data: ["sqladmin"],
  objects: ["artifactregistry", "gkebackup", "memorystore", "redis", "storage"],
};

/** Returns who uses a region's key, as IAM names it: told from the project's number, without a call. */
export function keyUsers(
  use: keyof KeyIds,
  projectNumber: string,
): readonly { readonly api: Api; readonly member: string }[] {
  return agents[use].map((api) => ({ api, member: `serviceAccount:${serviceAgent(api, projectNumber)}` }));
}

/** Every use of encryption that a region may have a key for. */
export const keyUses = Object.keys(agents) as (keyof KeyIds)[];

/**
 * Returns the id of a region's key.
 *
 * @throws Error where the region has none for this use: a rule should have refused the environment
 */
export function keyFor(ids: KeyIds, use: keyof KeyIds): string {
  const id = ids[use];
  if (id === undefined) throw new Error(`the region has no key for ${use}`);
  return id;
}

/** The parts of a region that keys beside that of disks encrypt. */
export type EncryptedParts = Partial<
  Pick<GcpRegion, "cluster" | "backup" | "database" | "cache" | "buckets" | "images">
>;

/** Returns the uses beside disks for which a region needs a key, by its parts. */
export function neededKeys({
  cluster,
  backup,
  database,
  cache,
  buckets = {},
  images,
}: EncryptedParts): readonly (keyof KeyIds)[] {
  const stores = Object.values(buckets).some(({ kind }) => kind !== "adopt");
  const needed = {
    secrets: cluster !== undefined,
    data: database !== undefined,
    objects: cache !== undefined || images !== undefined || stores || backup?.location.kind === "here",
  };
  return (["secrets", "data", "objects"] as const).filter((use) => needed[use]);
}

import type { GcpRegion } from "./schema";

/** An API of Google Cloud, by its name without `.googleapis.com`. */
export type Api =
  | "artifactregistry"
  | "cloudkms"
  | "cloudresourcemanager"
  | "compute"
  | "dns"
  | "iam"
  | "memorystore"
  | "networkconnectivity"
  | "redis"
  | "secretmanager"
  | "servicenetworking"
  | "sqladmin"
  | "storage";

/** The parts of a region that decide which APIs its project needs. */
export type PartsWithApis = Pick<GcpRegion, "network" | "fleets" | "database" | "cache">;

/**
 * The API that every project needs first: the provider reads the project before it does anything about an API.
 * Source: google 6.50.0, resourceGoogleProjectServiceRead and RetrieveServiceNetworkingNetworkName.
 */
export const firstApi = "cloudresourcemanager" satisfies Api;

/** Returns the APIs that a region's project needs, sorted. */
export function apisOf({ network, fleets, database, cache }: PartsWithApis): readonly Api[] {
  const needed: Readonly<Record<Api, boolean>> = {
    artifactregistry: false,
    cloudkms: network.keys.kind === "create",
    [firstApi]: true,
    compute: true,
    dns: network.kind === "create",
    iam: Object.keys(fleets).length > 0,
    memorystore: cache?.kind === "valkey",
    networkconnectivity: cache?.kind === "valkey",
    redis: cache?.kind === "redis",
    secretmanager: database !== undefined,
    servicenetworking: network.kind === "create" || database !== undefined || cache?.kind === "redis",
    sqladmin: database !== undefined,
    storage: false,
  };
  return (Object.keys(needed) as Api[]).filter((api) => needed[api]).sort();
}

/** By the first words of a resource's type, the API that creates it. */
const apiByType: readonly (readonly [prefix: string, api: Api])[] = [
  ["google_compute_", "compute"],
  ["google_dns_", "dns"],
  ["google_kms_", "cloudkms"],
  ["google_memorystore_", "memorystore"],
  ["google_network_connectivity_", "networkconnectivity"],
  ["google_project_iam_", firstApi],
  ["google_redis_", "redis"],
  ["google_secret_manager_", "secretmanager"],
  ["google_service_account", "iam"],
  ["google_service_networking_", "servicenetworking"],
  ["google_sql_", "sqladmin"],
];

/** Returns the API that creates resources of a type; `undefined` of a type that no list names. */
export function apiOfType(type: string): Api | undefined {
  return apiByType.find(([prefix]) => type.startsWith(prefix))?.[1];
}

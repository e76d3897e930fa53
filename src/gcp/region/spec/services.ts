import { keepsFlowLogs } from "../../network/spec/flow-logs";
import type { GcpRegion } from "./schema";

/** An API of Google Cloud, by its name without `.googleapis.com`. */
export type Api =
  | "artifactregistry"
  | "billingbudgets"
  | "cloudkms"
  | "cloudresourcemanager"
  | "compute"
  | "container"
  | "containerscanning"
  | "dns"
  | "gkebackup"
  | "iam"
  | "iamcredentials"
  | "logging"
  | "memorystore"
  | "monitoring"
  | "networkconnectivity"
  | "redis"
  | "secretmanager"
  | "servicehealth"
  | "servicenetworking"
  | "sqladmin"
  | "storage"
  | "sts";

/** The parts of a region that decide which APIs its project needs. */
export type PartsWithApis = Pick<
  GcpRegion,
  "network" | "cluster" | "backup" | "fleets" | "database" | "cache" | "buckets" | "images" | "monitoring"
>;

/**
 * The API that every project needs first: the provider reads the project before it does anything about an API.
 * Source: google 6.50.0, resourceGoogleProjectServiceRead and RetrieveServiceNetworkingNetworkName.
 */
export const firstApi = "cloudresourcemanager" satisfies Api;

/** Returns the APIs that a region's project needs, sorted. */
export function apisOf(parts: PartsWithApis): readonly Api[] {
  const { network, cluster, backup, fleets, database, cache, buckets, images, monitoring } = parts;
  const needed: Readonly<Record<Api, boolean>> = {
    artifactregistry: images !== undefined,
    billingbudgets: false,
    cloudkms: network.keys.kind === "create",
    [firstApi]: true,
    compute: true,
    container: cluster !== undefined,
    containerscanning: images?.kind === "home" && Object.values(images.repositories).some(({ scan }) => scan),
    // Cloud SQL makes the name that leads to the primary in a zone of its own.
    dns: network.kind === "create" || database !== undefined,
    gkebackup: backup !== undefined,
    iam: cluster !== undefined || Object.keys(fleets).length > 0,
    // Both lend the accounts of pipelines, and of no region.
    iamcredentials: false,
    sts: false,
    logging:
      monitoring !== undefined ||
      keepsFlowLogs(network) ||
      Object.values(buckets).some(({ kind }) => kind === "flow-logs"),
    memorystore: cache?.kind === "valkey",
    monitoring: monitoring !== undefined,
    networkconnectivity: cache?.kind === "valkey",
    redis: cache?.kind === "redis",
    secretmanager: database !== undefined,
    servicehealth: monitoring !== undefined,
    servicenetworking: network.kind === "create" || database !== undefined || cache?.kind === "redis",
    sqladmin: database !== undefined,
    storage: Object.values(buckets).some(({ kind }) => kind !== "adopt"),
  };
  return (Object.keys(needed) as Api[]).filter((api) => needed[api]).sort();
}

/** By the first words of a resource's type, the API that creates it. */
const apiByType: readonly (readonly [prefix: string, api: Api])[] = [
  ["google_artifact_registry_", "artifactregistry"],
  ["google_billing_budget", "billingbudgets"],
  ["google_compute_", "compute"],
  ["google_container_", "container"],
  ["google_dns_", "dns"],
  ["google_gke_backup_", "gkebackup"],
  ["google_iam_workload_identity_", "iam"],
  ["google_kms_", "cloudkms"],
  ["google_logging_", "logging"],
  ["google_memorystore_", "memorystore"],
  ["google_monitoring_", "monitoring"],
  ["google_network_connectivity_", "networkconnectivity"],
  ["google_project_iam_", "cloudresourcemanager"],
  ["google_redis_", "redis"],
  ["google_secret_manager_", "secretmanager"],
  ["google_service_account", "iam"],
  ["google_service_networking_", "servicenetworking"],
  ["google_sql_", "sqladmin"],
  ["google_storage_", "storage"],
];

/** Returns the API that creates resources of a type; `undefined` of a type that no list names. */
export function apiOfType(type: string): Api | undefined {
  return apiByType.find(([prefix]) => type.startsWith(prefix))?.[1];
}

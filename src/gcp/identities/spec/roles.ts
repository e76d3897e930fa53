import type { Api } from "../../region/spec/services";

/**
 * The roles that an apply needs of an API's resources; none where nothing is made through it, or where they are given
 * outside of a project, as those of a billing account.
 *
 * Sources: IAM documentation, Roles and permissions; Memorystore for Valkey documentation, Access control; that of Network
 * Connectivity as the documentation of Agent Gateway, Set up VPC connectivity, names it. Read 2026-11-27.
 */
const rolesByApi: Readonly<Record<Api, readonly string[]>> = {
  artifactregistry: ["roles/artifactregistry.admin"],
  billingbudgets: [],
  cloudkms: ["roles/cloudkms.admin"],
  cloudresourcemanager: [],
  compute: ["roles/compute.admin"],
  container: ["roles/container.admin"],
  containerscanning: [],
  dns: ["roles/dns.admin"],
  gkebackup: ["roles/gkebackup.admin"],
  // A machine runs as an account that whoever creates it may act as.
  iam: ["roles/iam.serviceAccountAdmin", "roles/iam.serviceAccountUser"],
  iamcredentials: [],
  logging: ["roles/logging.admin"],
  memorystore: ["roles/memorystore.admin"],
  monitoring: ["roles/monitoring.admin"],
  networkconnectivity: ["roles/networkconnectivity.consumerNetworkAdmin"],
  redis: ["roles/redis.admin"],
  secretmanager: ["roles/secretmanager.admin"],
  servicehealth: [],
  servicenetworking: ["roles/servicenetworking.networksAdmin"],
  sqladmin: ["roles/cloudsql.admin"],
  storage: ["roles/storage.admin"],
  sts: [],
};

/** The roles that a plan needs in every project: all attributes, who has which role, and no content of a secret or object. */
export const readRoles = ["roles/iam.securityReviewer", "roles/viewer"] as const;

/** Returns the roles that a plan needs in a project with these APIs. */
export function planRoles(apis: readonly Api[]): readonly string[] {
  // What is in a cluster is asked of the cluster itself.
  return apis.includes("container") ? ["roles/container.viewer", ...readRoles] : readRoles;
}

/** Returns the roles that an apply needs in a project with these APIs, beside those that it may give. */
export function applyRoles(apis: readonly Api[]): readonly string[] {
  return [
    ...readRoles,
    "roles/serviceusage.serviceUsageAdmin",
    ...apis.flatMap((api) => rolesByApi[api]),
  ].sort();
}

/** The roles in a project that the stacks of a region give to the service accounts of machines, and to people. */
const givenRoles = [
  "roles/artifactregistry.reader",
  "roles/container.admin",
  "roles/container.defaultNodeServiceAccount",
  "roles/logging.logWriter",
  "roles/monitoring.metricWriter",
];

/** The role that gives others, and the condition under which an apply has it. */
export const roleGrants = {
  role: "roles/resourcemanager.projectIamAdmin",
  /** Source: IAM documentation, Set limits on granting roles. Read 2026-11-27. */
  expression: `api.getAttribute('iam.googleapis.com/modifiedGrantsByRole', []).hasOnly([${givenRoles.map((role) => `'${role}'`).join(", ")}])`,
} as const;

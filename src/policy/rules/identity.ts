import { isObject, section, type JsonObject } from "../../core/json";
import {
  sendsSourceAccount,
  services as knownServices,
  type ServicePrincipal,
} from "../../aws/catalog/service-principals";
import { is, isAbsent, isNot, isOneOf, isStated, onlyIf, that } from "../judges";
import { declarePolicies, type Fault, type Judge } from "../policy";
import { listOf, textOf, valueAt, type Resource } from "../resource";
import {
  allows,
  conditionKeys,
  isForEverybody,
  nameOf,
  services,
  statementsOf,
  textsOf,
} from "../statements";

const read = "2026-11-27";

/** A pipeline applies everything, so its rights are those of a whole project; who gets them is for POLICY-IAM-002. */
const notOfPipeline = "outside of the stack of a pipeline's identities";

export const identityPolicies = declarePolicies({
  "POLICY-IAM-001": {
    kind: "limit",
    rule: "no permission is for every action on every resource, and none is given to everybody without a condition",
    source: "Security Hub control IAM.1",
    read,
    of: {
      aws_iam_role_policy: [noStars("policy")],
      aws_vpc_endpoint: [noStars("policy")],
      aws_s3_bucket_policy: [notForEverybody("policy")],
      aws_sns_topic_policy: [notForEverybody("policy")],
      aws_kms_key: [notForEverybody("policy")],
      kubernetes_cluster_role_v1: [
        that("no rule has *", ({ body }) =>
          listOf(body["rule"]).flatMap((rule, index) =>
            ["api_groups", "resources", "verbs"]
              .filter((key) => textsOf((rule as JsonObject)[key]).includes("*"))
              .map((key) => ({ at: `rule[${index}].${key}`, value: "*", remedy: "list what it needs" })),
          ),
        ),
      ],
      kubernetes_cluster_role_binding_v1: [isNot("role_ref.name", "cluster-admin")],
    },
  },

  "POLICY-IAM-002": {
    kind: "limit",
    rule: "a service acts only on behalf of this account, and a federated identity only for its own subject and audience",
    source:
      "IAM user guide, confused-deputy and id_roles_create_for-idp_oidc; src/aws/catalog/data/service-principals.json: which services say on whose behalf they act",
    read,
    of: {
      aws_cloudwatch_log_resource_policy: [sourcesOf("policy_document")],
      aws_iam_role: [sourcesOf("assume_role_policy")],
      google_iam_workload_identity_pool_provider: [
        isStated("attribute_condition", "add a condition on the repository and its owner"),
      ],
      aws_sns_topic_policy: [sourcesOf("policy")],
      aws_s3_bucket_policy: [sourcesOf("policy")],
      aws_kms_key: [sourcesOf("policy")],
    },
  },

  "POLICY-IAM-003": {
    kind: "limit",
    rule: "no role that administers an account, a project or a subscription is given without a bound, but to a pipeline",
    source:
      "Google Cloud IAM documentation, basic roles; Azure documentation, built-in-roles: Privileged; AWS managed policy reference, PowerUserAccess",
    read,
    of: {
      aws_iam_role_policy_attachment: [
        that(
          "policy_arn is no administrator's, unless the role has a permissions boundary",
          (it, { beside }) =>
            /\/(AdministratorAccess|PowerUserAccess|IAMFullAccess)$/.test(textOf(it.body["policy_arn"])) &&
            !beside("aws_iam_role").some((role) => isBoundedRole(role, it))
              ? [{ at: "policy_arn", value: it.body["policy_arn"], remedy: leastPrivilege }]
              : [],
        ),
      ],
      google_project_iam_member: [
        isNot("role", "roles/owner", "roles/editor"),
        ...onlyIf(notOfPipeline, (_, { ofPipeline }) => !ofPipeline, [
          isNot(
            "role",
            "roles/viewer",
            "roles/iam.serviceAccountUser",
            "roles/iam.serviceAccountTokenCreator",
          ),
        ]),
        ...onlyIf(
          `of a whole service, ${notOfPipeline}`,
          ({ body }, { ofPipeline }) => !ofPipeline && /\.(\w+A|a)dmin$/.test(textOf(body["role"])),
          [isStated("condition.expression", "add a condition that names the resource")],
        ),
      ],
      azurerm_role_assignment: [
        isNot("role_definition_name", "Owner", "User Access Administrator"),
        ...onlyIf(
          "of Role Based Access Control Administrator",
          ({ body }) => body["role_definition_name"] === "Role Based Access Control Administrator",
          [isStated("condition", "add a condition that lists the roles that it may give")],
        ),
        ...onlyIf(
          `of Contributor, ${notOfPipeline}`,
          ({ body }, { ofPipeline }) => !ofPipeline && body["role_definition_name"] === "Contributor",
          [
            that("scope is within a resource group", ({ body }) =>
              /\/resourceGroups\/|^\$\{azurerm_/.test(textOf(body["scope"]))
                ? []
                : [{ at: "scope", value: body["scope"], remedy: "give it in one resource group only" }],
            ),
          ],
        ),
      ],
    },
  },

  "POLICY-IAM-004": {
    kind: "limit",
    rule: "who signs in is an identity of the cloud: no local account, no shared key, no anonymous request",
    source:
      "Microsoft cloud security benchmark IM-1; Security Hub control RDS.10; EKS user guide, setting-up-access-entries; CIS Google Kubernetes Engine Benchmark 2.0.0, 5.8.3, as Tenable's index of audits has it",
    read,
    of: {
      aws_db_instance: [is("iam_database_authentication_enabled", true)],
      aws_eks_cluster: [
        is("access_config.authentication_mode", "API"),
        is("access_config.bootstrap_cluster_creator_admin_permissions", false),
      ],
      aws_eks_node_group: [isAbsent("remote_access", "remove remote_access and sign in by Systems Manager")],
      aws_elasticache_replication_group: [isStated("user_group_ids"), isAbsent("auth_token")],
      aws_elasticache_user: onlyIf(
        "without a password",
        ({ body }) => body["no_password_required"] === true,
        [
          that("access_string is off", ({ body }) =>
            textOf(body["access_string"]).startsWith("off ")
              ? []
              : [
                  {
                    at: "access_string",
                    value: body["access_string"],
                    remedy: "begin it with off, or use IAM",
                  },
                ],
          ),
        ],
      ),
      aws_launch_template: [isAbsent("key_name", "remove key_name and sign in by Systems Manager")],
      google_compute_instance: [
        is("metadata.enable-oslogin", "TRUE"),
        is("metadata.block-project-ssh-keys", "TRUE"),
        is("metadata.serial-port-enable", "FALSE"),
      ],
      google_container_cluster: [
        is("master_auth.client_certificate_config.issue_client_certificate", false),
        isNot("enable_legacy_abac", true),
        is("anonymous_authentication_config.mode", "LIMITED"),
      ],
      google_memorystore_instance: [is("authorization_mode", "IAM_AUTH")],
      google_redis_instance: [is("auth_enabled", true)],
      google_sql_database_instance: [databaseFlag("cloudsql.iam_authentication", "on")],
      azurerm_container_registry: [is("admin_enabled", false)],
      azurerm_key_vault: [is("rbac_authorization_enabled", true)],
      azurerm_kubernetes_cluster: [
        is("local_account_disabled", true),
        is("azure_active_directory_role_based_access_control.azure_rbac_enabled", true),
      ],
      azurerm_linux_virtual_machine: [is("disable_password_authentication", true)],
      azurerm_log_analytics_workspace: [is("local_authentication_enabled", false)],
      azurerm_managed_redis: [is("default_database.access_keys_authentication_enabled", false)],
      azurerm_postgresql_flexible_server: [is("authentication.active_directory_auth_enabled", true)],
      azurerm_storage_account: onlyIf(
        "unless Network Watcher writes flow logs to it, which it does with a key",
        (account, { beside }) =>
          !beside("azurerm_network_watcher_flow_log").some(({ body }) =>
            textOf(body["storage_account_id"]).includes(account.address),
          ),
        [is("shared_access_key_enabled", false), is("local_user_enabled", false)],
      ),
    },
  },

  "POLICY-IAM-005": {
    kind: "limit",
    rule: "machines and pods run as an identity of their own, not as one that a cloud makes by default",
    source:
      "GKE documentation, protecting-cluster-metadata: configure node service account; checkov 3.3.30, CKV_GCP_30",
    read,
    of: {
      google_compute_instance: [ownAccount("service_account.email")],
      google_container_cluster: [ownAccount("node_config.service_account")],
      google_container_node_pool: [ownAccount("node_config.service_account")],
      azurerm_kubernetes_cluster: [
        is("identity.type", "UserAssigned"),
        isStated("kubelet_identity.user_assigned_identity_id"),
      ],
      azurerm_linux_virtual_machine: [
        // One of the machine's own comes with the sign-in of people; it has no role.
        isOneOf("identity.type", "UserAssigned", "SystemAssigned, UserAssigned"),
      ],
    },
  },
});

/** Of the role that the attachment is about. */
function isBoundedRole({ address, body }: Resource, attachment: Resource): boolean {
  const isIts =
    textOf(attachment.body["role"]).includes(`${address}.`) || attachment.body["role"] === body["name"];
  return isIts && body["permissions_boundary"] !== undefined;
}

const leastPrivilege = "give the actions that it needs";

/** Asks that no statement allows every action on every resource. */
function noStars(at: string): Judge {
  return ofStatements(at, "allows no * on *", (statement) =>
    conditionKeys(statement).length === 0 &&
    textsOf(statement["Resource"]).includes("*") &&
    textsOf(statement["Action"]).some((action) => action === "*" || action.endsWith(":*"))
      ? leastPrivilege
      : undefined,
  );
}

/** Asks that nothing is allowed to everybody without a condition. */
function notForEverybody(at: string): Judge {
  return ofStatements(at, "allows nothing to everybody without a condition", (statement) =>
    isForEverybody(statement) && conditionKeys(statement).length === 0
      ? "name the principals, or add a condition on their account"
      : undefined,
  );
}

/** Asks that services say on whose behalf they act, as far as they do, and federated identities who they are. */
function sourcesOf(at: string): Judge {
  return ofStatements(at, "says on whose behalf a service acts", (statement) => {
    const keys = conditionKeys(statement);
    if (section(statement, "Principal")["Federated"] !== undefined) {
      const has = (end: string): boolean => keys.some((key) => key.endsWith(end));
      return has(":sub") && has(":aud") ? undefined : "add conditions on the token's sub and aud";
    }
    const isBound = (service: string): boolean =>
      keys.includes("aws:sourceaccount") ||
      keys.includes("aws:sourcearn") ||
      keys.some((key) => key.startsWith("kms:encryptioncontext:")) ||
      (service === "pods.eks.amazonaws.com" && keys.includes("aws:requesttag/eks-cluster-arn"));
    const unbound = services(statement).filter((service) => !isBound(service) && couldBeBound(service));
    return unbound.length === 0
      ? undefined
      : `add a condition on aws:SourceAccount for ${unbound.join(", ")}`;
  });
}

/** A service of which nothing is known is asked to say on whose behalf it acts. */
function couldBeBound(service: string): boolean {
  if (service === "pods.eks.amazonaws.com") return true;
  const known = knownServices.find((each): each is ServicePrincipal => each === service);
  return known === undefined || sendsSourceAccount(known);
}

/** Asks something of every statement that allows; `remedy` tells what to do where it does not hold. */
function ofStatements(
  at: string,
  asks: string,
  remedy: (statement: JsonObject) => string | undefined,
): Judge {
  return that(`${at} ${asks}`, ({ body }: Resource): readonly Fault[] =>
    statementsOf(body[at]).flatMap((statement, index) => {
      const todo = allows(statement) ? remedy(statement) : undefined;
      return todo === undefined
        ? []
        : [
            {
              at: `${at}.${nameOf(statement, index)}`,
              value: statement["Principal"] ?? statement["Action"],
              remedy: todo,
            },
          ];
    }),
  );
}

function ownAccount(path: string): Judge {
  return that(`${path} is an account of its own`, ({ body }) => {
    const email = valueAt(body, path);
    return typeof email === "string" &&
      email !== "default" &&
      !email.endsWith("-compute@developer.gserviceaccount.com")
      ? []
      : [{ at: path, value: email, remedy: `set ${path} to an account that is made for it` }];
  });
}

/** Asks for the value of a flag of Cloud SQL. */
function databaseFlag(name: string, wanted: string): Judge {
  return that(`settings.database_flags has ${name} = ${wanted}`, ({ body }) => {
    const flags = listOf(valueAt(body, "settings.database_flags")).filter(isObject);
    const value = flags.find((flag) => flag["name"] === name)?.["value"];
    return value === wanted
      ? []
      : [{ at: "settings.database_flags", value, remedy: `set ${name} to ${wanted}` }];
  });
}

import * as v from "valibot";
import { atLeastOne, cidr, distinct, object, text, type Parsed, type Stated } from "../../core/primitives";

/** Source: Amazon S3 user guide, general purpose bucket naming rules, read 2026-11-26. */
export const s3BucketName = v.pipe(
  text(
    /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
    "an S3 bucket name: 3 to 63 lower-case letters, digits, dots and hyphens",
  ),
  v.check(
    (name) => !name.includes("..") && !/^\d+\.\d+\.\d+\.\d+$/.test(name),
    "an S3 bucket name without two dots in a row, and not of the form of an IP address",
  ),
  v.check(
    (name) => !/^(?:xn--|sthree-|amzn-s3-demo-)|(?:-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$/.test(name),
    "an S3 bucket name that does not begin with xn--, sthree- or amzn-s3-demo-, nor end with -s3alias, --ol-s3, .mrap, --x-s3 or --table-s3",
  ),
);
const region = text(/^[a-z]{2}(-[a-z]+)+-\d$/, "an AWS region such as us-east-1");

/** Source: Cloud Storage documentation, Bucket names. */
export const gcsBucketName = text(
  /^(?=.{3,222}$)[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?)*$/,
  "a Cloud Storage bucket name: 3 to 63 lower-case letters, digits, hyphens and underscores, beginning and ending with a letter or digit; with dots up to 222",
);
/** Source: Azure documentation, Naming rules and restrictions for Azure resources. */
const resourceGroup = text(
  /^[\w().-]{0,89}[\w()-]$/,
  "a resource group name: 1 to 90 letters, digits, and the characters _ ( ) . -, not ending with a dot",
);
const storageAccount = text(
  /^[a-z0-9]{3,24}$/,
  "a storage account name: 3 to 24 lower-case letters and digits",
);
const container = text(
  /^(?=.{3,63}$)[a-z0-9]+(?:-[a-z0-9]+)*$/,
  "a container name: 3 to 63 lower-case letters, digits and single hyphens, none at its ends",
);

/** Source: Terraform's s3 backend, which takes a key only by its own id: internal/backend/remote-state/s3/validators.go. */
const stateKey = text(
  /^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:(alias\/[\w/-]+|key\/([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32}))$/,
  "the ARN of a KMS key or of an alias, arn:aws:kms:<region>:<account>:alias/<name>",
);
const role = text(
  /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
  "the ARN of an IAM role, arn:aws:iam::<account>:role/<name>",
);

const uuid = text(
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  "an id such as 11111111-2222-3333-4444-555555555555, in small letters",
);
/** Source: IAM documentation, Principal identifiers. */
const googlePerson = text(
  /^(?:user|group):[^\s@]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/,
  "a person or a group as IAM names them, such as group:platform@example.com",
);

const adopt = object({
  /** It exists. */
  kind: v.literal("adopt"),
});

const ownState = v.optional(v.picklist(["local", "bucket"]), "local");

const s3Provision = v.variant("kind", [
  adopt,
  object({
    /** The stack `<environment>-state` creates the bucket, before any other stack is applied. */
    kind: v.literal("create"),
    /** The account that owns the bucket, best one of its own: whoever may write here may change every stack. */
    accountId: text(/^\d{12}$/, "an AWS account id of 12 digits"),
    /**
     * Where the stack `<environment>-state` keeps its own state. What holds the states does not exist at its first apply:
     * begin with `local`, a file in `.state/`; then state `bucket`, synthesize, and run `terraform init -migrate-state`.
     * @default "local"
     */
    ownState,
    /**
     * The IAM roles with whose credentials Terraform runs; the backend uses those, whatever role a region assumes. The
     * bucket's policy keeps everybody else from the states.
     * @default those of `aws.identities`; without them whoever the account's IAM admits
     */
    roles: v.optional(
      object({
        /** ARN of the role for `plan`: it reads states, and writes locks only. */
        plan: role,
        /** ARN of the role for `apply`: it reads and writes. */
        apply: role,
      }),
    ),
    /**
     * ARNs of the IAM roles of people who apply when no pipeline can, or what no pipeline may: they read and write beside
     * `roles`. @default none
     */
    people: v.optional(distinct(role), []),
  }),
]);

/**
 * Locations that no single region holds, with which a bucket outlives each of its regions.
 * Source: Cloud Storage documentation, Bucket locations: multi-regions, and predefined dual-regions.
 */
const manyRegions = ["US", "EU", "ASIA", "NAM4", "EUR4", "ASIA1"] as const;

const gcsProvision = v.variant("kind", [
  adopt,
  object({
    /** The stack `<environment>-state` creates the bucket with its key, before any other stack is applied. */
    kind: v.literal("create"),
    /** The project that owns the bucket, best one of its own: whoever may write here may change every stack. */
    projectId: text(
      /^[a-z][a-z0-9-]{4,28}[a-z0-9]$/,
      "a project id: 6 to 30 lower-case letters, digits and hyphens, beginning with a letter and not ending with a hyphen",
    ),
    /** Number of the project, as a text: Google's own account, which encrypts the states, is named by it. */
    projectNumber: text(/^[1-9]\d{5,18}$/, 'the number of a project as a text, such as "123456789012"'),
    /**
     * Where the bucket lies instead of in one region: a multi-region (`US`, `EU`, `ASIA`), or a pair of regions, `NAM4`
     * (Iowa and South Carolina), `EUR4` (Finland and the Netherlands), `ASIA1` (Tokyo and Osaka).
     * @default the state's `region`
     */
    location: v.optional(v.picklist(manyRegions)),
    /**
     * Where the stack `<environment>-state` keeps its own state. What holds the states does not exist at its first apply:
     * begin with `local`, a file in `.state/`; then state `bucket`, synthesize, and run `terraform init -migrate-state`.
     * @default "local"
     */
    ownState,
    /**
     * People and groups who read and write the states beside the pipelines, when no pipeline can apply, or what none may.
     * @default none: the project's owners
     */
    people: v.optional(distinct(googlePerson), []),
  }),
]);

const azurermProvision = v.variant("kind", [
  adopt,
  object({
    /** The stack `<environment>-state` creates group, account and container with their key, before any other stack. */
    kind: v.literal("create"),
    /** The subscription that owns the account, best one of its own: whoever may write here may change every stack. */
    subscriptionId: uuid,
    /** The tenant of Microsoft Entra ID that the subscription trusts. */
    tenantId: uuid,
    /**
     * Where the stack `<environment>-state` keeps its own state. What holds the states does not exist at its first apply:
     * begin with `local`, a file in `.state/`; then state `bucket`, synthesize, and run `terraform init -migrate-state`.
     * @default "local"
     */
    ownState,
    /**
     * Object ids of the groups of people who read and write the states beside the pipelines. Even the subscription's owner
     * reads none without: the account takes no key.
     */
    people: atLeastOne(uuid),
    /**
     * Where the copies lie: in one building (`LRS`), in three zones (`ZRS`), and also in the paired region (`GRS`, `GZRS`),
     * from which Terraform reads only after a failover of the account.
     * @default "ZRS"
     */
    redundancy: v.optional(v.picklist(["LRS", "ZRS", "GRS", "GZRS"]), "ZRS"),
    /**
     * Public IPv4 blocks from which account and vault are reached, such as `203.0.113.16/28`.
     * @default everywhere: a hosted runner has no address that one could list, and who may do what is a matter of roles
     */
    from: v.optional(atLeastOne(cidr)),
  }),
]);

/** Where Terraform keeps the state of every stack. */
export const stateSchema = v.variant("kind", [
  object({
    /** Files in `.state/` of the checkout: no lock that people share, so never for a production role. */
    kind: v.literal("local"),
  }),
  object({
    /** An S3 bucket, with the lock beside each state in it. */
    kind: v.literal("s3"),
    /** Name of the bucket. */
    bucket: s3BucketName,
    /** Region of the bucket, in another metro than any region whose state lies in it. */
    region,
    /**
     * ARN of the KMS key that encrypts the states, or of its alias, in the bucket's region. For a bucket that is created
     * it is an alias in the bucket's account, which is created with its key.
     * @default S3's own key (AES-256), which the backend asks for with every state, whatever default the bucket has
     */
    keyArn: v.optional(stateKey),
    /** Who creates the bucket. @default { kind: "adopt" } */
    provision: v.optional(s3Provision, { kind: "adopt" }),
  }),
  object({
    /** A Cloud Storage bucket, with the lock beside each state in it. */
    kind: v.literal("gcs"),
    /** Name of the bucket. One that is adopted has object versioning on: it keeps the states that a run overwrites. */
    bucket: gcsBucketName,
    /**
     * Region of the bucket, in another metro than any region whose state lies in it.
     * @default not set: a dual-region or multi-region bucket, which outlives each of its regions
     */
    region: v.optional(text(/^[a-z]+-[a-z]+\d+$/, "a Google Cloud region such as us-east4")),
    /** Folder of the states in the bucket, for example `hft/production`. @default the top of the bucket */
    prefix: v.optional(
      text(
        /^[\w-]+(?:\/[\w-]+)*$/,
        "a folder such as hft/production, without a slash at its ends: letters, digits, hyphens, underscores and single slashes",
      ),
    ),
    /** Who creates the bucket. @default { kind: "adopt" } */
    provision: v.optional(gcsProvision, { kind: "adopt" }),
  }),
  object({
    /**
     * A container of an Azure storage account; a lease on each blob is its lock. Terraform signs in by Microsoft Entra ID,
     * which needs the role Storage Blob Data Contributor, and uses no account key.
     */
    kind: v.literal("azurerm"),
    /** Resource group of the storage account. Terraform 1.11.0 and 1.11.1 look the account up in it. */
    resourceGroup,
    /** Name of the storage account. One that is adopted has blob versioning on. */
    storageAccount,
    /** Name of the blob container. */
    container,
    /**
     * Region of the account, in another metro than any region whose state lies in it.
     * @default not set: an account whose geo-redundancy outlives its region
     */
    region: v.optional(text(/^[a-z]+[0-9]?$/, "Azure's name of a region, such as westus3")),
    /** Who creates group, account and container. @default { kind: "adopt" } */
    provision: v.optional(azurermProvision, { kind: "adopt" }),
  }),
  object({
    /** HCP Terraform or Terraform Enterprise, one workspace a stack, which has the stack's id for its name. */
    kind: v.literal("hcp"),
    /** Name of the organization. */
    organization: text(
      /^[A-Za-z0-9][\w-]*$/,
      "an organization name of letters, digits, hyphens and underscores, beginning with a letter or digit",
    ),
    /** Project in which `terraform init` creates the workspaces. @default the organization's default project */
    project: v.optional(
      text(
        /^[\w-](?:[\w -]*[\w-])?$/,
        "a project name of letters, digits, spaces, hyphens and underscores, no space at its ends",
      ),
    ),
    /** Host name of the installation. @default "app.terraform.io": HCP Terraform */
    hostname: v.optional(
      text(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?$/, "a host name such as tfe.example.com"),
      "app.terraform.io",
    ),
  }),
]);

/** A state that a stack of the environment makes a place for. */
export type CreatedState<Kind extends StateBackend["kind"]> =
  Extract<StateBackend, { readonly kind: Kind }> extends infer State
    ? State extends { readonly provision: unknown }
      ? Omit<State, "provision"> & {
          readonly provision: Extract<State["provision"], { readonly kind: "create" }>;
        }
      : never
    : never;

/** Narrows a state to one of a kind that a stack of the environment makes a place for; `undefined` of every other. */
export function createdState<const Kind extends "s3" | "gcs" | "azurerm">(
  state: StateBackend,
  kind: Kind,
): CreatedState<Kind> | undefined {
  return state.kind === kind && "provision" in state && state.provision.kind === "create"
    ? (state as CreatedState<Kind>)
    : undefined;
}

export type S3State = Extract<StateBackend, { readonly kind: "s3" }>;
export type StateInput = Stated<typeof stateSchema>;
export type StateBackend = Parsed<typeof stateSchema>;

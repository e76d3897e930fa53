import { object, text } from "../../../core/primitives";

export const gcpRegionName = text(/^[a-z]+-[a-z]+\d+$/, "a Google Cloud region such as us-central1");
export const zoneName = text(/^[a-z]+-[a-z]+\d+-[a-z]$/, "a zone such as us-central1-a");

/** Source: Resource Manager documentation, Creating and managing projects. */
export const projectId = text(
  /^[a-z][a-z0-9-]{4,28}[a-z0-9]$/,
  "a project id: 6 to 30 lower-case letters, digits and hyphens, beginning with a letter and not ending with a hyphen",
);

/** A text, because it may be longer than a number that JavaScript holds exactly. */
export const projectNumber = text(
  /^[1-9]\d{5,18}$/,
  'the number of a project as a text, such as "123456789012"',
);

/** The name of a resource of Compute Engine. Source: google 6.50.0, verify.ValidateGCEName (RFC 1035). */
export const computeName = text(
  /^[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
  "1 to 63 lower-case letters, digits and hyphens, beginning with a letter and not ending with a hyphen",
);

export const serviceAccount = text(
  /^[a-z][a-z0-9-]{4,28}[a-z0-9]@[a-z][a-z0-9-]{4,28}[a-z0-9]\.iam\.gserviceaccount\.com$/,
  "the address of a service account, <name>@<project>.iam.gserviceaccount.com",
);

/** Service accounts that Terraform impersonates. */
export const terraformServiceAccounts = object({
  /** Address of the service account for `plan`, which may only read. */
  plan: serviceAccount,
  /** Address of the service account for `apply`. */
  apply: serviceAccount,
});

/** Source: Cloud KMS documentation, Getting a resource ID. */
export const cryptoKeyId = text(
  /^projects\/[a-z][a-z0-9-]{4,28}[a-z0-9]\/locations\/[a-z0-9-]+\/keyRings\/[\w-]{1,63}\/cryptoKeys\/[\w-]{1,63}$/,
  "the id of a key, projects/<project>/locations/<region>/keyRings/<ring>/cryptoKeys/<key>",
);

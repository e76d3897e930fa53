import * as v from "valibot";
import { object, text } from "../../../core/primitives";
import { s3BucketName } from "../../../environment/state/schema";

export const awsRegionName = text(/^[a-z]{2}(-[a-z]+)+-\d$/, "an AWS region such as us-east-1");
export const accountId = text(/^\d{12}$/, "an AWS account id of 12 digits");
export const roleArn = text(
  /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
  "the ARN of an IAM role, arn:aws:iam::<account>:role/<name>",
);
/** IAM roles that Terraform assumes. */
export const terraformRoles = object({
  /** ARN of the role for `plan`, which may only read. */
  plan: roleArn,
  /** ARN of the role for `apply`. */
  apply: roleArn,
});
export const keyArn = text(
  /^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:key\/[\w-]+$/,
  "the ARN of a KMS key, arn:aws:kms:<region>:<account>:key/<id>",
);
export const secretArn = text(
  /^arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:\d{12}:secret:[\w/+=.@!-]+$/,
  "the ARN of a secret, arn:aws:secretsmanager:<region>:<account>:secret:<name>",
);
/** Source: ELB API reference, Certificate.CertificateArn; IAM user guide, server certificates. */
export const certificateArn = text(
  /^arn:aws[a-z-]*:(?:acm:[a-z0-9-]+:\d{12}:certificate\/[\w-]+|iam::\d{12}:server-certificate\/[\w+=,.@/-]+)$/,
  "the ARN of a certificate, arn:aws:acm:<region>:<account>:certificate/<id> or arn:aws:iam::<account>:server-certificate/<name>",
);
export const bucketName = s3BucketName;

/**
 * How long CloudWatch Logs keeps a group's events, in days: a closed set.
 * Source: CloudWatch Logs API reference, PutRetentionPolicy.
 */
const retentions = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];
export const retentionDays = v.pipe(
  v.number(),
  v.check((days) => retentions.includes(days), `a number of days out of ${retentions.join(", ")}`),
);

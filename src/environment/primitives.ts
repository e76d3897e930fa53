import * as v from "valibot";
import { zoneKeys, type ZoneKey } from "../core/address-plan";
import { isIsoDate } from "../core/iso-date";
import { parseCidr, parseHost } from "../core/cidr";

/** Texts of a fixed form. Each message says what the form is, because it becomes the remedy. */
export const text = (pattern: RegExp, form: string) => v.pipe(v.string(), v.regex(pattern, form));

/** The name of an environment or region: without a hyphen, so that `<environment>-<region>-<layer>` reads one way. */
export const plainName = text(
  /^[a-z][a-z0-9]{0,30}$/,
  "lower-case letters and digits, at most 31, beginning with a letter",
);

/** The name of a part of a region; becomes part of resource names and addresses. */
export const name = text(
  /^[a-z][a-z0-9-]{0,30}$/,
  "lower-case letters, digits and hyphens, at most 31, beginning with a letter",
);

export const cidr = v.pipe(
  v.string(),
  v.check(
    (value) => parseCidr(value) !== undefined,
    "an IPv4 block such as 10.0.0.0/16, no bit set behind the prefix",
  ),
);

/**
 * What becomes the value of a tag on everything. IAM and CloudWatch Logs take the fewest signs of all services.
 * Source: IAM API model, tagValueType, and CloudWatch Logs API model, TagValue, of botocore 1.43.11.
 */
export const tagValue = text(
  /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,256}$/u,
  "1 to 256 letters, digits, spaces and the signs _ . : / = + - @",
);

/** One end of a link: an address with the prefix length of its block. */
export const hostAddress = v.pipe(
  v.string(),
  v.check((value) => parseHost(value) !== undefined, "an IPv4 address in its block, such as 10.255.0.1/30"),
);

export const ipv4 = v.pipe(v.string(), v.ipv4("an IPv4 address such as 203.0.113.7"));
export const email = v.pipe(v.string(), v.email("an e-mail address"));
export const awsRegionName = text(/^[a-z]{2}(-[a-z]+)+-\d$/, "an AWS region such as us-east-1");
export const accountId = text(/^\d{12}$/, "an AWS account id of 12 digits");
export const roleArn = text(
  /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
  "the ARN of an IAM role, arn:aws:iam::<account>:role/<name>",
);
export const keyArn = text(
  /^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:key\/[\w-]+$/,
  "the ARN of a KMS key, arn:aws:kms:<region>:<account>:key/<id>",
);
export const secretArn = text(
  /^arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:\d{12}:secret:[\w/+=.@!-]+$/,
  "the ARN of a secret, arn:aws:secretsmanager:<region>:<account>:secret:<name>",
);
export const certificateArn = text(
  /^arn:aws[a-z-]*:acm:[a-z0-9-]+:\d{12}:certificate\/[\w-]+$/,
  "the ARN of a certificate, arn:aws:acm:<region>:<account>:certificate/<id>",
);
export const httpPath = text(/^\/[\w./~-]*$/, "a path such as /serving");
export const kubernetesVersion = text(/^1\.\d{2}$/, 'a Kubernetes minor version such as "1.35"');
export const timeOfDay = text(/^([01]\d|2[0-3]):[0-5]\d$/, "a local time HH:MM");
export const timezone = text(
  /^[A-Z][A-Za-z0-9_+-]*(\/[A-Z][A-Za-z0-9_+-]*){0,2}$/,
  "an IANA time zone such as America/New_York",
);
export const date = v.pipe(v.string(), v.check(isIsoDate, "a day of the calendar, YYYY-MM-DD"));
export const bucketName = text(
  /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
  "an S3 bucket name: 3 to 63 lower-case letters, digits, dots and hyphens",
);

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

/** A list in which nothing stands twice. */
export const distinct = <Item extends v.GenericSchema<string>>(item: Item) =>
  v.pipe(
    v.array(item),
    v.check((items) => new Set(items).size === items.length, "each entry once"),
  );

/** Such a list with something in it. */
export const atLeastOne = <Value extends string>(item: v.GenericSchema<Value>) =>
  v.pipe(
    v.array(item),
    v.minLength(1, "at least one entry"),
    v.check((items) => new Set(items).size === items.length, "each entry once"),
  );

/** A whole number from `min` to `max`, both included. */
export const whole = (min: number, max: number) => {
  const form = `a whole number from ${min} to ${max}`;
  return v.pipe(v.number(form), v.integer(form), v.minValue(min, form), v.maxValue(max, form));
};

/** A TCP port. */
export const port = whole(1, 65_535);

/** Values by zone slot, for example `{ a: …, b: … }`. */
export const byZone = <Value, Output = Value>(value: v.GenericSchema<Value, Output>) =>
  v.strictObject(
    Object.fromEntries(zoneKeys.map((key) => [key, v.optional(value)])) as Record<
      ZoneKey,
      v.OptionalSchema<v.GenericSchema<Value, Output>, undefined>
    >,
  );

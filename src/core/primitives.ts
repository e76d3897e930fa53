import * as v from "valibot";
import { zoneKeys, type ZoneKey } from "./address-plan";
import { parseCidr, parseHost } from "./cidr";
import { isIsoDate } from "./iso-date";
import { unprintable } from "./printable";

/** An object with these keys and no others. Each unknown key is an issue; `v.strictObject` stops at the first. */
export function object<const Entries extends v.ObjectEntries>(
  entries: Entries,
): v.StrictObjectSchema<Entries, undefined> {
  return v.objectWithRest(entries, v.never()) as unknown as v.StrictObjectSchema<Entries, undefined>;
}

/** A text that matches a pattern. `form` describes it and becomes the remedy of the shape fault. */
export const text = (pattern: RegExp, form: string) => v.pipe(v.string(), v.regex(pattern, form));

/** Text for people. */
export const line = text(
  new RegExp(`^(?!\\s)[^${unprintable}]{1,500}(?<!\\s)$`, "u"),
  "one line of 1 to 500 printable characters, without a space at its ends",
);

/** Printable characters without a space. */
export const word = (form: string) => text(new RegExp(`^[^\\s${unprintable}]+$`, "u"), form);

/** The name of something that the environment states elsewhere; the rule that looks it up names those that there are. */
export const reference = v.pipe(v.string(), v.minLength(1, "a name that the environment states elsewhere"));

/** The name of an environment or region: without a hyphen, so that `<environment>-<region>-<layer>` is unambiguous. */
export const plainName = text(
  /^[a-z][a-z0-9]{0,30}$/,
  "lower-case letters and digits, at most 31, beginning with a letter",
);

/**
 * The name of an environment: a plain name of at least two characters.
 * Source: ECR API reference, CreateRepositoryCreationTemplate.prefix, which takes 2 to 256.
 */
export const environmentName = text(
  /^[a-z][a-z0-9]{1,30}$/,
  "lower-case letters and digits, 2 to 31, beginning with a letter",
);

/** The name of a part of a region; becomes part of resource names and addresses. */
export const name = text(
  /^(?=.{1,31}$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
  "lower-case letters, digits and single hyphens between them, at most 31, beginning with a letter",
);

export const cidr = v.pipe(
  v.string(),
  v.check((value) => parseCidr(value) !== undefined, "an IPv4 block such as 10.0.0.0/16, no host bits set"),
);

/**
 * A tag value that every service accepts. IAM and CloudWatch Logs allow the fewest characters.
 * Source: IAM API model, tagValueType, and CloudWatch Logs API model, TagValue, of botocore 1.43.11.
 */
export const tagValue = text(
  /^[\p{L}\p{Zs}\p{N}_.:/=+\-@]{1,256}$/u,
  "1 to 256 letters, digits, spaces and the characters _ . : / = + - @",
);

/**
 * The key of a tag that the author chooses. `Name` is every resource's own; `hft-` begins the keys of this project,
 * the other prefixes those of AWS and Kubernetes, which read them.
 * Source: IAM API model, tagKeyType, of botocore 1.43.11; EC2 user guide, tag restrictions.
 */
export const tagKey = text(
  /^(?!(?:aws:|hft-|kubernetes\.io\/|k8s\.io\/|eks:|Name$))[\p{L}\p{Zs}\p{N}_.:/=+\-@]{1,128}$/iu,
  "1 to 128 letters, digits, spaces and the characters _ . : / = + - @, other than Name and not beginning with aws:, eks:, hft-, k8s.io/ or kubernetes.io/",
);

/** One end of a link: an address with the prefix length of its block. */
export const hostAddress = v.pipe(
  v.string(),
  v.check((value) => parseHost(value) !== undefined, "an IPv4 address in its block, such as 10.255.0.1/30"),
);

export const ipv4 = v.pipe(v.string(), v.ipv4("an IPv4 address such as 203.0.113.7"));
export const email = v.pipe(v.string(), v.email("an e-mail address"));
/** Path of an HTTP request, with a query if there is one. Source: RFC 3986; Elastic Load Balancing takes 1024 characters. */
export const httpPath = v.pipe(
  text(
    /^\/(?:[\w./~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})*(?:\?(?:[\w./~!$&'()*+,;=:@?-]|%[0-9A-Fa-f]{2})*)?$/,
    "a path such as /serving, with a query if need be, in the characters of a URL",
  ),
  v.maxLength(1024, "at most 1024 characters"),
);
export const kubernetesVersion = text(/^1\.\d{2}$/, 'a Kubernetes minor version such as "1.35"');
/** Source: Kubernetes documentation, Object Names and IDs: RFC 1123 labels. */
export const kubernetesNamespace = text(
  /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
  "the name of a namespace: 1 to 63 lower-case letters, digits and hyphens",
);
export const timeOfDay = text(/^([01]\d|2[0-3]):[0-5]\d$/, "a local time HH:MM");
export const timezone = text(
  /^[A-Z][A-Za-z0-9_+-]*(\/[A-Z][A-Za-z0-9_+-]*){0,2}$/,
  "an IANA time zone such as America/New_York",
);
export const date = v.pipe(v.string(), v.check(isIsoDate, "a calendar date YYYY-MM-DD"));

/**
 * The type of a schema as an author states it: fields with a default are optional.
 *
 * @example
 *   export const cacheSchema = object({ … });
 *   export type CacheInput = Stated<typeof cacheSchema>;
 *   export type Cache = Parsed<typeof cacheSchema>;
 */
export type Stated<Schema extends v.GenericSchema> = DeepReadonly<v.InferInput<Schema>>;

/** The type of a schema after parsing: every default is filled in. */
export type Parsed<Schema extends v.GenericSchema> = DeepReadonly<v.InferOutput<Schema>>;

type DeepReadonly<Value> = Value extends (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
    : Value;

/** A list without duplicates. */
export const distinct = <Item extends v.GenericSchema<string>>(item: Item) =>
  v.pipe(
    v.array(item),
    v.check((items) => new Set(items).size === items.length, "each entry once"),
  );

/** A list without duplicates and with at least one entry. */
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
export const byZone = <Value extends v.GenericSchema>(value: Value) =>
  object(
    Object.fromEntries(zoneKeys.map((key) => [key, v.optional(value)])) as Record<
      ZoneKey,
      v.OptionalSchema<Value, undefined>
    >,
  );

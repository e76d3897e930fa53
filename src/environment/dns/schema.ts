import * as v from "valibot";
import {
  atLeastOne,
  distinct,
  line,
  name,
  object,
  plainName,
  reference,
  text,
  whole,
  type Parsed,
  type Stated,
} from "../../core/primitives";

/** Leaves room for the names that are made below it. Source: RFC 1035, 2.3.4: a name has at most 255 octets. */
const zoneName = text(
  /^(?=.{4,120}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/,
  "a domain name such as trading.example.com, in small letters and without a dot at its end",
);
const label = text(
  /^(?:@|(?=.{1,63}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*)$/,
  'one or more DNS labels in small letters, such as orders or fix.orders; "@" for the zone itself',
);
const accountId = text(/^\d{12}$/, "an AWS account id of 12 digits");
const awsRegion = text(/^[a-z]{2}(-[a-z]+)+-\d$/, "an AWS region such as us-west-2");
const roleArn = text(
  /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
  "the ARN of an IAM role, arn:aws:iam::<account>:role/<name>",
);
const hostedZoneId = text(/^Z[A-Z0-9]{1,31}$/, "the id of a hosted zone, such as Z0123456789ABCDEFGHIJ");
const retentionDays = v.picklist([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096]);

const zone = v.variant("kind", [
  object({
    /** The stack creates the zone. Its name servers then go into the zone above, or to the registrar. */
    kind: v.literal("create"),
    /** Domain of the zone. */
    name: zoneName,
    /**
     * Whether Route 53 keeps a copy of the zone's control plane in us-west-2: records can be changed again about an hour
     * after us-east-1 is impaired. It has to be on before. One zone of an account at a time is turned on.
     * @default true
     */
    acceleratedRecovery: v.optional(v.boolean(), true),
    /** Days for which the log of queries is kept. @default no log */
    queryLogDays: v.optional(retentionDays),
  }),
  object({
    /** The zone exists, and its owner decides on accelerated recovery and its log; records are added to it. */
    kind: v.literal("adopt"),
    /** Id of the zone. */
    id: hostedZoneId,
    /** Domain of the zone. */
    name: zoneName,
  }),
]);

const switches = v.variant("kind", [
  object({
    /**
     * Objects in buckets: a standby takes over while `<name>/<region>` is in the bucket of its own region. A person writes
     * and deletes it; Terraform never does.
     */
    kind: v.literal("object"),
    /** AWS region of the bucket for standbys of other clouds, not us-east-1. @default none: all standbys lie in AWS */
    elsewhere: v.optional(awsRegion),
  }),
  object({
    /**
     * Routing controls of Application Recovery Controller, of which each cluster is paid by the hour: 2.50 USD, as a
     * template of the repository sebsto/tictactoe-cdk says. Of the standbys of a chain at most one is on.
     */
    kind: v.literal("routing-control"),
    /** The cluster: one serves many environments. */
    cluster: v.variant("kind", [
      object({
        /** The stack creates it. */
        kind: v.literal("create"),
      }),
      object({
        /** It exists. */
        kind: v.literal("adopt"),
        /** Its ARN. */
        arn: text(
          /^arn:aws[a-z-]*:route53-recovery-control::\d{12}:cluster\/[\w-]+$/,
          "the ARN of a cluster, arn:aws:route53-recovery-control::<account>:cluster/<id>",
        ),
      }),
    ]),
  }),
]);

const chain = {
  /**
   * Regions in the order in which they serve: the first has the traffic, each other takes over when those before it are
   * out. Of a stateful name the first is the region that holds the data.
   */
  regions: v.pipe(atLeastOne(plainName), v.maxLength(255, "at most 255 regions")),
  /**
   * Regions whose health checks the records use. A check has to be there for some minutes first: Route 53 takes a new one
   * for healthy, and a name whose checks are new leads to the last region that it names. Of a name that an operator
   * switches, the first region has no check and is not listed.
   * @default []: the name leads to the first region, whatever happens
   */
  armed: v.optional(distinct(plainName), []),
};

/** Where clients are, as Route 53 tells from the address of their resolver, or from the subnet that it sends on. */
const location = v.variant("kind", [
  object({
    /** A continent. */
    kind: v.literal("continent"),
    /** Its code: AF, AN (Antarctica), AS, EU, NA, OC or SA. */
    code: v.picklist(["AF", "AN", "AS", "EU", "NA", "OC", "SA"]),
  }),
  object({
    /** A country. */
    kind: v.literal("country"),
    /** Its ISO code, for example `DE`. */
    code: text(/^[A-Z]{2}$/, "two capital letters such as DE"),
  }),
  object({
    /** A state of the United States. */
    kind: v.literal("state"),
    /** Its code, for example `NY`. */
    code: text(/^[A-Z]{2}$/, "two capital letters such as NY"),
  }),
]);

const routing = v.variant("kind", [
  object({
    /** Everybody is led to the same region. */
    kind: v.literal("failover"),
    ...chain,
  }),
  object({
    /** Clients are led by where they are. The smallest place that has them wins. */
    kind: v.literal("geolocation"),
    /** Serves clients of no other place, and those whose place is not known: without it they would get no answer. */
    default: object(chain),
    /** Places, by name. */
    places: v.record(
      name,
      object({
        /** Which clients. */
        location,
        ...chain,
      }),
    ),
  }),
]);

/** A metric that tells whether a region serves, of which the stack makes an alarm: with what a health check can read. */
const metric = object({
  /** AWS region of the metric, best the one whose state it tells; of a standby elsewhere not us-east-1. */
  region: awsRegion,
  /** Namespace of the metric, for example `HFT/Serving`. */
  namespace: line,
  /** Name of the metric. */
  metric: line,
  /** Dimensions of the metric. @default none */
  dimensions: v.optional(v.record(line, line), {}),
  /** Health checks read no percentile and no metric maths. @default "Minimum" */
  statistic: v.optional(v.picklist(["Average", "Minimum", "Maximum", "Sum", "SampleCount"]), "Minimum"),
  /** The region serves while the metric is at least this. @default 1 */
  atLeast: v.optional(v.number(), 1),
  /** Length of a period: metrics of high resolution are not read. @default 60 */
  periodSeconds: v.optional(v.picklist([60, 120, 300]), 60),
  /** Periods in a row below it after which the region does not serve, 1 to 10. @default 2 */
  periods: v.optional(whole(1, 10), 2),
});

const dnsName = object({
  /** The name in its zone. @default its key: `orders` is `orders.<zone>` */
  label: v.optional(label),
  /** Whether what answers needs the data of the environment: `stateful` takes orders, `stateless` can run anywhere. */
  serves: v.picklist(["stateful", "stateless"]),
  /** Name of the ingress to which it leads, the same in each region. */
  ingress: reference,
  /**
   * Who leads clients to another region: a person, by a switch, or Route 53, by health alone. Only for stateless names
   * may that be Route 53.
   * @default "operator"
   */
  mode: v.optional(v.picklist(["operator", "automatic"]), "operator"),
  /** By which region, or where clients are. */
  routing,
  /**
   * Whether clients reach a region by the accelerator (`aws.accelerator`), while that leads there, and not by the region's
   * own load balancer. Resolvers keep the accelerator's addresses for 300 s.
   * @default false
   */
  accelerated: v.optional(v.boolean(), false),
  /**
   * Seconds for which a resolver keeps an answer, 1 to 60: part of every failover. Load balancers of AWS answer with 60.
   * @default 30
   */
  ttlSeconds: v.optional(whole(1, 60), 30),
  /** How Route 53 asks whether a region serves. The interval cannot be changed: that takes another check. */
  check: v.optional(
    object({
      /** Seconds between two questions of one checker. @default 10 */
      intervalSeconds: v.optional(v.picklist([10, 30]), 10),
      /** Answers in a row that change the state, 1 to 10. @default 3 */
      threshold: v.optional(whole(1, 10), 3),
    }),
    {},
  ),
  /**
   * By region, a metric that tells whether it serves, in place of a question to its address. Checkers are on the internet:
   * a private address has to have one. @default none
   */
  metrics: v.optional(v.record(plainName, metric), {}),
});

/** The hosted zone of an environment, and how its names lead to regions. */
export const dnsSchema = object({
  /** The AWS account that holds zone, health checks and switches. */
  accountId,
  /** IAM roles that Terraform assumes, by operation. @default none: the caller's own credentials */
  roles: v.optional(
    object({
      /** ARN of the role for `plan`, which may only read. */
      plan: roleArn,
      /** ARN of the role for `apply`. */
      apply: roleArn,
    }),
  ),
  /** The public hosted zone: created, or adopted. */
  zone,
  /** What an operator moves to lead a name to a standby. @default { kind: "object" } */
  switch: v.optional(switches, { kind: "object" }),
  /** Names, by a name that becomes part of ids and never changes. */
  names: v.record(name, dnsName),
});

export type DnsInput = Stated<typeof dnsSchema>;
export type Dns = Parsed<typeof dnsSchema>;
export type DnsName = Dns["names"][string];
export type Routing = DnsName["routing"];
export type Geolocation = Extract<Routing, { readonly kind: "geolocation" }>;
/** Regions that stand in for each other, and those that may. */
export type Chain = Geolocation["default"];
export type ServingMetric = DnsName["metrics"][string];

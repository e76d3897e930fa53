import * as v from "valibot";
import { zoneKeys } from "../../../core/address-plan";
import {
  object,
  atLeastOne,
  cidr,
  httpPath,
  port,
  whole,
  word,
  type Parsed,
  type Stated,
} from "../../../core/primitives";
import { bucketName, certificateArn } from "../../region/spec/primitives";

/** Source: Elastic Load Balancing, Network Load Balancers, access logs: bucket requirements. */
const logPrefix = v.pipe(
  word("a prefix of printable characters without a space, such as exchange-a"),
  v.excludes("AWSLogs", "a prefix without AWSLogs, which ELB adds itself"),
);

const listener = v.variant("kind", [
  object({
    /** The load balancer passes connections through; the target ends TLS, if there is any. */
    kind: v.literal("tcp"),
    /** Where clients connect. */
    port,
    /**
     * Seconds after which the load balancer drops a silent connection, 60 to 6000.
     * @default 6000: a quiet session that is dropped gets no FIN
     */
    idleTimeoutSeconds: v.optional(whole(60, 6000), 6000),
  }),
  object({
    /** The load balancer ends TLS. */
    kind: v.literal("tls"),
    /** Where clients connect. */
    port,
    /** ARN of an ACM certificate in the same region and account. */
    certificateArn,
    /**
     * ELB security policy. `ELBSecurityPolicy-TLS13-1-2-2021-06` accepts TLS 1.2 and 1.3;
     * `ELBSecurityPolicy-TLS13-1-2-Res-2021-06` the same with forward secrecy and authenticated ciphers only;
     * `ELBSecurityPolicy-TLS13-1-3-2021-06` TLS 1.3 only, which Route 53 health checks do not support.
     * @default "ELBSecurityPolicy-TLS13-1-2-2021-06"
     */
    policy: v.optional(
      v.picklist([
        "ELBSecurityPolicy-TLS13-1-2-2021-06",
        "ELBSecurityPolicy-TLS13-1-2-Res-2021-06",
        "ELBSecurityPolicy-TLS13-1-3-2021-06",
      ]),
      "ELBSecurityPolicy-TLS13-1-2-2021-06",
    ),
    /** Where ELB logs each TLS connection; it logs none of other listeners. @default no access logs */
    accessLogs: v.optional(
      object({
        /** Name of a bucket in the region. */
        bucket: bucketName,
        /** Begins the key of each log object. @default none */
        prefix: v.optional(logPrefix),
      }),
    ),
  }),
]);

const health = object({
  /** Protocol of the health check. @default "http" */
  protocol: v.optional(v.picklist(["http", "https"]), "http"),
  /** Where a target answers health checks; may differ from the port on which it trades. */
  port,
  /**
   * Answered with 200 only while the target may take orders: after promotion, with the engine's lease held.
   * @default "/serving"
   */
  path: v.optional(httpPath, "/serving"),
  /** Seconds between two checks, 5 to 300; two answers in a row change the state. @default 10 */
  intervalSeconds: v.optional(whole(5, 300), 10),
});

/** A network load balancer with one listener and one target group. Each further listener is an ingress of its own. */
export const awsIngressSchema = object({
  /** Whether its addresses are private or public. @default "internal" */
  exposure: v.optional(v.picklist(["internal", "public"]), "internal"),
  /** The zones that have targets. The load balancer's address in any other zone would reach no target. */
  zones: atLeastOne(v.picklist(zoneKeys)),
  /** Blocks that may connect. */
  from: atLeastOne(cidr),
  /** Where clients connect. */
  listener,
  /** Where the load balancer forwards to: addresses that a controller or a fleet registers. */
  target: object({
    /** Port on which targets accept connections. Each is registered with it: the target group's own never changes. */
    port,
    /**
     * Whether all targets serve, or only the `one` that holds the lease while the others are unhealthy.
     * @default "all"
     */
    serving: v.optional(v.picklist(["all", "one"]), "all"),
    /** How the load balancer learns which targets serve. */
    health,
    /** Seconds for which a deregistered target keeps its connections, 0 to 3600. @default 300 */
    drainSeconds: v.optional(whole(0, 3600), 300),
  }),
});

export type AwsIngressInput = Stated<typeof awsIngressSchema>;
export type AwsIngress = Parsed<typeof awsIngressSchema>;
export type IngressTarget = AwsIngress["target"];

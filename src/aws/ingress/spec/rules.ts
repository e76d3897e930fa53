import type { ZoneKey } from "../../../core/address-plan";
import { parseCidr } from "../../../core/cidr";
import { defineProblems, type Problem } from "../../../core/problem";
import { tierZones, type AwsNetwork } from "../../network/spec/network";

/** TLS policies of a load balancer's listener, each with the oldest protocol it still speaks. */
export const tlsPolicies = [
  /** TLS 1.2 and 1.3. */
  "ELBSecurityPolicy-TLS13-1-2-2021-06",
  /** TLS 1.2 and 1.3, forward secrecy and authenticated ciphers only. */
  "ELBSecurityPolicy-TLS13-1-2-Res-2021-06",
  /** TLS 1.3 only, which the checkers of Route 53 do not speak. */
  "ELBSecurityPolicy-TLS13-1-3-2021-06",
] as const;

/** Where clients connect. */
export type IngressListener =
  | {
      /** Connections pass through as they are; what runs on the target ends TLS, if there is any. */
      readonly kind: "tcp";
      readonly port: number;
      /**
       * How long a connection may be silent before the load balancer forgets it, 60 to 6000 seconds.
       * @default 6000: a quiet session that is forgotten dies without a FIN
       */
      readonly idleTimeoutSeconds: number;
    }
  | {
      /** The load balancer ends TLS. */
      readonly kind: "tls";
      readonly port: number;
      /** Certificate of ACM in the same region and account. */
      readonly certificateArn: string;
      /** @default "ELBSecurityPolicy-TLS13-1-2-2021-06": TLS 1.2 and 1.3 */
      readonly policy: (typeof tlsPolicies)[number];
      /**
       * Bucket of the region that takes a line for each TLS connection. Only such listeners write any.
       * @default none
       */
      readonly accessLogs?: { readonly bucket: string; readonly prefix?: string | undefined } | undefined;
    };

/** What the load balancer hands connections to: addresses that a controller or a fleet registers. */
export interface IngressTarget {
  /** Where targets take connections. Each is registered with it: the group's own never changes. */
  readonly port: number;
  /**
   * Whether every target serves, or the one that holds the lease, with the others unhealthy until they do.
   * @default "all"
   */
  readonly serving: "all" | "one";
  readonly health: {
    /** @default "http" */
    readonly protocol: "http" | "https";
    /** Where a target answers for itself, which need not be where it trades. */
    readonly port: number;
    /**
     * Answers 200 only where orders may go: after promotion and with the engine's lease held.
     * @default "/serving"
     */
    readonly path: string;
    /** 5 to 300. Two answers in a row decide. @default 10 */
    readonly intervalSeconds: number;
  };
  /**
   * How long a target that was taken out keeps its connections before they are closed, 0 to 3600 seconds.
   * @default 300
   */
  readonly drainSeconds: number;
}

/** A network load balancer with one listener and one target group. Another listener is another ingress. */
export interface AwsIngress {
  /** @default "internal" */
  readonly exposure: "internal" | "public";
  /** The zones that have targets. In any other one clients would meet an address that answers nothing. */
  readonly zones: readonly ZoneKey[];
  /** Blocks that may connect. */
  readonly from: readonly string[];
  readonly listener: IngressListener;
  readonly target: IngressTarget;
}

const { definitions, problem } = defineProblems({
  "AWS-LB-001": {
    kind: "impossible",
    rule: "a listener's certificate is of its own region and account",
    source: "ELB API reference, CreateListener.Certificates: ACM certificates are regional",
  },
  "AWS-LB-002": {
    kind: "impossible",
    rule: "an ingress lies in zones that have a subnet for it: public ones in the public tier, others in private",
    source: "ELB API reference, CreateLoadBalancer.Subnets",
  },
  "AWS-LB-003": {
    kind: "limit",
    rule: "who may connect is a list, not everybody: no block wider than a /8",
    source: "ELB user guide, security groups of a network load balancer",
  },
  "AWS-LB-004": {
    kind: "limit",
    rule: "the health check asks whether a target may take orders, not whether its process lives",
    source: "design: a standby is alive all the time, and serves only after promotion with the lease held",
  },
  "AWS-LB-005": {
    kind: "advice",
    rule: "every zone of an ingress has machines that can be its targets",
    source: "ELB user guide, cross-zone load balancing: off, a zone's address reaches its own targets only",
  },
});
export const ingressProblems = definitions;

/** What the rules of an ingress need to know of its surroundings. */
export interface AwsIngressInPlace {
  readonly ingress: AwsIngress;
  readonly network: AwsNetwork;
  readonly region: string;
  readonly accountId: string;
  /** Zones in which the region runs machines. Nothing where that is not known. */
  readonly machineZones?: readonly ZoneKey[] | undefined;
}

/** Judges one ingress. */
export function ingressRules(place: AwsIngressInPlace, at: string): Problem[] {
  const { ingress } = place;
  return [
    ...foreignCertificate(place, at),
    ...zoneFaults(place, at),
    ...ingress.from
      .filter((block) => (parseCidr(block)?.prefix ?? 0) < 8)
      .map((block) => problem("AWS-LB-003", `${at}.from`, block, "list the blocks of those who connect")),
    ...livenessPath(ingress.target.health.path, `${at}.target.health.path`),
  ];
}

function foreignCertificate({ ingress, region, accountId }: AwsIngressInPlace, at: string): Problem[] {
  const { listener } = ingress;
  if (listener.kind !== "tls") return [];
  const [, , , ofRegion, ofAccount] = listener.certificateArn.split(":");
  if (ofRegion === region && ofAccount === accountId) return [];
  const remedy = `name a certificate of ${region} in account ${accountId}`;
  return [problem("AWS-LB-001", `${at}.listener.certificateArn`, listener.certificateArn, remedy)];
}

/** The tier in which an ingress has its addresses. */
export function ingressTier({ exposure }: AwsIngress): "private" | "public" {
  return exposure === "public" ? "public" : "private";
}

function zoneFaults({ ingress, network, machineZones }: AwsIngressInPlace, at: string): Problem[] {
  const tier = ingressTier(ingress);
  const present = tierZones(network, tier).map(({ key }) => key);
  return ingress.zones.flatMap((zone) => {
    if (!present.includes(zone)) {
      const remedy = `the network has ${tier} subnets in ${present.join(", ") || "no zone"}`;
      return [problem("AWS-LB-002", `${at}.zones`, zone, remedy)];
    }
    if (machineZones === undefined || machineZones.includes(zone)) return [];
    const remedy = `leave it out, or run targets there; machines are in ${machineZones.join(", ") || "no zone"}`;
    return [problem("AWS-LB-005", `${at}.zones`, zone, remedy)];
  });
}

/** Paths by which programs say that they live. */
const liveness = ["/", "/health", "/healthz", "/livez", "/live", "/ping", "/status"];

function livenessPath(path: string, at: string): Problem[] {
  if (!liveness.includes(path.replace(/(?<=.)\/+$/, ""))) return [];
  return [problem("AWS-LB-004", at, path, '"/serving", answered with 200 only where orders may go')];
}

/** The ports that targets answer on, each once. */
export function targetPorts({ port, health }: IngressTarget): readonly number[] {
  return [...new Set([port, health.port])];
}

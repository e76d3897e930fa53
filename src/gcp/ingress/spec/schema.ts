import * as v from "valibot";
import {
  atLeastOne,
  cidr,
  distinct,
  httpPath,
  object,
  port,
  reference,
  whole,
  type Parsed,
  type Stated,
} from "../../../core/primitives";

const health = object({
  /** Protocol of the health check. @default "http" */
  protocol: v.optional(v.picklist(["http", "https"]), "http"),
  /** Where a machine answers health checks; may differ from the ports on which it trades. */
  port,
  /**
   * Answered with 200 only while the machine may take orders: after promotion, with the engine's lease held.
   * @default "/serving"
   */
  path: v.optional(httpPath, "/serving"),
  /** Seconds between two checks, 1 to 300; two answers in a row change the state. @default 5 */
  intervalSeconds: v.optional(whole(1, 300), 5),
});

const fleetIngress = object({
  /**
   * A passthrough load balancer before the active generation of a fleet: machines see the client's address, and answer
   * it directly. Nothing of it lies in the path but the first packet's choice of a machine.
   */
  kind: v.literal("fleet"),
  /** Name of the fleet. */
  fleet: reference,
  /** The address of the load balancer. */
  address: v.variant("kind", [
    object({
      /** One of the fleet's block. */
      kind: v.literal("internal"),
      /** Counted from the start of the fleet's block; no machine has it. */
      host: whole(0, 65_535),
    }),
    object({
      /** A public address of the region, reached over Google's own network from the edge nearest to the client. */
      kind: v.literal("public"),
    }),
  ]),
  /** Blocks that may connect. */
  from: atLeastOne(cidr),
  /**
   * Blocks of further health checkers, which ask the health port through the load balancer. Those of Route 53 are added
   * where a name of `dns` has them ask. @default none
   */
  checkedFrom: v.optional(distinct(cidr), []),
  /** Where clients connect, which is where the machines listen: nothing is translated. 1 to 5 ports. */
  ports: v.pipe(
    v.array(port),
    v.minLength(1, "1 to 5 ports"),
    v.maxLength(5, "1 to 5 ports"),
    v.check((ports) => new Set(ports).size === ports.length, "each port once"),
  ),
  /** How the load balancer learns which machines serve. */
  health,
  /** Seconds for which a machine that leaves keeps its connections, 0 to 3600. @default 300 */
  drainSeconds: v.optional(whole(0, 3600), 300),
});

const serviceIngress = object({
  /**
   * An address for a Service of type LoadBalancer in the cluster, which binds it by its name: GKE makes the passthrough
   * load balancer and its firewall rules.
   */
  kind: v.literal("service"),
  /** `internal`: in the private subnet. `public`: over Google's own network. @default "internal" */
  exposure: v.optional(v.picklist(["internal", "public"]), "internal"),
});

const globalIngress = object({
  /**
   * One public address for clients everywhere, for a Gateway or an Ingress of the cluster. Google's proxies end the
   * connections at its edge: for people and interfaces of programs, not for order flow.
   */
  kind: v.literal("global"),
});

/** Where connections come in: an address that outlives what is behind it, and what leads from it to machines. */
export const gcpIngressSchema = v.variant("kind", [fleetIngress, serviceIngress, globalIngress]);

export type GcpIngressInput = Stated<typeof gcpIngressSchema>;
export type GcpIngress = Parsed<typeof gcpIngressSchema>;
export type FleetIngress = Extract<GcpIngress, { readonly kind: "fleet" }>;
export type ClusterIngress = Exclude<GcpIngress, FleetIngress>;

import * as v from "valibot";
import {
  atLeastOne,
  cidr,
  distinct,
  httpPath,
  object,
  port,
  reference,
  text,
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
  /** Seconds between two checks, 5 to 300; two answers in a row change the state. @default 5: Azure asks no oftener */
  intervalSeconds: v.optional(whole(5, 300), 5),
});

/**
 * Begins the name that Azure gives a public address, `<label>.<location>.cloudapp.azure.com`. Nobody else in the region
 * may have it.
 */
const label = text(
  /^[a-z][a-z0-9-]{1,61}[a-z0-9]$/,
  "a DNS label: 3 to 63 small letters, digits and hyphens, beginning with a letter",
);

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
      /** A public address of all zones of the region. */
      kind: v.literal("public"),
      /** Its label in Azure's DNS. @default one that ends in a hash of the subscription, which nobody else has */
      label: v.optional(label),
    }),
  ]),
  /** Blocks that may connect. */
  from: atLeastOne(cidr),
  /**
   * Blocks of further health checkers, which ask the health port through the load balancer. Those of Route 53 are added
   * where a name of `dns` has them ask. @default none
   */
  checkedFrom: v.optional(distinct(cidr), []),
  /** Where clients connect, which is where the machines listen: ports are not translated. */
  ports: v.pipe(
    v.array(port),
    v.minLength(1, "at least one port"),
    v.check((ports) => new Set(ports).size === ports.length, "each port once"),
  ),
  /**
   * Whether packets keep the address of the load balancer, which a machine must then have on its loopback interface: two
   * ingresses of a fleet may so have one port.
   * @default false: packets have the address of the machine
   */
  floatingIp: v.optional(v.boolean(), false),
  /** How the load balancer learns which machines serve. */
  health,
  /** Minutes after which a silent connection is closed with a reset, 4 to 100. @default 30 */
  idleMinutes: v.optional(whole(4, 100), 30),
});

const serviceIngress = object({
  /**
   * A public address for a Service of type LoadBalancer in the cluster, which binds it by annotations: AKS makes the load
   * balancer. For people and interfaces of programs. `network.from` states its clients by their public blocks.
   */
  kind: v.literal("service"),
  /** Its label in Azure's DNS. @default one that ends in a hash of the subscription, which nobody else has */
  label: v.optional(label),
});

/** Where connections come in: an address that outlives what is behind it, and what leads from it to machines. */
export const azureIngressSchema = v.variant("kind", [fleetIngress, serviceIngress]);

export type AzureIngressInput = Stated<typeof azureIngressSchema>;
export type AzureIngress = Parsed<typeof azureIngressSchema>;
export type FleetIngress = Extract<AzureIngress, { readonly kind: "fleet" }>;
export type ServiceIngress = Exclude<AzureIngress, FleetIngress>;

/** Which of the two load balancers of a fleet an ingress is part of: a machine may be behind one of each. */
export type Exposure = FleetIngress["address"]["kind"];

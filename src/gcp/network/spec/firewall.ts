import { digest } from "../../../core/digest";
import type { Access } from "../../../environment/access";
import { gcpBlockCidr } from "./address-plan";
import { googleApiBlock } from "./google-apis";
import type { CreateNetwork } from "./schema";

/** One rule of a network's firewall policy. */
export interface FirewallRule {
  /** Unique in the policy; part of the rule's address. */
  readonly name: string;
  /** Unique in the policy, also between directions; the lowest goes first. */
  readonly priority: number;
  readonly direction: "INGRESS" | "EGRESS";
  readonly action: "allow" | "deny";
  readonly description: string;
  /** Blocks of the other side: sources of ingress, destinations of egress. */
  readonly peers: readonly string[];
  /** Blocks of the network that ingress is for. @default all */
  readonly own?: readonly string[];
  readonly protocol: Access["protocol"];
  /** For example `9878-9879`, or several. @default every port */
  readonly ports?: string | readonly string[];
  /** Service accounts of the machines that it is for. @default every machine */
  readonly serviceAccounts?: readonly string[];
}

/** The other side of a rule that an environment states: `from` of connections to the network, `to` of those out of it. */
export type Side = "from" | "to";

/**
 * From where Google probes targets of load balancers and of instance groups.
 * Source: Cloud Load Balancing documentation, Health checks overview, Probe IP ranges and firewall rules.
 */
export const probers = ["35.191.0.0/16", "130.211.0.0/22", "209.85.152.0/22", "209.85.204.0/22"];

const anywhere = ["0.0.0.0/0"];

/**
 * Where the priorities of rules begin that are made from what an environment states, by who makes them. Below are those
 * of this file; each range has as many numbers as seven hexadecimal digits.
 */
const ranges = { network: 100_000_000, fleet: 400_000_000, ingress: 700_000_000 } as const;
const priorityDigits = 7;

/**
 * Returns the rules of a created network: what is not stated is denied and logged, in both directions.
 *
 * They are judged after the rules that GKE makes for its nodes and load balancers, which are VPC firewall rules. Answers
 * of an admitted connection need no rule, nor do DNS, the clock and the metadata of a machine at 169.254.169.254.
 */
export function firewallRules(network: CreateNetwork): readonly FirewallRule[] {
  const { cidr, googleApis, from, to } = network;
  const block = (name: "private" | "trading" | "pods"): string => gcpBlockCidr(cidr, name);
  const cluster = [block("private"), block("pods")];
  return [
    {
      name: "cluster",
      priority: 1000,
      direction: "INGRESS",
      action: "allow",
      description: "Nodes and pods reach each other, the control plane of their subnet included",
      peers: cluster,
      own: cluster,
      protocol: "all",
    },
    {
      name: "health-checks",
      priority: 1100,
      direction: "INGRESS",
      action: "allow",
      description: "Health checks of Google's load balancers",
      peers: probers,
      own: [...cluster, block("trading")],
      protocol: "tcp",
    },
    {
      name: "network",
      priority: 2000,
      direction: "EGRESS",
      action: "allow",
      description:
        "To the network itself: its machines, managed services and the control plane of its cluster",
      peers: [cidr],
      protocol: "all",
    },
    {
      name: "google-apis",
      priority: 2100,
      direction: "EGRESS",
      action: "allow",
      description: `To the APIs of Google by ${googleApis}.googleapis.com`,
      peers: [googleApiBlock(googleApis)],
      protocol: "tcp",
      ports: "443",
    },
    ...statedRules("from", from),
    ...statedRules("to", to),
    {
      name: "deny-ingress",
      priority: 2_000_000_000,
      direction: "INGRESS",
      action: "deny",
      description: "Whatever no rule admits",
      peers: anywhere,
      protocol: "all",
    },
    {
      name: "deny-egress",
      priority: 2_000_000_001,
      direction: "EGRESS",
      action: "deny",
      description: "Whatever no rule admits",
      peers: anywhere,
      protocol: "all",
    },
  ];
}

function statedRules(side: Side, access: Readonly<Record<string, Access>>): FirewallRule[] {
  return Object.entries(access).map(([name, each]) => ({
    name: `${side}-${name}`,
    priority: statedPriority(side, name),
    description: `${side} ${name}`,
    ...accessRule(side, each),
  }));
}

/** Returns the part of a rule that admits stated connections. */
export function accessRule(
  side: Side,
  access: Access,
): Pick<FirewallRule, "direction" | "action" | "peers" | "protocol" | "ports"> {
  return {
    direction: side === "from" ? "INGRESS" : "EGRESS",
    action: "allow",
    peers: [access.cidr],
    protocol: access.protocol,
    ...(access.protocol !== "all" && { ports: portRange(access.ports) }),
  };
}

/**
 * Returns the priority of a stated rule. It follows from the name, so that another rule moves it as little as it moves
 * the address: all of them admit, so their order is nothing. GCP-FW-001 refuses two of one priority.
 */
export function statedPriority(side: Side, name: string): number {
  return rulePriority("network", `${side} ${name}`);
}

/** Returns the priority of a rule that something else of the region makes, from a text that names it there. */
export function rulePriority(maker: keyof typeof ranges, text: string): number {
  return ranges[maker] + Number.parseInt(digest(text, priorityDigits), 16);
}

function portRange({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? `${from}` : `${from}-${to}`;
}

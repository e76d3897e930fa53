import { formatCidr, type Cidr } from "../../../core/cidr";
import { accessRule, rulePriority, type FirewallRule, type Side } from "../../network/spec/firewall";
import type { Fleet } from "./fleet-schema";

/**
 * From where Identity-Aware Proxy forwards connections of people who may sign in.
 * Source: Identity-Aware Proxy documentation, Using IAP for TCP forwarding, Create a firewall rule.
 */
const identityAwareProxy = "35.235.240.0/20";

/** The names of a fleet's rules of its own, beside those that it states. */
const ownRules = ["members", "sign-in"] as const;

/** Returns the priority of each rule of a fleet, with the path of what it comes from in the fleet. */
export function fleetAccess(
  fleetName: string,
  { from, to }: Pick<Fleet, "from" | "to">,
): readonly { readonly path: string; readonly priority: number }[] {
  const stated = (side: Side, access: object) =>
    Object.keys(access).map((name) => ({
      path: `${side}.${name}`,
      priority: statedPriority(fleetName, side, name),
    }));
  return [
    ...ownRules.map((rule) => ({ path: "from", priority: ownPriority(fleetName, rule) })),
    ...stated("from", from),
    ...stated("to", to),
  ];
}

/**
 * Returns the rules that the firewall policy of a created network gets for the machines of a fleet, told by their
 * service account: its members reach each other, people sign in through Identity-Aware Proxy, and what the fleet states.
 */
export function fleetFirewallRules(
  fleetName: string,
  { from, to }: Pick<Fleet, "from" | "to">,
  { block, serviceAccount }: { readonly block: Cidr; readonly serviceAccount: string },
): readonly FirewallRule[] {
  const common = { serviceAccounts: [serviceAccount] };
  const ruleOf = (side: Side) => {
    const access = side === "from" ? from : to;
    return Object.entries(access).map(([name, each]): FirewallRule => ({
      ...common,
      name: `fleet-${fleetName}-${side}-${name}`,
      priority: statedPriority(fleetName, side, name),
      description: `Fleet ${fleetName}, ${side} ${name}`,
      ...accessRule(side, each),
    }));
  };
  return [
    {
      ...common,
      name: `fleet-${fleetName}-members`,
      priority: ownPriority(fleetName, "members"),
      direction: "INGRESS",
      action: "allow",
      description: `Fleet ${fleetName}, its members reach each other`,
      peers: [formatCidr(block)],
      protocol: "all",
    },
    {
      ...common,
      name: `fleet-${fleetName}-sign-in`,
      priority: ownPriority(fleetName, "sign-in"),
      direction: "INGRESS",
      action: "allow",
      description: `Fleet ${fleetName}, SSH through Identity-Aware Proxy`,
      peers: [identityAwareProxy],
      protocol: "tcp",
      ports: "22",
    },
    ...ruleOf("from"),
    ...ruleOf("to"),
  ];
}

function ownPriority(fleetName: string, rule: (typeof ownRules)[number]): number {
  return rulePriority("fleet", `${fleetName} ${rule}`);
}

function statedPriority(fleetName: string, side: Side, name: string): number {
  return rulePriority("fleet", `${fleetName} ${side} ${name}`);
}

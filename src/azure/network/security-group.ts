import {
  NetworkSecurityGroup,
  type NetworkSecurityGroupSecurityRule,
} from "@cdktf/provider-azurerm/lib/network-security-group";
import type { Construct } from "constructs";
import type { Home } from "../region/resource-group";
import { resourceName } from "../region/spec/names";
import type { SecurityRule } from "./spec/security";

export interface SecurityGroupProps {
  /** Begins every name, for example `hft-production-texas`. */
  readonly prefix: string;
  readonly home: Home;
  /** What the group is for: ends its name. */
  readonly group: string;
  readonly rules: readonly SecurityRule[];
}

/**
 * Creates a security group with all of its rules. They are part of it, not resources of their own, so that Azure takes a
 * change of several at once, and there is no moment in which one is missing.
 */
export function securityGroup(scope: Construct, id: string, props: SecurityGroupProps): NetworkSecurityGroup {
  const { prefix, home, group, rules } = props;
  return new NetworkSecurityGroup(scope, id, {
    ...home,
    name: resourceName("networkSecurityGroup", prefix, group),
    securityRule: rules.map(ruleArguments),
  });
}

const protocols = { all: "*", tcp: "Tcp", udp: "Udp" } as const;

function ruleArguments(rule: SecurityRule): NetworkSecurityGroupSecurityRule {
  const { name, priority, direction, action, description, peers, machines = "*", protocol, ports } = rule;
  const inbound = direction === "Inbound";
  return {
    name,
    priority,
    direction,
    access: action,
    description,
    protocol: protocols[protocol],
    sourcePortRange: "*",
    ...(ports === undefined ? { destinationPortRange: "*" } : { destinationPortRanges: [...ports] }),
    ...(inbound ? source(peers) : { sourceAddressPrefix: machines }),
    ...(inbound ? { destinationAddressPrefix: machines } : destination(peers)),
  };
}

function source(peers: SecurityRule["peers"]): Partial<NetworkSecurityGroupSecurityRule> {
  return typeof peers === "string" ? { sourceAddressPrefix: peers } : { sourceAddressPrefixes: [...peers] };
}

function destination(peers: SecurityRule["peers"]): Partial<NetworkSecurityGroupSecurityRule> {
  return typeof peers === "string"
    ? { destinationAddressPrefix: peers }
    : { destinationAddressPrefixes: [...peers] };
}

import { ComputeNetworkFirewallPolicyRule } from "@cdktf/provider-google/lib/compute-network-firewall-policy-rule";
import type { Construct } from "constructs";
import type { FirewallRule } from "./spec/firewall";

export interface FirewallPolicyRuleProps {
  /** Name of the policy, or a reference to it. */
  readonly policyName: string;
  readonly rule: FirewallRule;
}

/** Adds a rule to a firewall policy, of this stack or of another. */
export function firewallPolicyRule(
  scope: Construct,
  id: string,
  { policyName, rule }: FirewallPolicyRuleProps,
): ComputeNetworkFirewallPolicyRule {
  const { name, priority, direction, action, description, peers, own, protocol, ports, serviceAccounts } =
    rule;
  const [peerRanges, ownRanges] = [[...peers], own && [...own]];
  return new ComputeNetworkFirewallPolicyRule(scope, id, {
    firewallPolicy: policyName,
    ruleName: name,
    priority,
    direction,
    action,
    description,
    enableLogging: action === "deny",
    targetServiceAccounts: serviceAccounts && [...serviceAccounts],
    match: {
      ...(direction === "INGRESS"
        ? { srcIpRanges: peerRanges, destIpRanges: ownRanges }
        : { destIpRanges: peerRanges, srcIpRanges: ownRanges }),
      layer4Configs: [{ ipProtocol: protocol, ports: ports === undefined ? undefined : [ports].flat() }],
    },
  });
}

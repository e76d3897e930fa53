import { ComputeNetworkFirewallPolicy } from "@cdktf/provider-google/lib/compute-network-firewall-policy";
import { ComputeNetworkFirewallPolicyAssociation } from "@cdktf/provider-google/lib/compute-network-firewall-policy-association";
import { ComputeNetworkFirewallPolicyRule } from "@cdktf/provider-google/lib/compute-network-firewall-policy-rule";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import type { FirewallRule } from "./spec/firewall";

export interface FirewallPolicyProps {
  /** Begins every name, for example `hft-production-iowa`. */
  readonly prefix: string;
  readonly networkId: string;
  readonly rules: readonly FirewallRule[];
}

/**
 * The firewall policy of a network, which belongs to its project: hierarchical ones need rights in the organization.
 * Each rule is a resource, so that other stacks add theirs.
 */
export class FirewallPolicy extends Construct {
  readonly resource: ComputeNetworkFirewallPolicy;

  constructor(scope: Construct, id: string, { prefix, networkId, rules }: FirewallPolicyProps) {
    super(scope, id);
    this.resource = new ComputeNetworkFirewallPolicy(this, "Resource", {
      name: resourceName("compute", prefix),
      description: "Denies what no rule admits, in both directions",
    });
    const made = new Construct(this, "rules");
    const resources = rules.map((rule) => this.rule(made, rule));
    new ComputeNetworkFirewallPolicyAssociation(this, "association", {
      name: resourceName("compute", prefix),
      firewallPolicy: this.resource.name,
      attachmentTarget: networkId,
      // With half of its rules it would deny what the others admit.
      dependsOn: resources,
    });
  }

  private rule(scope: Construct, rule: FirewallRule): ComputeNetworkFirewallPolicyRule {
    const { name, priority, direction, action, description, peers, own, protocol, ports } = rule;
    const [peerRanges, ownRanges] = [[...peers], own && [...own]];
    return new ComputeNetworkFirewallPolicyRule(scope, name, {
      firewallPolicy: this.resource.name,
      ruleName: name,
      priority,
      direction,
      action,
      description,
      enableLogging: action === "deny",
      match: {
        ...(direction === "INGRESS"
          ? { srcIpRanges: peerRanges, destIpRanges: ownRanges }
          : { destIpRanges: peerRanges, srcIpRanges: ownRanges }),
        layer4Configs: [{ ipProtocol: protocol, ports: ports === undefined ? undefined : [ports] }],
      },
    });
  }
}

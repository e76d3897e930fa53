import { ComputeNetworkFirewallPolicy } from "@cdktf/provider-google/lib/compute-network-firewall-policy";
import { ComputeNetworkFirewallPolicyAssociation } from "@cdktf/provider-google/lib/compute-network-firewall-policy-association";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import { firewallPolicyRule } from "./firewall-policy-rule";
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
    const resources = rules.map((rule) =>
      firewallPolicyRule(made, rule.name, { policyName: this.resource.name, rule }),
    );
    new ComputeNetworkFirewallPolicyAssociation(this, "association", {
      name: resourceName("compute", prefix),
      firewallPolicy: this.resource.name,
      attachmentTarget: networkId,
      // With half of its rules it would deny what the others admit.
      dependsOn: resources,
    });
  }
}

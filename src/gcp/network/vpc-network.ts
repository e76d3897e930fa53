import { ComputeNetwork } from "@cdktf/provider-google/lib/compute-network";
import { Construct } from "constructs";
import { guard } from "../../kit/guard";
import { resourceName } from "../region/spec/names";
import { CloudNat } from "./cloud-nat";
import { EgressAddresses } from "./egress-addresses";
import { FirewallPolicy } from "./firewall-policy";
import { FlowLogStore } from "./flow-log-store";
import { GoogleApiAccess } from "./google-apis";
import type { Network } from "./network";
import { PrivateServiceAccess } from "./private-service-access";
import { gcpBlockCidr, gcpTiers, type GcpTier } from "./spec/address-plan";
import { firewallRules } from "./spec/firewall";
import { rangeNames } from "./spec/ids";
import { networkRules } from "./spec/rules";
import type { CreateNetwork, KeyIds } from "./spec/schema";
import { tierSubnet } from "./tier-subnet";

export interface VpcNetworkProps {
  readonly network: CreateNetwork;
  /** Begins every name, for example `hft-production-iowa`. */
  readonly prefix: string;
  /** Google's name of the region, for example `us-central1`. */
  readonly region: string;
  readonly projectId: string;
  readonly keyIds: KeyIds;
  /** Whether Terraform refuses to release an egress address and to destroy or replace the network or a subnet. */
  readonly protect: boolean;
}

/**
 * A VPC network with three subnets in its region, closed in both directions but for what its firewall admits.
 *
 * `private` holds nodes, pods and internal load balancers, `trading` the trading machines outside of a cluster, `data`
 * the endpoints of managed services. The `data` tier has no way to the internet.
 *
 * @throws ProblemsError for what `networkRules` refuses
 */
export class VpcNetwork extends Construct implements Network {
  readonly stated: CreateNetwork;
  readonly resource: ComputeNetwork;
  readonly networkId: string;
  readonly subnets: Network["subnets"];
  readonly keyIds: KeyIds;
  readonly egressAddresses: readonly string[];

  constructor(scope: Construct, id: string, props: VpcNetworkProps) {
    super(scope, id);
    const { network, prefix, region, projectId, keyIds, protect } = props;
    guard(this, networkRules, network, { region });
    this.resource = new ComputeNetwork(this, "Resource", {
      name: resourceName("compute", prefix),
      autoCreateSubnetworks: false,
      // What leads out of the network is a route of its own below.
      deleteDefaultRoutesOnCreate: true,
      // So that a link may end in another region: the network has subnets in this one only.
      routingMode: "GLOBAL",
      mtu: network.mtu,
      // GKE opens its nodes by VPC firewall rules. Before them, the policy would deny what they admit.
      networkFirewallPolicyEnforcementOrder: "AFTER_CLASSIC_FIREWALL",
      lifecycle: { preventDestroy: protect },
    });
    this.stated = network;
    this.networkId = this.resource.id;
    this.keyIds = keyIds;
    const own = { prefix, networkId: this.networkId };

    const subnet = (tier: GcpTier) =>
      tierSubnet(this, tier, {
        ...own,
        region,
        regionCidr: network.cidr,
        tier,
        flowLogs: network.flowLogs,
        protect,
      });
    const subnets = { private: subnet("private"), trading: subnet("trading"), data: subnet("data") };
    if (network.flowLogs.kind === "sampled") {
      new FlowLogStore(this, "flow-logs", {
        prefix,
        projectId,
        region,
        subnetNames: gcpTiers.map((tier) => subnets[tier].name),
        retentionDays: network.flowLogs.retentionDays,
        protect,
      });
    }
    this.subnets = {
      private: { id: subnets.private.id, ranges: rangeNames },
      trading: { id: subnets.trading.id },
      data: { id: subnets.data.id },
    };

    const egress = new EgressAddresses(this, "egress", {
      prefix,
      region,
      count: network.egressAddresses,
      protect,
    });
    this.egressAddresses = egress.publicIps;
    if (network.nat.kind === "cloud-nat") {
      new CloudNat(this, "nat", {
        ...own,
        region,
        subnets,
        addresses: egress.resources,
        portsPerMachine: network.nat.portsPerMachine,
      });
    }
    new GoogleApiAccess(this, "google-apis", { ...own, apis: network.googleApis });
    new FirewallPolicy(this, "firewall", { ...own, rules: firewallRules(network) });
    new PrivateServiceAccess(this, "producers", {
      prefix,
      network: this.resource,
      cidr: gcpBlockCidr(network.cidr, "producers"),
      protect,
    });
  }
}

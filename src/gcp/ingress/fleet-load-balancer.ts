import { ComputeAddress } from "@cdktf/provider-google/lib/compute-address";
import { ComputeForwardingRule } from "@cdktf/provider-google/lib/compute-forwarding-rule";
import type { ComputeInstanceGroup } from "@cdktf/provider-google/lib/compute-instance-group";
import { ComputeRegionBackendService } from "@cdktf/provider-google/lib/compute-region-backend-service";
import { ComputeRegionHealthCheck } from "@cdktf/provider-google/lib/compute-region-health-check";
import { Construct } from "constructs";
import { guard } from "../../kit/guard";
import { fleetAddress } from "../machines/spec/fleet-addresses";
import type { FleetAddresses } from "../machines/spec/fleet-schema";
import { firewallPolicyRule } from "../network/firewall-policy-rule";
import type { Network } from "../network/network";
import { firewallPolicyName, type RegionPlace } from "../network/spec/ids";
import { resourceName } from "../region/spec/names";
import { forwardedPorts, ingressFirewallRules } from "./spec/firewall";
import { ingressRules } from "./spec/rules";
import type { FleetIngress } from "./spec/schema";

export interface FleetLoadBalancerProps {
  /** Its name in the environment, for example `orders`. */
  readonly name: string;
  readonly ingress: FleetIngress;
  readonly place: RegionPlace;
  readonly network: Network;
  /** The addresses of the fleet that it leads to. */
  readonly addresses: FleetAddresses;
  /** Address of the service account of the fleet's machines. */
  readonly serviceAccount: string;
  /** The machines of the active generation; not set where the region builds none. */
  readonly machines?: ComputeInstanceGroup | undefined;
  /** Keeps Terraform from releasing the address. */
  readonly protect: boolean;
}

/**
 * A passthrough load balancer before the active generation of a fleet, with an address that outlives it: without
 * machines there is the address alone.
 *
 * When no machine serves, connections are dropped. By default Google would spread them over all machines, and so
 * over those that stand by.
 *
 * @throws ProblemsError for what `ingressRules` refuses
 */
export class FleetLoadBalancer extends Construct {
  readonly resource: ComputeAddress;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: FleetLoadBalancerProps,
  ) {
    super(scope, id);
    const { ingress, network, machines } = props;
    guard(this, ingressRules, ingress, { network: network.stated, cluster: undefined });
    this.resource = this.reserveAddress();
    this.admit();
    if (machines !== undefined) this.forward(this.backend(machines));
  }

  /** Where clients connect. */
  get address(): string {
    return this.resource.address;
  }

  private get fullName(): string {
    const { name, place } = this.props;
    return resourceName("compute", place.prefix, "ingress", name);
  }

  private get scheme(): "INTERNAL" | "EXTERNAL" {
    return this.props.ingress.address.kind === "internal" ? "INTERNAL" : "EXTERNAL";
  }

  private get subnetId(): string | undefined {
    return this.scheme === "INTERNAL" ? this.props.network.subnets.trading?.id : undefined;
  }

  private reserveAddress(): ComputeAddress {
    const { ingress, place, network, addresses, protect } = this.props;
    const { address } = ingress;
    return new ComputeAddress(this, "Resource", {
      name: this.fullName,
      region: place.region,
      addressType: this.scheme,
      ...(address.kind === "internal"
        ? {
            purpose: "GCE_ENDPOINT",
            subnetwork: this.subnetId,
            address: fleetAddress(addresses, network.stated, address.host),
          }
        : // Over Google's network to the edge nearest to the client.
          { networkTier: "PREMIUM" }),
      lifecycle: { preventDestroy: protect },
    });
  }

  /** An adopted network is opened by its owner. */
  private admit(): void {
    const { name, ingress, place, network, serviceAccount } = this.props;
    const policyName = firewallPolicyName(place, network.stated);
    if (policyName === undefined) return;
    const scope = new Construct(this, "firewall");
    for (const rule of ingressFirewallRules(name, ingress, serviceAccount)) {
      firewallPolicyRule(scope, rule.name, { policyName, rule });
    }
  }

  private backend(machines: ComputeInstanceGroup): ComputeRegionBackendService {
    const { ingress, place } = this.props;
    return new ComputeRegionBackendService(this, "backend", {
      name: this.fullName,
      region: place.region,
      loadBalancingScheme: this.scheme,
      protocol: "TCP",
      backend: [{ group: machines.selfLink, balancingMode: "CONNECTION" }],
      healthChecks: [this.healthCheck().id],
      connectionDrainingTimeoutSec: ingress.drainSeconds,
      sessionAffinity: "NONE",
      // Compute Engine API reference, BackendServiceFailoverPolicy; without failover backends it was planned, not applied.
      failoverPolicy: { dropTrafficIfUnhealthy: true },
    });
  }

  private healthCheck(): ComputeRegionHealthCheck {
    const { ingress, place } = this.props;
    const { protocol, port, path, intervalSeconds } = ingress.health;
    const request = { port, portSpecification: "USE_FIXED_PORT", requestPath: path };
    return new ComputeRegionHealthCheck(this, "health", {
      name: this.fullName,
      region: place.region,
      checkIntervalSec: intervalSeconds,
      timeoutSec: Math.min(intervalSeconds, 5),
      healthyThreshold: 2,
      unhealthyThreshold: 2,
      ...(protocol === "http" ? { httpHealthCheck: request } : { httpsHealthCheck: request }),
      logConfig: { enable: true },
    });
  }

  private forward(backend: ComputeRegionBackendService): ComputeForwardingRule {
    const { ingress, place, network } = this.props;
    return new ComputeForwardingRule(this, "listener", {
      name: this.fullName,
      region: place.region,
      loadBalancingScheme: this.scheme,
      ipAddress: this.resource.id,
      ipProtocol: "TCP",
      ports: forwardedPorts(ingress).map(String),
      backendService: backend.id,
      ...(this.scheme === "INTERNAL"
        ? {
            network: network.networkId,
            subnetwork: this.subnetId,
            // Clients come from other regions too, and over links that end in them.
            allowGlobalAccess: true,
          }
        : { networkTier: "PREMIUM" }),
    });
  }
}

import { Lb, type LbFrontendIpConfiguration } from "@cdktf/provider-azurerm/lib/lb";
import { LbBackendAddressPool } from "@cdktf/provider-azurerm/lib/lb-backend-address-pool";
import { LbProbe } from "@cdktf/provider-azurerm/lib/lb-probe";
import { LbRule } from "@cdktf/provider-azurerm/lib/lb-rule";
import { NetworkInterfaceBackendAddressPoolAssociation } from "@cdktf/provider-azurerm/lib/network-interface-backend-address-pool-association";
import type { PublicIp } from "@cdktf/provider-azurerm/lib/public-ip";
import { Construct } from "constructs";
import { mapValues } from "../../core/map-values";
import { guard } from "../../kit/guard";
import { fleetAddress } from "../machines/spec/fleet-addresses";
import type { Fleet } from "../machines/spec/fleet-schema";
import { addressName, type TradingFleet } from "../machines/trading-fleet";
import type { Network } from "../network/network";
import type { Home } from "../region/resource-group";
import type { RegionPlace } from "../region/spec/place";
import { allZones, publicAddress } from "./public-address";
import { ingressRules } from "./spec/rules";
import { loadBalancerName } from "./spec/names";
import type { Exposure, FleetIngress } from "./spec/schema";
import { forwardedPorts } from "./spec/security";

export interface FleetLoadBalancerProps {
  /** Name of the fleet in its region. */
  readonly fleetName: string;
  readonly stated: Fleet;
  readonly fleet: TradingFleet;
  readonly exposure: Exposure;
  /** The ingresses of the fleet with this exposure, by name. */
  readonly ingresses: Readonly<Record<string, FleetIngress>>;
  readonly place: RegionPlace;
  readonly home: Home;
  readonly network: Network;
  /** Keeps Terraform from releasing public addresses. */
  readonly protect: boolean;
}

/**
 * The internal or the public load balancer of a fleet: a frontend for each ingress, a pool for each generation, and rules
 * that lead to the pool of the active one. A machine may be behind one load balancer of either kind, so the ingresses of a
 * fleet share it. Without machines there are the addresses alone.
 *
 * When no machine serves, Azure sends new connections to none. Outbound connections never take its addresses: venues list
 * those of the NAT gateways.
 *
 * Source: Azure documentation, Azure Load Balancer health probes, Probe down behavior; Azure Load Balancer components.
 *
 * @throws ProblemsError for what `ingressRules` refuses
 */
export class FleetLoadBalancer extends Construct {
  readonly resource: Lb;
  private readonly publicAddresses: Readonly<Record<string, PublicIp>>;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: FleetLoadBalancerProps,
  ) {
    super(scope, id);
    const { fleetName, exposure, ingresses, place, home, network, protect, fleet, stated } = props;
    for (const ingress of Object.values(ingresses)) {
      guard(this, ingressRules, ingress, { network: network.stated, cluster: undefined });
    }
    const addresses = new Construct(this, "addresses");
    this.publicAddresses = Object.fromEntries(
      Object.entries(ingresses).flatMap(([name, { address }]) =>
        address.kind === "internal"
          ? []
          : [
              [
                name,
                publicAddress(addresses, name, {
                  name,
                  label: address.label,
                  place,
                  home,
                  network: network.stated,
                  protect,
                }),
              ],
            ],
      ),
    );
    this.resource = new Lb(this, "Resource", {
      ...home,
      name: loadBalancerName(place, fleetName, exposure),
      sku: "Standard",
      skuTier: "Regional",
      frontendIpConfiguration: Object.entries(ingresses).map(([name, ingress]) =>
        this.frontend(name, ingress),
      ),
    });
    const active = this.pools(fleet)[stated.active];
    if (active === undefined) return;
    for (const [name, ingress] of Object.entries(ingresses)) this.forward(name, ingress, active);
  }

  /** Where clients of an ingress connect. */
  addressOf(name: string): string | undefined {
    const { stated, network, ingresses } = this.props;
    const { [name]: ingress } = ingresses;
    return ingress?.address.kind === "internal"
      ? fleetAddress(stated, network.stated, ingress.address.host)
      : this.publicAddresses[name]?.ipAddress;
  }

  /** Azure's own name of the public address of an ingress. */
  fqdnOf(name: string): string | undefined {
    return this.publicAddresses[name]?.fqdn;
  }

  private frontend(name: string, { address }: FleetIngress): LbFrontendIpConfiguration {
    const { stated, network } = this.props;
    const { [name]: publicIp } = this.publicAddresses;
    if (address.kind === "public") return { name, publicIpAddressId: publicIp?.id };
    return {
      name,
      subnetId: network.subnetIds[`trading-${stated.zone}`],
      privateIpAddressAllocation: "Static",
      privateIpAddress: fleetAddress(stated, network.stated, address.host),
      privateIpAddressVersion: "IPv4",
      zones: allZones(network.stated),
    };
  }

  /** Every machine is in the pool of its generation, so that another active one moves no machine. */
  private pools({ generations, cards }: TradingFleet): Readonly<Record<string, LbBackendAddressPool>> {
    const scope = new Construct(this, "pools");
    return mapValues(generations, ({ machines }, key) => {
      const pool = new LbBackendAddressPool(scope, key, { name: key, loadbalancerId: this.resource.id });
      for (const [member, card] of Object.entries(cards[key] ?? {})) {
        new NetworkInterfaceBackendAddressPoolAssociation(scope, `${key}-${member}`, {
          networkInterfaceId: card.id,
          ipConfigurationName: addressName,
          backendAddressPoolId: pool.id,
          dependsOn: machines[member] && [machines[member].resource],
        });
      }
      return pool;
    });
  }

  private forward(name: string, ingress: FleetIngress, pool: LbBackendAddressPool): void {
    const { health, floatingIp, idleMinutes } = ingress;
    const scope = new Construct(this, name);
    const probe = new LbProbe(scope, "health", {
      name,
      loadbalancerId: this.resource.id,
      protocol: health.protocol === "http" ? "Http" : "Https",
      port: health.port,
      requestPath: health.path,
      intervalInSeconds: health.intervalSeconds,
      probeThreshold: 2,
    });
    for (const port of forwardedPorts(ingress)) {
      new LbRule(scope, `${port}`, {
        name: `${name}-${port}`,
        loadbalancerId: this.resource.id,
        frontendIpConfigurationName: name,
        frontendPort: port,
        backendPort: port,
        protocol: "Tcp",
        backendAddressPoolIds: [pool.id],
        probeId: probe.id,
        loadDistribution: "Default",
        floatingIpEnabled: floatingIp,
        idleTimeoutInMinutes: idleMinutes,
        // A side that was forgotten learns of it at once, and not by its own timer.
        tcpResetEnabled: true,
        disableOutboundSnat: true,
      });
    }
  }
}

import type { ExpressRoutePort } from "@cdktf/provider-azurerm/lib/express-route-port";
import { Construct } from "constructs";
import { mapValues } from "../../core/map-values";
import type { RegionRole } from "../../environment/region";
import { guard } from "../../kit/guard";
import { networkZones } from "../network/spec/network";
import type { Network } from "../network/network";
import type { Home } from "../region/resource-group";
import type { RegionPlace } from "../region/spec/place";
import { CircuitLink } from "./circuit-link";
import { directPort } from "./direct-port";
import { ExpressRouteGateway } from "./express-route-gateway";
import type { Interconnect } from "./interconnect";
import type { LinkPlace } from "./link-place";
import { circuitsOf, createdGateways, type PlacedCircuit } from "./spec/circuits";
import { gatewayRules } from "./spec/gateway-rules";
import { linksRules } from "./spec/links-rules";
import { locationRules } from "./spec/location-rules";
import { portRules } from "./spec/port-rules";
import { interconnectRules } from "./spec/rules";
import type { AzureInterconnect } from "./spec/schema";
import { vpnRules } from "./spec/vpn-rules";
import { VpnGateway } from "./vpn-gateway";

export interface ExchangeInterconnectProps {
  readonly interconnect: AzureInterconnect;
  readonly network: Network;
  readonly place: RegionPlace;
  readonly home: Home;
  readonly role: RegionRole;
  /** Keeps Terraform from cancelling circuits and ports, and from taking away gateways and connections. */
  readonly protect: boolean;
}

/**
 * A region's private paths to venues: circuits of ExpressRoute with their peerings, port pairs, gateways, and VPNs.
 *
 * @throws ProblemsError for what the rules of the interconnect and of its parts refuse
 */
export class ExchangeInterconnect extends Construct implements Interconnect {
  readonly gatewayId: string | undefined;
  readonly links: Interconnect["links"];
  readonly ports: Interconnect["ports"];
  readonly vpn: Interconnect["vpn"];
  private readonly place: LinkPlace;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: ExchangeInterconnectProps,
  ) {
    super(scope, id);
    const { interconnect, network, place, home, role, protect } = props;
    const { location, subscriptionId } = place;
    guard(this, interconnectRules, interconnect, { network: network.stated });
    guard(this, gatewayRules, interconnect, { network: network.stated, subscriptionId });
    guard(this, linksRules, interconnect, { role, network: network.stated });
    guard(this, locationRules, interconnect, { location });
    guard(this, portRules, interconnect, {});
    guard(this, vpnRules, interconnect, { network: network.stated });
    const zonal = networkZones(network.stated).some(({ number }) => number !== undefined);
    this.place = { place, home, zonal, protect };
    this.ports = this.createPorts();
    this.gatewayId = this.createGateway();
    this.links = this.createLinks();
    this.vpn =
      interconnect.vpn &&
      new VpnGateway(this, "vpn", {
        vpn: interconnect.vpn,
        subnetId: network.gatewaySubnetId,
        place: this.place,
      });
  }

  private createPorts(): Interconnect["ports"] {
    const ports = new Construct(this, "ports");
    return mapValues(this.props.interconnect.ports, (port, key) =>
      directPort(ports, key, { key, port, place: this.place }),
    );
  }

  private createGateway(): string | undefined {
    const { interconnect, network } = this.props;
    const { gateway } = interconnect;
    if (gateway.kind === "adopt") return gateway.id;
    if (!createdGateways(interconnect).expressRoute) return undefined;
    const { sku } = gateway;
    const subnetId = network.gatewaySubnetId;
    return new ExpressRouteGateway(this, "gateway", { sku, subnetId, place: this.place }).resource.id;
  }

  /**
   * A gateway takes one connection after the other: a second one at the same time may be refused with
   * AnotherOperationInProgress, and azurerm 4.55.0 neither locks the gateway (virtual_network_gateway_connection_resource.go)
   * nor tries again. Source: Azure/Azure-Landing-Zones#4134, hashicorp/terraform-provider-azurerm#10582.
   */
  private createLinks(): Interconnect["links"] {
    const scope = new Construct(this, "links");
    const links: Record<string, CircuitLink> = {};
    let after: CircuitLink["connection"];
    for (const circuit of circuitsOf(this.props.interconnect)) {
      const link = new CircuitLink(scope, circuit.link, {
        circuit,
        port: this.portOf(circuit),
        gatewayId: this.gatewayId,
        after,
        place: this.place,
      });
      links[circuit.link] = link;
      after = link.connection ?? after;
    }
    return links;
  }

  private portOf({ stated }: PlacedCircuit): ExpressRoutePort | undefined {
    return stated.kind === "direct" ? this.ports[stated.port] : undefined;
  }
}

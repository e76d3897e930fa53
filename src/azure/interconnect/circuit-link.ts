import type { ExpressRoutePort } from "@cdktf/provider-azurerm/lib/express-route-port";
import {
  VirtualNetworkGatewayConnection,
  type VirtualNetworkGatewayConnectionConfig,
} from "@cdktf/provider-azurerm/lib/virtual-network-gateway-connection";
import { Construct } from "constructs";
import { guard } from "../../kit/guard";
import { SecretVariable } from "../../kit/secret-variable";
import { isProvisioned, orderCircuit } from "./circuit";
import type { InterconnectLink } from "./interconnect";
import type { LinkPlace } from "./link-place";
import { PrivatePeering } from "./private-peering";
import { authorizationKeyVariable, needsAuthorization, type PlacedCircuit } from "./spec/circuits";
import { linkRules } from "./spec/link-rules";
import { connectionName } from "./spec/names";
import { peeringSheet } from "./spec/peering";

export interface CircuitLinkProps {
  readonly circuit: PlacedCircuit;
  /** Port pair of a direct link. */
  readonly port: ExpressRoutePort | undefined;
  /** Gateway of the network; `undefined` as long as no link is established. */
  readonly gatewayId: string | undefined;
  /** The connection that the gateway takes before; `undefined` for the first. */
  readonly after: VirtualNetworkGatewayConnection | undefined;
  readonly place: LinkPlace;
}

/**
 * A link over ExpressRoute in its phase: the circuit alone while it is on order; with its peering and its connection to
 * the network once it is established. The circuit is one resource in both.
 */
export class CircuitLink extends Construct implements InterconnectLink {
  readonly circuit: InterconnectLink["circuit"];
  readonly circuitId: string;
  readonly location: string;
  readonly peering: InterconnectLink["peering"];
  readonly serviceKey: string | undefined;
  /** Its connection to the network; `undefined` while it is on order. */
  readonly connection: VirtualNetworkGatewayConnection | undefined;

  constructor(scope: Construct, id: string, props: CircuitLinkProps) {
    super(scope, id);
    const { circuit, port, gatewayId, after, place } = props;
    const { link: key, stated, established, location = "" } = circuit;
    guard(this, linkRules, stated, {});
    this.location = location;
    if (stated.kind === "adopted") {
      this.circuitId = stated.circuit;
    } else {
      this.circuit = orderCircuit(this, "circuit", { key, link: stated, port, place });
      this.circuitId = this.circuit.id;
      const isOnOrder = stated.kind === "provider" && stated.phase.kind === "ordered";
      this.serviceKey = isOnOrder ? this.circuit.serviceKey : undefined;
    }
    if (established === undefined || gatewayId === undefined) return;
    const peering = this.configure(props);
    this.peering = established.peering?.kind === "own" ? peeringSheet(established.peering) : undefined;
    this.connection = new VirtualNetworkGatewayConnection(this, "connection", {
      ...place.home,
      name: connectionName(place.place, "expressroute", key),
      type: "ExpressRoute",
      virtualNetworkGatewayId: gatewayId,
      expressRouteCircuitId: this.circuitId,
      expressRouteGatewayBypass: established.fastPath,
      routingWeight: established.weight,
      authorizationKey: this.authorizationKey(props),
      dependsOn: [...(after ? [after] : []), ...(peering ? [peering.resource] : [])],
      lifecycle: { preventDestroy: place.protect, ...this.condition(props) },
    });
  }

  /** Makes the peering that the region configures itself. */
  private configure(props: CircuitLinkProps): PrivatePeering | undefined {
    const { link: key, established } = props.circuit;
    if (this.circuit === undefined || established?.peering?.kind !== "own") return undefined;
    return new PrivatePeering(this, "peering", {
      key,
      peering: established.peering,
      circuit: this.circuit,
      ...this.condition(props),
    });
  }

  private condition({
    circuit: { link, stated },
  }: CircuitLinkProps): Pick<
    NonNullable<VirtualNetworkGatewayConnectionConfig["lifecycle"]>,
    "precondition"
  > {
    if (this.circuit === undefined || stated.kind !== "provider") return {};
    return { precondition: [isProvisioned(link, this.circuit)] };
  }

  private authorizationKey({ circuit, place }: CircuitLinkProps): string | undefined {
    const { link, stated } = circuit;
    if (stated.kind !== "adopted" || !needsAuthorization(stated.circuit, place.place.subscriptionId)) {
      return undefined;
    }
    return new SecretVariable(this, authorizationKeyVariable(link), {
      description: `Key of the authorization that the owner of circuit ${stated.circuit} has made for link ${link}, a UUID`,
      entersState: "the provider has no write-only argument for it",
    }).stringValue;
  }
}

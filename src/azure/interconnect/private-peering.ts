import type { ExpressRouteCircuit } from "@cdktf/provider-azurerm/lib/express-route-circuit";
import { ExpressRouteCircuitPeering } from "@cdktf/provider-azurerm/lib/express-route-circuit-peering";
import type { TerraformResourceLifecycle } from "cdktf";
import { Construct } from "constructs";
import { SecretVariable } from "../../kit/secret-variable";
import { peeringKeyVariable } from "./spec/circuits";
import type { OwnPeering } from "./spec/session-schema";

export interface PrivatePeeringProps {
  /** Name of the link in the environment. */
  readonly key: string;
  readonly peering: OwnPeering;
  readonly circuit: ExpressRouteCircuit;
  /** What must hold before it is made. @default nothing */
  readonly precondition?: TerraformResourceLifecycle["precondition"];
}

/** The private peering of a circuit: a BGP session over each of its two links. BFD is on at Azure's side. */
export class PrivatePeering extends Construct {
  readonly resource: ExpressRouteCircuitPeering;

  constructor(scope: Construct, id: string, { key, peering, circuit, precondition }: PrivatePeeringProps) {
    super(scope, id);
    this.resource = new ExpressRouteCircuitPeering(this, "Resource", {
      peeringType: "AzurePrivatePeering",
      expressRouteCircuitName: circuit.name,
      resourceGroupName: circuit.resourceGroupName,
      vlanId: peering.vlan,
      peerAsn: peering.peerAsn,
      primaryPeerAddressPrefix: peering.primary,
      secondaryPeerAddressPrefix: peering.secondary,
      sharedKey: peering.md5 ? this.key(key) : undefined,
      ...(precondition && { lifecycle: { precondition } }),
    });
  }

  private key(link: string): string {
    const variable = peeringKeyVariable(link);
    return new SecretVariable(this, variable, {
      description: `BGP MD5 key of link ${link}: 1 to 25 letters and digits, agreed with the other side; another key interrupts the sessions until both sides have it`,
      entersState: "the provider has no write-only argument for it",
      validation: [
        {
          condition: `\${can(regex("^[A-Za-z0-9]{1,25}$", var.${variable}))}`,
          errorMessage: "a BGP key has 1 to 25 letters and digits",
        },
      ],
    }).stringValue;
  }
}

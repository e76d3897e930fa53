import { DxGateway } from "@cdktf/provider-aws/lib/dx-gateway";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import type { GatewayChoice } from "./spec/schema";

export interface ConnectGatewayProps {
  readonly gateway: GatewayChoice;
  /** Name of the gateway, for example `hft-production-virginia`. */
  readonly prefix: string;
  /** Keeps Terraform from destroying the gateway. */
  readonly protect: boolean;
}

/** The Direct Connect gateway, created or adopted, which connects the links of all sites to the network. */
export class ConnectGateway extends Construct {
  /** `undefined` for an adopted gateway. */
  readonly resource?: DxGateway;
  readonly gatewayId: string;

  constructor(scope: Construct, id: string, { gateway, prefix, protect }: ConnectGatewayProps) {
    super(scope, id);
    if (gateway.kind === "adopt") {
      this.gatewayId = gateway.id;
      return;
    }
    this.resource = new DxGateway(this, "Resource", {
      name: resourceName("directConnect", prefix),
      amazonSideAsn: String(gateway.asn),
      lifecycle: { preventDestroy: protect },
    });
    this.gatewayId = this.resource.id;
  }
}

import { DxGateway } from "@cdktf/provider-aws/lib/dx-gateway";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import type { GatewayChoice } from "./spec/interconnect";

export interface ConnectGatewayProps {
  readonly config: GatewayChoice;
  /** Its name, for example `hft-production-virginia`. */
  readonly prefix: string;
  readonly protect: boolean;
}

/** The Direct Connect gateway, created or adopted: where the links of all sites meet. It costs nothing. */
export class ConnectGateway extends Construct {
  /** Nothing where it is adopted. */
  readonly resource?: DxGateway;
  readonly gatewayId: string;

  constructor(scope: Construct, id: string, { config, prefix, protect }: ConnectGatewayProps) {
    super(scope, id);
    if (config.kind === "adopt") {
      this.gatewayId = config.id;
      return;
    }
    this.resource = new DxGateway(this, "Resource", {
      name: resourceName("directConnect", prefix),
      amazonSideAsn: String(config.asn),
      lifecycle: { preventDestroy: protect },
    });
    this.gatewayId = this.resource.id;
  }
}

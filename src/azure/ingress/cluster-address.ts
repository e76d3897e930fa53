import type { PublicIp } from "@cdktf/provider-azurerm/lib/public-ip";
import { Construct } from "constructs";
import { publicAddress, type PublicAddressProps } from "./public-address";

/** A public address that a Service of the cluster binds by its annotations, and that is kept when that is made anew. */
export class ClusterAddress extends Construct {
  readonly resource: PublicIp;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: PublicAddressProps,
  ) {
    super(scope, id);
    this.resource = publicAddress(this, "Resource", props);
  }

  /**
   * Annotations of a Service that binds it. Source: MicrosoftDocs/azure-aks-docs, static-ip.md, read 2026-11-22.
   */
  get annotations(): Readonly<Record<string, string>> {
    return {
      "service.beta.kubernetes.io/azure-load-balancer-resource-group": this.props.home.resourceGroupName,
      "service.beta.kubernetes.io/azure-pip-name": this.resource.name,
    };
  }
}

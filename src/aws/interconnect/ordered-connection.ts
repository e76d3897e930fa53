import { DxConnection } from "@cdktf/provider-aws/lib/dx-connection";
import type { Construct } from "constructs";

export interface OrderedConnectionProps {
  readonly name: string;
  readonly site: string;
  readonly speedGbps: number;
  readonly carrier?: string | undefined;
  readonly macsec: boolean;
  readonly encryptionMode?: string | undefined;
  /** Keeps Terraform from cancelling the port, even where it leaves the configuration. */
  readonly protect: boolean;
}

/**
 * Orders a port. Its name and every other argument but the encryption mode replace it, which `protect` refuses.
 * The mode can be set only once the port is up, so an order does not state it.
 */
export function orderConnection(scope: Construct, id: string, props: OrderedConnectionProps): DxConnection {
  const { name, site, speedGbps, carrier, macsec, encryptionMode, protect } = props;
  return new DxConnection(scope, id, {
    name,
    location: site,
    bandwidth: `${speedGbps}Gbps`,
    providerName: carrier,
    requestMacsec: macsec ? true : undefined,
    encryptionMode,
    skipDestroy: protect ? true : undefined,
    tags: { Name: name },
    lifecycle: { preventDestroy: protect },
  });
}

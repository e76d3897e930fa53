import { DxConnection } from "@cdktf/provider-aws/lib/dx-connection";
import type { Construct } from "constructs";

export interface OrderedConnectionProps {
  readonly name: string;
  /** Location code, for example `EqDC2`. */
  readonly site: string;
  readonly speedGbps: number;
  /** Carrier of the cross-connect. @default none */
  readonly carrier?: string | undefined;
  /** Whether the port supports MACsec. */
  readonly macsec: boolean;
  /** Encryption mode of MACsec. @default not set: AWS accepts it only once the port is up */
  readonly encryptionMode?: string | undefined;
  /** Keeps Terraform from cancelling the port, even once it is removed from the configuration. */
  readonly protect: boolean;
}

/**
 * Orders a port. A change of its name, or of any other argument but the encryption mode, replaces the port; `protect`
 * refuses that.
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

import { entryOf, type CatalogueFile } from "../../core/catalogue-file";

/** SKUs of the second generation, smallest first: one grows into the next without being made anew. */
export const vpnGatewaySkus = ["VpnGw2AZ", "VpnGw3AZ", "VpnGw4AZ", "VpnGw5AZ"] as const;
export type VpnGatewaySkuName = (typeof vpnGatewaySkus)[number];

/** What a gateway of VPNs carries: measured by Azure with AES-GCM, over all tunnels. */
export interface VpnGatewaySku {
  readonly mbps: number;
  readonly tunnels: number;
  /** Machines, private endpoints and appliances in its network and in those peered with it. */
  readonly machines: number;
}

/** What holds for all gateways of VPNs. Source and date: `data/vpn-gateways.json`. */
export interface VpnGatewayLimits {
  /** One prefix more ends the BGP session. */
  readonly prefixesPerSession: number;
  /** Timers are Azure's, and there is no BFD. */
  readonly bgp: { readonly holdSeconds: number; readonly keepaliveSeconds: number };
  /** Where Azure's own link-local addresses of BGP lie. */
  readonly linkLocalBlocks: readonly string[];
  readonly asns: {
    /** That of every gateway, unless it is given another. */
    readonly own: number;
    /** What no router of the other side of a circuit has, first and last. */
    readonly expressRoute: readonly AsnRange[];
    /** What neither side of a VPN has, but for `own` on Azure's. */
    readonly reserved: readonly AsnRange[];
  };
}

type AsnRange = readonly [first: number, last: number];

interface VpnGatewaysFile extends CatalogueFile, VpnGatewayLimits {
  readonly gateways: Readonly<Record<VpnGatewaySkuName, VpnGatewaySku>>;
}

export function vpnGatewayLimits(): VpnGatewayLimits {
  return vpnGatewaysFile();
}

/** Returns the limits of a SKU; `undefined` for one that the catalogue does not list. */
export function vpnGatewaySku(sku: string): VpnGatewaySku | undefined {
  return entryOf(vpnGatewaysFile().gateways, sku);
}

/** Whether Azure or IANA keeps an ASN, so that no router of the other side of a circuit or of a VPN has it. */
export function isReservedAsn(asn: number, of: "expressRoute" | "vpn"): boolean {
  const { expressRoute, reserved } = vpnGatewaysFile().asns;
  return (of === "vpn" ? reserved : expressRoute).some(([first, last]) => asn >= first && asn <= last);
}

function vpnGatewaysFile(): VpnGatewaysFile {
  return require("./data/vpn-gateways.json") as VpnGatewaysFile;
}

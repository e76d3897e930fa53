import { KeyVault, type KeyVaultNetworkAcls } from "@cdktf/provider-azurerm/lib/key-vault";
import type { PrivateEndpoint } from "@cdktf/provider-azurerm/lib/private-endpoint";
import { Construct, type IDependable } from "constructs";
import type { Home } from "../region/resource-group";
import type { RegionPlace } from "../region/spec/place";
import { privateEndpoint } from "./private-endpoint";
import { vaultName } from "./spec/ids";
import type { CreateKeys } from "./spec/schema";

export interface RegionVaultProps {
  readonly place: RegionPlace;
  readonly home: Home;
  readonly tenantId: string;
  readonly access: CreateKeys["access"];
  /** Subnet of its private endpoint. */
  readonly subnetId: string;
  /** Zone in which the endpoint has its name. */
  readonly dnsZoneId: string;
  /** Whether Terraform refuses to delete it. */
  readonly protect: boolean;
}

/**
 * The vault of a region: what may be done in it is a matter of roles, and what was deleted in it stays for 90 days, as the
 * vault itself, which a region of the same name takes back. Services that encrypt with its keys come as trusted services of Azure.
 */
export class RegionVault extends Construct {
  readonly resource: KeyVault;
  readonly endpoint: PrivateEndpoint & IDependable;

  constructor(scope: Construct, id: string, props: RegionVaultProps) {
    super(scope, id);
    const { place, home, tenantId, access, subnetId, dnsZoneId, protect } = props;
    const name = vaultName(place);
    this.resource = new KeyVault(this, "Resource", {
      ...home,
      name,
      tenantId,
      // The only one with keys in hardware; software keys cost the same in both.
      skuName: "premium",
      rbacAuthorizationEnabled: true,
      // Disks and databases refuse the keys of a vault that can be purged.
      purgeProtectionEnabled: true,
      // Azure never changes it: a sandbox may become a production region.
      softDeleteRetentionDays: 90,
      publicNetworkAccessEnabled: access.kind !== "private",
      networkAcls: firewall(access),
      lifecycle: { preventDestroy: protect },
    });
    this.endpoint = privateEndpoint(this, "endpoint", {
      home,
      of: name,
      resourceId: this.resource.id,
      subresource: "vault",
      subnetId,
      dnsZoneId,
    });
  }
}

function firewall(access: CreateKeys["access"]): KeyVaultNetworkAcls {
  const bypass = "AzureServices";
  if (access.kind === "anywhere") return { defaultAction: "Allow", bypass };
  return {
    defaultAction: "Deny",
    bypass,
    ...(access.kind === "listed" && { ipRules: [...access.from] }),
  };
}

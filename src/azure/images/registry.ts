import {
  ContainerRegistry,
  type ContainerRegistryConfig,
} from "@cdktf/provider-azurerm/lib/container-registry";
import { Construct } from "constructs";
import { guard } from "../../kit/guard";
import { regionFacts } from "../catalog/regions";
import type { ServiceKey } from "../network/spec/keys";
import type { AzureNetwork } from "../network/spec/schema";
import type { Home } from "../region/resource-group";
import { imagePull } from "./image-pull";
import { registryRules } from "./spec/rules";
import type { HomeImages } from "./spec/schema";

export interface RegistryProps {
  readonly settings: HomeImages;
  /** Unique in all of Azure. */
  readonly name: string;
  readonly home: Home;
  /** As the environment states it. */
  readonly network: AzureNetwork;
  /** Locations of Azure that have a copy, sorted. */
  readonly locations: readonly string[];
  /** Key that encrypts the images, and the client id of its identity. @default none: the service's own key */
  readonly key?: (ServiceKey & { readonly identityClientId: string }) | undefined;
  /** Whether Terraform refuses to destroy the registry, and with it its images. */
  readonly protect: boolean;
}

/**
 * A container registry with its copies in other regions, without passwords.
 *
 * Docker Content Trust is left out: Azure turns it off on 2028-03-31, and it excludes a key of one's own.
 *
 * @throws ProblemsError for what `registryRules` refuses
 */
export class Registry extends Construct {
  readonly resource: ContainerRegistry;

  constructor(scope: Construct, id: string, props: RegistryProps) {
    super(scope, id);
    const { settings, name, home, network, locations, key, protect } = props;
    guard(this, registryRules, settings, { network });
    this.resource = new ContainerRegistry(this, "Resource", {
      ...home,
      name,
      // The only one with private endpoints, copies and a key of one's own.
      sku: "Premium",
      adminEnabled: false,
      anonymousPullEnabled: false,
      // Each location serves layers under a name of its own, which a private endpoint has.
      dataEndpointEnabled: true,
      zoneRedundancyEnabled: isZonal(home.location),
      georeplications: locations.map((location) => ({
        location,
        zoneRedundancyEnabled: isZonal(location),
        regionalEndpointEnabled: true,
      })),
      retentionPolicyInDays: settings.untaggedDays,
      ...reach(settings.access),
      // `az acr import` into the registry, and scans.
      networkRuleBypassOption: "AzureServices",
      ...(key !== undefined && {
        identity: { type: "UserAssigned", identityIds: [key.identityId] },
        encryption: [{ identityClientId: key.identityClientId, keyVaultKeyId: key.keyUrl }],
      }),
      lifecycle: {
        preventDestroy: protect,
        // Set at creation alone: what the catalogue learns of a region replaces no registry.
        ignoreChanges: ["zone_redundancy_enabled"],
      },
    });
    for (const principalId of settings.readers) {
      imagePull(this, principalId, { registryId: this.resource.id, principalId });
    }
  }
}

function isZonal(location: string): boolean {
  return (regionFacts(location)?.zones.length ?? 0) > 0;
}

function reach(access: HomeImages["access"]): Partial<ContainerRegistryConfig> {
  if (access.kind === "private") return { publicNetworkAccessEnabled: false };
  return {
    publicNetworkAccessEnabled: true,
    networkRuleSet: [
      {
        defaultAction: "Deny",
        ipRule: access.from.map((ipRange) => ({ action: "Allow", ipRange })),
      },
    ],
  };
}

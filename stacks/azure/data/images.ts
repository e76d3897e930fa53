import { Construct } from "constructs";
import { Registry } from "../../../src/azure/images/registry";
import type { ResolvedImages } from "../../../src/azure/images/spec/resolved";
import { privateEndpoint } from "../../../src/azure/network/private-endpoint";
import { endpointPlace } from "../../../src/azure/network/spec/endpoints";
import { keyFor } from "../../../src/azure/network/spec/keys";
import type { KeyRefs } from "../../../src/azure/network/spec/schema";
import type { Home } from "../../../src/azure/region/resource-group";
import type { AzureResolvedRegion } from "../../../src/azure/region/spec/resolve";

export interface ImagePartsProps {
  readonly region: AzureResolvedRegion;
  readonly images: ResolvedImages;
  readonly home: Home;
  readonly keys: KeyRefs;
}

/** The container registry of a region, or the way from the region's network to that of its home. */
export class ImageParts {
  readonly outputs: Readonly<Record<string, unknown>>;

  constructor(scope: Construct, { region, images, home, keys }: ImagePartsProps) {
    const { registry } = images;
    const holder = new Construct(scope, "images");
    const registryId =
      images.home === undefined
        ? registry.id
        : new Registry(holder, "registry", {
            settings: images.home.settings,
            name: registry.name,
            home,
            network: region.network,
            locations: images.home.locations,
            key: images.home.settings.encryption === "region" ? registryKey(keys) : undefined,
            protect: region.protect,
          }).resource.id;
    privateEndpoint(holder, "endpoint", {
      home,
      // One registry has an endpoint in each region.
      of: `${registry.name}-${region.location}`,
      resourceId: registryId,
      subresource: "registry",
      ...endpointPlace(region.place, region.network, "registry"),
    });
    this.outputs = { image_registry: registry.loginServer };
  }
}

/** @throws Error where the client id is not stated: AZURE-ACR-006 should have refused the environment */
function registryKey(keys: KeyRefs) {
  const key = keyFor(keys, "objects");
  const { identityClientId } = key;
  if (identityClientId === undefined) throw new Error("no client id of the identity that may use the key");
  return { ...key, identityClientId };
}

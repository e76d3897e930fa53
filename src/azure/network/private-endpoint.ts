import { PrivateEndpoint } from "@cdktf/provider-azurerm/lib/private-endpoint";
import type { Construct, IDependable } from "constructs";
import type { Home } from "../region/resource-group";
import { resourceName } from "../region/spec/names";

export interface PrivateEndpointProps {
  readonly home: Home;
  /** Name of the resource behind it. */
  readonly of: string;
  readonly resourceId: string;
  /** Which of the resource's services, as Private Link calls it, for example `blob`. */
  readonly subresource: string;
  /** Subnet in which it has its address. */
  readonly subnetId: string;
  /** Zone in which it has its name. */
  readonly dnsZoneId: string;
}

/** Gives a resource an address in a network, under the name that clients know. Without its zone they find its public one. */
export function privateEndpoint(
  scope: Construct,
  id: string,
  props: PrivateEndpointProps,
): PrivateEndpoint & IDependable {
  const { home, of, resourceId, subresource, subnetId, dnsZoneId } = props;
  const name = resourceName("privateEndpoint", of);
  return new PrivateEndpoint(scope, id, {
    ...home,
    name,
    subnetId,
    privateServiceConnection: {
      name,
      isManualConnection: false,
      privateConnectionResourceId: resourceId,
      subresourceNames: [subresource],
    },
    privateDnsZoneGroup: { name: subresource, privateDnsZoneIds: [dnsZoneId] },
  });
}

import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
import type { Construct } from "constructs";
import type { RegionPlace } from "./spec/place";
import { resourceGroupOf, type Layer } from "./spec/groups";

/** Where new resources of a stack go. */
export interface Home {
  readonly resourceGroupName: string;
  readonly location: string;
}

/** Creates the resource group of a layer: all that lives equally long. */
export function createHome(
  scope: Construct,
  id: string,
  {
    place,
    layer,
    protect,
  }: { readonly place: RegionPlace; readonly layer: Layer; readonly protect: boolean },
): Home {
  return createGroup(scope, id, { name: resourceGroupOf(place, layer), location: place.location, protect });
}

/** Creates a resource group of a name. */
export function createGroup(
  scope: Construct,
  id: string,
  group: { readonly name: string; readonly location: string; readonly protect: boolean },
): Home {
  const { location, protect } = group;
  const { name } = new ResourceGroup(scope, id, {
    name: group.name,
    location,
    lifecycle: { preventDestroy: protect },
  });
  return { resourceGroupName: name, location };
}

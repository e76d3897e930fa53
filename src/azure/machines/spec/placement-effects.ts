import { stateful, updates, type Effects } from "../../../environment/effects";

const onlyTags = (resource: string): string =>
  `azurerm 4.55.0, ${resource}: only its tags are updated in place`;

export const placementEffects = {
  azurerm_proximity_placement_group: updates(
    "restarts",
    "Azure documentation, Proximity placement groups: sizes change after all machines were stopped",
  ),
  // Machines that may not be had again.
  azurerm_capacity_reservation: stateful(
    updates("live", "azurerm 4.55.0, resourceCapacityReservationUpdate"),
  ),
  azurerm_capacity_reservation_group: stateful(
    updates("live", onlyTags("azurerm_capacity_reservation_group")),
  ),
  azurerm_dedicated_host: stateful(
    updates("live", "azurerm 4.55.0, resourceDedicatedHostUpdate: auto_replace_on_failure and license_type"),
  ),
  azurerm_dedicated_host_group: stateful(updates("live", onlyTags("azurerm_dedicated_host_group"))),
} satisfies Effects;

import { stateful, updates, type Effects } from "../../../environment/effects";

export const imageEffects = {
  // Holds the images. A location that leaves georeplications loses its copy.
  azurerm_container_registry: stateful(
    updates("live", "design: an image is pulled when a container starts; what runs has its own", {
      reconnects: ["network_rule_set", "public_network_access_enabled"],
    }),
  ),
} satisfies Effects;

import { mapValues } from "../../../core/map-values";
import { updates, type Effects } from "../../../environment/effects";

/** Arguments of any type that only Azure's or Terraform's own notes are made of. */
const notes = { tags: "live", timeouts: "live" } as const;

/** Adds the arguments of every type that change nothing that runs. */
export function withNotes(effects: Effects): Effects {
  return mapValues(effects, (each) => ({ ...each, attributes: { ...notes, ...each.attributes } }));
}

export const regionEffects = {
  azurerm_resource_group: updates(
    "live",
    "azurerm 4.55.0, resourceResourceGroupCreateUpdate: tags and managed_by",
  ),
} satisfies Effects;

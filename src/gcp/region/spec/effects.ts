import { mapValues } from "../../../core/map-values";
import { updates, type Effects } from "../../../environment/effects";

/** Arguments of any type that only Google's or Terraform's own notes are made of. */
const notes = {
  labels: "live",
  terraform_labels: "live",
  effective_labels: "live",
  timeouts: "live",
} as const;

/** Adds the arguments of every type that change nothing that runs. */
export function withNotes(effects: Effects): Effects {
  return mapValues(effects, (each) => ({ ...each, attributes: { ...notes, ...each.attributes } }));
}

export const regionEffects = {
  // Only its own arguments can change: the provider sends no update.
  google_project_service: updates("live", "google 6.50.0, resourceGoogleProjectServiceUpdate"),
} satisfies Effects;

import { mapValues } from "../../../core/map-values";
import type { Effects } from "../../../environment/effects";

/** Arguments of any type that only AWS's or Terraform's own notes are made of. */
const notes = { tags: "live", tags_all: "live", timeouts: "live" } as const;

/** Adds the arguments of every type that change nothing that runs. */
export function withNotes(effects: Effects): Effects {
  return mapValues(effects, (each) => ({ ...each, attributes: { ...notes, ...each.attributes } }));
}

import { clouds } from "../clouds";
import type { Effects } from "../environment/effects";
import { kubernetesEffects } from "../kubernetes/spec/effects";

/** What an apply does to the resources of all clouds, and to objects in their clusters, by type. */
export const effects: Effects = Object.assign(
  {},
  kubernetesEffects,
  ...clouds.map((cloud) => cloud.effects),
) as Effects;

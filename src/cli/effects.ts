import { clouds } from "../clouds";
import type { Effects } from "../environment/effects";

/** What an apply does to the resources of all clouds, by type. */
export const effects: Effects = Object.assign({}, ...clouds.map((cloud) => cloud.effects)) as Effects;

import { clouds } from "../clouds";
import type { Cloud } from "../environment/cloud";

/** What operations know of the providers of all clouds. */
export const providers = (clouds as readonly Cloud[]).flatMap(({ provider }) => provider ?? []);

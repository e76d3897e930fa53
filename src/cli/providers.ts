import { clouds } from "../clouds";
import type { Cloud } from "../environment/cloud";
import { kubernetesFacts } from "../kubernetes/spec/provider-facts";

/** What operations know of the providers of all clouds, and of that of their clusters. */
export const providers = [
  ...(clouds as readonly Cloud[]).flatMap(({ provider }) => provider ?? []),
  kubernetesFacts,
];

import type { ResolvedEnvironment } from "../clouds";
import type { Standing } from "../policy/judge";

/** Returns what an environment states of the place of each stack, by the stack's id. */
export function standingsOf({ regions, protect }: ResolvedEnvironment): (stack: string) => Standing {
  return (stack) => {
    const [, name = "", layer] = stack.split("-");
    const region = layer === undefined ? undefined : regions[name];
    return {
      production: region?.protect ?? protect,
      ofPipeline: layer === undefined && name.endsWith("identities"),
      publicIngresses: publicIngresses(region),
    };
  };
}

type Region = ResolvedEnvironment["regions"][string];
type Ingress = NonNullable<Region["ingress"]>[string];

function publicIngresses(region: Region | undefined): readonly string[] {
  const ingresses: Readonly<Record<string, Ingress>> = region?.ingress ?? {};
  return Object.entries(ingresses).flatMap(([name, ingress]) => (isPublic(ingress) ? [name] : []));
}

/** Azure's ingress of a fleet says it of its address; one of a cluster, or of all regions, is public. */
function isPublic(ingress: Ingress): boolean {
  if ("exposure" in ingress) return ingress.exposure === "public";
  return ingress.kind !== "fleet" || ingress.address.kind === "public";
}

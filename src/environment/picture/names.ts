import { inRegion } from "./ids";
import type { Parts, PictureEdge, PictureNode } from "./picture";

/** Regions in the order in which they serve a name, and those whose health checks its records use. */
interface DrawnChain {
  readonly regions: readonly string[];
  readonly armed: readonly string[];
}

/** What a picture shows of the names of an environment. */
export interface DrawnDns {
  readonly names: Readonly<
    Record<
      string,
      {
        /** Fully qualified. */
        readonly fqdn: string;
        readonly serves: string;
        /** The ingress to which it leads, the same in each region. */
        readonly ingress: string;
        /** Who leads clients to another region. */
        readonly mode: "operator" | "automatic";
        readonly ttlSeconds: number;
        readonly routing:
          | ({ readonly kind: "failover" } & DrawnChain)
          | {
              readonly kind: "geolocation";
              readonly default: DrawnChain;
              readonly places: Readonly<Record<string, DrawnChain>>;
            };
      }
    >
  >;
}

type DrawnName = DrawnDns["names"][string];

/** Draws names, and the load balancers that each leads to, with their place in the order. */
export function nameParts(dns: DrawnDns | undefined): Parts {
  const names = Object.entries(dns?.names ?? {});
  return {
    nodes: names.map(([key, { fqdn, serves, mode, ttlSeconds }]): PictureNode => {
      const by = mode === "operator" ? "moved by a person" : "moved by health checks";
      return { id: idOf(key), kind: "name", name: fqdn, details: [serves, by, `TTL ${ttlSeconds} s`] };
    }),
    edges: names.flatMap(([key, name]) => edges(idOf(key), name)),
  };
}

function idOf(key: string): string {
  return `dns.names.${key}`;
}

/** One edge for each region, however many places lead to it. */
function edges(from: string, name: DrawnName): PictureEdge[] {
  const chains = chainsOf(name);
  const regions = [...new Set(chains.flatMap(({ chain }) => chain.regions))];
  return regions.map((region) => {
    const own = chains.filter(({ chain }) => chain.regions.includes(region));
    return {
      from,
      to: inRegion(region, `ingress.${name.ingress}`),
      kind: "name",
      label: own.map(({ place, chain }) => `${place}${standing(chain, region, name.mode)}`),
      planned: own.every(({ chain }) => chain.regions[0] !== region),
    };
  });
}

function chainsOf({ routing }: DrawnName): { readonly place: string; readonly chain: DrawnChain }[] {
  if (routing.kind === "failover") return [{ place: "", chain: routing }];
  const places = Object.entries(routing.places).map(([place, chain]) => ({ place: `${place}: `, chain }));
  return [{ place: "default: ", chain: routing.default }, ...places];
}

/** Of a name that a person moves, the first region has no check. */
function standing({ regions, armed }: DrawnChain, region: string, mode: DrawnName["mode"]): string {
  const index = regions.indexOf(region);
  const isArmed = armed.includes(region);
  if (index === 0) return mode === "operator" || isArmed ? "serves" : "serves, not armed";
  return `${index + 1}.${isArmed ? "" : ", not armed"}`;
}

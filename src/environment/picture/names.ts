import { chainsOf, regionsOf } from "../dns/chains";
import type { ResolvedName } from "../dns/resolve";
import type { Chain } from "../dns/schema";
import { inRegion } from "./ids";
import type { Parts, PictureEdge, PictureNode } from "./picture";

type DrawnName = Pick<
  ResolvedName,
  "fqdn" | "serves" | "ingress" | "mode" | "ttlSeconds" | "routing" | "accelerator"
>;

/** What a picture shows of the names of an environment. */
export interface DrawnDns {
  readonly names: Readonly<Record<string, DrawnName>>;
}

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
  return regionsOf(name).map((region) => {
    const own = chains.filter(({ chain }) => chain.regions.includes(region));
    return {
      from,
      to: inRegion(region, `ingress.${name.ingress}`),
      kind: "name",
      label: [
        ...own.map(
          ({ place, chain }) =>
            `${place === undefined ? "" : `${place}: `}${standing(chain, region, name.mode)}`,
        ),
        ...(region === name.accelerator ? ["by the accelerator"] : []),
      ],
      planned: own.every(({ chain }) => chain.regions[0] !== region),
    };
  });
}

/** Of a name that a person moves, the first region has no check. */
function standing({ regions, armed }: Chain, region: string, mode: DrawnName["mode"]): string {
  const index = regions.indexOf(region);
  const isArmed = armed.includes(region);
  if (index === 0) return mode === "operator" || isArmed ? "serves" : "serves, not armed";
  return `${index + 1}.${isArmed ? "" : ", not armed"}`;
}

import { checkedRegions } from "./checked";
import { chainsOf, defaultPlace, regionsOf, type StatedChain } from "./chains";
import type { Endpoint, Endpoints } from "./endpoint";
import type { Answer, Check, Location, RecordSet, ZoneContent } from "./records";
import type { ResolvedDns, ResolvedName } from "./resolve";
import type { Chain, Geolocation } from "./schema";

/** Ids of what a name has. The chain of a place has the place after the name, for example `orders.europe`. */
export const idOf = {
  /** The record that always leads to a region, by which checkers and people ask it. */
  direct: (name: string, region: string) => `${name}.${region}.direct`,
  /** Whether a region serves. */
  serving: (name: string, region: string) => `${name}.${region}.serving`,
  /** Whether a person has switched to a region. */
  switched: (chain: string, region: string) => `${chain}.${region}.switch`,
  /** Whether a region takes over: it is switched to, and serves. */
  takesOver: (chain: string, region: string) => `${chain}.${region}.takes-over`,
  /** Whether clients stay with the first region: nobody has switched. */
  stays: (chain: string) => `${chain}.stays`,
  /** The record that leads clients of a place to its chain. */
  place: (chain: string) => `${chain}.place`,
  /** A record of the pair at a level of a chain; levels begin at 1. */
  pair: (chain: string, level: number, role: "primary" | "secondary") => `${chain}.${level}.${role}`,
} as const;

/** Returns the key of a switch object in its bucket. */
export function switchKey(name: string, place: string | undefined, region: string): string {
  return [name, ...(place === undefined ? [] : [place]), region].join("/");
}

/**
 * Returns everything that the zone holds for the environment.
 *
 * Each chain of regions is nested pairs, so that a region at its end adds a pair and renames nothing:
 *
 *     orders         primary: virginia, unless somebody has switched   secondary: the pair below
 *     then-2.orders  primary: oregon, if it takes over                 secondary: iowa, if it takes over
 *
 * Of an operator's name a standby answers only while its switch is on and it serves. Both records of a pair have a reason
 * to be unhealthy, and when both are, Route 53 answers with the primary: no health alone leads to a standby. Checks exist
 * before `armed` puts them on records, because a new check is healthy and a new inverted one is not.
 *
 * Sources: Route 53 developer guide, How Route 53 determines whether a health check is healthy, and How Route 53 chooses
 * records when health checking is configured; API reference, ResourceRecordSet.Failover: an alias among failover records
 * evaluates the health of its target.
 *
 * @param accelerator where clients connect to the region that they reach by it; people and checkers ask the region itself
 */
export function zoneContent(dns: ResolvedDns, endpoints: Endpoints, accelerator?: Endpoint): ZoneContent {
  const parts = Object.entries(dns.names).map(([key, name]) =>
    contentOf(key, name, dns, endpoints, accelerator),
  );
  return {
    checks: Object.assign({}, ...parts.map(({ checks }) => checks)) as ZoneContent["checks"],
    records: parts.flatMap(({ records }) => records),
  };
}

/** A name, and what it takes to make its records. */
interface Site {
  readonly key: string;
  readonly name: ResolvedName;
  readonly dns: ResolvedDns;
  readonly endpointOf: (region: string) => Endpoint;
  /** Where clients of a region connect. */
  readonly entryOf: (region: string) => Endpoint;
}

function contentOf(
  key: string,
  name: ResolvedName,
  dns: ResolvedDns,
  endpoints: Endpoints,
  accelerator: Endpoint | undefined,
): ZoneContent {
  const endpointOf = (region: string): Endpoint => {
    const endpoint = endpoints[region]?.[name.ingress];
    if (endpoint === undefined) throw new Error(`${key}: ${region} has no ingress ${name.ingress}`);
    return endpoint;
  };
  const entryOf = (region: string): Endpoint =>
    (region === name.accelerator ? accelerator : undefined) ?? endpointOf(region);
  const site: Site = { key, name, dns, endpointOf, entryOf };
  const chains = chainsOf(name).map((stated) => ({ ...stated, ...groupOf(site, stated.place) }));
  return {
    checks: {
      ...servingChecks(site),
      ...(name.mode === "operator"
        ? (Object.assign({}, ...chains.map((each) => switchChecks(site, each))) as ZoneContent["checks"])
        : {}),
    },
    records: [
      ...regionsOf(name).map((region): RecordSet => ({
        id: idOf.direct(key, region),
        name: directName(name, region),
        routing: { kind: "simple" },
        ...leads(site, region, site.endpointOf),
      })),
      ...chains.flatMap((each) => pairs(site, each)),
      ...(name.routing.kind === "geolocation" ? geolocation(site, name.routing) : []),
    ],
  };
}

/** A chain with the id that begins those of its parts, and the name of its first pair. */
type Group = StatedChain & { readonly id: string; readonly group: string };

function groupOf({ key, name }: Site, place: string | undefined): Pick<Group, "id" | "group"> {
  return place === undefined
    ? { id: key, group: name.fqdn }
    : { id: `${key}.${place}`, group: `for-${place}.${name.fqdn}` };
}

/** Returns the name that leads to one region, whatever its health. */
export function directName({ fqdn }: Pick<ResolvedName, "fqdn">, region: string): string {
  return `at-${region}.${fqdn}`;
}

/** The regions of a chain that answer: the first, and those that may take over. */
function answering({ regions, armed }: Chain): readonly string[] {
  return regions.filter((region, index) => index === 0 || armed.includes(region));
}

/** The nested pairs of a chain. A region without a standby is a primary alone. */
function pairs(site: Site, { id, group, chain }: Group): RecordSet[] {
  const regions = answering(chain);
  const { key, name } = site;
  const checkOf = (region: string, index: number): string | undefined => {
    if (name.mode === "automatic") {
      return chain.armed.includes(region) ? idOf.serving(key, region) : undefined;
    }
    if (regions.length === 1) return undefined;
    return index === 0 ? idOf.stays(id) : idOf.takesOver(id, region);
  };
  const levels = Math.max(1, regions.length - 1);
  const nameOf = (level: number): string => (level === 1 ? group : `then-${level}.${group}`);
  return Array.from({ length: levels }, (_, index) => index).flatMap((index): RecordSet[] => {
    const level = index + 1;
    const [primary, secondary] = [regions[index], regions[level]];
    if (primary === undefined) return [];
    const last = level === levels;
    const check = checkOf(primary, index);
    const first: RecordSet = {
      id: idOf.pair(id, level, "primary"),
      name: nameOf(level),
      routing: { kind: "failover", role: "primary" },
      check,
      ...(check === undefined ? leadsUnchecked(site, primary) : leads(site, primary)),
    };
    if (secondary === undefined) return [first];
    const second = {
      id: idOf.pair(id, level, "secondary"),
      name: nameOf(level),
      routing: { kind: "failover", role: "secondary" },
    } as const;
    return [
      first,
      last
        ? { ...second, check: checkOf(secondary, level), ...leads(site, secondary) }
        : {
            ...second,
            type: first.type,
            answer: { kind: "records", name: nameOf(level + 1), evaluateTargetHealth: true },
          },
    ];
  });
}

/**
 * The records that lead clients by their place. An operator's place answers inside its own chain, whatever the health
 * of that; of an automatic one without a healthy region, clients get the next larger place.
 */
function geolocation(site: Site, routing: Geolocation): RecordSet[] {
  const { name } = site;
  const places: readonly (readonly [string, Location])[] = [
    [defaultPlace, { kind: "default" }],
    ...Object.entries(routing.places).map(([place, { location }]) => [place, locationOf(location)] as const),
  ];
  const [region = ""] = routing.default.regions;
  return places.map(([place, location]) => {
    const { id, group } = groupOf(site, place);
    return {
      id: idOf.place(id),
      name: name.fqdn,
      type: typeOf(site.endpointOf(region)),
      routing: { kind: "geolocation", location },
      answer: { kind: "records", name: group, evaluateTargetHealth: name.mode === "automatic" },
    };
  });
}

function locationOf(location: Geolocation["places"][string]["location"]): Location {
  return location.kind === "state"
    ? { kind: "country", code: "US", subdivision: location.code }
    : ({ kind: location.kind, code: location.code } as Location);
}

/** What a record has that leads to a region. */
function leads(
  { name, entryOf }: Site,
  region: string,
  whereOf = entryOf,
): Pick<RecordSet, "type" | "answer" | "region"> {
  const endpoint = whereOf(region);
  return { type: typeOf(endpoint), region, answer: answerOf(endpoint, name.ttlSeconds) };
}

/**
 * What a primary without a check has. Route 53 refuses one with values, so that it is an alias to the direct record of the
 * region, which is always healthy.
 */
function leadsUnchecked(site: Site, region: string): Pick<RecordSet, "type" | "answer" | "region"> {
  const { answer, ...own } = leads(site, region);
  if (answer.kind !== "values") return { answer, ...own };
  const name = directName(site.name, region);
  return { type: own.type, answer: { kind: "records", name, evaluateTargetHealth: true } };
}

function typeOf({ kind }: Endpoint): RecordSet["type"] {
  return kind === "name" ? "CNAME" : "A";
}

function answerOf(endpoint: Endpoint, ttlSeconds: number): Answer {
  switch (endpoint.kind) {
    case "alias": {
      const { dnsName, zoneId } = endpoint;
      return { kind: "target", dnsName, zoneId, evaluateTargetHealth: true };
    }
    case "address":
      return { kind: "values", values: [endpoint.address], ttlSeconds };
    case "name":
      return { kind: "values", values: [endpoint.name], ttlSeconds };
  }
}

/** One check of each region whose health the name needs: of an operator's name, of each that may take over. */
function servingChecks(site: Site): Record<string, Check> {
  const { key, name } = site;
  const chains = chainsOf(name).map(({ chain }) => chain);
  return Object.fromEntries(
    checkedRegions(name).map((region) => {
      const leadsSome = chains.some(({ regions }) => regions[0] === region);
      return [idOf.serving(key, region), servingCheck(site, region, leadsSome)];
    }),
  );
}

function servingCheck({ key, name, dns, endpointOf }: Site, region: string, leadsSome: boolean): Check {
  const { [region]: metric } = name.metrics;
  if (metric !== undefined) {
    return {
      kind: "metric",
      region,
      awsRegion: metric.region,
      alarm: alarmName(dns, key, region),
      withoutData: leadsSome ? "last-known" : "unhealthy",
    };
  }
  const health = dns.regions[region]?.endpoints[name.ingress]?.health;
  if (health === undefined) throw new Error(`${key}: nothing tells whether ${region} serves`);
  const endpoint = endpointOf(region);
  return {
    kind: "endpoint",
    // By address where it is static, so that the host is the name that clients use; a load balancer of AWS has none.
    target:
      endpoint.kind === "address"
        ? { kind: "address", address: endpoint.address, host: name.fqdn }
        : { kind: "name", name: directName(name, region) },
    ...health,
    ...name.check,
    tells: "serving",
    region,
  };
}

/** Returns the name of the alarm that tells whether a region serves. */
export function alarmName({ prefix }: Pick<ResolvedDns, "prefix">, name: string, region: string): string {
  return `${prefix}-dns-${name}-${region}-serving`;
}

function switchChecks(site: Site, { id, place, chain }: Group): Record<string, Check> {
  const { key } = site;
  const standbys = chain.regions.slice(1);
  if (standbys.length === 0) return {};
  const armed = standbys.filter((region) => chain.armed.includes(region));
  const switched = (region: string): string => idOf.switched(id, region);
  return {
    ...Object.fromEntries(
      standbys.flatMap((region): [string, Check][] => [
        [switched(region), switchCheck(site, place, region)],
        [
          idOf.takesOver(id, region),
          { kind: "calculated", of: [switched(region), idOf.serving(key, region)], atLeast: 2 },
        ],
      ]),
    ),
    [idOf.stays(id)]: {
      kind: "calculated",
      inverted: true,
      of: (armed.length > 0 ? armed : standbys).map(switched),
      atLeast: 1,
    },
  };
}

function switchCheck({ key, name, dns }: Site, place: string | undefined, region: string): Check {
  if (dns.switch.kind === "routing-control") {
    return { kind: "control", control: controlName(key, place, region), region };
  }
  const { [region]: home } = dns.switchBuckets;
  if (home === undefined) throw new Error(`${key}: no bucket for the switch of ${region}`);
  const { bucket, awsRegion } = home;
  return {
    kind: "endpoint",
    target: { kind: "name", name: `${bucket}.s3.${awsRegion}.amazonaws.com` },
    protocol: "https",
    port: 443,
    path: `/${switchKey(key, place, region)}`,
    ...name.check,
    tells: "switched",
    region,
    awsRegion,
  };
}

/** Returns the name of a routing control. */
export function controlName(name: string, place: string | undefined, region: string): string {
  return [name, ...(place === undefined ? [] : [place]), region].join("-");
}

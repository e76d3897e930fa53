import { entryOf } from "../../../core/catalogue-file";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { environmentPart } from "../../rules/declare";
import { chainsOf, defaultPlace, regionsOf } from "../chains";
import type { EndpointOutline } from "../endpoint";
import { fqdnOf } from "../resolve";
import type { Dns, DnsName, Geolocation } from "../schema";

const { definitions, problem } = defineProblems({
  "DNS-001": {
    kind: "impossible",
    rule: "a name leads to regions of the environment",
    source: "design: stacks of the environment tell where their ingresses are",
  },
  "DNS-002": {
    kind: "impossible",
    rule: "each region to which a name leads has the ingress",
    source: "design: stacks of the environment tell where their ingresses are",
  },
  "DNS-003": {
    kind: "impossible",
    rule: "an armed region is one of its chain; of an operator's name it is not the first, which has no check",
    source: "src/environment/dns/zone-content.ts: a check is on the records of a chain",
  },
  "DNS-004": {
    kind: "limit",
    rule: "where Route 53 leads clients by health, the first region is armed when another is",
    source: "Route 53 developer guide, dns-failover-types: a record without a check is always healthy",
    read: "2026-11-27",
  },
  "DNS-005": {
    kind: "impossible",
    rule: "the endpoints of a name have one type of record: addresses and load balancers of AWS do, another's name does not go with them, nor with the zone's own name",
    source: "RFC 1034, 3.6.2: beside a CNAME there is no other record; Route 53 API reference, AliasTarget",
  },
  "DNS-006": {
    kind: "impossible",
    rule: "each name of the zone is stated once",
    source: "Route 53 API reference, ChangeResourceRecordSets: records of one name and type have one policy",
  },
  "DNS-007": {
    kind: "impossible",
    rule: "a place is stated once, and is not called default",
    source: "Route 53 API reference, GeoLocation: no two records of one name have the same location",
  },
  "DNS-008": {
    kind: "limit",
    rule: "a name has at most 100 places, with the default one",
    source: "Route 53 developer guide, DNSLimitations: 100 geolocation records of one name and type",
    read: "2026-11-26",
  },
  "DNS-009": {
    kind: "impossible",
    rule: "the endpoints of a name have a port in common",
    source: "RFC 1035: a record of type A tells an address, and clients keep the port that they know",
  },
  "DNS-010": {
    kind: "advice",
    rule: "each standby of a name is armed",
    source: "docs/dns.md: until then it does not take over, whatever happens",
  },
});

const names = environmentPart("dns.names");
const name = environmentPart("dns.names.*");

/** Rules about one name. */
export const nameRules = name.set(definitions, [
  name.rule({
    regions: ["cloud"],
    judge: (part, { regions, unread }, at) => unknownRegions(part, [...Object.keys(regions), ...unread], at),
  }),
  name.rule({
    regions: ["endpoints"],
    judge: (part, { regions }, at) => missingIngresses(part, regions, at),
  }),
  name.rule({ judge: (part, _, at) => [...armedFaults(part, at), ...notArmed(part, at)] }),
  name.rule({
    regions: ["endpoints"],
    judge: (part, { regions }, at) => [...mixedTypes(part, regions, at), ...noCommonPort(part, regions, at)],
  }),
  name.rule({
    judge: ({ routing }, _, at) =>
      routing.kind === "geolocation" ? placeFaults(routing, `${at}.routing.places`) : [],
  }),
]);

/** Rules about all names together. */
export const namesRules = names.set(definitions, [
  names.rule({ needs: ["dns.zone"], judge: (part, { zone }, at) => sameNames(part, zone.name, at) }),
]);

interface Offers {
  readonly endpoints: Readonly<Record<string, EndpointOutline>>;
}
type Regions = Readonly<Record<string, Offers>>;

function unknownRegions(part: DnsName, known: readonly string[], at: string): Problem[] {
  const stated = [
    ...chainsOf(part).flatMap(({ chain, path }) =>
      chain.regions.map((region) => ({ path: `${at}.${path}.regions`, region })),
    ),
    ...Object.keys(part.metrics).map((region) => ({ path: `${at}.metrics.${region}`, region })),
  ];
  return stated
    .filter(({ region }) => !known.includes(region))
    .map(({ path, region }) => problem("DNS-001", path, region, didYouMean(region, known)));
}

/** What the regions offer to which a name leads, as far as they have its ingress. */
export function endpointsOf(
  part: DnsName,
  regions: Regions,
): readonly (readonly [string, EndpointOutline])[] {
  return regionsOf(part).flatMap((region) => {
    const endpoint = entryOf(entryOf(regions, region)?.endpoints ?? {}, part.ingress);
    return endpoint === undefined ? [] : [[region, endpoint] as const];
  });
}

function missingIngresses(part: DnsName, regions: Regions, at: string): Problem[] {
  return regionsOf(part).flatMap((region) => {
    const offered = entryOf(regions, region)?.endpoints;
    if (offered === undefined || Object.hasOwn(offered, part.ingress)) return [];
    const remedy = `${region}: ${didYouMean(part.ingress, Object.keys(offered))}`;
    return [problem("DNS-002", `${at}.ingress`, part.ingress, remedy)];
  });
}

function armedFaults(part: DnsName, at: string): Problem[] {
  return chainsOf(part).flatMap(({ chain, path }) => {
    const [first = "", ...standbys] = chain.regions;
    const where = `${at}.${path}.armed`;
    const mayBe = part.mode === "operator" ? standbys : chain.regions;
    const others = chain.armed
      .filter((region) => !mayBe.includes(region))
      .map((region) =>
        problem("DNS-003", where, region, region === first ? "remove it" : didYouMean(region, mayBe)),
      );
    const late =
      part.mode === "automatic" &&
      !chain.armed.includes(first) &&
      standbys.some((region) => chain.armed.includes(region));
    return late
      ? [...others, problem("DNS-004", where, chain.armed.join(", "), `add ${first}, or remove the others`)]
      : others;
  });
}

function notArmed(part: DnsName, at: string): Problem[] {
  return chainsOf(part)
    .map(({ chain: { regions, armed }, path }) => ({
      path: `${at}.${path}.armed`,
      idle: regions
        .slice(1)
        .filter((region) => !armed.includes(region))
        .join(", "),
    }))
    .filter(({ idle }) => idle !== "")
    .map(({ idle, path }) => {
      const remedy = `apply, wait until the checks have a status, then add ${idle}`;
      return problem("DNS-010", path, `without ${idle}`, remedy);
    });
}

function mixedTypes(part: DnsName, regions: Regions, at: string): Problem[] {
  const endpoints = endpointsOf(part, regions);
  const named = endpoints.filter(([, { kind }]) => kind === "name").map(([region]) => region);
  if (named.length === 0) return [];
  const value = `${named.join(", ")}: the name of another`;
  if (part.label === "@") return [problem("DNS-005", `${at}.label`, value, "use another label")];
  if (named.length === endpoints.length) return [];
  return [problem("DNS-005", `${at}.ingress`, value, "use regions whose ingresses have addresses")];
}

function noCommonPort(part: DnsName, regions: Regions, at: string): Problem[] {
  const stated = endpointsOf(part, regions).flatMap(([region, { ports }]) =>
    ports === undefined ? [] : [[region, ports] as const],
  );
  const [, first = []] = stated[0] ?? [];
  if (first.some((port) => stated.every(([, ports]) => ports.includes(port))) || stated.length < 2) return [];
  const value = stated.map(([region, ports]) => `${region} ${ports.join(" ")}`).join(", ");
  return [problem("DNS-009", `${at}.ingress`, value, "let the ingresses listen on one port")];
}

function placeFaults({ places }: Geolocation, at: string): Problem[] {
  const all = Object.entries(places);
  const same = all.flatMap(([place, { location }], index) => {
    const twin = all.slice(0, index).find(([, other]) => keyOf(other.location) === keyOf(location));
    if (twin === undefined) return [];
    const value = `${location.kind} ${location.code}, also ${twin[0]}`;
    return [problem("DNS-007", `${at}.${place}.location`, value, "state each place once")];
  });
  return [
    ...same,
    ...(Object.hasOwn(places, defaultPlace)
      ? [problem("DNS-007", `${at}.${defaultPlace}`, defaultPlace, "use another name")]
      : []),
    ...(all.length >= mostPlaces
      ? [problem("DNS-008", at, `${all.length + 1} places`, `state at most ${mostPlaces - 1}`)]
      : []),
  ];
}

const mostPlaces = 100;

function keyOf({ kind, code }: Geolocation["places"][string]["location"]): string {
  return `${kind} ${code}`;
}

function sameNames(all: Dns["names"], zone: string, at: string): Problem[] {
  const stated = Object.entries(all).map(([key, part]) => ({ key, part, fqdn: fqdnOf(part, key, zone) }));
  return stated.flatMap(({ key, part, fqdn }, index) => {
    const twin = stated.slice(0, index).find((other) => other.fqdn === fqdn);
    const made = stated.find(
      (other) => other.key !== key && derivedNames(other.part, other.fqdn).includes(fqdn),
    );
    const holder = twin ?? made;
    if (holder === undefined) return [];
    const path = part.label === undefined ? `${at}.${key}` : `${at}.${key}.label`;
    return [problem("DNS-006", path, `${fqdn}, also of ${holder.key}`, "use another label")];
  });
}

/** The names that are made below a name. */
function derivedNames(part: DnsName, fqdn: string): readonly string[] {
  const groups = chainsOf(part).map(({ place, chain }) => ({
    group: place === undefined ? fqdn : `for-${place}.${fqdn}`,
    levels: chain.regions.length - 1,
  }));
  return [
    ...regionsOf(part).map((region) => `at-${region}.${fqdn}`),
    ...groups.flatMap(({ group, levels }) => [
      ...(group === fqdn ? [] : [group]),
      ...Array.from({ length: Math.max(0, levels - 1) }, (_, index) => `then-${index + 2}.${group}`),
    ]),
  ];
}

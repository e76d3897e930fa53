import { entryOf } from "../../../core/catalogue-file";
import { inOneMetro, type NamedPlace, type Place } from "../../../core/place";
import { defineProblems, type Problem } from "../../../core/problem";
import type { Cloud } from "../../cloud";
import { environmentPart } from "../../rules/declare";
import { chainsOf } from "../chains";
import { checkedRegions } from "../checked";
import { controlPlaneRegion } from "../control-plane";
import type { EndpointOutline } from "../endpoint";
import type { Dns, DnsName } from "../schema";
import { endpointsOf } from "./names";

const { definitions, problem } = defineProblems({
  "DNS-014": {
    kind: "impossible",
    rule: "Route 53 can ask whether a region serves: by its public address, or by a metric",
    source:
      "Route 53 API reference, HealthCheckConfig.IPAddress: health checkers are on the internet and reach no private address",
  },
  "DNS-015": {
    kind: "impossible",
    rule: "an endpoint that Route 53 asks accepts TLS 1.2",
    source:
      "Route 53 API reference, HealthCheckConfig.Type: HTTPS asks for TLS 1.0, 1.1 or 1.2; with TLS 1.3 only it is unhealthy for ever",
  },
  "DNS-016": {
    kind: "advice",
    rule: "a metric is stated for a region that has a check",
    source: "src/environment/dns/checked.ts: the first region of an operator's name has none",
  },
  "DNS-017": {
    kind: "limit",
    rule: "the metric of a standby lies in another metro than the regions that it stands in for, and in us-east-1 only where the standby does",
    source: "design: a failover needs no API of the region that is lost, nor of Route 53's control plane",
    read: "2026-11-27",
  },
  "DNS-018": {
    kind: "limit",
    rule: "names have at most 200 health checks together",
    source: "Route 53 developer guide, DNSLimitations: 200 health checks in an account, until AWS raises it",
    read: "2026-11-26",
  },
  "DNS-024": {
    kind: "limit",
    rule: "where switches are routing controls, at most 20 chains have several standbys",
    source:
      "Application Recovery Controller developer guide, Quotas for routing control: 20 safety rules in a control panel; such a chain has one",
    read: "2026-11-27",
  },
});

const names = environmentPart("dns.names");
const name = environmentPart("dns.names.*");

/** Rules about how Route 53 learns whether a region serves; `clouds` tell where a region is. */
export const checkRules = (clouds: readonly Cloud[]) =>
  name.set(definitions, [
    name.rule({
      regions: ["endpoints"],
      judge: (part, { regions }, at) => [
        ...endpointsOf(part, regions)
          .filter(([region]) => isAsked(part, region))
          .flatMap(([region, endpoint]) => askedFaults(part.ingress, region, endpoint, at)),
        ...Object.keys(part.metrics)
          .filter((region) => Object.hasOwn(regions, region) && !checkedRegions(part).includes(region))
          .map((region) => problem("DNS-016", `${at}.metrics.${region}`, "not read", "remove it")),
      ],
    }),
    name.rule({
      regions: ["cloudRegion", "place"],
      judge: (part, { regions }, at) => lostMetrics(part, regions, clouds, at),
    }),
  ]);

/** Rules about all checks together. */
export const checksRules = names.set(definitions, [
  names.rule({ judge: (part, _, at) => tooMany(part, at) }),
  names.rule({
    needs: ["dns.switch"],
    judge: (part, { switch: { kind } }, at) =>
      kind === "routing-control" ? tooManySafetyRules(part, at) : [],
  }),
]);

function isAsked(part: DnsName, region: string): boolean {
  return checkedRegions(part).includes(region) && !Object.hasOwn(part.metrics, region);
}

function askedFaults(ingress: string, region: string, endpoint: EndpointOutline, at: string): Problem[] {
  const metric = `state metrics.${region}`;
  if (!endpoint.public) {
    const value = `${ingress} of ${region}, which is private`;
    return [problem("DNS-014", `${at}.ingress`, value, `${metric}, pushed from there; or make it public`)];
  }
  if (endpoint.health === undefined) {
    const value = `${ingress} of ${region}, of which nobody states what answers`;
    return [problem("DNS-014", `${at}.ingress`, value, metric)];
  }
  if (!endpoint.onlyTls13 || endpoint.health.protocol === "http") return [];
  const remedy = `let regions.${region}.${endpoint.path}.listener accept TLS 1.2; or ${metric}`;
  return [problem("DNS-015", `${at}.ingress`, `${ingress} of ${region}, TLS 1.3 only`, remedy)];
}

interface Region {
  readonly cloudRegion: string;
  readonly place: Place | NamedPlace | undefined;
}

/** The metric of a standby is needed when the regions before it in a chain are lost. */
function lostMetrics(
  part: DnsName,
  regions: Readonly<Record<string, Region>>,
  clouds: readonly Cloud[],
  at: string,
): Problem[] {
  const aws = clouds.find(({ name: cloud }) => cloud === "aws");
  return Object.entries(part.metrics).flatMap(([standby, { region }]) => {
    const place = aws?.place(region);
    const before = chainsOf(part).flatMap(({ chain }) =>
      chain.regions.slice(0, Math.max(0, chain.regions.indexOf(standby))),
    );
    const lost = before.find((other) => {
      const its = entryOf(regions, other)?.place;
      return place !== undefined && its !== undefined && inOneMetro(place, its);
    });
    const path = `${at}.metrics.${standby}.region`;
    if (lost !== undefined) {
      const remedy = `push it to a region of AWS away from ${lost}, best that of ${standby}`;
      return [problem("DNS-017", path, `${region}, where ${lost} lies`, remedy)];
    }
    const isOwn = entryOf(regions, standby)?.cloudRegion === region;
    if (before.length === 0 || region !== controlPlaneRegion || isOwn) return [];
    const value = `${region}, where the control plane of Route 53 is`;
    return [
      problem("DNS-017", path, value, `push it to another region of AWS, away from ${before.join(" and ")}`),
    ];
  });
}

const mostChecks = 200;

function tooMany(all: Dns["names"], at: string): Problem[] {
  const count = Object.values(all).reduce((sum, part) => sum + checkCount(part), 0);
  if (count <= mostChecks) return [];
  const remedy = "spread the names over accounts; or have AWS raise the quota, and accept this";
  return [problem("DNS-018", at, `${count} checks`, remedy)];
}

const mostSafetyRules = 20;

/** As many as `RoutingControls` makes: of several standbys at most one is on. */
function tooManySafetyRules(all: Dns["names"], at: string): Problem[] {
  const chains = Object.values(all)
    .filter(({ mode }) => mode === "operator")
    .flatMap(chainsOf)
    .filter(({ chain }) => chain.regions.length > 2);
  if (chains.length <= mostSafetyRules) return [];
  const remedy = "keep one standby in some of them; or have AWS raise the quota, and accept this";
  return [problem("DNS-024", at, `${chains.length} chains`, remedy)];
}

/** As many as `zoneContent` makes. */
function checkCount(part: DnsName): number {
  const switches = chainsOf(part).map(({ chain }) => chain.regions.length - 1);
  const serving = checkedRegions(part).length;
  if (part.mode === "automatic") return serving;
  return switches.reduce((sum, standbys) => sum + (standbys === 0 ? 0 : 2 * standbys + 1), serving);
}

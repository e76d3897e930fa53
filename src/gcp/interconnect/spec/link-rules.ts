import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMeanOr } from "../../../core/suggest";
import {
  interconnectLocation,
  interconnectLocations,
  interconnectMetros,
  maxCircuits,
} from "../../catalog/interconnect";
import { regionPart } from "../../region/spec/declare";
import { hoursBetween, macsecKeysInOrder } from "./macsec";
import type { DedicatedLink } from "./dedicated-schema";
import type { Link } from "./schema";

const { definitions, problem } = defineProblems({
  "GCP-INTERCONNECT-020": {
    kind: "advice",
    rule: "the catalogue lists the location",
    source:
      "src/gcp/catalog/data/interconnect.json; gcloud compute interconnects locations list has the last word",
  },
  "GCP-INTERCONNECT-021": {
    kind: "limit",
    rule: "the location has circuits of the speed",
    source:
      "Cloud Interconnect documentation, choosing colocation facilities; src/gcp/catalog/data/interconnect.json",
    read: "2026-11-27",
  },
  "GCP-INTERCONNECT-022": {
    kind: "limit",
    rule: "a connection has at most 8 circuits",
    source: "Cloud Interconnect documentation, quotas; src/gcp/catalog/data/interconnect.json",
    read: "2026-11-27",
  },
  "GCP-INTERCONNECT-023": {
    kind: "impossible",
    rule: "a connection with MACsec keys was ordered with MACsec",
    source: "google 6.50.0, google_compute_interconnect.requested_features: part of the order",
  },
  "GCP-INTERCONNECT-024": {
    kind: "advice",
    rule: "an established connection that was ordered with MACsec encrypts its frames",
    source: "design: without keys, and until MACsec is enabled, frames go in the clear",
  },
  "GCP-INTERCONNECT-025": {
    kind: "limit",
    rule: "several MACsec keys have each a time, six hours or more after the one before",
    source: "google 6.50.0, google_compute_interconnect.macsec.pre_shared_keys.start_time",
    read: "2026-11-27",
  },
  "GCP-INTERCONNECT-026": {
    kind: "advice",
    rule: "a link ends in a metro that is near its region",
    source: "Cloud Interconnect documentation, low-latency regions; src/gcp/catalog/data/interconnect.json",
  },
});

const link = regionPart("interconnect.links.*");

/** Rules about one link. */
export const linkRules = link.set(definitions, [
  link.rule({
    judge: (part, _, at) => {
      if (part.kind === "partner") return [];
      const own = part.kind === "dedicated" ? orderFaults(part, at) : [];
      return [...unknownLocation(part.location, `${at}.location`), ...own];
    },
  }),
  link.rule({ needs: ["region"], judge: (part, { region }, at) => farAway(part, region, at) }),
]);

function unknownLocation(location: string, at: string): Problem[] {
  if (interconnectLocation(location) !== undefined) return [];
  const known = interconnectLocations().map(({ name }) => name);
  const remedy = didYouMeanOr(location, known, "check it with gcloud compute interconnects locations list");
  return [problem("GCP-INTERCONNECT-020", at, location, remedy)];
}

function orderFaults(part: DedicatedLink, at: string): Problem[] {
  const { location, circuitGbps, circuits } = part;
  const found: Problem[] = [];
  const offered = interconnectLocation(location)?.linkGbps;
  if (offered?.includes(circuitGbps) === false) {
    const remedy = `use a speed that ${location} has: ${offered.join(", ")} Gbit/s`;
    found.push(problem("GCP-INTERCONNECT-021", `${at}.circuitGbps`, circuitGbps, remedy));
  }
  if (circuits > maxCircuits()) {
    const remedy = `order at most ${maxCircuits()}, and another connection for the rest`;
    found.push(problem("GCP-INTERCONNECT-022", `${at}.circuits`, circuits, remedy));
  }
  return [...found, ...macsecFaults(part, at)];
}

function macsecFaults({ macsec, phase }: DedicatedLink, at: string): Problem[] {
  if (phase.kind === "ordered") return [];
  const { macsecKeys } = phase;
  const path = `${at}.phase.macsecKeys`;
  if (macsecKeys === undefined) {
    if (!macsec) return [];
    const remedy = "name a key here, give it to the other side's router, then set enabled: true";
    return [problem("GCP-INTERCONNECT-024", path, "not set", remedy)];
  }
  const found: Problem[] = [];
  if (!macsec) {
    const remedy = "order another connection with macsec: true, or remove the keys";
    found.push(problem("GCP-INTERCONNECT-023", path, "macsec: false", remedy));
  }
  if (macsec && !macsecKeys.enabled) {
    const remedy = "set enabled: true once the other side's router has the keys";
    found.push(problem("GCP-INTERCONNECT-024", `${path}.enabled`, false, remedy));
  }
  const keys = macsecKeysInOrder(macsecKeys);
  const [first, ...rest] = keys;
  if (first === undefined || rest.length === 0) return found;
  for (const [index, { name, from }] of keys.entries()) {
    const before = keys[index - 1]?.from;
    const remedy = "give each key a time of its own, six hours or more apart";
    if (from === undefined)
      found.push(problem("GCP-INTERCONNECT-025", `${path}.keys.${name}.from`, "not set", remedy));
    else if (before !== undefined && hoursBetween(before, from) < 6) {
      found.push(
        problem("GCP-INTERCONNECT-025", `${path}.keys.${name}.from`, `${from}, after ${before}`, remedy),
      );
    }
  }
  return found;
}

function farAway(part: Link, region: string, at: string): Problem[] {
  const metros = interconnectMetros();
  const [field, metro] =
    part.kind === "partner"
      ? (["metro", part.metro] as const)
      : (["location", interconnectLocation(part.location)?.metro ?? ""] as const);
  const { [metro]: facts } = metros;
  if (facts === undefined || facts.lowLatencyRegion === null || facts.lowLatencyRegion === region) return [];
  const near = Object.keys(metros).filter((name) => metros[name]?.lowLatencyRegion === region);
  const choice = near.length > 0 ? `end the link in ${near.join(" or ")}, or ` : "";
  const value = `${metro}, whose packets are soonest in ${facts.lowLatencyRegion}`;
  return [problem("GCP-INTERCONNECT-026", `${at}.${field}`, value, `${choice}accept the longer way`)];
}

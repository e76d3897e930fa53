import { mapValues } from "../../../core/map-values";
import { aliases, aliasTtlSeconds } from "../aliases";
import { chainsOf, regionsOf } from "../chains";
import type { Endpoint } from "../endpoint";
import type { ZoneContent } from "../records";
import type { ResolvedDns, ResolvedName } from "../resolve";
import { idOf, zoneContent } from "../zone-content";
import { candidates } from "./candidates";
import type { Input } from "./inputs";
import type { Client } from "./situation";
import type { Backing } from "./verdict";
import { groupOf, questionsOf, type Question } from "./zone";

/** A name of an environment, as clients ask for it. */
export interface NameModel {
  /** Its key in the environment. */
  readonly key: string;
  readonly question: Question;
  readonly backing: Backing;
  /** The regions that have the data of some clients until another is promoted. None of a stateless name. */
  readonly homes: readonly string[];
  readonly mode: ResolvedName["mode"];
  /** Seconds for which a resolver keeps an answer, at most. */
  readonly ttlSeconds: number;
}

/** The zone of an environment, before anything of it exists. */
export interface ZoneModel {
  /** Load balancers and addresses have the names of ingress and region. */
  readonly content: ZoneContent;
  readonly names: readonly NameModel[];
}

/** Returns the zone that an environment states, with stand-ins for what its stacks hand out. */
export function zoneModel(dns: ResolvedDns): ZoneModel {
  const endpoints = mapValues(dns.regions, (region, name) =>
    mapValues(region.endpoints, ({ kind }, ingress) => standIn(kind, `${ingress}.${name}`)),
  );
  const { zoneId } = aliases().accelerator;
  const content = zoneContent(dns, endpoints, { kind: "alias", dnsName: "accelerator", zoneId });
  const questions = questionsOf(content);
  const names = Object.entries(dns.names).flatMap(([key, name]) =>
    questions
      .filter((question) => question.name === name.fqdn)
      .map((question) => modelOf(dns, content, key, name, question)),
  );
  return { content, names };
}

/** Returns where an input lies: the region of a cloud, or what has its endpoints in several. */
export function placeOf(
  { regions }: Pick<ResolvedDns, "regions">,
  { kind, region, awsRegion }: Input,
): string {
  if (kind === "control") return "Application Recovery Controller";
  if (kind === "accelerator") return "Global Accelerator";
  return awsRegion ?? regions[region ?? ""]?.cloudRegion ?? "";
}

function modelOf(
  { regions }: ResolvedDns,
  content: ZoneContent,
  key: string,
  name: ResolvedName,
  question: Question,
): NameModel {
  const chains = chainsOf(name);
  const homes = chains.map(({ chain }) => chain.regions[0] ?? "");
  const isStateful = name.serves === "stateful";
  const isAlias = regionsOf(name).some(
    (region) => regions[region]?.endpoints[name.ingress]?.kind === "alias",
  );
  // The data of a client is at the home of the smallest place that has the client, whatever is healthy.
  const homeOf = (client: Client): string => {
    const nearest = candidates(groupOf(content, question), client)[0]?.[0]?.record.id;
    const index = chains.findIndex(({ place }) => nearest === idOf.place(`${key}.${place}`));
    return homes[Math.max(index, 0)] ?? "";
  };
  return {
    key,
    question,
    backing: isStateful ? { kind: "stateful", homeOf } : { kind: "stateless" },
    homes: isStateful ? [...new Set(homes)] : [],
    mode: name.mode,
    ttlSeconds: isAlias
      ? Math.max(aliasTtlSeconds(name.accelerator !== undefined), name.ttlSeconds)
      : name.ttlSeconds,
  };
}

function standIn(kind: Endpoint["kind"], name: string): Endpoint {
  switch (kind) {
    case "alias":
      return { kind, dnsName: name, zoneId: "Z0" };
    case "address":
      return { kind, address: name };
    case "name":
      return { kind, name };
  }
}

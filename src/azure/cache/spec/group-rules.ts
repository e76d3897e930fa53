import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { redisOptions } from "../../catalog/redis";
import { environmentPart } from "../../region/spec/declare";
import type { Cache } from "./schema";

const { definitions, problem } = defineProblems({
  "AZURE-REDIS-014": {
    kind: "limit",
    rule: "the caches of a geo-replication group have the same SKU, clustering policy, eviction and modules",
    source: "Azure Managed Redis documentation, how-to-active-geo-replication of 2025-05-18",
    read: "2026-11-27",
  },
  "AZURE-REDIS-015": {
    kind: "limit",
    rule: "a geo-replication group has at most five caches",
    source: "azurerm 4.55.0, azurerm_managed_redis_geo_replication.linked_managed_redis_ids: four others",
    read: "2026-11-27",
  },
  "AZURE-REDIS-016": {
    kind: "impossible",
    rule: "a cache links caches of other regions of its group",
    source: "Azure Managed Redis documentation, how-to-active-geo-replication of 2025-05-18",
  },
  "AZURE-REDIS-017": {
    kind: "impossible",
    rule: "one region links the caches of a group",
    source: "design: two stacks that link the same caches undo each other's apply",
  },
});

const environment = environmentPart("");

/** Rules about the caches of an environment that replicate to each other. */
export const cacheGroupRules = environment.set(definitions, [
  environment.rule({
    regions: ["cache"],
    judge: (_, { regions }) => {
      const members = membersIn(regions);
      return [...groupFaults(members), ...linkFaults(members)];
    },
  }),
]);

interface Member {
  readonly region: string;
  readonly cache: Cache;
  readonly group: string;
  readonly links: readonly string[];
}

function membersIn(regions: Readonly<Record<string, { readonly cache?: Cache | undefined }>>): Member[] {
  return Object.entries(regions).flatMap(([region, { cache }]) =>
    cache?.geoReplication === undefined ? [] : [{ region, cache, ...cache.geoReplication }],
  );
}

function groupFaults(members: readonly Member[]): Problem[] {
  const groups = new Set(members.map(({ group }) => group));
  return [...groups].flatMap((group) => {
    const [first, ...others] = members.filter((member) => member.group === group);
    if (first === undefined) return [];
    const most = redisOptions().mostInGroup;
    return [
      ...others.flatMap((other) => differences(first, other)),
      ...others.slice(most - 1).map(({ region }) => {
        const at = `regions.${region}.cache.geoReplication.group`;
        return problem(
          "AZURE-REDIS-015",
          at,
          `${group}, with ${others.length + 1} caches`,
          `use at most ${most}`,
        );
      }),
    ];
  });
}

const alike = ["sku", "clusteringPolicy", "whenFull", "modules"] as const;

function differences(first: Member, other: Member): Problem[] {
  return alike.flatMap((field) => {
    const [theirs, own] = [shown(first.cache[field]), shown(other.cache[field])];
    if (theirs === own) return [];
    const value = `${own}; ${first.region} has ${theirs}`;
    return [
      problem("AZURE-REDIS-014", `regions.${other.region}.cache.${field}`, value, "use the same in both"),
    ];
  });
}

function shown(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function linkFaults(members: readonly Member[]): Problem[] {
  return members.flatMap(({ region, group, links }) => {
    const at = `regions.${region}.cache.geoReplication.links`;
    const others = members.filter((other) => other.group === group && other.region !== region);
    const names = others.map((other) => other.region);
    const unknown = links.flatMap((name, index) =>
      names.includes(name)
        ? []
        : [problem("AZURE-REDIS-016", `${at}.${index}`, name, remedyFor(name, names))],
    );
    const earlier = others.find((other) => other.links.length > 0);
    if (links.length === 0 || earlier === undefined || earlier.region > region) return unknown;
    return [
      ...unknown,
      problem("AZURE-REDIS-017", at, `${links.join(", ")}, also ${earlier.region}`, "remove them"),
    ];
  });
}

function remedyFor(name: string, names: readonly string[]): string {
  return names.length === 0 ? "state the same group at the other region's cache" : didYouMean(name, names);
}

import type { Definition, Problem } from "../core/problem";
import type { Rule, RuleSet } from "../environment/rule";
import {
  backedUpTypes,
  backupCopyRules,
  backupProblems,
  backupRules,
  restoreTestTypes,
} from "./backup/spec/rules";
import { bucketProblems, bucketRules, bucketsRules } from "./storage/spec/rules";
import { lockProblems } from "./storage/spec/retention-lock";
import { imageProblems, imageRules, registryRules } from "./images/spec/rules";
import {
  fleetGenerationRules,
  fleetImageRules,
  fleetProblems,
  fleetRules,
  fleetsRules,
} from "./machines/spec/fleet-rules";
import { generationProblems, generationRules } from "./machines/spec/generation";
import { tradingGenerations } from "./machines/spec/generations";
import { machineProblems } from "./machines/spec/machine";
import {
  elasticPoolRules,
  engineRackRules,
  poolProblems,
  poolsRules,
  tradingPoolRules,
} from "./machines/spec/pools";
import { volumeProblems } from "./machines/spec/volume";
import { isOfFleet } from "./machines/spec/deployed";
import { adoptedKeyRules, keyProblems, keyRegionRules } from "./network/spec/keys";
import { awsNetworkProblems, awsNetworkRules } from "./network/spec/rules";
import { tuningProblems } from "../tuning/rules/rules";
import { gkeTuningProblems } from "../tuning/rules/gke";
import { aksTuningProblems } from "../tuning/rules/aks";

// Rules that do not declare their needs themselves yet.

type Loose = any; // eslint-disable-line @typescript-eslint/no-explicit-any

const parent = (at: string): string => at.slice(0, at.lastIndexOf("."));

function set<Problems extends Readonly<Record<string, Definition>>>(
  scope: "region" | "environment",
  of: string,
  problems: Problems,
  ...rules: {
    needs?: string[];
    uses?: string[];
    regions?: string[];
    everyRegion?: string[];
    judge: (part: Loose, context: Loose, at: string) => readonly Problem[];
  }[]
): RuleSet<keyof Problems & string> {
  return { scope, of, problems, rules: rules as unknown as Rule[] };
}

const place = ["network", "region", "role"];

export const adaptedRules = [
  set(
    "region",
    "network",
    { ...awsNetworkProblems, ...keyProblems },
    {
      needs: ["region"],
      judge: (network, { region }, at) => [
        ...awsNetworkRules({ network, region }, parent(at)),
        ...keyRegionRules({ keys: network.keys, region }, parent(at)),
      ],
    },
    {
      needs: ["database", "cache", "buckets", "images", "backup"],
      judge: (network, parts, at) => adoptedKeyRules({ keys: network.keys, parts }, parent(at)),
    },
  ),
  set(
    "region",
    "pools",
    poolProblems,
    {
      needs: ["fleets", "cluster", "network"],
      judge: (pools, context, at) => poolsRules({ pools, ...context }, parent(at)),
    },
    {
      needs: ["fleets", "role"],
      judge: (pools, context, at) => engineRackRules({ pools, ...context }, parent(at)),
    },
  ),
  set("region", "pools.*", machineProblems, {
    uses: ["network", "region"],
    judge: (pool, context, at) =>
      pool.kind === "trading" ? tradingPoolRules(pool, at) : elasticPoolRules({ pool, ...context }, at),
  }),
  set(
    "region",
    "pools.*.generations.*",
    {
      ...generationProblems,
      ...volumeProblems,
      ...tuningProblems,
      ...gkeTuningProblems,
      ...aksTuningProblems,
    },
    {
      uses: [...place, "cluster"],
      judge: (generation, { cluster, ...context }, at) =>
        generationRules({ generation, ...context, clusterVersion: cluster?.version }, at),
    },
  ),
  set("region", "fleets", fleetProblems, {
    needs: ["network"],
    judge: (fleets, { network }, at) => fleetsRules({ fleets, network }, parent(at)),
  }),
  set(
    "region",
    "fleets.*",
    {},
    { uses: ["network"], judge: (fleet, { network }, at) => fleetRules({ fleet, network }, at) },
  ),
  set(
    "region",
    "fleets.*.generations.*",
    {},
    {
      uses: ["fleets.*.zone", ...place],
      judge: (generation, context, at) => fleetGenerationRules({ generation, ...context }, at),
    },
  ),
  set(
    "environment",
    "",
    {},
    {
      regions: ["fleets", "region"],
      judge: (_, { regions }) =>
        fleetImageRules(
          Object.entries<Loose>(regions).flatMap(([name, { fleets, region }]) =>
            Object.entries(tradingGenerations({ pools: {}, fleets })).flatMap(([path, generation]) =>
              isOfFleet(generation)
                ? [{ path: `regions.${name}.${path}.image.id`, region, id: generation.image.id }]
                : [],
            ),
          ),
        ),
    },
  ),
  set(
    "region",
    "buckets",
    { ...bucketProblems, ...lockProblems },
    { judge: (buckets, _, at) => bucketsRules(buckets, parent(at)) },
  ),
  set(
    "region",
    "buckets.*",
    {},
    { needs: ["role"], judge: (bucket, { role }, at) => bucketRules({ bucket, role }, at) },
  ),
  set("region", "backup", backupProblems, {
    needs: ["role"],
    uses: ["database", "buckets"],
    judge: (backup, { role, database, buckets }, at) =>
      backupRules(
        {
          backup,
          role,
          backedUp: buckets === undefined ? restoreTestTypes : backedUpTypes({ database, buckets }),
        },
        at,
      ),
  }),
  set(
    "environment",
    "",
    {},
    { everyRegion: ["role", "accountId", "backup"], judge: (_, { regions }) => backupCopyRules(regions, "") },
  ),
  set(
    "environment",
    "",
    imageProblems,
    {
      everyRegion: ["role", "images", "accountId", "region"],
      judge: (_, { regions }) => imageRules(regions, ""),
    },
    {
      needs: ["name"],
      regions: ["images", "accountId", "region"],
      judge: (_, { name, regions, others }) =>
        registryRules(
          homesOf(name, regions),
          others.flatMap((other: Loose) => homesOf(other.name, other.regions)),
          "",
        ),
    },
  ),
] as const;

function homesOf(environment: string, regions: Record<string, Loose>) {
  const replicated = Object.values(regions).map(({ images }) =>
    images?.kind === "replica" ? images.of : undefined,
  );
  return Object.entries(regions).flatMap(([name, { images, accountId, region }]) =>
    images?.kind === "home" && replicated.includes(name) ? [{ environment, name, accountId, region }] : [],
  );
}

import { entryOf, type CatalogueFile } from "../../core/catalogue-file";

export const cacheEngines = ["valkey", "redis"] as const;
export type CacheEngineName = (typeof cacheEngines)[number];

/** A version of an engine that ElastiCache offers and that takes IAM users. */
export interface CacheVersion {
  /** The family of its parameter groups, for example `valkey8`. */
  readonly family: string;
  /** False when the family was found in no text of AWS. */
  readonly verified: boolean;
}

/** What is known of a node type's family. */
export interface CacheNodeType {
  /** Earns and spends CPU credits: its clock share is not sustained. */
  readonly burstable: boolean;
  /** Keeps part of the data on its SSD, which ElastiCache must be told. */
  readonly dataTiering: boolean;
}

interface ElastiCacheFile extends CatalogueFile {
  readonly versions: Readonly<Record<CacheEngineName, Readonly<Record<string, CacheVersion>>>>;
  readonly nodeTypes: Readonly<Record<string, readonly string[]>>;
  readonly burstable: readonly string[];
  readonly dataTiering: readonly string[];
  readonly closedToNewGroups: readonly string[];
  readonly commands: {
    /** Without the `@`. */
    readonly categories: readonly string[];
    /** By the version of Valkey or Redis from which they hold; what the oldest version here had is under it. */
    readonly since: Readonly<Record<string, readonly string[]>>;
  };
}

/** The versions of an engine, oldest first. */
export function cacheVersions(engine: CacheEngineName): readonly string[] {
  return Object.keys(elastiCacheFile().versions[engine]);
}

/** Nothing when the catalogue does not know the version: it may be newer than the catalogue. */
export function cacheVersion(engine: CacheEngineName, version: string): CacheVersion | undefined {
  return entryOf(elastiCacheFile().versions[engine], version);
}

/** The family of an engine's parameter groups; of a version that the catalogue lacks, named as those that it has. */
export function cacheFamily(engine: CacheEngineName, version: string): string {
  return cacheVersion(engine, version)?.family ?? `${engine}${version.split(".", 1)[0] ?? ""}`;
}

/** A node type such as `cache.r7g.2xlarge`; nothing when the catalogue does not list it. */
export function cacheNodeType(type: string): CacheNodeType | undefined {
  const [, family = "", size = ""] = type.split(".");
  const { nodeTypes, burstable, dataTiering } = elastiCacheFile();
  if (entryOf(nodeTypes, family)?.includes(size) !== true) return undefined;
  return { burstable: burstable.includes(family), dataTiering: dataTiering.includes(family) };
}

/** Every node type of the catalogue. */
export function cacheNodeTypes(): readonly string[] {
  return Object.entries(elastiCacheFile().nodeTypes).flatMap(([family, sizes]) =>
    sizes.map((size) => `cache.${family}.${size}`),
  );
}

/** Whether existing caches of this type are supported and new ones refused. */
export function isClosedToNewCaches(type: string): boolean {
  return elastiCacheFile().closedToNewGroups.includes(type.split(".")[1] ?? "");
}

/** Names that a user's command list may have after its sign: commands of a version, and categories with their `@`. */
export function cacheCommands(version: string): readonly string[] {
  const { categories, since } = elastiCacheFile().commands;
  const commands = Object.entries(since).flatMap(([first, names]) =>
    Number(first) <= Number(version) ? names : [],
  );
  return [...categories.map((category) => `@${category}`), ...commands];
}

function elastiCacheFile(): ElastiCacheFile {
  return require("./data/elasticache.json") as ElastiCacheFile;
}

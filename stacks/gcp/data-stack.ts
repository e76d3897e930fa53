import type { Construct } from "constructs";
import { stackId } from "../../src/core/stack-id";
import type { Cache } from "../../src/gcp/cache/spec/schema";
import type { Database } from "../../src/gcp/database/spec/schema";
import { keyIds } from "../../src/gcp/network/spec/ids";
import { keyFor } from "../../src/gcp/network/spec/keys";
import { RegionProvider } from "../../src/gcp/region/provider";
import type { GcpRegion } from "../../src/gcp/region/spec/schema";
import { BaseStack } from "../../src/kit/base-stack";
import { BucketParts } from "./data/buckets";
import { CacheParts } from "./data/cache";
import { DatabaseParts } from "./data/database";
import { ImageParts } from "./data/images";
import type { GcpNetworkStack } from "./network-stack";
import type { GcpRegionContext } from "./region";

/**
 * The data of a region, which outlives its cluster and which a failover needs.
 *
 * It reads nothing of the network's stack: the ids of network and keys follow from the environment. But that stack is
 * applied first: it enables the APIs, and gives Google's services their addresses and their keys.
 */
export class GcpDataStack extends BaseStack {
  /** Whether a region has data. */
  static isNeeded({ database, cache, buckets, images }: GcpRegion): boolean {
    return [database, cache, images, ...Object.values(buckets)].some((part) => part !== undefined);
  }

  constructor(scope: Construct, { environment, region }: GcpRegionContext, networkStack: GcpNetworkStack) {
    super(scope, stackId(environment.name, region.name, "data"), {
      state: environment.state,
      provides: describe(region),
    });
    this.addDependency(networkStack);
    new RegionProvider(this, "google", { access: region, region: region.region, tags: region.tags });
    const keys = keyIds(region.place, region.network);
    const { database, cache, buckets, imageRepositories: images } = region;
    if (database !== undefined) {
      this.export(new DatabaseParts(this, { region, database, keyId: keyFor(keys, "data") }).outputs);
    }
    if (cache !== undefined) {
      this.export(new CacheParts(this, { region, cache, keyId: keyFor(keys, "objects") }).outputs);
    }
    if (Object.keys(buckets).length > 0) {
      this.export(new BucketParts(this, { region, keyId: keys.objects }).outputs);
    }
    if (images !== undefined) {
      const context = { environment, region };
      this.export(new ImageParts(this, { context, images, keyId: keyFor(keys, "objects") }).outputs);
    }
  }
}

function describe({ database, cache, buckets, images }: GcpRegion): string {
  const names = Object.keys(buckets);
  return [
    database && describeDatabase(database),
    cache && describeCache(cache),
    names.length === 0 ? undefined : `buckets ${names.join(", ")}`,
    images && (images.kind === "home" ? "images" : `images of ${images.of}`),
  ]
    .filter((part) => part !== undefined)
    .join("; ");
}

function describeCache(cache: Cache): string {
  return cache.kind === "valkey"
    ? `Valkey ${cache.version} on ${cache.shards * (1 + cache.replicas)} ${cache.machine}`
    : `Redis ${cache.version}, ${cache.tier}, ${cache.memoryGiB} GiB`;
}

function describeDatabase(database: Database): string {
  if (database.kind === "primary") return `PostgreSQL ${database.version} on ${database.machine}`;
  return database.state === "replica"
    ? `replica of ${database.replicaOf}`
    : `PostgreSQL, promoted from ${database.replicaOf}`;
}

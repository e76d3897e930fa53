import type { Construct } from "constructs";
import { keyFor } from "../../src/aws/network/network";
import { remoteNetwork } from "../../src/aws/network/remote-network";
import { RegionProvider } from "../../src/aws/region/provider";
import type { AwsRegion } from "../../src/aws/region/spec/schema";
import { stackId } from "../../src/core/stack-id";
import { BaseStack } from "../../src/kit/base-stack";
import { readState } from "../../src/kit/state";
import type { Database } from "../../src/aws/database/spec/schema";
import type { AwsNetworkStack } from "./network-stack";
import type { AwsRegionContext } from "./region";
import { BackupParts } from "./data/backup";
import { BucketParts } from "./data/buckets";
import { CacheParts } from "./data/cache";
import { DatabaseParts } from "./data/database";
import { ImageParts } from "./data/images";

/** The data of a region, which outlives its cluster and which a failover needs: database, cache, buckets, images, backup. */
export class AwsDataStack extends BaseStack {
  /** Whether a region has data. */
  static isNeeded({ database, cache, buckets, images, backup }: AwsRegion): boolean {
    const single = [database, cache, images, backup].some((part) => part !== undefined);
    return single || Object.keys(buckets).length > 0;
  }

  constructor(scope: Construct, context: AwsRegionContext, networkStack: AwsNetworkStack) {
    const { environment, region } = context;
    super(scope, stackId(environment.name, region.name, "data"), {
      state: environment.state,
      provides: describe(region),
    });
    this.addDependency(networkStack);
    new RegionProvider(this, "aws", { access: region, tags: context.region.tags });
    const state = readState(this, networkStack.node.id, environment.state);
    const network = remoteNetwork(state, region.network, region.optionalKeys);
    const { database, cache, buckets, images, backup } = region;
    const databaseParts = database && new DatabaseParts(this, { region, database, network });
    if (databaseParts !== undefined) this.export(databaseParts.outputs);
    if (cache !== undefined) {
      const keyArn = keyFor(network, "objects");
      this.export(new CacheParts(this, { context, config: cache, network, keyArn }).outputs);
    }
    if (Object.keys(buckets).length > 0) {
      this.export(new BucketParts(this, { context, keyArn: keyFor(network, "objects") }).outputs);
    }
    if (images !== undefined) {
      const keyArn = keyFor(network, "objects");
      this.export(new ImageParts(this, { context, images, keyArn }).outputs);
    }
    if (backup !== undefined) {
      const keyArn = keyFor(network, "backup");
      const parts = new BackupParts(this, {
        context,
        backup,
        keyArn,
        database: databaseParts?.instance,
      });
      this.export(parts.outputs);
    }
  }
}

function describe({ database, cache, buckets, images, backup }: AwsRegion): string {
  const names = Object.keys(buckets);
  return [
    database && describeDatabase(database),
    cache && `${cache.engine.kind} ${cache.engine.version} on ${cache.nodes} ${cache.machine}`,
    names.length > 0 ? `buckets ${names.join(", ")}` : undefined,
    images && (images.kind === "home" ? "images" : `images of ${images.of}`),
    backup && "backup vault",
  ]
    .filter((part) => part !== undefined)
    .join("; ");
}

function describeDatabase(database: Database): string {
  switch (database.kind) {
    case "primary":
      return `PostgreSQL ${database.version} on ${database.machine}`;
    case "replica":
      return database.state === "replica"
        ? `replica of ${database.replicaOf}`
        : `PostgreSQL, promoted from ${database.replicaOf}`;
    case "backups":
      return `backups of ${database.backupsOf}`;
  }
}

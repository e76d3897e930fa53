import type { Construct } from "constructs";
import { remoteNetwork } from "../src/aws/network/remote-network";
import { RegionProvider } from "../src/aws/provider";
import type { AwsRegion } from "../src/config/aws-region-schema";
import { stackId } from "../src/core/stack-id";
import { BaseStack } from "../src/kit/base-stack";
import { readState } from "../src/kit/state";
import type { Database } from "../src/rules/aws/database";
import { regionTags, type AwsRegionContext } from "./aws-region";
import type { AwsNetworkStack } from "./aws-network-stack";
import { DatabaseParts } from "./data/database";

/** What a region's data lives in: what outlives every machine that works with it. */
export class AwsDataStack extends BaseStack {
  /** Whether a region has anything that belongs here. */
  static isNeeded({ database }: AwsRegion): boolean {
    return database !== undefined;
  }

  constructor(scope: Construct, context: AwsRegionContext, networkStack: AwsNetworkStack) {
    const { environment, name, region } = context;
    super(scope, stackId(environment.name, name, "data"), {
      state: environment.state,
      provides: describe(region),
    });
    this.addDependency(networkStack);
    new RegionProvider(this, "aws", { access: region, tags: regionTags(context) });
    const network = remoteNetwork(readState(this, networkStack.node.id, environment.state), region.network);
    const { database: config } = region;
    if (config !== undefined) this.export(new DatabaseParts(this, { context, config, network }).outputs);
  }
}

function describe({ database }: AwsRegion): string {
  return database === undefined ? "" : describeDatabase(database);
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

import { EcrReplicationConfiguration } from "@cdktf/provider-aws/lib/ecr-replication-configuration";
import { Construct } from "constructs";
import type { Registry } from "./spec/replicas";

export interface ReplicationProps {
  /** First part of the repositories' names, before the slash. */
  readonly namespace: string;
  readonly destinations: readonly Registry[];
}

/** Replicates every image of a namespace to other registries. A registry has only one such configuration. */
export class Replication extends Construct {
  readonly resource: EcrReplicationConfiguration;

  constructor(scope: Construct, id: string, { namespace, destinations }: ReplicationProps) {
    super(scope, id);
    this.resource = new EcrReplicationConfiguration(this, "Resource", {
      replicationConfiguration: {
        rule: [
          {
            destination: destinations.map(({ region, accountId }) => ({ region, registryId: accountId })),
            repositoryFilter: [{ filter: `${namespace}/`, filterType: "PREFIX_MATCH" }],
          },
        ],
      },
    });
  }
}

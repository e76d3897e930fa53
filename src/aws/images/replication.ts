import { EcrReplicationConfiguration } from "@cdktf/provider-aws/lib/ecr-replication-configuration";
import { Construct } from "constructs";

export interface ReplicationProps {
  /** What the names of replicated repositories begin with, up to the slash. */
  readonly namespace: string;
  readonly destinations: readonly { readonly region: string; readonly accountId: string }[];
}

/** Copies every image of a name space to other registries. A registry has one such configuration. */
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

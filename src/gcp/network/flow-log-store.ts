import { LoggingProjectBucketConfig } from "@cdktf/provider-google/lib/logging-project-bucket-config";
import { LoggingProjectExclusion } from "@cdktf/provider-google/lib/logging-project-exclusion";
import { LoggingProjectSink } from "@cdktf/provider-google/lib/logging-project-sink";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";

export interface FlowLogStoreProps {
  /** Begins every name, for example `hft-production-iowa`. */
  readonly prefix: string;
  readonly projectId: string;
  /** Google's name of the region, for example `us-central1`: the logs stay in it. */
  readonly region: string;
  /** Names of the subnets whose flows are kept. */
  readonly subnetNames: readonly string[];
  readonly retentionDays: number;
  /** Whether Terraform refuses to delete what was logged. */
  readonly protect: boolean;
}

/**
 * Where the flow logs of subnets are kept: in a log bucket of the region, for their own number of days, and not a second
 * time in the project's `_Default` bucket, which keeps everything for 30.
 */
export class FlowLogStore extends Construct {
  readonly resource: LoggingProjectBucketConfig;

  constructor(scope: Construct, id: string, props: FlowLogStoreProps) {
    super(scope, id);
    const { prefix, projectId, region, subnetNames, retentionDays, protect } = props;
    const filter = [
      'log_id("compute.googleapis.com/vpc_flows")',
      'resource.type = "gce_subnetwork"',
      `resource.labels.subnetwork_name = (${subnetNames.map((name) => `"${name}"`).join(" OR ")})`,
    ].join(" AND ");
    this.resource = new LoggingProjectBucketConfig(this, "Resource", {
      project: projectId,
      location: region,
      bucketId: resourceName("logBucket", prefix, "flows"),
      description: `${prefix}: flow logs`,
      retentionDays,
      lifecycle: { preventDestroy: protect },
    });
    const sink = new LoggingProjectSink(this, "sink", {
      name: resourceName("logSink", prefix, "flows"),
      // A bucket of the same project takes entries without a grant.
      destination: `logging.googleapis.com/${this.resource.id}`,
      filter,
      uniqueWriterIdentity: true,
    });
    new LoggingProjectExclusion(this, "exclusion", {
      name: resourceName("logExclusion", prefix, "flows"),
      description: `${prefix}: flow logs, which ${sink.name} keeps`,
      filter,
      dependsOn: [sink],
    });
  }
}

import { LoggingProjectSink } from "@cdktf/provider-google/lib/logging-project-sink";
import { StorageBucketIamMember } from "@cdktf/provider-google/lib/storage-bucket-iam-member";
import { Construct } from "constructs";
import type { RegionPlace } from "../network/spec/ids";
import type { GcpNetwork } from "../network/spec/schema";
import { resourceName } from "../region/spec/names";
import type { RegionBucket } from "./region-bucket";
import { flowLogFilter } from "./spec/flow-logs";

export interface FlowLogSinkProps {
  readonly bucket: RegionBucket;
  /** The bucket's key in the region, for example `flowlogs`. */
  readonly key: string;
  readonly place: RegionPlace;
  /** As the environment states it. */
  readonly network: GcpNetwork;
}

/** Writes the flow logs of a region's subnets to a bucket. */
export class FlowLogSink extends Construct {
  readonly resource: LoggingProjectSink;

  constructor(scope: Construct, id: string, { bucket, key, place, network }: FlowLogSinkProps) {
    super(scope, id);
    const { name } = bucket.resource;
    this.resource = new LoggingProjectSink(this, "Resource", {
      name: resourceName("logSink", place.prefix, key),
      description: "Flow logs of the region's subnets",
      destination: `storage.googleapis.com/${name}`,
      filter: flowLogFilter(place, network),
      // Otherwise all sinks of the project write as one account.
      uniqueWriterIdentity: true,
    });
    new StorageBucketIamMember(this, "writer", {
      bucket: name,
      role: "roles/storage.objectCreator",
      member: this.resource.writerIdentity,
    });
  }
}

import { LoggingProjectBucketConfig } from "@cdktf/provider-google/lib/logging-project-bucket-config";
import { LoggingProjectSink } from "@cdktf/provider-google/lib/logging-project-sink";
import { ProjectIamAuditConfig } from "@cdktf/provider-google/lib/project-iam-audit-config";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";

export interface StateAccessLogProps {
  /** Begins every name, for example `hft-production`. */
  readonly prefix: string;
  /** Name of the bucket whose accesses are recorded. */
  readonly bucket: string;
  /** Its project. */
  readonly projectId: string;
  /** Whether Terraform refuses to delete what was recorded. */
  readonly protect: boolean;
}

const retentionDays = 365;

/** Records who reads and writes the objects of a bucket, for a year: the project's `_Default` log keeps them for 30 days. */
export class StateAccessLog extends Construct {
  readonly resource: LoggingProjectBucketConfig;

  constructor(scope: Construct, id: string, { prefix, bucket, projectId, protect }: StateAccessLogProps) {
    super(scope, id);
    // Of all buckets of the project: Google knows no narrower one.
    new ProjectIamAuditConfig(this, "audit", {
      project: projectId,
      service: "storage.googleapis.com",
      auditLogConfig: [{ logType: "DATA_READ" }, { logType: "DATA_WRITE" }],
    });
    this.resource = new LoggingProjectBucketConfig(this, "Resource", {
      project: projectId,
      location: "global",
      bucketId: resourceName("logBucket", prefix, "state", "access"),
      description: `${prefix}: accesses of states`,
      retentionDays,
      lifecycle: { preventDestroy: protect },
    });
    new LoggingProjectSink(this, "sink", {
      name: resourceName("logSink", prefix, "state", "access"),
      // A bucket of the same project takes entries without a grant.
      destination: `logging.googleapis.com/${this.resource.id}`,
      filter: [
        'log_id("cloudaudit.googleapis.com/data_access")',
        'resource.type = "gcs_bucket"',
        `resource.labels.bucket_name = "${bucket}"`,
      ].join(" AND "),
      uniqueWriterIdentity: true,
    });
  }
}

import { Construct } from "constructs";
import { mapValues } from "../../../src/core/map-values";
import type { GcpResolvedRegion } from "../../../src/gcp/region/spec/resolve";
import { FlowLogSink } from "../../../src/gcp/storage/flow-log-sink";
import { RegionBucket } from "../../../src/gcp/storage/region-bucket";
import { bucketName } from "../../../src/gcp/storage/spec/names";

export interface BucketPartsProps {
  readonly region: GcpResolvedRegion;
  /** Id of the key that encrypts their objects. @default none: only where all are adopted */
  readonly keyId: string | undefined;
}

/** The buckets of a region, and what writes flow logs to them. */
export class BucketParts {
  readonly outputs: Readonly<Record<string, unknown>>;

  constructor(scope: Construct, { region, keyId }: BucketPartsProps) {
    const { buckets, place, prefix, projectNumber, role, network, protect } = region;
    const holder = new Construct(scope, "buckets");
    const names = mapValues(buckets, (bucket, key) => {
      if (bucket.kind === "adopt") return bucket.name;
      if (keyId === undefined) throw new Error(`buckets.${key}: no key; GCP-KEY-002 should refuse this`);
      const created = new RegionBucket(holder, key, {
        bucket,
        name: bucketName(prefix, key, projectNumber),
        region: region.region,
        role,
        network,
        keyId,
        protect,
      });
      if (bucket.kind === "flow-logs") {
        new FlowLogSink(holder, `${key}-sink`, { bucket: created, key, place, network });
      }
      return created.resource.name;
    });
    this.outputs = { bucket_names: names };
  }
}

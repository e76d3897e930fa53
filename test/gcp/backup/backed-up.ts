import { GoogleProvider } from "@cdktf/provider-google/lib/provider";
import { App, TerraformStack } from "cdktf";
import * as v from "valibot";
import { ClusterBackupPlan, type ClusterBackupPlanProps } from "../../../src/gcp/backup/cluster-backup-plan";
import { ClusterRestorePlan } from "../../../src/gcp/backup/cluster-restore-plan";
import { clusterBackupSchema, type ClusterBackupInput } from "../../../src/gcp/backup/spec/schema";
import type { JsonObject } from "../../helpers/synthesized";

const clusterIn = (region: string, name: string): string =>
  `projects/hft-granary/locations/${region}/clusters/${name}`;

/** What a plan has that backs a cluster up into the region that stands by. */
export function planProps(
  own: ClusterBackupInput,
  change: Partial<ClusterBackupPlanProps> = {},
): ClusterBackupPlanProps {
  return {
    backup: v.parse(clusterBackupSchema, own),
    prefix: "hft-granary-iowa",
    clusterId: clusterIn("us-central1", "hft-granary-iowa"),
    region: "us-central1",
    location: "us-east1",
    keyId: "projects/hft-keys/locations/us-east1/keyRings/granary/cryptoKeys/objects",
    hour: { start: 5 * 1440 + 19 * 60 + 30, minutes: 60 },
    protect: true,
    ...change,
  };
}

export const newStack = (): TerraformStack =>
  new TerraformStack(new App({ outdir: ".build/test-gcp-backup" }), "stack");

/** A stack with the backups of a cluster, and a plan to restore them into the cluster that stands by. */
export function backedUp(own: ClusterBackupInput): JsonObject {
  const stack = newStack();
  new GoogleProvider(stack, "google", { project: "hft-granary", region: "us-east1" });
  const backups = new ClusterBackupPlan(stack, "backups", planProps(own));
  new ClusterRestorePlan(stack, "restore", {
    prefix: "hft-granary-carolina",
    backups,
    clusterId: clusterIn("us-east1", "hft-granary-carolina"),
    region: "us-east1",
  });
  return stack.toTerraform() as JsonObject;
}

import { GoogleProvider } from "@cdktf/provider-google/lib/provider";
import { App, TerraformStack } from "cdktf";
import * as v from "valibot";
import { ClusterBackupPlan, type ClusterBackupPlanProps } from "../../../src/gcp/backup/cluster-backup-plan";
import { ClusterRestorePlan } from "../../../src/gcp/backup/cluster-restore-plan";
import { clusterBackupSchema, type ClusterBackupInput } from "../../../src/gcp/backup/spec/schema";
import { backupPlace } from "../../../src/gcp/backup/spec/place";
import { gkeClusterSchema } from "../../../src/gcp/cluster/spec/schema";
import type { JsonObject } from "../../helpers/synthesized";
import { gkeCluster } from "../clusters";
import { elsewhere } from "./elsewhere";

const keyOf = (use: string): string =>
  `projects/hft-granary/locations/us-central1/keyRings/hft-granary-iowa/cryptoKeys/${use}`;
const regionKeys = { disks: keyOf("disks"), objects: keyOf("objects") };

const clusterIn = (region: string, name: string): string =>
  `projects/hft-granary/locations/${region}/clusters/${name}`;

/** What a plan has that backs a cluster up into the region that stands by. */
export function planProps(
  own: Partial<ClusterBackupInput>,
  change: Partial<ClusterBackupPlanProps> = {},
): ClusterBackupPlanProps {
  const backup = v.parse(clusterBackupSchema, { location: elsewhere, ...own });
  return {
    backup,
    cluster: v.parse(gkeClusterSchema, gkeCluster),
    prefix: "hft-granary-iowa",
    clusterId: clusterIn("us-central1", "hft-granary-iowa"),
    region: "us-central1",
    role: "standby",
    ...backupPlace(backup, "us-central1", regionKeys),
    hour: { start: 5 * 1440 + 19 * 60 + 30, minutes: 60 },
    protect: true,
    ...change,
  };
}

export const newStack = (): TerraformStack =>
  new TerraformStack(new App({ outdir: ".build/test-gcp-backup" }), "stack");

/** A stack with the backups of a cluster, and a plan to restore them into the cluster that stands by. */
export function backedUp(own: Partial<ClusterBackupInput>): JsonObject {
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

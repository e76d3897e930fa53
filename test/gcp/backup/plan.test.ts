import { ClusterBackupPlan } from "../../../src/gcp/backup/cluster-backup-plan";
import type { ClusterBackupInput } from "../../../src/gcp/backup/spec/schema";
import { Template } from "../../helpers/template";
import { backedUp, newStack, planProps } from "./backed-up";

function planOf(own: Partial<ClusterBackupInput>) {
  return Template.from("stack", backedUp(own)).resource("google_gke_backup_backup_plan").arguments;
}

describe("the backups of a cluster", () => {
  const plan = planOf({});

  it("are made in the quiet hour, and lie where a failover finds them", () => {
    expect(plan).toMatchObject({
      location: "us-east1",
      cluster: "projects/hft-granary/locations/us-central1/clusters/hft-granary-iowa",
      backup_schedule: { cron_schedule: "30 19 * * *" },
    });
  });

  it("hold everything but secrets, under a key of their own region", () => {
    expect(plan["backup_config"]).toEqual({
      all_namespaces: true,
      include_volume_data: true,
      include_secrets: false,
      encryption_key: {
        gcp_kms_encryption_key: "projects/hft-keys/locations/us-east1/keyRings/granary/cryptoKeys/objects",
      },
    });
  });

  it("lie beside the cluster, under the region's key for objects, where that is stated", () => {
    expect(planOf({ location: { kind: "here" } })).toMatchObject({
      location: "us-central1",
      backup_config: {
        encryption_key: {
          gcp_kms_encryption_key:
            "projects/hft-granary/locations/us-central1/keyRings/hft-granary-iowa/cryptoKeys/objects",
        },
      },
    });
  });

  it("can be deleted by nobody for a week, and are gone after five", () => {
    expect(plan["retention_policy"]).toEqual({
      backup_retain_days: 35,
      backup_delete_lock_days: 7,
      locked: false,
    });
    expect(plan["lifecycle"]).toEqual({ prevent_destroy: true });
  });

  it("are as many as it takes to lose no more than is stated, of some namespaces only", () => {
    const often = planOf({ schedule: { kind: "rpo", minutes: 240 }, namespaces: ["engine"] });

    expect(often["backup_schedule"]).toEqual({ rpo_config: { target_rpo_minutes: 240 } });
    expect(often["backup_config"]).toMatchObject({ selected_namespaces: { namespaces: ["engine"] } });
    expect(often["backup_config"]).not.toHaveProperty("all_namespaces");
  });

  it("are restored beside what is there, in the region of the cluster that gets them", () => {
    const { address } = Template.from("stack", backedUp({})).resource("google_gke_backup_backup_plan");

    expect(
      Template.from("stack", backedUp({})).resource("google_gke_backup_restore_plan").arguments,
    ).toMatchObject({
      location: "us-east1",
      backup_plan: `\${${address}.id}`,
      restore_config: {
        namespaced_resource_restore_mode: "FAIL_ON_CONFLICT",
        cluster_resource_conflict_policy: "USE_EXISTING_VERSION",
      },
    });
  });
});

describe("the rules of backups", () => {
  const refused = (own: Partial<ClusterBackupInput>) => () =>
    new ClusterBackupPlan(newStack(), "backups", planProps(own));

  it("refuse backups that are deleted while nobody can delete them", () => {
    expect(refused({ retainDays: 5 })).toThrow(/GCP-BACKUP-001 stack\/backups\.retainDays.*lockDays, 7/);
  });

  it("refuse more backups than a plan keeps", () => {
    expect(refused({ schedule: { kind: "rpo", minutes: 60 } })).toThrow(/GCP-BACKUP-002.*use at most 15/);
    expect(refused({ schedule: { kind: "rpo", minutes: 60 }, retainDays: 15 })).not.toThrow();
    expect(refused({ retainDays: 361 })).toThrow("GCP-BACKUP-002");
  });
});

import { backupAlarms } from "../../../src/gcp/backup/alarms";
import { clusterAlarms } from "../../../src/gcp/cluster/alarms";
import { describeAlarms } from "../monitoring/describe-alarms";

const alarms = clusterAlarms({ clusterName: "hft-test-iowa" });

describe("a cluster", () => {
  describeAlarms(alarms);

  it("is one by its name: a project has others", () => {
    for (const { filter } of alarms) {
      expect(filter).toContain('resource.labels.cluster_name = "hft-test-iowa"');
    }
  });
});

describe("the backups of a cluster", () => {
  const ofBackups = backupAlarms({ plan: "hft-test-iowa-cluster", location: "us-east1" });

  describeAlarms(ofBackups);

  it("are those of its plan, where they lie", () => {
    for (const { filter } of ofBackups) {
      expect(filter).toContain('resource.labels.backup_plan_id = "hft-test-iowa-cluster"');
      expect(filter).toContain('resource.labels.location = "us-east1"');
    }
  });
});

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

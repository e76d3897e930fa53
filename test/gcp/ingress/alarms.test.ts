import { ingressAlarms } from "../../../src/gcp/ingress/alarms";
import { describeAlarms } from "../monitoring/describe-alarms";

describe("a load balancer before a fleet", () => {
  const alarms = ingressAlarms({ name: "orders", group: "hft-test-iowa--gateway--a" });

  describeAlarms(alarms);

  it("rings for a machine of its group that served, and for no standby that never did", () => {
    const [unhealthy] = alarms;

    expect(unhealthy?.filter).toContain('resource.labels.instance_group_name = "hft-test-iowa--gateway--a"');
    expect(unhealthy?.filter).toContain('healthCheckProbeResult.previousHealthState = "HEALTHY"');
  });
});

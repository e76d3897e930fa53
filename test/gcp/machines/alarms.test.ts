import { hostEventAlarms } from "../../../src/gcp/machines/alarms/host-events";
import { machineAlarms } from "../../../src/gcp/machines/alarms/machine";
import { describeAlarms } from "../monitoring/describe-alarms";

const ofMachine = machineAlarms({ name: "fleet-gateway_a_one", instance: "hft-one", egressGbps: 32 });
const ofHosts = hostEventAlarms({ name: "fleet-gateway", instances: { names: ["hft-one", "hft-two"] } });

describe("a machine", () => describeAlarms(ofMachine));
describe("the hosts of machines", () => describeAlarms(ofHosts));
describe("the hosts of a large fleet", () => {
  const names = Array.from({ length: 80 }, (_, index) => `hft-production-iowa--gateway--a--member-${index}`);
  describeAlarms(hostEventAlarms({ name: "fleet-gateway", instances: { names } }));
});

/** The pattern of the resource's name in a filter. */
function patternOf(filter: string): RegExp {
  const [, pattern = ""] = /resourceName =~ "([^"]+)"/.exec(filter) ?? [];
  return new RegExp(pattern);
}

describe("an event of a host", () => {
  it.each([
    ["projects/hft-test/zones/us-central1-a/instances/hft-one", true],
    ["projects/hft-test/zones/us-central1-a/instances/hft-two", true],
    ["projects/hft-test/zones/us-central1-a/instances/hft-one-more", false],
    ["projects/hft-test/zones/us-central1-a/instances/not-hft-one", false],
  ])("is of the named machines and no other: %s", (resourceName, expected) => {
    for (const alarm of ofHosts) {
      expect(alarm.filter).toContain("compute.instances.");
      expect(patternOf(alarm.filter).test(resourceName)).toBe(expected);
    }
  });

  it("is of the nodes of a cluster, whose names Google makes", () => {
    const [alarm] = hostEventAlarms({ name: "nodes", instances: { prefix: "gke-hft-test-" } });

    expect(patternOf(alarm?.filter ?? "").test("zones/a/instances/gke-hft-test-engine-1a2b")).toBe(true);
  });
});

describe("a machine of 32 Gbit/s", () => {
  it("is nearly full at 3.2 gigabytes a second", () => {
    expect(ofMachine).toContainEqual(
      expect.objectContaining({ name: "fleet-gateway_a_one-egress", threshold: 3_200_000_000 }),
    );
  });

  it("of unknown size is only looked at for being gone", () => {
    expect(machineAlarms({ name: "one", instance: "hft-one" }).map(({ name }) => name)).toEqual(["one-gone"]);
  });
});

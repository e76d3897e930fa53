import { type EnvironmentInput, validate } from "../../../src/clouds";
import { afterFailover } from "../../../src/aws/quotas/spec/failover";
import { needsOf, type Needs } from "../../../src/aws/quotas/spec/needs";
import { regionsOf } from "../../../src/environment/resolve";
import { synthesizedStacks } from "../../../tools/lib/synthesized-stacks";
import { edit } from "../../problems/parts";
import { engine, general, validEnvironment } from "../../problems/valid-environment";
import store from "../../environments/store";
import watched from "../../environments/watched";

function needs(input: EnvironmentInput, failedOver = false): Needs {
  return needsOfAll([input], failedOver);
}

function needsOfAll(inputs: readonly EnvironmentInput[], failedOver = false): Needs {
  const environments = inputs.map((input) => validate(input, inputs).environment);
  const judged = failedOver
    ? environments.map((each) => ({ ...each, regions: afterFailover(regionsOf(each.regions, "aws")) }))
    : environments;
  const stacks = synthesizedStacks(judged);
  return needsOf(stacks.map(({ json }) => json));
}

const virginia = "111111111111 us-east-1";
const ohio = "111111111111 us-east-2";

describe("what an environment needs of its quotas", () => {
  const found = needs(edit.region({ pools: { engine, general } })(validEnvironment));

  it("is every vCPU of a reservation once, and of an elastic pool at its largest", () => {
    // Three nodes and a spare of 96 vCPUs, reserved; nine nodes of 8.
    expect(found.get(virginia)?.get("vcpus-standard")).toBe(4 * 96 + 9 * 8);
  });

  it("is the disks of all its nodes", () => {
    expect(found.get(virginia)?.get("gp3-storage")).toBeCloseTo((3 * 200 + 9 * 100) / 1024);
  });

  it("is the NAT gateways of one zone, where each has its own", () => {
    expect(found.get(virginia)?.get("nat-gateways")).toBe(1);
    expect(found.get(virginia)?.get("elastic-ips")).toBe(6);
  });

  it("is counted over all regions where the quota is the account's", () => {
    const stored = needs(store);
    expect(stored.get("111111111111 *")?.get("buckets")).toBe(4);
    expect(stored.get(virginia)?.has("iam-roles")).toBe(false);
  });

  describe("with fleets, links, load balancers and alarms", () => {
    const dublin = "666666666666 eu-west-1";
    const all = needs(watched);

    it("is the vCPUs of a fleet's machines once, by their reservation", () => {
      // Two nodes of 96 and a spare, four of 8; two machines of 16 and a spare.
      expect(all.get(dublin)?.get("vcpus-standard")).toBe(3 * 96 + 4 * 8 + 3 * 16);
    });

    it("is the disks of a fleet's machines, which their templates state", () => {
      const bare = needs(edit.region({ fleets: {} }, "dublin")(watched));
      const [with2 = 0, without = 0] = [all, bare].map((each) => each.get(dublin)?.get("gp3-storage"));
      expect(with2 - without).toBeCloseTo((2 * 100) / 1024);
    });

    it("is every port of every link, and both load balancers", () => {
      expect(all.get(dublin)?.get("dx-connections")).toBe(4);
      expect(all.get(dublin)?.get("dx-lags")).toBe(1);
      expect(all.get(dublin)?.get("network-load-balancers")).toBe(2);
      expect(all.get(dublin)?.get("alarms")).toBeGreaterThan(50);
    });

    it("is an accelerator of the account, wherever its API is", () => {
      expect(all.get("666666666666 *")?.get("accelerators")).toBe(1);
      expect(all.get("666666666666 *")?.get("dx-gateways")).toBe(1);
    });
  });

  it("is a replica's storage, which is its source's", () => {
    const replicated = edit.each(
      edit.primary(),
      edit.database({ kind: "replica", replicaOf: "virginia", state: "replica" }),
    )(validEnvironment);

    expect(needs(replicated).get(ohio)?.get("rds-storage")).toBe(1000);
  });

  describe("with a second environment in the same account and region", () => {
    const both = (own: EnvironmentInput, second: EnvironmentInput = own): Needs =>
      needsOfAll([own, { ...second, name: "staging" }]);
    const one = needs(validEnvironment).get(virginia);
    const two = both(validEnvironment).get(virginia);

    it("is the sum of what is counted in the region or in a zone", () => {
      for (const quota of ["vpcs", "eks-clusters", "vcpus-standard", "nat-gateways"]) {
        expect(two?.get(quota)).toBe(2 * (one?.get(quota) ?? 0));
      }
    });

    it("is the larger of what is counted in a network, in a cluster or in a node group", () => {
      for (const quota of ["interface-endpoints", "eks-node-groups", "eks-nodes"]) {
        expect(one?.get(quota)).toBeGreaterThan(0);
        expect(two?.get(quota)).toBe(one?.get(quota));
      }
    });
  });

  it("is every node of a cache", () => {
    expect(needs(store).get(virginia)?.get("cache-nodes")).toBe(3);
  });
});

describe("what an environment needs after a failover", () => {
  const planned = edit.region({ capacity: "none" }, "ohio")(validEnvironment);
  const [now, then] = [needs(planned), needs(planned, true)];

  it("has the trading machines that the standing-by region does not build before", () => {
    // Two pools of reserved-size generations: three nodes and two, without the spare that nobody reserves.
    const [before, after] = [now, then].map((each) => each.get(ohio)?.get("vcpus-standard") ?? 0);
    expect((after ?? 0) - (before ?? 0)).toBe((3 + 2) * 96);
  });

  it("has the database that is restored where only backups lie before", () => {
    const restored = edit.each(
      edit.primary(),
      edit.database({ kind: "backups", backupsOf: "virginia" }),
    )(validEnvironment);
    const [before, after] = [needs(restored), needs(restored, true)].map((each) => each.get(ohio));

    expect(before?.has("rds-instances")).toBe(false);
    expect(after?.get("rds-instances")).toBe(1);
    expect(after?.get("rds-storage")).toBe(1000);
  });

  it("has the database of a source that was promoted itself", () => {
    const moved = edit.each(
      edit.database({ kind: "backups", backupsOf: "virginia" }),
      edit.database(
        {
          kind: "replica",
          replicaOf: "ohio",
          state: "promoted",
          version: "17.9",
          machine: "db.r7i.8xlarge",
          storage: { type: "io2", sizeGiB: 2000, iops: 32_000 },
        },
        "virginia",
      ),
    )(validEnvironment);

    expect(needs(moved, true).get(ohio)?.get("rds-storage")).toBe(2000);
  });

  it("changes nothing where there is nothing to take over", () => {
    expect(then.get(virginia)).toEqual(now.get(virginia));
  });
});

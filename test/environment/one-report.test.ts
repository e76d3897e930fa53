import { validate } from "../../src/clouds";
import type { Problem } from "../../src/core/problem";
import { edit, omit, put, type Edit } from "../problems/parts";
import { engineGeneration, validEnvironment } from "../problems/valid-environment";
import { validFleet } from "../problems/valid-fleet";

function problemsOf(...edits: readonly Edit[]): readonly Problem[] {
  const environment = edit.each(...edits)(validEnvironment);
  return validate(environment, [environment]).judgement.open;
}

const found = (problems: readonly Problem[]): string[] =>
  problems.map(({ code, path }) => `${code} ${path}`).sort();

const tooManyAddresses = edit.network({ egressAddresses: { a: 10, b: 2, c: 2 } });
const networkFault = "AWS-NET-005 regions.virginia.network.egressAddresses.a";
const slowerMinimum = put("regions.virginia.pools.general.nodes", { min: 9, max: 3 });
const poolFault = "AWS-POOL-002 regions.virginia.pools.general.nodes";

describe("the value of a fault", () => {
  it("shows the quotes of a text that should have been a number", () => {
    const [problem] = problemsOf(put("regions.virginia.pools.engine.generations.a.nodes", "3"));

    expect(problem).toMatchObject({ code: "SHAPE-003", value: '"3"' });
  });
});

describe("an accepted problem", () => {
  it("is not looked for where a fault of form kept its rule from running", () => {
    const objectives = { rpoSeconds: 30, rtoMinutes: 20, decisionMinutes: 45 };
    const entry = {
      code: "ENV-005",
      path: "objectives.decisionMinutes",
      reason: "the desk decides",
      until: "2027-06-30",
    };
    const problems = problemsOf(edit.environment({ objectives, accept: [entry] }), put("sessions", "always"));

    expect(found(problems)).toEqual(["SHAPE-003 sessions"]);
  });
});

describe("a list of acceptances with a fault in one entry", () => {
  const entry = { code: "AWS-NET-005", path: "regions.virginia.network.egressAddresses.a", reason: "raised" };
  const accepting = (...entries: readonly unknown[]): readonly Problem[] =>
    problemsOf(tooManyAddresses, put("accept", entries));

  it.each([
    ["no end date", { code: "AWS-NET-001", path: "regions", reason: "checked" }, "SHAPE-001 accept.0.until"],
    ["no form at all", 3, "SHAPE-003 accept.0"],
  ])("such as %s still accepts by the others", (_, faulty, fault) => {
    expect(found(accepting(faulty, { ...entry, until: "2027-06-30" }))).toEqual([fault]);
  });

  it("says of another that it is over, by its place in the list", () => {
    expect(found(accepting(3, { ...entry, until: "2025-06-30" }))).toEqual([
      "ACCEPT-002 accept.1",
      "SHAPE-003 accept.0",
    ]);
  });
});

describe("the faults of an environment", () => {
  it("come in one report, whatever their sort and wherever they are", () => {
    const problems = problemsOf(
      omit("owner.costCentre"),
      edit.environment({ objectives: { rpoSeconds: 30, rtoMinutes: 20, decisionMinutes: 45 } }),
      put("reserved.office.cidr", "10.200.0.0/40"),
      tooManyAddresses,
      slowerMinimum,
      put("regions.virginia.pools.batch.capacity.kind", "spott"),
      put("regions.virginia.pools.feed.generations.a.zone", "d"),
      put("regions.virginia.pools.engine.generations.a.image.releese", "1.35.6-20260714"),
      edit.network({ zones: { a: "use2-az1", b: "use2-az1" } }, "ohio"),
      put("regions.ohio.cluster.api.from.0", "everywhere"),
      put("regions.ohio.pools.engine.generations.a.volume", { sizeGiB: 20, iops: 16_000 }),
    );

    expect(found(problems)).toEqual(
      [
        "SHAPE-001 owner.costCentre",
        "ENV-005 objectives.decisionMinutes",
        "SHAPE-003 reserved.office.cidr",
        networkFault,
        poolFault,
        "SHAPE-003 regions.virginia.pools.batch.capacity.kind",
        "AWS-GEN-001 regions.virginia.pools.feed.generations.a.zone",
        "SHAPE-002 regions.virginia.pools.engine.generations.a.image.releese",
        "AWS-NET-002 regions.ohio.network.zones.b",
        "SHAPE-003 regions.ohio.cluster.api.from.0",
        "AWS-EBS-002 regions.ohio.pools.engine.generations.a.volume.iops",
      ].sort(),
    );
  });

  it("are found in the network of a region whose pool is malformed", () => {
    const problems = problemsOf(omit("regions.virginia.pools.general.machines"), tooManyAddresses);

    expect(found(problems)).toEqual([networkFault, "SHAPE-001 regions.virginia.pools.general.machines"]);
  });

  it("are found in the pool beside a malformed one", () => {
    const problems = problemsOf(put("regions.virginia.pools.batch.kind", "sport"), slowerMinimum);

    expect(found(problems)).toEqual([poolFault, "SHAPE-003 regions.virginia.pools.batch.kind"]);
  });

  it("are found in the generation beside a malformed one", () => {
    const problems = problemsOf(
      put("regions.virginia.pools.engine.generations.b", { machine: "c7i.metal-24xl" }),
      edit.engine({ efa: true }),
    );

    expect(found(problems)).toContain("AWS-GEN-002 regions.virginia.pools.engine.generations.a.efa");
  });

  it("are found in the pools of a region whose cluster is malformed", () => {
    const problems = problemsOf(put("regions.virginia.cluster.support", "long"), slowerMinimum);

    expect(found(problems)).toEqual([poolFault, "SHAPE-003 regions.virginia.cluster.support"]);
  });

  describe("are found in trading machines", () => {
    const slow = { volume: { sizeGiB: 20, iops: 16_000 }, efa: true, machine: "c6i.8xlarge" };
    const engineFaults = [
      "AWS-EBS-002 regions.virginia.pools.engine.generations.a.volume.iops",
      "AWS-GEN-002 regions.virginia.pools.engine.generations.a.efa",
      "TUNE-012 regions.virginia.pools.engine.generations.a.tuning.hugePages",
    ];
    const gatewayFaults = engineFaults
      .filter((fault) => !fault.startsWith("TUNE"))
      .map((fault) => fault.replace("pools.engine", "fleets.gateway"));
    const hugePages = [{ size: "1Gi", count: 4000 }] as const;
    const badMachines = edit.each(
      edit.engine({ ...slow, tuning: { ...engineGeneration.tuning, hugePages } }),
      edit.region({ fleets: { gateway: validFleet(slow) } }),
    );

    it.each<[string, Edit, string]>([
      ["cluster", omit("regions.virginia.cluster.version"), "SHAPE-001 regions.virginia.cluster.version"],
      ["network", omit("regions.virginia.network.cidr"), "SHAPE-001 regions.virginia.network.cidr"],
      ["region's name", put("regions.virginia.region", "virginia"), "SHAPE-003 regions.virginia.region"],
      ["role", put("regions.virginia.role", "primry"), "SHAPE-003 regions.virginia.role"],
      ["account", omit("regions.virginia.accountId"), "SHAPE-001 regions.virginia.accountId"],
    ])("of a region whose %s is malformed", (_, malform, fault) => {
      const codes = [...engineFaults, ...gatewayFaults, fault];

      expect(found(problemsOf(badMachines, malform))).toEqual(expect.arrayContaining(codes));
    });

    it("of a fleet whose zone is malformed", () => {
      const problems = problemsOf(badMachines, put("regions.virginia.fleets.gateway.zone", "e"));

      expect(found(problems)).toEqual(expect.arrayContaining(gatewayFaults));
    });

    it("of a pool in a region without a cluster", () => {
      const problems = problemsOf(badMachines, omit("regions.virginia.cluster"));

      expect(found(problems)).toEqual(expect.arrayContaining(engineFaults));
    });

    it("of an elastic pool in a region whose network is malformed", () => {
      const problems = problemsOf(slowerMinimum, omit("regions.virginia.network.cidr"));

      expect(found(problems)).toContain(poolFault);
    });

    it("of a fleet, in what it gives away twice, in a region whose network is malformed", () => {
      const twice = validFleet({ members: { one: { host: 8 }, two: { host: 8 } } });
      const problems = problemsOf(
        edit.region({ fleets: { gateway: { ...twice, active: "b" } } }),
        omit("regions.virginia.network.cidr"),
      );

      expect(found(problems)).toEqual(
        expect.arrayContaining([
          "AWS-FLEET-001 regions.virginia.fleets.gateway.active",
          "AWS-FLEET-004 regions.virginia.fleets.gateway.generations.a.members.two.host",
        ]),
      );
    });
  });

  it("are found in the backups of a region whose network is malformed", () => {
    const problems = problemsOf(
      put("regions.virginia.backup", { plan: {}, restoreTests: ["RDS"] }),
      omit("regions.virginia.network.cidr"),
    );

    expect(found(problems)).toContain("AWS-BACKUP-008 regions.virginia.backup.restoreTests");
  });

  it("are found in a region whose role is not one", () => {
    const problems = problemsOf(
      put("regions.virginia.role", "primry"),
      omit("regions.virginia.network.nat"),
      put("regions.virginia.network.zones.c", "use1-az4"),
      slowerMinimum,
    );

    expect(found(problems)).toEqual([
      "AWS-NET-002 regions.virginia.network.zones.c",
      poolFault,
      "SHAPE-003 regions.virginia.role",
    ]);
  });

  it("are found in another region than the malformed one", () => {
    const problems = problemsOf(put("regions.ohio.network", "10.1.0.0/16"), tooManyAddresses);

    expect(found(problems)).toEqual([networkFault, "SHAPE-003 regions.ohio.network"]);
  });

  it("are found beside a region that was left empty", () => {
    const problems = problemsOf(put("regions.ohio", null), tooManyAddresses);

    expect(found(problems)).toEqual([networkFault, "SHAPE-003 regions.ohio"]);
  });

  it("are found between ranges when another range is malformed", () => {
    const problems = problemsOf(
      put("reserved.office.cidr", "10.200.0.0"),
      edit.network({ cidr: "10.0.0.0/16" }, "ohio"),
    );

    expect(found(problems)).toEqual(["ADDR-001 regions.ohio.network.cidr", "SHAPE-003 reserved.office.cidr"]);
  });

  it("are all the unknown keys of one object", () => {
    const problems = problemsOf(
      put("regions.virginia.network.vpnGateway", true),
      put("regions.virginia.network.dnsServers", ["10.0.0.2"]),
    );

    expect(found(problems)).toEqual([
      "SHAPE-002 regions.virginia.network.dnsServers",
      "SHAPE-002 regions.virginia.network.vpnGateway",
    ]);
  });

  it("are an unknown key and the wrong values beside it", () => {
    const problems = problemsOf(
      put("regions.virginia.cluster.logRetention", 30),
      put("regions.virginia.cluster.support", "long"),
    );

    expect(found(problems)).toEqual([
      "SHAPE-002 regions.virginia.cluster.logRetention",
      "SHAPE-003 regions.virginia.cluster.support",
    ]);
  });

  it("stand in an environment that is compared with a malformed one", () => {
    const environment = tooManyAddresses(validEnvironment);
    const malformed = [
      omit("regions")({ ...validEnvironment, name: "staging" }),
      put("regions.ohio", null)({ ...validEnvironment, name: "development" }),
      put("sharesAccountsWith", 1)({ ...validEnvironment, name: "research" }),
    ];

    const { judgement } = validate(environment, [environment, ...malformed]);

    expect(found(judgement.open)).toContain(networkFault);
  });
});

describe("a rule over several regions", () => {
  const images = edit.each(
    put("regions.virginia.images", { kind: "home", repositories: { engine: {} } }),
    put("regions.ohio.images", { kind: "replica", of: "virginia" }),
  );
  const databases = edit.each(
    edit.primary(),
    edit.database({ kind: "replica", replicaOf: "virginia", state: "replica" }),
  );
  const accelerated = edit.environment({
    aws: { accelerator: { endpoints: { virginia: { ingress: "orders", state: "primary" } } } },
  });

  it.each([null, [], "us-east-1", undefined])("is left out where a region is stated as %j", (value) => {
    const problems = problemsOf(images, databases, accelerated, put("regions.virginia", value));
    const codes = found(problems).filter((each) => !each.startsWith("SHAPE-"));

    expect(codes).toEqual([]);
  });

  it("is left out where there is nothing in the place of the regions", () => {
    expect(found(problemsOf(accelerated, put("regions", null)))).toEqual(["SHAPE-003 regions"]);
  });
});

describe("an account", () => {
  it("is compared in the regions that are sound when another is malformed", () => {
    const environment = put("regions.ohio.network.nat", "no")(validEnvironment);
    const staging = { ...validEnvironment, name: "staging" };

    const { judgement } = validate(environment, [environment, staging]);

    expect(found(judgement.open)).toContain("ACCOUNT-001 regions.virginia.accountId");
  });
});

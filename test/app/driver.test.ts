import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { TerraformStack } from "cdktf";
import { BaseStack } from "../../src/kit/base-stack";
import { edit, omit, put } from "../problems/parts";
import { general, validEnvironment } from "../problems/valid-environment";
import { besides, freshOutdir, inNewRegion, run, smallEnvironment, tree } from "./run";

const alpha = smallEnvironment("alpha", 81);
const beta = smallEnvironment("beta", 82);
const alphaStack = "alpha-tokyo-network";
const betaStack = "beta-tokyo-network";
const platform = "arn:aws:iam::111111111111:role/platform";
const noZone = put("regions.tokyo.network.zones", {});

let outdir: string;
beforeEach(() => {
  outdir = freshOutdir();
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(path.dirname(outdir), { recursive: true });
});

describe("an environment that does not exist", () => {
  it("is answered with the names that do", () => {
    const { exitCode, errors } = run(outdir, [alpha, beta], ["alfa"]);

    expect(exitCode).toBe(1);
    expect(errors).toBe(
      [
        "error RUN-009",
        "  rule    there is an environment of each name that a command is given",
        '  found   no environment "alfa"',
        '  remedy  did you mean "alpha"? (one of: alpha, beta)',
        "",
      ].join("\n"),
    );
  });

  it("is named beside every other", () => {
    const { errors } = run(outdir, [alpha, beta], ["production", "beta", "staging"]);

    expect(errors).toContain('no environment "production"');
    expect(errors).toContain('no environment "staging"');
  });

  it("has nothing written, not even for one that does", () => {
    run(outdir, [alpha, beta], ["alpha", "gamma"]);

    expect(tree(path.dirname(outdir))).toEqual(new Map());
  });
});

describe("an environment with faults", () => {
  it("is reported in full, on the error stream, without a stack trace", () => {
    const { exitCode, printed, errors } = run(outdir, [omit("owner.team")(noZone(alpha))]);

    expect(exitCode).toBe(1);
    expect(printed).toBe("");
    expect(errors).toMatch(/^alpha: 2 errors\n/);
    expect(errors).toContain("SHAPE-001  owner.team");
    expect(errors).toContain("AWS-NET-008  regions.tokyo.network");
    expect(errors).toMatch(/nothing was written\n$/);
    expect(errors).not.toMatch(/^\s*at .*:\d+/m);
  });

  it("writes nothing where there was nothing", () => {
    run(outdir, [noZone(alpha)]);

    expect(tree(path.dirname(outdir))).toEqual(new Map());
  });

  it("leaves what was written before as it was", () => {
    run(outdir, [alpha]);
    const before = tree(outdir);

    run(outdir, [edit.environment({ name: "gamma" })(alpha), noZone(alpha)]);

    expect(tree(outdir)).toEqual(before);
    expect(besides(outdir)).toEqual([]);
  });

  it("keeps the sound ones beside it from being written, and is reported beside their faults", () => {
    const { exitCode, errors } = run(outdir, [noZone(alpha), omit("owner.team")(beta)]);

    expect(exitCode).toBe(1);
    expect(errors).toMatch(/^alpha: 1 error$/m);
    expect(errors).toMatch(/^beta: 1 error$/m);
    expect(tree(outdir)).toEqual(new Map());
  });

  it("stops no other one that is chosen without it", () => {
    expect(run(outdir, [noZone(alpha), beta], ["beta"])).toMatchObject({ exitCode: 0, errors: "" });
  });

  it("stops no other one, even if it has no regions at all", () => {
    expect(run(outdir, [omit("regions")(alpha), beta], ["beta"])).toMatchObject({ exitCode: 0, errors: "" });
  });

  it.each([
    ["an administrator", edit.cluster({ access: { admins: [platform, platform] } })],
    ["a source block", edit.cluster({ api: { kind: "private", from: ["10.200.8.0/24", "10.200.8.0/24"] } })],
    ["a machine", edit.pools({ general: { ...general, machines: ["m7i.2xlarge", "m7i.2xlarge"] } })],
  ])("never breaks a synth, such as by %s named twice", (_, namedTwice) => {
    expect(() => run(outdir, [namedTwice(validEnvironment)])).not.toThrow();
  });

  it.each([
    ["a map", {}],
    ["a list", []],
  ])("is one that has %s without a region, and leaves what was written before as it was", (_, regions) => {
    run(outdir, [alpha]);
    const before = tree(outdir);

    const { exitCode, errors } = run(outdir, [put("regions", regions)(alpha)]);

    expect(exitCode).toBe(1);
    expect(errors).toContain("SHAPE-003  regions");
    expect(tree(outdir)).toEqual(before);
  });

  it("is reported when it has another's name, whose stacks it would overwrite", () => {
    const { exitCode, errors } = run(outdir, [alpha, { ...beta, name: "alpha" }]);

    expect(exitCode).toBe(1);
    expect(errors).toContain("alpha");
    expect(tree(outdir)).toEqual(new Map());
  });
});

describe("an environment without errors", () => {
  it("is written although there is advice, which is printed", () => {
    const { exitCode, errors } = run(outdir, [inNewRegion(alpha)]);

    expect(exitCode).toBe(0);
    expect(errors).toContain("advice AWS-REGION-001  regions.tokyo.region");
    expect([...tree(outdir).keys()]).toContain(`stacks/${alphaStack}/cdk.tf.json`);
  });

  it("is written although a limit is overrun, where that is accepted", () => {
    const tooMany = put("regions.tokyo.network.egressAddresses", { a: 10 })(alpha);
    const acceptance = {
      code: "AWS-NET-005",
      path: "regions.tokyo.network.egressAddresses.a",
      reason: "raised for this account",
      until: "2027-06-30",
    };

    const { exitCode, errors } = run(outdir, [{ ...tooMany, accept: [acceptance] }]);

    expect(exitCode).toBe(0);
    expect(errors).toContain("raised for this account");
  });

  it("is not one because what cannot be built was accepted", () => {
    const small = put("regions.tokyo.network.cidr", "10.81.0.0/20")(alpha);
    const acceptance = {
      code: "AWS-NET-007",
      path: "regions.tokyo.network.cidr",
      reason: "a small site",
      until: "2027-06-30",
    };

    const { exitCode, errors } = run(outdir, [{ ...small, accept: [acceptance] }]);

    expect(exitCode).toBe(1);
    expect(errors).toContain("error AWS-NET-007  regions.tokyo.network.cidr");
  });

  it("is not written when another is chosen", () => {
    run(outdir, [alpha, beta], ["beta"]);

    expect([...tree(outdir).keys()]).toEqual([
      "environments/beta.json",
      "manifest.json",
      `stacks/${betaStack}/cdk.tf.json`,
    ]);
  });

  it("is in the same place whatever the order in which environments are named", () => {
    run(outdir, [alpha, beta], ["alpha", "beta"]);
    const before = tree(outdir);
    run(outdir, [alpha, beta], ["beta", "alpha"]);

    expect(tree(outdir)).toEqual(before);
  });
});

describe("the table that ends a synth", () => {
  it("has each stack with its resources and what it provides", () => {
    const { printed } = run(outdir, [alpha, beta]);
    const json = JSON.parse(tree(outdir).get(`stacks/${alphaStack}/cdk.tf.json`) ?? "{}") as {
      readonly resource: Readonly<Record<string, object>>;
    };
    const resources = Object.values(json.resource).flatMap((ofType) => Object.keys(ofType)).length;
    const rows = printed.split("\n").map((line) => line.trim().split(/ {2,}/));

    expect(rows[0]).toEqual(["stack", "resources", "ms", "provides"]);
    expect(rows).toContainEqual([
      alphaStack,
      String(resources),
      expect.stringMatching(/^\d+$/),
      "VPC 10.81.0.0/16 in apne1-az1, NAT per-zone",
    ]);
    expect(rows.map(([id]) => id)).toContain(betaStack);
    expect(printed).toMatch(new RegExp(`^2 stacks, ${2 * resources} resources, \\d+ ms$`, "m"));
  });

  it("has a cluster's stack as well", () => {
    const { printed } = run(outdir, [validEnvironment]);
    const ids = printed.match(/^production-\S+/gm);

    expect(ids).toEqual([
      "production-virginia-network",
      "production-virginia-compute",
      "production-ohio-network",
      "production-ohio-compute",
    ]);
  });
});

describe("advice", () => {
  const advised = inNewRegion(alpha);

  it("takes a line where it is not asked for in full", () => {
    const { errors } = run(outdir, [advised], [], { detail: "brief" });

    expect(errors).toMatch(/^ {2}advice AWS-REGION-001 {2}regions\.tokyo\.region: .*$/m);
    expect(errors).not.toMatch(/^ *source /m);
    expect(errors).toContain("--all");
  });

  it("is no error of the stream that the CLI calls errors", () => {
    const { printed, errors } = run(outdir, [advised], [], { byCli: true });

    expect(errors).toBe("");
    expect(printed).toContain("advice AWS-REGION-001");
  });

  it("stands beside errors in one stream, also where the CLI runs it", () => {
    const { printed, errors } = run(outdir, [omit("owner.team")(advised)], [], { byCli: true });

    expect(printed).toBe("");
    expect(errors).toMatch(/SHAPE-001[^]*AWS-REGION-001/);
  });
});

describe("a synth that fails", () => {
  const changed = [put("owner.team", "fx")(alpha), put("owner.team", "fx")(beta)];
  let before: ReadonlyMap<string, string>;
  beforeEach(() => {
    run(outdir, [alpha, beta]);
    before = tree(outdir);
  });

  function failAt(call: number, target: object, method: string): void {
    const original = (target as Record<string, (...args: unknown[]) => unknown>)[method];
    let calls = 0;
    jest.spyOn(target as Record<string, () => unknown>, method).mockImplementation(function (
      this: unknown,
      ...args: unknown[]
    ) {
      if (++calls === call) throw new Error("broken on purpose");
      return original?.apply(this, args);
    });
  }

  it("while its constructs are made leaves the output as it was", () => {
    failAt(2, BaseStack.prototype, "export");

    expect(() => run(outdir, changed)).toThrow("broken on purpose");
    expect(tree(outdir)).toEqual(before);
    expect(besides(outdir)).toEqual([]);
  });

  it("while its stacks are written leaves the output as it was", () => {
    failAt(2, TerraformStack.prototype, "toTerraform");

    expect(() => run(outdir, changed)).toThrow("broken on purpose");
    expect(tree(outdir)).toEqual(before);
    expect(besides(outdir)).toEqual([]);
  });

  it("while it is delivered, because a folder is where a file must go, leaves the output as it was", () => {
    const blocked = path.join(outdir, "stacks", betaStack, "cdk.tf.json");
    rmSync(blocked);
    mkdirSync(blocked);
    writeFileSync(path.join(blocked, "file"), "in the way");
    const beforeDelivery = tree(outdir);

    expect(run(outdir, changed)).toMatchObject({
      exitCode: 1,
      errors: expect.stringMatching(
        /error RUN-004[^]*cdk.tf.json is a folder[^]*nothing was written/,
      ) as unknown,
    });
    expect(tree(outdir)).toEqual(beforeDelivery);
    expect(besides(outdir)).toEqual([]);
  });
});

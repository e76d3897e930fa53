import { rmSync } from "node:fs";
import path from "node:path";
import { digest } from "../../../src/core/digest";
import { resolve } from "../../../src/environment/resolve";
import { validatorOf } from "../../../src/environment/validate";
import { freshOutdir, tree } from "../../app/run";
import { readStackIn } from "../../helpers/synthesized";
import { cottage } from "./environments";
import { synthesizeOf, tinyProject } from "./synthesize";
import { tiny, type TinyEnvironment } from "./tiny";

const validator = validatorOf([tiny]);

const found = (environment: object, others: readonly object[] = [], deployed?: unknown): string[] =>
  validator
    .validate(environment, [environment, ...others], deployed)
    .judgement.open.map(({ code, path: at }) => `${code} ${at}`)
    .sort();

const two = (own: Partial<TinyEnvironment["regions"][string]>): TinyEnvironment => {
  const { cabin } = cottage().regions;
  if (cabin === undefined) throw new Error("no cabin");
  return cottage({ regions: { cabin, hut: { ...cabin, cidr: "10.65.0.0/16", rack: 2, ...own } } });
};

describe("an environment of a cloud that is written in one folder", () => {
  it("gives no problem where it is right", () => {
    expect(found(cottage())).toEqual([]);
  });

  it("is of the form that its cloud's schema says", () => {
    const regions = { cabin: { cloud: "tiny", role: "sandbox", site: "denvre", racks: 1, cidr: "10/8" } };

    expect(found({ ...cottage(), regions })).toEqual([
      "SHAPE-001 regions.cabin.rack",
      "SHAPE-002 regions.cabin.racks",
      "SHAPE-003 regions.cabin.cidr",
      "SHAPE-003 regions.cabin.site",
    ]);
  });

  it("is of a cloud that the project has", () => {
    const regions = { cabin: { ...cottage().regions["cabin"], cloud: "tinny" } };

    expect(found({ ...cottage(), regions })).toEqual(["SHAPE-003 regions.cabin.cloud"]);
  });

  it("is judged by its cloud's rules", () => {
    expect(found(cottage({}, { rack: 3 }))).toEqual(["TINY-001 regions.cabin.rack"]);
  });

  it("is not judged by a rule whose need has a fault of form", () => {
    expect(
      found({ ...cottage(), regions: { cabin: { ...cottage().regions["cabin"], site: 1, rack: 9 } } }),
    ).toEqual(["SHAPE-003 regions.cabin.site"]);
  });

  it("has its ranges compared with each other and with those of others", () => {
    const environment = {
      ...two({ cidr: "10.64.128.0/17" }),
      reserved: { office: { cidr: "10.64.0.0/20", purpose: "the office" } },
    };

    expect(found(environment)).toEqual(["ADDR-001 regions.cabin.cidr", "ADDR-001 regions.hut.cidr"]);
  });

  it("has its accounts compared with those of another environment", () => {
    expect(found(cottage(), [cottage({ name: "lodge" })])).toEqual(["ACCOUNT-001 regions.cabin.site"]);
    expect(found(cottage(), [cottage({ name: "lodge" }, { site: "ashburn" })])).toEqual([]);
  });

  it("has a primary where a region stands by", () => {
    const codes = found(cottage({}, { role: "standby", capacity: "none" }));

    expect(codes).toContain("ENV-004 regions.cabin.role");
  });

  it("is compared with what is deployed", () => {
    const record = digest("10.64.0.0/16", 16);

    expect(found(cottage(), [], { "regions.cabin.racks.1": record })).toEqual([]);
    expect(found(cottage({}, { cidr: "10.70.0.0/16" }), [], { "regions.cabin.racks.1": record })).toEqual([
      "GEN-001 regions.cabin.racks.1",
    ]);
    expect(found(cottage({}, { rack: 2 }), [], { "regions.cabin.racks.1": record })).toEqual([
      "GEN-002 regions.cabin.racks.1",
    ]);
  });

  it("has problems of no cloud and of its own, and of no other", () => {
    const codes = Object.keys(validator.problems);

    expect(codes).toEqual(expect.arrayContaining(["TINY-001", "ENV-004", "SHAPE-001"]));
    expect(codes.filter((code) => code.startsWith("AWS-"))).toEqual([]);
  });

  it("is resolved once, by its cloud", () => {
    const environment = cottage();
    const parsed = validator.validate(environment, [environment]).environment;

    expect(resolve(parsed, [tiny]).regions["cabin"]).toMatchObject({
      name: "cabin",
      prefix: "hft-cottage-cabin",
      protect: false,
      door: "denver-1",
      tags: { "hft-region": "cabin", "hft-team": "research" },
    });
  });
});

describe("the driver on such an environment", () => {
  let outdir: string;
  beforeEach(() => {
    outdir = freshOutdir();
  });
  afterEach(() => rmSync(path.dirname(outdir), { recursive: true }));

  it("writes its stacks, and says what they provide", () => {
    const { exitCode, printed, errors } = synthesizeOf(tinyProject, outdir, cottage());

    expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: "" });
    expect(printed).toMatch(/cottage-cabin-network\s+1\s.*a rack/);
    expect(readStackIn(outdir, "cottage-cabin-network")).toMatchObject({
      resource: { terraform_data: { rack: { input: { door: "denver-1", "hft-region": "cabin" } } } },
      output: { door: { value: "denver-1" } },
    });
  });

  it("reports its faults, and writes nothing", () => {
    const { exitCode, printed, errors } = synthesizeOf(tinyProject, outdir, cottage({}, { rack: 3 }));

    expect({ exitCode, printed }).toEqual({ exitCode: 1, printed: "" });
    expect(errors).toContain("error TINY-001  regions.cabin.rack");
    expect(errors).toContain("take one of 1 to 2");
    expect(errors).toContain('{ code: "TINY-001", path: "regions.cabin.rack", reason: "", until: "" }');
    expect(tree(path.dirname(outdir))).toEqual(new Map());
  });
});

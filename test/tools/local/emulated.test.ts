import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { environments } from "../../environments";
import local from "../../../environments/local";
import production from "../../../environments/production";
import staging from "../../../environments/staging";
import { resolveEnvironment, validate } from "../../../src/clouds";
import { buildStacks } from "../../../src/app/build";
import { noExtensions } from "../../../src/app/extension-files";
import { regionsOf } from "../../../src/environment/resolve";
import { awsRegion } from "../../problems/parts";
import { isError } from "../../../src/core/report";
import { addStacks } from "../../../stacks/environment-stacks";
import { readStacks } from "../../../src/terraform/stacks";
import { emulated } from "../../../tools/local/emulated";
import { leaveOutDispensable, refuseUnsupported } from "../../../tools/local/fit-emulator";
import adopted from "../../environments/adopted";
import capacity from "../../environments/capacity";
import { failedOver } from "../../environments/failed-over";
import interconnect from "../../environments/interconnect";
import minimal from "../../environments/minimal";
import store from "../../environments/store";
import watched from "../../environments/watched";

const endpoint = "http://127.0.0.1:4999";
const known = [...environments, adopted, capacity, interconnect, minimal, store, watched];
const named = [...known, { ...failedOver, name: "failedover" }].map((each) => [each.name, each] as const);

describe("an environment on an emulator", () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "hft-emulated-"));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(named)("has no errors and nothing that the emulator cannot make: %s", (name, stated) => {
    const { environment } = emulated(stated, endpoint);
    const validation = validate(environment, [environment]);
    expect(validation.judgement.open.filter(isError)).toEqual([]);

    const outdir = path.join(folder, name);
    buildStacks(addStacks, [resolveEnvironment(validation.environment)], outdir, () => 0, noExtensions);

    const stacks = readStacks(outdir);
    expect(stacks.length).toBeGreaterThan(0);
    for (const { name: stack, json } of stacks) {
      expect(() => refuseUnsupported(stack, leaveOutDispensable(json).stack)).not.toThrow();
      const variables = Object.values((json["variable"] ?? {}) as Record<string, { sensitive?: boolean }>);
      expect(variables.filter(({ sensitive }) => sensitive !== true)).toEqual([]);
    }
  });

  it.each(named)("calls no account, and reads no state, of AWS: %s", (_, stated) => {
    const { environment } = emulated(stated, endpoint);

    expect(environment.state?.kind ?? "local").toBe("local");
    for (const { accountId, emulator, role } of Object.values(regionsOf(environment.regions, "aws"))) {
      expect(accountId).toBe("000000000000");
      expect(role).toBe("sandbox");
      expect(emulator?.endpoint).toBeDefined();
    }
  });

  it("is the stated one where all of it is stated for an emulator", () => {
    expect(emulated(local, endpoint)).toEqual({ environment: local, leftOut: [] });
  });

  it("names the account of the emulator in every ARN that named its own", () => {
    const { environment } = emulated(staging, endpoint);

    expect(awsRegion(environment, "virginia").cluster?.access?.admins).toEqual([
      "arn:aws:iam::000000000000:role/platform",
    ]);
  });

  it("says what is left out, by its path and with the reason", () => {
    const { leftOut } = emulated(production, endpoint);

    expect(leftOut.map((line) => line.slice(0, line.indexOf(":")))).toEqual([
      "regions.iowa",
      "regions.arizona",
      "gcp",
      "azure",
      "state",
      "dns",
      "regions.virginia.role",
      "regions.virginia.interconnect",
      "regions.virginia.cluster.addons",
      "regions.virginia.cache.users",
      "regions.virginia.backup.lock",
      "regions.virginia.backup.restoreTests",
      "regions.virginia.backup.plan.daily.copies",
      "regions.virginia.monitoring.pagers",
      "regions.oregon.role",
      "regions.oregon.images",
      "regions.oregon.cluster.addons",
      "regions.oregon.database",
      "regions.oregon.cache.users",
      "regions.oregon.backup.lock",
      "regions.oregon.monitoring.pagers",
      "aws.accelerator",
      "aws.identities",
      "aws.cost.anomalies",
      "aws.cost.costAllocationTags",
    ]);
    for (const line of leftOut) expect(line).toMatch(/^[\w.-]+: \w.{10,}$/);
  });

  it("has no trading machines in a region that plans none", () => {
    const { environment } = emulated(capacity, endpoint);

    expect(awsRegion(environment, "ohio").fleets).toEqual({});
    expect(Object.keys(awsRegion(environment, "virginia").fleets ?? {})).toEqual(["gateway", "recorder"]);
  });

  it("has a created network in the place of an adopted one, with the same zones", () => {
    const { environment } = emulated(adopted, endpoint);

    expect(environment.regions["london"]?.network).toMatchObject({
      kind: "create",
      cidr: "172.16.0.0/16",
      zones: { a: "euw2-az1", b: "euw2-az2" },
    });
  });

  it("is not changed in what its author stated", () => {
    const before = JSON.stringify(production);

    emulated(production, endpoint);

    expect(JSON.stringify(production)).toBe(before);
  });
});

import { rmSync } from "node:fs";
import path from "node:path";
import { aws } from "../../../src/aws";
import type { EnvironmentInput } from "../../../src/clouds";
import { digest } from "../../../src/core/digest";
import { resolve } from "../../../src/environment/resolve";
import { validatorOf } from "../../../src/environment/validate";
import { freshOutdir } from "../../app/run";
import { edit, put } from "../../problems/parts";
import { validEnvironment } from "../../problems/valid-environment";
import { both } from "./environments";
import { projectOfBoth, synthesizeOf } from "./synthesize";
import { tiny } from "./tiny";

const validator = validatorOf([aws, tiny]);

const found = (environment: object, others: readonly object[] = [], deployed?: unknown): string[] =>
  validator
    .validate(environment, [environment, ...others], deployed)
    .judgement.open.map(({ code, path: at }) => `${code} ${at}`)
    .sort();

const tooManyAddresses = edit.network({ egressAddresses: { a: 10, b: 2, c: 2 } })(validEnvironment);
const accelerated = (region: string): EnvironmentInput =>
  edit.environment({
    aws: { accelerator: { endpoints: { [region]: { ingress: "orders", state: "primary" } } } },
  })(validEnvironment);

describe("an environment of two clouds", () => {
  it("gives no problem where both are right", () => {
    expect(found(both())).toEqual([]);
  });

  it("is judged by each cloud's rules on its own regions, in one report", () => {
    expect(found(both({ rack: 3 }, tooManyAddresses))).toEqual([
      "AWS-NET-005 regions.virginia.network.egressAddresses.a",
      "TINY-001 regions.cabin.rack",
    ]);
  });

  it("keeps the fields of one cloud out of the other's regions", () => {
    expect(found(both({ accountId: "111111111111" }))).toEqual(["SHAPE-002 regions.cabin.accountId"]);
  });

  it("is judged over all regions of one cloud, whatever the other's state", () => {
    const toNowhere = accelerated("virgina");

    expect(found(both({}, toNowhere))).toEqual(["AWS-GA-001 aws.accelerator.endpoints.virgina"]);
    expect(found(both({ site: "nowhere", role: 1 }, toNowhere))).toEqual([
      "AWS-GA-001 aws.accelerator.endpoints.virgina",
      "SHAPE-003 regions.cabin.role",
      "SHAPE-003 regions.cabin.site",
    ]);
  });

  it("knows a region of the other cloud as none of its own", () => {
    expect(found(both({}, accelerated("cabin")))).toEqual(["AWS-GA-001 aws.accelerator.endpoints.cabin"]);
  });

  it("is not judged over all regions of a cloud where the cloud of one is misspelt", () => {
    const misspelt = put("regions.virginia.cloud", "asw")(accelerated("virginia"));

    expect(found(both({}, misspelt))).toEqual(["SHAPE-003 regions.virginia.cloud"]);
  });

  it("has one address space", () => {
    expect(found(both({ cidr: "10.0.128.0/17" }))).toEqual(["ADDR-001 regions.cabin.cidr"]);
  });

  it("has one primary, which may be of the other cloud", () => {
    expect(found(both({ role: "standby", capacity: "reserved" }))).toEqual([]);
  });

  it("has its promises held against the means of either", () => {
    const withDatabase = edit.primary()(
      edit.database({ kind: "replica", replicaOf: "virginia", state: "replica" })(validEnvironment),
    );

    expect(found(both({ role: "standby", capacity: "on-demand" }, withDatabase))).toEqual([
      "RECOVERY-001 regions.cabin.capacity",
      "RECOVERY-003 regions.cabin.disk",
    ]);
  });

  it("keeps its state out of the metro of every region, whatever its cloud", () => {
    const inVirginia = edit.environment({ state: { kind: "s3", bucket: "hft-state", region: "us-east-1" } });

    expect(
      found(both({ site: "ashburn", role: "standby", capacity: "reserved" }, inVirginia(validEnvironment))),
    ).toEqual(["ENV-003 state.region", "ENV-003 state.region", "RECOVERY-006 regions.cabin"]);
  });

  it("has accounts of its own in both", () => {
    const staging = both({}, { ...validEnvironment, name: "staging" });

    expect(found(both(), [staging])).toEqual([
      "ACCOUNT-001 regions.cabin.site",
      "ACCOUNT-001 regions.ohio.accountId",
      "ACCOUNT-001 regions.virginia.accountId",
    ]);
  });

  it("is compared with what is deployed in both", () => {
    const deployed = {
      "regions.cabin.racks.1": digest("10.64.0.0/16", 16),
      "regions.cabin.racks.2": digest("10.64.0.0/16", 16),
      "regions.virginia.pools.engine.generations.z": "0123456789abcdef",
    };

    expect(found(both(), [], deployed)).toEqual([
      "GEN-002 regions.cabin.racks.2",
      "GEN-002 regions.virginia.pools.engine.generations.z",
    ]);
  });

  it("is resolved by each cloud", () => {
    const environment = both();
    const { regions } = resolve(validator.validate(environment, [environment]).environment, [aws, tiny]);

    expect(regions["cabin"]).toMatchObject({ prefix: "hft-production-cabin", door: "denver-1" });
    expect(regions["virginia"]).toMatchObject({
      prefix: "hft-production-virginia",
      tradingCapacity: "reserved",
    });
  });
});

describe("the driver on an environment of two clouds", () => {
  const outdir = freshOutdir();
  afterAll(() => rmSync(path.dirname(outdir), { recursive: true }));

  it("writes the stacks of each for its own regions", () => {
    const { exitCode, printed } = synthesizeOf(projectOfBoth, outdir, both());

    expect(exitCode).toBe(0);
    expect(printed.match(/^production-\S+/gm)).toEqual([
      "production-virginia-network",
      "production-virginia-compute",
      "production-ohio-network",
      "production-ohio-compute",
      "production-cabin-network",
    ]);
  });
});

describe("an acceptance", () => {
  const rackAccepted = (until: string): string[] => {
    const entry = { code: "TINY-001", path: "regions.cabin.rack", reason: "it is on its way", until };
    return found(both({ rack: 3 }, edit.environment({ accept: [entry] })(validEnvironment)));
  };
  const addressesAccepted = (until: string): string[] => {
    const at = "regions.virginia.network.egressAddresses.a";
    const entry = { code: "AWS-NET-005", path: at, reason: "AWS raised the quota", until };
    return found(both({}, edit.environment({ accept: [entry] })(tooManyAddresses)));
  };

  it("expires by the date of the facts of its problem's cloud", () => {
    expect(rackAccepted("2026-03-30")).toEqual(["ACCEPT-002 accept.0"]);
    expect(rackAccepted("2026-03-31")).toEqual([]);
    expect(addressesAccepted("2026-03-31")).toEqual(["ACCEPT-002 accept.0"]);
    expect(addressesAccepted(aws.asOf)).toEqual([]);
  });
});

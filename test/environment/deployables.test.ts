import { deployables, validate, type EnvironmentInput } from "../../src/clouds";
import { edit, omit, put } from "../problems/parts";
import { validEnvironment } from "../problems/valid-environment";
import { gatewayGeneration, validFleet } from "../problems/valid-fleet";

const gateway = "regions.virginia.fleets.gateway.generations.a";
const withGateway = (...own: Parameters<typeof validFleet>): EnvironmentInput =>
  edit.region({ fleets: { gateway: validFleet(...own) } })(validEnvironment);

/** The list of deployed generations, as `npm run generations -- <environment> --record` writes it. */
function recorded(environment: EnvironmentInput): Record<string, string> {
  const list = deployables(validate(environment, [environment]).environment);
  return Object.fromEntries(Object.entries(list).map(([path, record]) => [path, record() ?? ""]));
}

/** The codes and paths that an environment is given beside what was recorded of the first. */
function after(environment: EnvironmentInput, first = withGateway({})): string[] {
  return validate(environment, [environment], recorded(first))
    .judgement.open.filter(({ code }) => code.startsWith("GEN-"))
    .map(({ code, path }) => `${code} ${path}`);
}

describe("the list of what is deployed", () => {
  it("has each generation and each machine of a fleet", () => {
    expect(Object.keys(recorded(withGateway({}))).filter((path) => path.includes(".fleets."))).toEqual([
      gateway,
      `${gateway}.members.one`,
      `${gateway}.members.two`,
    ]);
  });

  it("agrees with what was recorded", () => {
    expect(after(withGateway({}))).toEqual([]);
  });

  it("says that a generation is kept as deployed when it is edited", () => {
    expect(after(withGateway({ machine: "c7i.metal-48xl" }))).toEqual([`GEN-001 ${gateway}`]);
    expect(after(withGateway({ tuning: { preset: "marketData" } }))).toEqual([`GEN-001 ${gateway}`]);
  });

  it("does not mind who may connect, nor which generation is active", () => {
    const opened = edit.region({ fleets: { gateway: { ...validFleet({}), from: {} } } })(validEnvironment);

    expect(after(opened)).toEqual([]);
  });

  it("says it of a machine that is given another address", () => {
    const members = { ...gatewayGeneration.members, two: { host: 20 } };

    expect(after(withGateway({ members }))).toEqual([`GEN-001 ${gateway}`, `GEN-001 ${gateway}.members.two`]);
  });

  it("has nothing of a region that builds none", () => {
    const list = recorded(edit.region({ capacity: "none" }, "ohio")(validEnvironment));

    expect(Object.keys(list).filter((path) => path.startsWith("regions.ohio."))).toEqual([]);
  });

  it("says whether a generation is reserved", () => {
    const list = recorded(edit.region({ capacity: "on-demand" }, "ohio")(withGateway({})));

    expect(list[gateway]).toMatch(/^[0-9a-f]{16}\+placement\+reservation$/);
    expect(list["regions.ohio.pools.engine.generations.a"]).toMatch(/^[0-9a-f]{16}\+placement$/);
  });

  it("is compared with no reservation while the region's capacity is not one", () => {
    const misspelt = put("regions.ohio.capacity", "resrved")(validEnvironment);
    const forgotten = omit("regions.ohio.capacity")(validEnvironment);

    expect(after(misspelt, validEnvironment)).toEqual([]);
    expect(after(forgotten, validEnvironment)).toEqual([]);
  });

  it("is compared with nothing while the regions are no map", () => {
    const environment = put("regions", null)(withGateway({}));
    const { open } = validate(environment, [environment], recorded(withGateway({}))).judgement;

    expect(open.map(({ code }) => code)).toEqual(["SHAPE-003"]);
  });

  it("may name what every object has, and is compared with none of it", () => {
    const listed = { constructor: "0123456789abcdef" };
    const { open } = validate(validEnvironment, [validEnvironment], listed).judgement;

    expect(open.map(({ code, path }) => `${code} ${path}`)).toEqual(["GEN-002 constructor"]);
  });

  it("refuses to gain a machine, for which nothing is reserved", () => {
    const members = { ...gatewayGeneration.members, three: { host: 10 } };

    expect(after(withGateway({ members }))).toEqual([
      `GEN-001 ${gateway}`,
      `GEN-005 ${gateway}.members.three`,
    ]);
  });

  it("refuses it of a fleet and a generation that are themselves called members", () => {
    const fleetOf = (...names: readonly string[]): EnvironmentInput => {
      const members = Object.fromEntries(names.map((name, index) => [name, { host: 8 + index }]));
      const generations = { members: { ...gatewayGeneration, members } };
      return edit.region({
        fleets: { members: { ...validFleet({}), active: "members", generations } },
      })(validEnvironment);
    };
    const path = "regions.virginia.fleets.members.generations.members";

    expect(after(fleetOf("one", "members"), fleetOf("one"))).toEqual([
      `GEN-001 ${path}`,
      `GEN-005 ${path}.members.members`,
    ]);
  });

  it("lets a generation beside it have machines of its own", () => {
    const b = { ...gatewayGeneration, members: { one: { host: 16 }, five: { host: 17 } } };
    const beside = { ...validFleet({}), generations: { a: gatewayGeneration, b } };

    expect(after(edit.region({ fleets: { gateway: beside } })(validEnvironment))).toEqual([]);
  });

  it("refuses to lose a machine, which an apply would destroy", () => {
    expect(after(withGateway({ members: { one: { host: 8 } } }))).toEqual([
      `GEN-001 ${gateway}`,
      `GEN-002 ${gateway}.members.two`,
    ]);
  });
});

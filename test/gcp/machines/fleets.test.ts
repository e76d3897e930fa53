import * as fc from "fast-check";
import { deployables, validate, type EnvironmentInput } from "../../../src/clouds";
import { contains, overlaps, type Cidr } from "../../../src/core/cidr";
import { fleetBlock, isReserved, tradingSubnet } from "../../../src/gcp/machines/spec/fleet-addresses";
import { gcpMachineShape } from "../../../src/gcp/machines/spec/node-shape";
import type { GcpNetwork } from "../../../src/gcp/network/spec/schema";
import { validEnvironment } from "../../problems/valid-environment";
import { createdNetwork } from "../iowa";
import { gatewayGeneration, withFleet, withGateway } from "./fleets";

const network = createdNetwork as GcpNetwork;
const slot = fc.integer({ min: 0, max: 125 });

function blockOf(which: number): Cidr {
  const block = fleetBlock({ kind: "slot", slot: which }, network);
  if (block === undefined) throw new Error(`no slot ${which}`);
  return block;
}

describe("a slot of the trading subnet", () => {
  it("lies in the subnet, and none of its addresses is one that Google reserves", () => {
    fc.assert(
      fc.property(slot, fc.integer({ min: 0, max: 31 }), (which, host) => {
        const subnet = tradingSubnet(network) as Cidr;

        expect(contains(subnet, blockOf(which))).toBe(true);
        expect(isReserved(blockOf(which).address + host, subnet)).toBe(false);
      }),
    );
  });

  it("shares no address with another", () => {
    fc.assert(
      fc.property(slot, slot, (one, other) => {
        expect(overlaps(blockOf(one), blockOf(other))).toBe(one === other);
      }),
    );
  });
});

describe("the shape of a machine outside of a cluster", () => {
  it("has the cores that it shows", () => {
    expect(gcpMachineShape({ machine: "c4-standard-96", visibleCores: 16 }).cpus).toMatchObject({
      cores: 16,
      threadsPerCore: 2,
      numaNodes: undefined,
    });
  });

  it("has Intel's driver and no hypervisor's clock on metal, where SMT goes off at boot", () => {
    expect(gcpMachineShape({ machine: "c3-standard-192-metal" })).toMatchObject({
      nic: "idpf",
      hardwareClock: false,
      threadsPerCoreOptions: [],
    });
  });
});

describe("the list of what is deployed, of a fleet in Google Cloud", () => {
  const generation = "regions.iowa.fleets.gateway.generations.a";
  const first = withGateway({})(validEnvironment);

  function recorded(environment: EnvironmentInput): Record<string, string> {
    const list = deployables(validate(environment, [environment]).environment);
    return Object.fromEntries(
      Object.entries(list).flatMap(([path, record]) =>
        path.startsWith("regions.iowa.") ? [[path, record() ?? ""]] : [],
      ),
    );
  }

  /** The codes and paths that an environment is given beside what was recorded of the first. */
  function after(environment: EnvironmentInput): string[] {
    return validate(environment, [environment], recorded(first))
      .judgement.open.filter(({ code }) => code.startsWith("GEN-"))
      .map(({ code, path }) => `${code} ${path}`);
  }

  it("has the generation with its placement and reservation, and each machine", () => {
    expect(recorded(first)).toEqual({
      [generation]: expect.stringMatching(/^[0-9a-f]{16}\+placement\+reservation$/) as string,
      [`${generation}.members.one`]: expect.any(String) as string,
      [`${generation}.members.two`]: expect.any(String) as string,
    });
  });

  it.each([
    ["machine", { machine: "c3-standard-88" }],
    ["tuning", { tuning: { preset: "marketData" } }],
    ["disk", { disk: { sizeGiB: 200 } }],
    ["maintenance", { automaticRestart: true }],
  ] as const)("says that a generation is kept as deployed when its %s is edited", (_, own) => {
    expect(after(withGateway(own)(validEnvironment))).toEqual([`GEN-001 ${generation}`]);
  });

  it("does not mind who may connect, nor what leads to it", () => {
    expect(after(withFleet({ from: {} })(validEnvironment))).toEqual([]);
  });

  it("refuses one machine more, and another placement", () => {
    const members = { ...gatewayGeneration.members, three: { host: 10 } };
    const placement = { kind: "none", reason: "one rack is no longer enough" } as const;

    expect(after(withGateway({ members })(validEnvironment))).toContain(
      `GEN-005 ${generation}.members.three`,
    );
    expect(after(withGateway({ placement })(validEnvironment))).toContain(`GEN-004 ${generation}.placement`);
  });
});

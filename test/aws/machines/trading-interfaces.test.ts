import { tradingInterfaces } from "../../../src/aws/machines/trading-interfaces";
import type { TradingHardware } from "../../../src/aws/machines/spec/pool-schema";

const hardware = (own: Partial<TradingHardware>): TradingHardware => ({
  machine: "c7i.metal-24xl",
  spare: 1,
  placement: { kind: "cluster" },
  volume: { sizeGiB: 100, iops: 3000, throughputMiBps: 125, sustained: false },
  efa: false,
  ...own,
});

const interfacesOf = (own: Partial<TradingHardware>, bypassAddress?: string) =>
  tradingInterfaces({ hardware: hardware(own), securityGroups: ["sg-1"], bypassAddress });

const layout = (...parameters: Parameters<typeof interfacesOf>) =>
  interfacesOf(...parameters).map(({ networkCardIndex, deviceIndex, interfaceType }) => [
    networkCardIndex,
    deviceIndex,
    interfaceType,
  ]);

describe("the interfaces of a trading machine", () => {
  it.each(["c6in.32xlarge", "c8gn.48xlarge", "hpc7a.96xlarge"])(
    "reach both network cards of %s by EFA, with addresses on the first alone",
    (machine) => {
      expect(layout({ machine, efa: true })).toEqual([
        [0, 0, "efa"],
        [1, 1, "efa-only"],
      ]);
    },
  );

  it("are one where the machine has one card, or a type that the catalogue does not list", () => {
    expect(layout({ machine: "c7i.metal-48xl", efa: true })).toEqual([[0, 0, "efa"]]);
    expect(layout({ machine: "c9i.metal-96xl", efa: true })).toEqual([[0, 0, "efa"]]);
  });

  it("leave the second card of a machine without EFA alone", () => {
    expect(layout({ machine: "c6in.32xlarge" })).toEqual([[0, 0, undefined]]);
  });

  it("have the one for kernel bypass on the first card, beside EFA on all", () => {
    expect(layout({ machine: "c6in.32xlarge", efa: true }, "10.0.79.210")).toEqual([
      [0, 0, "efa"],
      [0, 1, undefined],
      [1, 1, "efa-only"],
    ]);
  });

  it("say nothing of a public address where they are several, for which EC2 refuses the launch", () => {
    const publicAddress = (...parameters: Parameters<typeof interfacesOf>) =>
      interfacesOf(...parameters).map((each) => each.associatePublicIpAddress);

    expect(publicAddress({})).toEqual(["false"]);
    expect(publicAddress({ machine: "c6in.32xlarge", efa: true })).toEqual([undefined, undefined]);
    expect(publicAddress({}, "10.0.79.210")).toEqual([undefined, undefined]);
  });

  it("all forget a quiet connection only after a day, and have their groups", () => {
    for (const each of interfacesOf({ machine: "c6in.32xlarge", efa: true }, "10.0.79.210")) {
      expect(each.connectionTrackingSpecification).toEqual({ tcpEstablishedTimeout: 86_400 });
      expect(each.securityGroups).toEqual(["sg-1"]);
    }
  });

  it.each([
    [undefined, undefined],
    ["off", undefined],
    ["tcp", { enaSrdEnabled: true, enaSrdUdpSpecification: { enaSrdUdpEnabled: false } }],
    ["tcp-and-udp", { enaSrdEnabled: true, enaSrdUdpSpecification: { enaSrdUdpEnabled: true } }],
  ] as const)("with ENA Express %s say so on the one that carries addresses", (enaExpress, expected) => {
    const [first, bypass] = interfacesOf({ enaExpress }, "10.0.79.210");

    expect(first?.enaSrdSpecification).toEqual(expected);
    expect(bypass?.enaSrdSpecification).toBeUndefined();
  });
});

import {
  egressAddressCounts,
  natZones,
  networkSubnetCidr,
  networkZones,
} from "../../../src/aws/network/spec/network";
import type { AdoptNetwork, CreateNetwork } from "../../../src/aws/network/spec/schema";

const created: CreateNetwork = {
  kind: "create",
  cidr: "10.0.0.0/16",
  zones: { c: "use1-az6", a: "use1-az4", b: "use1-az2" },
  nat: { kind: "per-zone" },
  interfaceEndpoints: true,
  flowLogRetentionDays: 90,
  services: "172.20.0.0/16",
  keys: { kind: "create" },
};
const adopted: AdoptNetwork = {
  kind: "adopt",
  vpcId: "vpc-0a1b2c3d",
  cidr: "172.16.0.0/18",
  subnets: {
    private: {
      b: { id: "subnet-0a1b2c3d", cidr: "172.16.0.0/20", zoneId: "euw2-az2", zoneName: "eu-west-2a" },
    },
    trading: {
      a: { id: "subnet-0a1b2c3e", cidr: "172.16.32.0/21", zoneId: "euw2-az1", zoneName: "eu-west-2c" },
    },
  },
  egressAddresses: [],
  services: "172.30.0.0/16",
  keys: { kind: "create" },
};

describe("the zones of a network", () => {
  it("come in the order of their slots, however they are written", () => {
    expect(networkZones(created)).toEqual([
      { key: "a", zoneId: "use1-az4" },
      { key: "b", zoneId: "use1-az2" },
      { key: "c", zoneId: "use1-az6" },
    ]);
  });

  it("of an adopted network are those of all its tiers", () => {
    expect(networkZones(adopted)).toEqual([
      { key: "a", zoneId: "euw2-az1" },
      { key: "b", zoneId: "euw2-az2" },
    ]);
  });
});

describe("the zones with a NAT gateway", () => {
  it("are all, one or none", () => {
    expect(natZones(created)).toEqual(["a", "b", "c"]);
    expect(natZones({ ...created, nat: { kind: "single", zone: "a" } })).toEqual(["a"]);
    expect(natZones({ ...created, nat: { kind: "none" } })).toEqual([]);
  });
});

describe("the egress addresses of a network", () => {
  it.each<CreateNetwork["nat"]>([{ kind: "per-zone" }, { kind: "single", zone: "a" }, { kind: "none" }])(
    "are one for each zone with NAT %j, so that a change of NAT releases none",
    (nat) => {
      expect(egressAddressCounts({ ...created, nat })).toEqual({ a: 1, b: 1, c: 1 });
    },
  );

  it("are as stated", () => {
    expect(egressAddressCounts({ ...created, egressAddresses: { a: 3 } })).toEqual({ a: 3 });
  });
});

describe("the block of a subnet", () => {
  it("of a created network follows from the address plan", () => {
    expect(networkSubnetCidr(created, "trading", "b")).toBe("10.0.80.0/20");
  });

  it("of an adopted network is as stated", () => {
    expect(networkSubnetCidr(adopted, "trading", "a")).toBe("172.16.32.0/21");
  });

  it("is undefined where there is no such subnet", () => {
    expect(networkSubnetCidr(created, "trading", "d")).toBeUndefined();
    expect(networkSubnetCidr(adopted, "trading", "b")).toBeUndefined();
  });
});

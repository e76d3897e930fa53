import * as fc from "fast-check";
import { contains, overlaps, parseCidr } from "../../../src/core/cidr";
import { zoneKeys } from "../../../src/core/address-plan";
import {
  fleetAddress,
  fleetBlock,
  isReserved,
  tradingSubnet,
} from "../../../src/aws/machines/spec/fleet-addresses";
import type { AwsNetwork } from "../../../src/aws/network/spec/network";

const network: AwsNetwork = {
  kind: "create",
  cidr: "10.0.0.0/16",
  zones: { a: "use1-az4", b: "use1-az2", c: "use1-az6", d: "use1-az1" },
  nat: { kind: "per-zone" },
  interfaceEndpoints: true,
  flowLogRetentionDays: 90,
  services: "172.20.0.0/16",
  keys: { kind: "create" },
};

const adopted: AwsNetwork = {
  kind: "adopt",
  vpcId: "vpc-0a1b2c3d4e5f60718",
  cidr: "172.16.0.0/18",
  subnets: {
    trading: {
      a: {
        id: "subnet-0a1b2c3d4e5f60001",
        cidr: "172.16.32.0/26",
        zoneId: "euw2-az1",
        zoneName: "eu-west-2c",
      },
    },
  },
  egressAddresses: [],
  services: "172.20.0.0/16",
  keys: { kind: "create" },
};

const zone = fc.constantFrom(...zoneKeys);
const slot = fc.integer({ min: 0, max: 125 });
const host = fc.integer({ min: 0, max: 31 });

describe("a slot of the trading subnet", () => {
  it("lies in the subnet, and none of its addresses is one that EC2 reserves", () => {
    fc.assert(
      fc.property(zone, slot, host, (where, which, number) => {
        const subnet = tradingSubnet(where, network);
        const block = fleetBlock({ kind: "slot", slot: which }, where, network);
        if (subnet === undefined || block === undefined) throw new Error("no block");

        expect(contains(subnet, block)).toBe(true);
        expect(isReserved(block.address + number, subnet)).toBe(false);
      }),
    );
  });

  it("shares no address with another", () => {
    fc.assert(
      fc.property(zone, slot, slot, (where, one, another) => {
        fc.pre(one !== another);
        const [a, b] = [one, another].map((which) =>
          fleetBlock({ kind: "slot", slot: which }, where, network),
        );
        if (a === undefined || b === undefined) throw new Error("no block");

        expect(overlaps(a, b)).toBe(false);
      }),
    );
  });

  it("is the same part of every region's subnet", () => {
    fc.assert(
      fc.property(zone, slot, host, (where, which, number) => {
        const addresses = { kind: "slot", slot: which } as const;
        const there = fleetAddress(addresses, where, { ...network, cidr: "10.9.0.0/16" }, number);

        expect(there).toBe(fleetAddress(addresses, where, network, number).replace("10.0.", "10.9."));
      }),
    );
  });

  it("is the last but one /27 for the first fleet", () => {
    expect(fleetAddress({ kind: "slot", slot: 0 }, "a", network, 0)).toBe("10.0.79.192");
    expect(fleetAddress({ kind: "slot", slot: 125 }, "a", network, 31)).toBe("10.0.64.63");
  });

  it("does not exist beyond the subnet's start, nor in a subnet whose reserved addresses leave no /27", () => {
    expect(fleetBlock({ kind: "slot", slot: 126 }, "a", network)).toBeUndefined();
    expect(fleetBlock({ kind: "slot", slot: 0 }, "a", adopted)).toBeUndefined();
    expect(fleetBlock({ kind: "slot", slot: 0 }, "b", adopted)).toBeUndefined();
  });
});

describe("a stated block", () => {
  it("is counted from its own start", () => {
    const addresses = { kind: "block", cidr: "172.16.32.16/28" } as const;

    expect(fleetBlock(addresses, "a", adopted)).toEqual(parseCidr("172.16.32.16/28"));
    expect(fleetAddress(addresses, "a", adopted, 15)).toBe("172.16.32.31");
  });

  it("has no address beyond its end", () => {
    expect(() => fleetAddress({ kind: "block", cidr: "172.16.32.16/28" }, "a", adopted, 16)).toThrow(
      "no address 16",
    );
  });
});

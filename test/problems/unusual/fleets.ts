import type { EnvironmentInput } from "../../../src/clouds";
import { edit } from "../parts";
import { engine, engineGeneration, general, validEnvironment } from "../valid-environment";
import { gatewayGeneration, validFleet } from "../valid-fleet";

const withFleet = (...own: Parameters<typeof validFleet>): EnvironmentInput =>
  edit.region({ fleets: { gateway: validFleet(...own) } })(validEnvironment);

export const unusualFleets: Readonly<Record<string, EnvironmentInput>> = {
  "a fleet where there is no cluster": edit.region({
    cluster: undefined,
    pools: {},
    fleets: { gateway: validFleet({}) },
  })(validEnvironment),

  "members, pools, roles and generations that all have one name": edit.region({
    pools: { general, nodes: { ...engine, generations: { one: engineGeneration }, active: "one" } },
    fleets: {
      nodes: {
        ...validFleet({}),
        active: "one",
        generations: {
          one: {
            ...gatewayGeneration,
            members: { one: { host: 8 }, placement: { host: 9 }, efa: { host: 10 } },
          },
          "one-one": { ...gatewayGeneration, members: { one: { host: 11 }, template: { host: 12 } } },
        },
      },
    },
  })(validEnvironment),

  "two generations of a fleet side by side, the second with kernel bypass": edit.region({
    fleets: {
      gateway: {
        ...validFleet({}),
        active: "b",
        generations: {
          a: gatewayGeneration,
          b: {
            ...gatewayGeneration,
            members: { one: { host: 16, bypassHost: 24 }, two: { host: 17, bypassHost: 25 } },
            tuning: { preset: "tradingEngine", sockets: { kind: "dpdk" } },
          },
        },
      },
    },
  })(validEnvironment),

  "a machine without a kubelet, with sysctls that a kubelet would refuse": withFleet({
    tuning: {
      preset: "tradingEngine",
      inexpressible: "error",
      sysctls: { "vm.overcommit_memory": "2", "net.ipv4.tcp_fastopen": "3", "kernel.shmmax": "68719476736" },
    },
  }),

  "a machine that the catalogue does not list": withFleet({ machine: "c9i.metal-48xl", efa: true }),

  "a fleet whose block is the middle of its subnet": edit.region({
    fleets: { gateway: { ...validFleet({}), addresses: { kind: "block", cidr: "10.0.72.0/28" } } },
  })(validEnvironment),

  "the last slot of a subnet": edit.region({
    fleets: { gateway: { ...validFleet({}), addresses: { kind: "slot", slot: 125 } } },
  })(validEnvironment),

  "a fleet that is not built in the region of the failover": edit.each(
    edit.region({ fleets: { gateway: validFleet({}) } }),
    edit.region(
      {
        capacity: "none",
        fleets: { gateway: validFleet({ image: { kind: "ami", id: "ami-0b1b2c3d4e5f60718" } }) },
      },
      "ohio",
    ),
  )(validEnvironment),
};

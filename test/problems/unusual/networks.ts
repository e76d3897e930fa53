import type { EnvironmentInput } from "../../../src/clouds";
import { edit, type AdoptNetworkInput, type Edit } from "../parts";
import { batch, engine, engineGeneration, general, validEnvironment } from "../valid-environment";

const networkOnly: Edit = edit.region({ cluster: undefined, pools: undefined });

const adoptedSubnet = (index: number, zone: number) => ({
  id: `subnet-0a1b2c3d4e5f6000${index}`,
  cidr: `10.77.0.${index * 64}/26`,
  zoneId: `use1-az${zone}`,
  zoneName: `us-east-1${"dca"[index] ?? ""}`,
});

const adopted: AdoptNetworkInput = {
  kind: "adopt",
  vpcId: "vpc-0a1b2c3d",
  cidr: "10.77.0.0/24",
  subnets: { trading: { a: adoptedSubnet(0, 4), c: adoptedSubnet(1, 6) }, data: { a: adoptedSubnet(2, 4) } },
};

export const unusualNetworks: Readonly<Record<string, EnvironmentInput>> = {
  "one zone, without a cluster": edit.each(
    networkOnly,
    edit.network({ zones: { a: "use1-az4" }, egressAddresses: undefined }),
  )(validEnvironment),

  "four zones, with engines in the last": edit.each(
    edit.network({
      zones: { a: "use1-az4", b: "use1-az2", c: "use1-az6", d: "use1-az1" },
      egressAddresses: undefined,
    }),
    edit.engine({ zone: "d" }),
  )(validEnvironment),

  "zones b and d only": edit.each(
    edit.network({
      zones: { b: "use1-az2", d: "use1-az1" },
      nat: { kind: "single", zone: "d" },
      egressAddresses: undefined,
    }),
    edit.engine({ zone: "d" }),
  )(validEnvironment),

  "no NAT gateway but egress addresses, the AWS APIs through endpoints": edit.network({
    nat: { kind: "none" },
    egressAddresses: undefined,
    interfaceEndpoints: true,
  })(validEnvironment),

  "no NAT gateway and no egress address, the AWS APIs through endpoints": edit.network({
    nat: { kind: "none" },
    egressAddresses: {},
    interfaceEndpoints: true,
  })(validEnvironment),

  "one NAT gateway, with egress addresses also in a zone without one": edit.network({
    nat: { kind: "single", zone: "a" },
    egressAddresses: { a: 8, b: 3 },
  })(validEnvironment),

  "service addresses in 192.168.0.0/16": edit.network({ services: "192.168.0.0/16" })(validEnvironment),

  "the smallest block of service addresses": edit.network({ services: "172.31.255.0/24" })(validEnvironment),

  "a network that overlaps the default service addresses, without a cluster": edit.each(
    networkOnly,
    edit.network({ cidr: "172.20.0.0/16", services: undefined }),
    edit.network({ services: "172.21.0.0/16" }, "ohio"),
  )(validEnvironment),

  "a partner's block inside the colocation site's": edit.environment({
    reserved: {
      colo: { cidr: "10.210.0.0/16", purpose: "colocation racks" },
      partner: { cidr: "10.210.12.0/24", purpose: "a partner's racks in our cage" },
    },
  })(validEnvironment),

  "an adopted network of /26 subnets, without a cluster": edit.each(
    networkOnly,
    edit.region({ network: adopted }),
  )(validEnvironment),

  "an adopted network whose private subnets are in other slots than its trading subnet": edit.region({
    network: {
      ...adopted,
      cidr: "10.77.0.0/16",
      subnets: {
        private: {
          a: { ...adoptedSubnet(0, 4), cidr: "10.77.0.0/20" },
          b: { ...adoptedSubnet(1, 2), cidr: "10.77.16.0/20" },
        },
        trading: { d: { ...adoptedSubnet(2, 6), cidr: "10.77.32.0/20" } },
      },
    },
    pools: {
      engine: {
        ...engine,
        generations: { a: { ...engineGeneration, zone: "d", placement: { kind: "spread" } } },
      },
      general,
      batch,
    },
  })(validEnvironment),

  "a public endpoint with one address in its allow-list": edit.cluster({
    api: { kind: "public", allow: ["8.8.4.7/32"] },
  })(validEnvironment),

  "a private endpoint for the VPC alone": edit.cluster({
    api: { kind: "private", from: [] },
  })(validEnvironment),
};

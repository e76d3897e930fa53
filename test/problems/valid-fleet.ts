import type { FleetInput } from "../../src/aws/machines/spec/fleet-schema";

export type FleetGenerationInput = FleetInput["generations"][string];

export const gatewayGeneration: FleetGenerationInput = {
  machine: "c7i.metal-24xl",
  members: { one: { host: 8 }, two: { host: 9 } },
  placement: { kind: "cluster" },
  image: { kind: "ami", id: "ami-0a1b2c3d4e5f60718" },
  tuning: { preset: "tradingEngine" },
};

/** Returns a valid fleet whose generation has the given fields. */
export function validFleet(own: Partial<FleetGenerationInput>): FleetInput {
  return {
    active: "a",
    zone: "a",
    addresses: { kind: "slot", slot: 0 },
    serviceHosts: { orders: { host: 0, member: "one" } },
    from: { clients: { cidr: "10.210.4.0/24", protocol: "tcp", ports: { from: 9878, to: 9879 } } },
    generations: { a: { ...gatewayGeneration, ...own } },
  };
}

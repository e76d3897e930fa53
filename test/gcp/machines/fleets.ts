import type { FleetInput } from "../../../src/gcp/machines/spec/fleet-schema";
import type { Edit } from "../../problems/parts";
import { withIowa } from "../iowa";

export type FleetGenerationInput = FleetInput["generations"][string];

export const gatewayGeneration: FleetGenerationInput = {
  machine: "c3-standard-44",
  members: { one: { host: 8 }, two: { host: 9 } },
  placement: { kind: "compact" },
  image: { kind: "ubuntu", name: "ubuntu-2404-noble-amd64-v20261105" },
  tuning: { preset: "tradingEngine" },
};

/** Returns a sound fleet, with these changes of its generation. */
export function soundFleet(own: Partial<FleetGenerationInput> = {}): FleetInput {
  return {
    active: "a",
    zone: "a",
    addresses: { kind: "slot", slot: 0 },
    from: { clients: { cidr: "10.210.4.0/24", protocol: "tcp", ports: { from: 9878, to: 9879 } } },
    generations: { a: { ...gatewayGeneration, ...own } },
  };
}

/** Adds the region of Google Cloud with a sound fleet, with these changes of its generation. */
export function withGateway(own: Partial<FleetGenerationInput>): Edit {
  return withIowa({ fleets: { gateway: soundFleet(own) } });
}

/** Adds the region of Google Cloud with a sound fleet, with these changes. */
export function withFleet(own: Partial<FleetInput>): Edit {
  return withIowa({ fleets: { gateway: { ...soundFleet(), ...own } } });
}

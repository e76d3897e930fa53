import type { FleetInput } from "../../../src/azure/machines/spec/fleet-schema";
import type { Edit } from "../../problems/parts";
import { withTexas } from "../texas";

export type FleetGenerationInput = FleetInput["generations"][string];

export const publicKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g";

export const gatewayGeneration: FleetGenerationInput = {
  machine: "Standard_F32ams_v6",
  members: { one: { host: 8 }, two: { host: 9 } },
  placement: { kind: "proximity" },
  image: { kind: "ubuntu", version: "24.04.202611050" },
  tuning: { preset: "tradingEngine" },
  signIn: { publicKey },
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

/** Adds the region of Azure with a sound fleet, with these changes of its generation. */
export function withGateway(own: Partial<FleetGenerationInput>): Edit {
  return withTexas({ fleets: { gateway: soundFleet(own) } });
}

/** Adds the region of Azure with a sound fleet, with these changes. */
export function withFleet(own: Partial<FleetInput>): Edit {
  return withTexas({ fleets: { gateway: { ...soundFleet(), ...own } } });
}

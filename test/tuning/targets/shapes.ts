import type { NodeShape } from "../../../src/tuning/node-shape";
import { shapes } from "../shapes";

export const c3: NodeShape = shapes.google;

/** Without gigabyte pages on GKE. */
export const c2: NodeShape = {
  ...c3,
  machine: "c2-standard-30",
  cpus: { cores: 15, threadsPerCore: 2, siblings: "split" },
  memoryMiB: 120 * 1024,
};

export const f48: NodeShape = { ...shapes.azure, podsPerNode: 30, kubeReservedMiB: 585 };

export const mana: NodeShape = { ...f48, machine: "Standard_D48s_v6", nic: "mana" };

export const c7iMetal: NodeShape = shapes.metal;

export const c7i: NodeShape = shapes.virtual;

/** A type of which the catalogue knows nothing. */
export function unlisted(shape: NodeShape): NodeShape {
  return {
    ...shape,
    machine: "x99-future-7",
    cpus: undefined,
    threadsPerCoreOptions: [],
    memoryMiB: undefined,
    nicQueues: undefined,
    hardwareClock: undefined,
  };
}

import type { NodeShape } from "../../../src/tuning/node-shape";

export const c3: NodeShape = {
  cloud: "gcp",
  machine: "c3-standard-22",
  architecture: "x86_64",
  cpus: { cores: 11, threadsPerCore: 2, siblings: "adjacent" },
  threadsPerCoreOptions: [1, 2],
  memoryMiB: 88 * 1024,
  nic: "gve",
  podsPerNode: 32,
};

/** Without gigabyte pages on GKE. */
export const c2: NodeShape = {
  ...c3,
  machine: "c2-standard-30",
  cpus: { cores: 15, threadsPerCore: 2, siblings: "adjacent" },
  memoryMiB: 120 * 1024,
};

export const f48: NodeShape = {
  cloud: "azure",
  machine: "Standard_F48s_v2",
  architecture: "x86_64",
  cpus: { cores: 24, threadsPerCore: 2, siblings: "adjacent" },
  threadsPerCoreOptions: [],
  memoryMiB: 96 * 1024,
  nic: "mlx5_core",
  podsPerNode: 30,
};

export const mana: NodeShape = { ...f48, machine: "Standard_D48s_v6", nic: "mana" };

export const c7iMetal: NodeShape = {
  cloud: "aws",
  machine: "c7i.metal-24xl",
  architecture: "x86_64",
  cpus: { cores: 48, threadsPerCore: 2, siblings: "split" },
  threadsPerCoreOptions: [],
  memoryMiB: 192 * 1024,
  nic: "ena",
  hardwareClock: true,
  podsPerNode: 32,
};

export const c7i: NodeShape = {
  ...c7iMetal,
  machine: "c7i.8xlarge",
  cpus: { cores: 16, threadsPerCore: 2, siblings: "split" },
  threadsPerCoreOptions: [1, 2],
  memoryMiB: 64 * 1024,
};

/** A type of which the catalogue knows nothing. */
export function unlisted(shape: NodeShape): NodeShape {
  return {
    ...shape,
    machine: "x99-future-7",
    cpus: undefined,
    threadsPerCoreOptions: [],
    memoryMiB: undefined,
    hardwareClock: undefined,
  };
}

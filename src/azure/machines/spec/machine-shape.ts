import type { NicDriver, NodeShape } from "../../../tuning/node-shape";
import { machineSize, type MachineSize } from "../../catalog/machine-sizes";
import type { NicDriver as CatalogueDriver } from "../../catalog/machine-families";

const drivers: Readonly<Record<CatalogueDriver, NicDriver>> = { mlx5: "mlx5_core", mana: "mana" };

/**
 * Describes a machine outside of a cluster, with Ubuntu, to the tuning. For a size that the catalogue does not list
 * `cpus` is `undefined`: its cores are then assigned at boot.
 *
 * Accelerated networking puts a virtual function of the card into the machine, beside an interface of the hypervisor that
 * has the address. The tuning finds the function by its driver; its name, such as `enP30832s1`, is another at each start.
 */
export function machineShape(machine: string): NodeShape {
  const facts = machineSize(machine);
  return {
    machine,
    architecture: architectureOf(machine),
    distribution: "debian",
    cpus: facts && cpusOf(facts),
    // azurerm 4.55 has no argument for the threads of a core: SMT goes off by the kernel command line.
    threadsPerCoreOptions: [],
    memoryMiB: facts && facts.memoryGiB * 1024,
    nic: nicDriverOf(facts),
    // Not documented by size.
    nicQueues: undefined,
    // Azure documentation, Time sync for Linux VMs: images link the hypervisor's clock to this name.
    hardwareClock: true,
    clockDevice: "/dev/ptp_hyperv",
    podsPerNode: 0,
    kubeReservedMiB: 0,
  };
}

/** Returns the driver of a size's card; the first of the catalogue where a machine may land on either. */
function nicDriverOf(facts: MachineSize | undefined): NicDriver {
  const [first] = facts?.family.nicDrivers ?? [];
  // Of HPC sizes and those that the catalogue does not list: from memory.
  return first === undefined ? "mlx5_core" : drivers[first];
}

function cpusOf({ vcpus, cores, family }: MachineSize): NodeShape["cpus"] {
  if (cores === undefined) return undefined;
  const { threadsPerCore, numaNodes } = family;
  // A size with one vCPU has one thread of a core that it shares.
  return { cores, threadsPerCore: vcpus === 1 ? 1 : (threadsPerCore ?? 1), siblings: "adjacent", numaNodes };
}

/** Arm sizes have the feature letter `p`. Source: Azure documentation, VM sizes naming conventions. */
export function architectureOf(machine: string): NodeShape["architecture"] {
  return /^Standard_[A-Z]+\d+(?:-\d+)?[a-z]*p/.test(machine) ? "arm64" : "x86_64";
}

import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { localDiskGiB, machineSize, machineSizes } from "../../catalog/machine-sizes";
import type { FleetGeneration } from "./fleet-schema";
import { architectureOf } from "./machine-shape";

const { definitions, problem } = defineProblems({
  "AZURE-VM-001": {
    kind: "advice",
    rule: "the catalogue knows the size",
    source: "src/azure/catalog/data/machine-sizes.json",
  },
  "AZURE-VM-002": {
    kind: "limit",
    rule: "the size has the disk controller",
    source: "src/azure/catalog/data/machine-families.json",
    read: "2026-11-27",
  },
  "AZURE-VM-003": {
    kind: "limit",
    rule: "an ephemeral OS disk lies on a local disk of the size, which has room for it and 1 GiB of the firmware's state",
    source: "Azure documentation, Ephemeral OS disks (2026-09-08); src/azure/catalog/data/machine-sizes.json",
    read: "2026-11-27",
  },
  "AZURE-VM-004": {
    kind: "limit",
    rule: "secure boot is used on sizes that have it",
    source: "Azure documentation, Trusted Launch for Azure VMs (2025-04-21), Virtual machines sizes",
    read: "2026-11-27",
  },
  "AZURE-VM-005": {
    kind: "calendar",
    rule: "the series of the size has no day on which Azure switches it off",
    source: "src/azure/catalog/data/machine-families.json",
  },
  "AZURE-VM-006": {
    kind: "advice",
    rule: "a tuned machine has one kind of network card: the tuning sets the card of one driver",
    source:
      "Azure documentation, Microsoft Azure Network Adapter with existing sizes (2026-02-02): a machine of these series lands on either at each start",
  },
  "AZURE-VM-007": {
    kind: "limit",
    rule: "Canonical's image is for the processor of the machine",
    source: "design: sku server is for x86-64; that of Arm was not read",
    read: "2026-11-27",
  },
});

export const vmProblems = definitions;

/** Judges the machines of a generation by themselves; `at` is the path of the generation. */
export function vmFaults(part: FleetGeneration, at: string): Problem[] {
  return [
    ...unlisted(part, `${at}.machine`),
    ...controllerFaults(part, `${at}.diskController`),
    ...ephemeralFaults(part, `${at}.osDisk`),
    ...secureBootFaults(part, `${at}.secureBoot`),
    ...retiring(part, `${at}.machine`),
    ...eitherCard(part, `${at}.machine`),
    ...imageFaults(part, `${at}.image`),
  ];
}

function unlisted({ machine }: FleetGeneration, at: string): Problem[] {
  return machineSize(machine) === undefined
    ? [problem("AZURE-VM-001", at, machine, didYouMean(machine, machineSizes()))]
    : [];
}

function controllerFaults({ machine, diskController }: FleetGeneration, at: string): Problem[] {
  const has = machineSize(machine)?.family.diskControllers.map((controller) => controller.toLowerCase());
  if (diskController === undefined || has === undefined || has.includes(diskController)) return [];
  return [
    problem("AZURE-VM-002", at, `${diskController} on ${machine}`, `leave it out: it has ${has.join(", ")}`),
  ];
}

function ephemeralFaults({ machine, osDisk }: FleetGeneration, at: string): Problem[] {
  const size = machineSize(machine);
  if (osDisk.kind === "remote" || size === undefined) return [];
  const local = localDiskGiB(size);
  if (local === undefined || !size.family.ephemeralOsDisk) {
    const remedy = 'use kind: "remote", or a size with a local disk';
    return [problem("AZURE-VM-003", `${at}.kind`, `ephemeral on ${machine}`, remedy)];
  }
  const room = local - 1;
  return osDisk.sizeGiB <= room
    ? []
    : [problem("AZURE-VM-003", `${at}.sizeGiB`, `${osDisk.sizeGiB} on ${machine}`, `use at most ${room}`)];
}

/** Series that are not in the catalogue; all in it have secure boot. Same source as the rule. */
const withoutSecureBoot = /^Standard_(?:A\d|M\d|D\d+m?_v2|DS\d+_v2|[DE]\d+s?_v3|[DE]\d+pl?d?s_v5)/;

function secureBootFaults({ machine, secureBoot }: FleetGeneration, at: string): Problem[] {
  return secureBoot && withoutSecureBoot.test(machine)
    ? [problem("AZURE-VM-004", at, `true on ${machine}`, "state false, or use a newer series")]
    : [];
}

function retiring({ machine }: FleetGeneration, at: string): Problem[] {
  const retires = machineSize(machine)?.family.retires;
  if (retires === undefined) return [];
  return [problem("AZURE-VM-005", at, `${machine}, until ${retires}`, "plan a generation of a newer series")];
}

function eitherCard({ machine, tuning }: FleetGeneration, at: string): Problem[] {
  const drivers = machineSize(machine)?.family.nicDrivers ?? [];
  if (drivers.length < 2 || tuning.preset === "balanced") return [];
  const remedy = "use a series with one card, such as Famsv6 (mlx5) or FXmdsv2 (mana)";
  return [problem("AZURE-VM-006", at, `${machine}: ${drivers.join(" or ")}`, remedy)];
}

function imageFaults({ machine, image }: FleetGeneration, at: string): Problem[] {
  if (image.kind === "own" || architectureOf(machine) === "x86_64") return [];
  return [problem("AZURE-VM-007", `${at}.kind`, `ubuntu on ${machine}`, 'use kind: "own", made for Arm')];
}

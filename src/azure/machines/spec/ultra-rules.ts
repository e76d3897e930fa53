import { defineProblems, type Problem } from "../../../core/problem";
import { diskAvailability } from "../../catalog/disks";
import { machineSize } from "../../catalog/machine-sizes";
import { regionFacts } from "../../catalog/regions";
import type { TradingGeneration } from "./pool-schema";
import { ultraZonesCommand } from "./sku-commands";

const { definitions, problem } = defineProblems({
  "AZURE-GEN-010": {
    kind: "limit",
    rule: "nodes with Ultra Disks lie in a zone of a region that sells the disk in its zones",
    source:
      'AKS documentation, use-ultra-disks; AKS refuses others with "Availability zone is required for UltraSSD setting"; src/azure/catalog/data/disks.json',
    read: "2026-11-27",
  },
  "AZURE-GEN-011": {
    kind: "limit",
    rule: "the series of the machine takes Ultra Disks",
    source: "src/azure/catalog/data/machine-families.json",
    read: "2026-11-27",
  },
  "AZURE-GEN-012": {
    kind: "advice",
    rule: "Azure's list of series with Ultra Disks has the machine's, and the region sells the disk in every zone",
    source: "Azure documentation, Ultra Disk scope and limitations (2026-08-24); size pages",
  },
});
export const ultraProblems = definitions;

/** Judges Ultra Disks of a generation of nodes; `at` is the path of the field. */
export function ultraFaults(
  { ultraDisk, machine }: Pick<TradingGeneration, "ultraDisk" | "machine">,
  location: string,
  at: string,
): Problem[] {
  if (!ultraDisk) return [];
  return [...regionFaults(location, machine, at), ...seriesFaults(machine, location, at)];
}

function regionFaults(location: string, machine: string, at: string): Problem[] {
  const facts = regionFacts(location);
  const sold = diskAvailability("UltraSSD_LRS", location);
  if (facts === undefined) return [];
  if (sold.kind !== "zonal") {
    const value = `${location}, ${sold.kind === "regional" ? "which sells the disk outside of zones only" : "of which no source says it"}`;
    return [problem("AZURE-GEN-010", at, value, "use local disks or Premium SSD v2, or another region")];
  }
  if (sold.zones >= facts.zones.length) return [];
  const value = `${location} in ${sold.zones} of ${facts.zones.length} zones`;
  return [problem("AZURE-GEN-012", at, value, ultraZonesCommand(machine, location))];
}

function seriesFaults(machine: string, location: string, at: string): Problem[] {
  const family = machineSize(machine)?.family;
  switch (family?.ultraDisk) {
    case "unlisted":
      return [
        problem("AZURE-GEN-011", at, machine, "use a series that takes them, such as Famsv6 or Ebdsv5"),
      ];
    case "page":
      return [
        problem("AZURE-GEN-012", at, `${machine}, on its page only`, ultraZonesCommand(machine, location)),
      ];
    default:
      return [];
  }
}

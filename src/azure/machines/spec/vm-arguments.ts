import { machineSize } from "../../catalog/machine-sizes";
import type { FleetGeneration, FleetImage } from "./fleet-schema";

/**
 * Canonical's images of the second generation, which NVMe and secure boot need, by version of Ubuntu. Source:
 * MicrosoftDocs/azure-compute-docs@883ff7b, cli-ps-findimage.md of 2026-06-24; of 24.04, which it does not name, from memory.
 */
const ubuntu: Readonly<Record<string, { readonly offer: string; readonly sku: string }>> = {
  "22.04": { offer: "0001-com-ubuntu-server-jammy", sku: "22_04-lts-gen2" },
  "24.04": { offer: "ubuntu-24_04-lts", sku: "server" },
};

/**
 * Returns the arguments that name an image, of which a machine states one.
 *
 * @throws Error for a version of Ubuntu that the schema does not take
 */
export function imageArguments(image: FleetImage) {
  if (image.kind === "own") return { sourceImageId: image.id };
  const { [image.version.slice(0, 5)]: named } = ubuntu;
  if (named === undefined) throw new Error(`no image of Ubuntu ${image.version}`);
  return { sourceImageReference: { publisher: "Canonical", ...named, version: image.version } };
}

/** Returns the controller as azurerm names it; undefined where neither the environment nor the catalogue tells one. */
export function controllerOf({
  machine,
  diskController,
}: Pick<FleetGeneration, "machine" | "diskController">): "NVMe" | "SCSI" | undefined {
  if (diskController !== undefined) return diskController === "nvme" ? "NVMe" : "SCSI";
  const has = machineSize(machine)?.family.diskControllers;
  if (has === undefined) return undefined;
  return has.includes("NVMe") ? "NVMe" : "SCSI";
}

/** Returns how the disk that a machine starts from is cached on the host, where its series can. */
export function osDiskCachingOf(machine: string): "ReadWrite" | "None" {
  return machineSize(machine)?.family.premiumCaching === false ? "None" : "ReadWrite";
}

/** Returns where an ephemeral OS disk lies. Source: Azure documentation, Ephemeral OS disks (2026-09-08), Placement options. */
export function ephemeralPlacementOf(machine: string): "ResourceDisk" | "NvmeDisk" {
  return machineSize(machine)?.tempDiskGiB === undefined ? "NvmeDisk" : "ResourceDisk";
}

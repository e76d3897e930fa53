import * as v from "valibot";
import { object, text, whole } from "../../../core/primitives";

/** Source: Azure documentation, Virtual machine size naming conventions. */
export const machineSizeName = text(
  /^Standard_[A-Z]\w*(?:-\d+\w*)?$/,
  "a machine size such as Standard_D16ds_v5, or Standard_F16-8ams_v7 of one with vCPUs switched off",
);

/** Source: AKS documentation, Cluster configuration: 30 to 2048 GiB. */
const osDiskSize = whole(30, 2048);

/** The disk that a node starts from. */
export const osDisk = v.variant("kind", [
  object({
    /** A disk of Azure Storage, encrypted with the region's key. */
    kind: v.literal("managed"),
    /** GiB. @default 128 */
    sizeGiB: v.optional(osDiskSize, 128),
  }),
  object({
    /**
     * On disks of the host: faster, and empty after every start. A new version of the region's key reaches a node with its
     * next image: until then the old version must stay enabled.
     */
    kind: v.literal("ephemeral"),
    /** GiB. @default 128 */
    sizeGiB: v.optional(osDiskSize, 128),
  }),
]);

/** The kubelet's limit of pods. Source: src/azure/catalog/data/aks-limits.json. */
export const podsPerNode = whole(10, 250);

/** What every node that is not part of a trading generation states. */
export const nodeEntries = {
  /** Machine size, for example `Standard_D16ds_v5`. */
  machine: machineSizeName,
  /** Operating system, in the release that AKS has for the Kubernetes version. @default "ubuntu" */
  os: v.optional(v.picklist(["ubuntu", "azure-linux"]), "ubuntu"),
  /** The disk that a node starts from. @default { kind: "managed", sizeGiB: 128 } */
  osDisk: v.optional(osDisk, { kind: "managed", sizeGiB: 128 }),
  /** The kubelet's limit of pods, 10 to 250. @default 110: that of Kubernetes */
  podsPerNode: v.optional(podsPerNode, 110),
};

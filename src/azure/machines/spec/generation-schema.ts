import * as v from "valibot";
import { zoneKeys } from "../../../core/address-plan";
import { object, text, whole } from "../../../core/primitives";
import { tuningSchema } from "../../../tuning/schema";
import { nodePoolSnapshotId } from "../../region/spec/primitives";
import { machineSizeName, osDisk, podsPerNode } from "./node-schema";
import { placementSchema } from "./placement-schema";

const patchVersion = text(/^1\.\d{2}\.\d+$/, "a patch version of Kubernetes such as 1.35.4");

/** What a node runs. AKS has no argument for the version of a node image: only a snapshot holds one. */
const image = v.variant("kind", [
  object({
    /** The image that AKS has on the day on which the pool is created. Nodes that it makes later have the same one. */
    kind: v.literal("newest"),
    /** Operating system, in the release that AKS has for the Kubernetes version. @default "ubuntu" */
    os: v.optional(v.picklist(["ubuntu", "azure-linux"]), "ubuntu"),
    /** Kubernetes version of the nodes, for example `1.35.4`; not newer than the control plane's. */
    version: patchVersion,
  }),
  object({
    /**
     * The image and the Kubernetes version of a pool that was tested, kept in a snapshot:
     * `az aks nodepool snapshot create`. It is for machines of the same family, for as long as AKS supports the version.
     */
    kind: v.literal("snapshot"),
    /** Id of the snapshot. */
    id: nodePoolSnapshotId,
    /** Operating system of the snapshot. @default "ubuntu" */
    os: v.optional(v.picklist(["ubuntu", "azure-linux"]), "ubuntu"),
    /** Kubernetes version of the snapshot, for example `1.35.4`: the tuning depends on it. */
    version: patchVersion,
  }),
]);

/**
 * One immutable set of trading nodes: everything that reaches a node or its reservation. A change is a new generation
 * beside it; no apply touches nodes that trade.
 */
export const generation = object({
  /** One machine size, for example `Standard_F16ams_v6`: a static core set fits one shape only. */
  machine: machineSizeName,
  /** Nodes that run, 1 to 1000. Their number is fixed: close to each other, or reserved, there is no other machine. */
  nodes: whole(1, 1000),
  /** Slot of the zone of the network in which all nodes lie. */
  zone: v.picklist(zoneKeys),
  /** How the machines are placed in the zone, and whether they are reserved. */
  placement: placementSchema,
  /** Image of the nodes. */
  image,
  /** How operating system and kubelet are tuned. */
  tuning: tuningSchema,
  /**
   * The disk that a node starts from. A trading process does not touch it on the hot path.
   * @default { kind: "managed", sizeGiB: 128 }: every size takes it
   */
  osDisk: v.optional(osDisk, { kind: "managed", sizeGiB: 128 }),
  /** Whether volumes of the class UltraSSD_LRS can be attached. @default false: no machine with them can be reserved */
  ultraDisk: v.optional(v.boolean(), false),
  /** The kubelet's limit of pods, 10 to 250. @default 32: an engine's node runs few */
  podsPerNode: v.optional(podsPerNode, 32),
  /**
   * Minutes for which a node is drained when somebody upgrades the pool, 5 to 1440. If pods are left after them, the
   * upgrade stops.
   * @default 30: that of AKS
   */
  drainMinutes: v.optional(whole(5, 1440), 30),
});

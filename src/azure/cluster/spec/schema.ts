import * as v from "valibot";
import {
  cidr,
  date,
  distinct,
  kubernetesVersion,
  name,
  object,
  whole,
  type Parsed,
  type Stated,
} from "../../../core/primitives";
import { tunerSchema } from "../../../tuning/daemonset/schema";
import { nodeEntries } from "../../machines/spec/node-schema";
import { registryId, userAssignedIdentityId, uuid } from "../../region/spec/primitives";

const api = v.variant("kind", [
  object({
    /** By a private endpoint in the subnet of the nodes, to the API servers that lie in a network of Azure's. */
    kind: v.literal("private-endpoint"),
  }),
  object({
    /**
     * By an address in a subnet of the network, `apiServer`: nodes need no tunnel and no name to find it. A cluster keeps
     * it for good.
     */
    kind: v.literal("vnet-integration"),
  }),
]);

const secrets = v.variant("kind", [
  object({
    /** With the region's own key `secrets`, before they are stored. Without the key's vault no API server works. */
    kind: v.literal("region-key"),
  }),
  object({
    /** By Azure's storage only, with keys that Azure keeps. */
    kind: v.literal("platform"),
  }),
]);

const outbound = v.variant("kind", [
  object({
    /** By the NAT gateway of the nodes' subnet, from addresses that venues allow-list. */
    kind: v.literal("nat-gateway"),
  }),
  object({
    /** By a default route of the nodes' subnet, to an appliance. */
    kind: v.literal("routes"),
  }),
  object({
    /** By a load balancer of the cluster, from addresses that AKS chooses and changes with the cluster. */
    kind: v.literal("load-balancer"),
  }),
  object({
    /** Not at all: nodes are started from images of a registry in Azure. */
    kind: v.literal("none"),
    /** Id of the registry, which caches mcr.microsoft.com and is reached by a private endpoint. */
    registryId,
  }),
]);

const identities = v.variant("kind", [
  object({
    /** The compute stack creates them and their roles: whoever applies it may assign roles in the network. */
    kind: v.literal("create"),
  }),
  object({
    /** They exist already, with the roles that docs/aks.md lists. */
    kind: v.literal("adopt"),
    /** Id of the user-assigned identity of the control plane. */
    controlPlaneId: userAssignedIdentityId,
    /** The user-assigned identity of the nodes. */
    kubelet: object({
      /** Its id. */
      id: userAssignedIdentityId,
      /** Its client id. */
      clientId: uuid,
      /** Its object id in Microsoft Entra ID. */
      principalId: uuid,
    }),
  }),
]);

const freeze = object({
  /** First day of the freeze, UTC. */
  from: date,
  /** Day on which it ends, UTC. AKS may maintain again in the first change window after it. */
  until: date,
});

/** A private AKS cluster in the zones of the network, with Azure CNI and Cilium. */
export const aksClusterSchema = object({
  /** Kubernetes minor version of the control plane, for example `1.36`. A newer one upgrades it at the next apply. */
  version: kubernetesVersion,
  /**
   * Kubernetes minor version of the system pool and of elastic pools, at most three behind. A newer one drains and replaces
   * their nodes, one after the other, at the next apply. A cluster is created with one version: it states none then.
   * @default that of the control plane
   */
  nodeVersion: v.optional(kubernetesVersion),
  /**
   * What Azure promises: nothing (`free`), an uptime (`standard`), or an uptime and two years of support for a version
   * (`long-term`).
   * @default "standard"
   */
  plan: v.optional(v.picklist(["free", "standard", "long-term"]), "standard"),
  /** How clients reach the Kubernetes API. It has no public address either way. */
  api,
  /** Who administers the cluster. @default nobody but whoever has the rights in the whole subscription */
  access: v.optional(
    object({
      /** Object ids of groups of Microsoft Entra ID with every right in the cluster. */
      admins: distinct(uuid),
    }),
    { admins: [] },
  ),
  /**
   * Whether `az aks command invoke` runs commands in the cluster for those who may, past its private network.
   * @default false
   */
  runCommand: v.optional(v.boolean(), false),
  /** How Kubernetes secrets are encrypted. @default { kind: "region-key" } */
  secrets: v.optional(secrets, { kind: "region-key" }),
  /** How nodes reach what is outside of the network. @default { kind: "nat-gateway" } */
  outbound: v.optional(outbound, { kind: "nat-gateway" }),
  /** Blocks of the cluster's own, which no network has. @default the region's, where the network is created */
  addresses: v.optional(
    object({
      /** Of Services. */
      services: cidr,
      /** Of pods, a /24 for each node. @default none: pods have addresses of the network */
      pods: v.optional(cidr),
    }),
  ),
  /** As whom the cluster acts in Azure. @default { kind: "create" } */
  identities: v.optional(identities, { kind: "create" }),
  /** Nodes for what AKS itself runs in the cluster: DNS, metrics, agents. Nothing else is placed on them. */
  system: object({
    ...nodeEntries,
    /** Bounds of the autoscaler, over all zones. @default { min: 3, max: 6 }: one in each of three zones */
    nodes: v.optional(
      object({
        /** Fewest nodes, 1 to 1000. */
        min: whole(1, 1000),
        /** Most nodes, 1 to 1000. */
        max: whole(1, 1000),
      }),
      { min: 3, max: 6 },
    ),
  }),
  /** What AKS upgrades by itself, in the change window. @default nothing */
  upgrades: v.optional(
    object({
      /**
       * Kubernetes: `patch` takes the patches of the stated minor version, and drains and replaces every node for each.
       * @default "none"
       */
      kubernetes: v.optional(v.picklist(["none", "patch"]), "none"),
      /**
       * Operating system of all nodes, trading ones included: `security-patch` re-images them where a patch needs it,
       * `node-image` every week.
       * @default "none"
       */
      nodeOs: v.optional(v.picklist(["none", "security-patch", "node-image"]), "none"),
    }),
    { kubernetes: "none", nodeOs: "none" },
  ),
  /** Times in which AKS maintains nothing that can wait, by name. @default none */
  freezes: v.optional(v.record(name, freeze), {}),
  /**
   * The DaemonSet that tunes and labels the nodes of trading pools.
   * @default none, which profiles with knobs that node pools have no field for refuse
   */
  tuner: v.optional(tunerSchema),
  /**
   * Removal of unused images with known faults, by a pod on every node.
   * @default none: it would run on nodes that trade
   */
  imageCleaner: v.optional(
    object({
      /** Hours from one run to the next, 24 to 2160. */
      intervalHours: whole(24, 2160),
    }),
  ),
});

export type AksClusterInput = Stated<typeof aksClusterSchema>;
export type AksCluster = Parsed<typeof aksClusterSchema>;
export type SystemPool = AksCluster["system"];
export type Freeze = AksCluster["freezes"][string];

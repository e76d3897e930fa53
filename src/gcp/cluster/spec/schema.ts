import * as v from "valibot";
import {
  cidr,
  date,
  distinct,
  kubernetesVersion,
  name,
  object,
  text,
  type Parsed,
  type Stated,
} from "../../../core/primitives";
import { tunerSchema } from "../../../tuning/daemonset/schema";
import { releaseChannels } from "../../catalog/gke-versions";

/** Source: IAM documentation, Principal identifiers. */
const member = text(
  /^(user|group|serviceAccount):[^\s@]+@[^\s@]+\.[^\s@]+$/,
  "group:, user: or serviceAccount: and an address, such as group:platform@example.com",
);

const freeze = object({
  /** First day of the freeze, UTC. */
  from: date,
  /** Day on which it ends, UTC. GKE may upgrade again from its first hour on. */
  until: date,
  /**
   * What GKE does not upgrade by itself: `minor-and-nodes` leaves patches of the control plane, which disturb no pod;
   * `minor` also leaves patches of the nodes; `all` leaves nothing.
   * @default "minor-and-nodes": no node is drained
   */
  scope: v.optional(v.picklist(["minor-and-nodes", "minor", "all"]), "minor-and-nodes"),
});

/** A GKE cluster of the mode Standard, in the zones of the network, with private nodes. */
export const gkeClusterSchema = object({
  /**
   * Kubernetes minor version that the control plane has at least, for example `1.35`. GKE upgrades it within the
   * release channel; a newer one here upgrades it at the next apply.
   */
  version: kubernetesVersion,
  /**
   * Release channel: which versions GKE takes, and how long it supports one. There is none without automatic upgrades:
   * Google removes clusters without a channel on 2027-06-14.
   * @default "regular"
   */
  channel: v.optional(v.picklist(releaseChannels), "regular"),
  /** How clients reach the Kubernetes API. No endpoint has a public address. */
  api: v.variant("kind", [
    object({
      /**
       * By the DNS name of the control plane, from anywhere: the API of Google that is behind it admits whom IAM
       * grants `container.clusters.connect`. No bastion, no list of blocks.
       */
      kind: v.literal("dns"),
    }),
    object({
      /** By a private address in the network, from the network and the blocks in `from` only. */
      kind: v.literal("private"),
      /** Blocks that reach the private address, for example an office or a runner network. */
      from: distinct(cidr),
    }),
  ]),
  /** Who administers the cluster. @default nobody but whoever has the rights in the whole project */
  access: v.optional(
    object({
      /** Principals of IAM with every right in the cluster, for example `group:platform@example.com`. */
      admins: distinct(member),
    }),
    { admins: [] },
  ),
  /**
   * Times without automatic upgrades, by name, within which no session is disturbed by one. Upgrades that are not
   * frozen happen in the change window. @default none
   */
  freezes: v.optional(v.record(name, freeze), {}),
  /**
   * Whether GKE runs collectors of Managed Service for Prometheus on every node. Metrics of pods, workloads, volumes and
   * the kubelet come from them alone.
   * @default false: a collector is one more process on nodes that trade
   */
  managedPrometheus: v.optional(v.boolean(), false),
  /**
   * The DaemonSet that tunes and labels the nodes of trading pools.
   * @default none, which profiles with knobs that node pools have no field for refuse
   */
  tuner: v.optional(tunerSchema),
  /** Whether Terraform refuses to destroy the cluster. An apply with false goes before. @default true */
  deletionProtection: v.optional(v.boolean(), true),
});

export type GkeClusterInput = Stated<typeof gkeClusterSchema>;
export type GkeCluster = Parsed<typeof gkeClusterSchema>;
export type Freeze = GkeCluster["freezes"][string];

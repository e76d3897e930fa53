import * as v from "valibot";
import {
  byZone,
  cidr,
  distinct,
  ipv4,
  name,
  object,
  whole,
  type Parsed,
  type Stated,
} from "../../../core/primitives";
import { accessSchema } from "../../../environment/access";
import { computeName, cryptoKeyId, projectId, zoneName } from "../../region/spec/primitives";

const keys = v.variant("kind", [
  object({
    /** The network's stack creates a key ring with a key for each use. */
    kind: v.literal("create"),
    /** Days after which a key gets a new version. @default 90 */
    rotationDays: v.optional(whole(2, 3650), 90),
  }),
  object({
    /** The keys exist already, and Google's service accounts may use them. */
    kind: v.literal("adopt"),
    /** Encrypts disks of machines. */
    disks: cryptoKeyId,
    /** Encrypts the secrets of a cluster. @default none: required where there is one */
    secrets: v.optional(cryptoKeyId),
    /** Encrypts a database. @default none: required where there is one */
    data: v.optional(cryptoKeyId),
    /** Encrypts a cache, buckets and images. @default none: required where there is one of them */
    objects: v.optional(cryptoKeyId),
  }),
]);

const shared = {
  /** Names of zones by slot, for example `{ a: "us-east1-b" }`: parts of the region name a zone by its slot. */
  zones: byZone(zoneName),
  /** Encryption keys of the region. @default { kind: "create" } */
  keys: v.optional(keys, { kind: "create", rotationDays: 90 }),
};

/** Cloud NAT rounds up to a power of two. Source: Compute Engine API reference, routers, nats[].minPortsPerVm. */
const portCounts = [64, 128, 256, 512, 1024, 2048, 4096, 8192, 16_384, 32_768] as const;

const nat = v.variant("kind", [
  object({
    /** No way to the internet. */
    kind: v.literal("none"),
  }),
  object({
    /** Cloud NAT, which has no machine of its own: it serves all zones. */
    kind: v.literal("cloud-nat"),
    /**
     * Source ports of each machine, a power of two: the most connections that it can have at once to one address and
     * port. An address has 64 512 ports, so one serves 63 machines of 1024.
     * @default 1024: with the 64 of Cloud NAT itself one busy client of a venue drops connections
     */
    portsPerMachine: v.optional(v.picklist(portCounts), 1024),
  }),
]);

const flowLogs = v.variant("kind", [
  object({
    /** No flow is logged. */
    kind: v.literal("none"),
  }),
  object({
    /** Flows of every subnet go to Cloud Logging. */
    kind: v.literal("sampled"),
    /** Part of the flows that is logged, in percent. @default 100 */
    percent: v.optional(whole(1, 100), 100),
    /** Seconds over which packets of one flow become one entry. @default 60 */
    intervalSeconds: v.optional(v.picklist([5, 30, 60, 300, 600, 900]), 60),
    /**
     * What an entry says beside addresses, ports, bytes and packets: names of machines, pods and places, or nothing.
     * @default "all": without it an entry says who only as long as the address is the same machine's
     */
    metadata: v.optional(v.picklist(["all", "none"]), "all"),
    /** Days for which Cloud Logging keeps the flow logs, in a bucket of the region, 1 to 3650. @default 90 */
    retentionDays: v.optional(whole(1, 3650), 90),
  }),
]);

const createNetwork = object({
  ...shared,
  /** The project creates the network. */
  kind: v.literal("create"),
  /** Block of the region, a /16: the slots of the address plan never move. */
  cidr,
  /**
   * Largest packet in bytes, 1300 to 8896. Machines must be stopped before they take another; VLAN attachments have
   * an MTU of their own.
   * @default 1460: what every path on the internet and over a link takes
   */
  mtu: v.optional(whole(1300, 8896), 1460),
  /** How machines reach what is neither in the network nor an API of Google. @default { kind: "cloud-nat" } */
  nat: v.optional(nat, { kind: "cloud-nat", portsPerMachine: 1024 }),
  /**
   * Number of public source addresses that the region keeps for venues that allow-list them. A lower number releases
   * addresses at the next apply, in production too; a released address cannot be recovered.
   * @default 2, whatever `nat` is, so that a change of `nat` releases no address
   */
  egressAddresses: v.optional(whole(0, 64), 2),
  /**
   * Addresses through which the APIs of Google are reached: `restricted` leads to those that VPC Service Controls
   * supports, `private` to nearly all.
   * @default "restricted": it is no way out for data to an API that no perimeter can fence
   */
  googleApis: v.optional(v.picklist(["restricted", "private"]), "restricted"),
  /**
   * Who may open connections to machines of the network, by name; the network's own block too, for machines of the
   * trading subnet.
   * @default nodes and pods of the cluster among themselves, and Google's health checks
   */
  from: v.optional(v.record(name, accessSchema), {}),
  /** Where machines of the network may open connections to, by name. @default only the network and Google's APIs */
  to: v.optional(v.record(name, accessSchema), {}),
  /** Which flows are logged. @default { kind: "sampled" } */
  flowLogs: v.optional(flowLogs, {
    kind: "sampled",
    percent: 100,
    intervalSeconds: 60,
    metadata: "all",
    retentionDays: 90,
  }),
});

const adoptedSubnetEntries = {
  /** Name of the subnet in the region. */
  name: computeName,
  /** Its primary block. */
  cidr,
};

const secondaryRange = object({
  /** Name of the range in its subnet. */
  name: computeName,
  /** Its block. */
  cidr,
});

const adoptNetwork = object({
  ...shared,
  /** The network exists already. */
  kind: v.literal("adopt"),
  /** Name of the network. */
  name: computeName,
  /** The project that owns it: the host project of a Shared VPC. @default the region's own project */
  hostProjectId: v.optional(projectId),
  /** The subnets of the region by tier. A tier may have no subnet, unless a part of the region needs one. */
  subnets: object({
    /** For nodes of a cluster and internal load balancers. @default none */
    private: v.optional(
      object({
        ...adoptedSubnetEntries,
        /** Range of the pods. @default none: required where there is a cluster */
        pods: v.optional(secondaryRange),
        /** Range of the Kubernetes service addresses. @default none: required where there is a cluster */
        services: v.optional(secondaryRange),
      }),
    ),
    /** For trading machines outside of a cluster. @default none */
    trading: v.optional(object(adoptedSubnetEntries)),
    /** For endpoints of managed services. @default none */
    data: v.optional(object(adoptedSubnetEntries)),
  }),
  /** Public source addresses that venues already allow-list. @default none */
  egressAddresses: v.optional(distinct(ipv4), []),
});

/** A VPC network with its subnets in the region, egress addresses and encryption keys: created, or adopted. */
export const gcpNetworkSchema = v.variant("kind", [createNetwork, adoptNetwork]);

export type GcpNetworkInput = Stated<typeof gcpNetworkSchema>;
export type GcpNetwork = Parsed<typeof gcpNetworkSchema>;
export type CreateNetwork = Extract<GcpNetwork, { readonly kind: "create" }>;
export type AdoptNetwork = Extract<GcpNetwork, { readonly kind: "adopt" }>;

/** Encryption keys as the environment states them. */
export type Keys = GcpNetwork["keys"];

/** The id of a region's key for each use of encryption. */
export type KeyIds = Omit<Extract<Keys, { readonly kind: "adopt" }>, "kind">;

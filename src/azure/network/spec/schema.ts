import * as v from "valibot";
import {
  byZone,
  cidr,
  distinct,
  ipv4,
  name,
  object,
  text,
  whole,
  type Parsed,
  type Stated,
} from "../../../core/primitives";
import { zoneKeys } from "../../../core/address-plan";
import { accessSchema } from "../../../environment/access";
import {
  diskEncryptionSetId,
  keyUrl,
  keyVaultId,
  keyVersionUrl,
  privateDnsZoneId,
  resourceGroupName,
  userAssignedIdentityId,
  uuid,
  virtualNetworkId,
} from "../../region/spec/primitives";

const serviceKey = object({
  /** URL of the key, without a version. */
  keyUrl,
  /** Id of the user-assigned identity that may use it. */
  identityId: userAssignedIdentityId,
});

const objectsKey = object({
  /** URL of the key, without a version. */
  keyUrl,
  /** Id of the user-assigned identity that may use it. */
  identityId: userAssignedIdentityId,
  /**
   * Client id of that identity: `az identity show --ids <id> --query clientId`.
   * @default not known: required where there is a registry
   */
  identityClientId: v.optional(uuid),
  /**
   * Version of the key, 32 hexadecimal digits. A cache is told of each new one: state it here.
   * @default not known: required where there is a cache
   */
  version: v.optional(text(/^[0-9a-f]{32}$/, "the version of a key: 32 hexadecimal digits")),
});

/** From where Terraform reads and writes keys: that goes to the vault itself, not to Azure Resource Manager. */
const vaultAccess = v.variant("kind", [
  object({
    /** By the vault's private endpoint: Terraform runs in the network, or in one that is joined to it. */
    kind: v.literal("private"),
  }),
  object({
    /** By the private endpoint, and from these addresses. */
    kind: v.literal("listed"),
    /** Public IPv4 blocks, such as `203.0.113.16/28`, of those who run Terraform. */
    from: v.pipe(distinct(cidr), v.minLength(1, "at least one entry")),
  }),
  object({
    /** From everywhere, as hosted runners need it; who may do what is a matter of roles alone. */
    kind: v.literal("anywhere"),
  }),
]);

const keys = v.variant("kind", [
  object({
    /** The network's stack creates a vault with a key for each use, and what uses them. */
    kind: v.literal("create"),
    /** Days after which a key gets a new version, other than that of a cluster's secrets. @default 90 */
    rotationDays: v.optional(whole(7, 3650), 90),
    /** Where the private part of a key is: `hsm` keeps it in a hardware module. @default "software" */
    protection: v.optional(v.picklist(["software", "hsm"]), "software"),
    /** From where Terraform reaches the vault. @default { kind: "private" } */
    access: v.optional(vaultAccess, { kind: "private" }),
  }),
  object({
    /** The keys exist already, with identities that may use them. */
    kind: v.literal("adopt"),
    /** Encrypts disks of machines. */
    disks: object({
      /** Id of the disk encryption set. */
      encryptionSetId: diskEncryptionSetId,
    }),
    /** Encrypts a database. @default none: required where there is one */
    data: v.optional(serviceKey),
    /** Encrypts caches, storage accounts and registries. @default none: required where there is one of them */
    objects: v.optional(objectsKey),
    /** Encrypts the Kubernetes secrets of a cluster. @default none: required by `secrets: { kind: "region-key" }` */
    secrets: v.optional(
      object({
        /** Id of the key with its version: a cluster follows no rotation by itself. */
        keyId: keyVersionUrl,
        /** Id of its vault. */
        vaultId: keyVaultId,
        /** Whether the vault admits nobody from outside of its networks, or everybody. One that lists addresses is of no use. */
        access: v.picklist(["private", "public"]),
      }),
    ),
  }),
]);

const zone = object({
  /**
   * The zone's number in the region's subscription. Another subscription may number the same building otherwise.
   * @default none: a region without availability zones, of which one slot stands for the whole
   */
  number: v.optional(v.picklist(["1", "2", "3"])),
  /**
   * The building, as every subscription names it, for example `eastus-az2`: `physicalZone` in the answer of
   * `az rest --url https://management.azure.com/subscriptions/<id>/locations?api-version=2022-12-01`.
   * @default not known
   */
  physical: v.optional(text(/^[a-z0-9]+-az[1-9]$/, "a physical zone such as eastus-az2")),
});

const shared = {
  /** Zones by slot, for example `{ a: { number: "2", physical: "eastus-az3" } }`: parts name a zone by its slot. */
  zones: byZone(zone),
  /** Encryption keys of the region. @default { kind: "create" } */
  keys: v.optional(keys, {
    kind: "create",
    rotationDays: 90,
    protection: "software",
    access: { kind: "private" },
  }),
};

const nat = v.variant("kind", [
  object({
    /** No way to the internet. */
    kind: v.literal("none"),
  }),
  object({
    /** One NAT gateway: its zone is a point of failure of them all. */
    kind: v.literal("single"),
    /** Slot of its zone. @default the first slot */
    zone: v.optional(v.picklist(zoneKeys)),
  }),
  object({
    /** A NAT gateway in each zone for the trading machines of the zone; that of the first slot also serves the rest. */
    kind: v.literal("per-zone"),
  }),
]);

const flowLogs = v.variant("kind", [
  object({
    /** No flow is logged. */
    kind: v.literal("none"),
  }),
  object({
    /** Flows of the whole network go to a storage account of the region. */
    kind: v.literal("stored"),
    /** Days after which Azure deletes an entry. @default 90 */
    days: v.optional(whole(1, 365), 90),
    /**
     * The network watcher of the region, of which a subscription has one.
     * @default the one that Azure itself makes with the first network: NetworkWatcher_<location> in NetworkWatcherRG
     */
    watcher: v.optional(
      object({
        /** Its resource group. */
        resourceGroup: resourceGroupName,
        /** Its name. */
        name: text(/^\w[\w.-]{0,78}\w$/, "2 to 80 letters, digits and the characters _ . -"),
      }),
    ),
  }),
]);

const createNetwork = object({
  ...shared,
  /** The project creates the network. */
  kind: v.literal("create"),
  /** Block of the region, a /16: the slots of the address plan never move. */
  cidr,
  /**
   * What addresses the pods of a cluster have: `overlay` ones, which nobody outside of the cluster sees, or of a `subnet`
   * of the network, for a venue that lists them.
   * @default "overlay"
   */
  pods: v.optional(v.picklist(["overlay", "subnet"]), "overlay"),
  /** How machines reach what is neither in the network nor a private endpoint. @default { kind: "per-zone" } */
  nat: v.optional(nat, { kind: "per-zone" }),
  /**
   * Number of public source addresses that each zone keeps for venues that allow-list them, as one block. Another number
   * is another block: production refuses the change.
   * @default 2, whatever `nat` is, so that a change of `nat` releases no address
   */
  egressAddresses: v.optional(v.picklist([0, 2, 4, 8, 16]), 2),
  /** Who may open connections to machines and private endpoints of the network, by name. @default only its machines */
  from: v.optional(v.record(name, accessSchema), {}),
  /** Where machines of the network may open connections to, by name. @default only the network and Azure's services */
  to: v.optional(v.record(name, accessSchema), {}),
  /**
   * Destinations that machines reach by an appliance of the network, by name. They go before what a gateway learns.
   * @default none
   */
  routes: v.optional(
    v.record(
      name,
      object({
        /** Block of the destination. */
        cidr,
        /** Address of the appliance. */
        via: ipv4,
      }),
    ),
    {},
  ),
  /** Which flows are logged. @default { kind: "stored" } */
  flowLogs: v.optional(flowLogs, { kind: "stored", days: 90 }),
});

const adoptedSubnet = object({
  /** Name of the subnet in the network. */
  name: text(
    /^[A-Za-z0-9](?:[\w.-]{0,78}\w)?$/,
    "a subnet name: 1 to 80 letters, digits and the characters _ . -, beginning with a letter or digit",
  ),
  /** Its block. */
  cidr,
});

const adoptNetwork = object({
  ...shared,
  /** The network exists already. */
  kind: v.literal("adopt"),
  /** Id of the network, which may lie in another subscription of the tenant. */
  id: virtualNetworkId,
  /** Its subnets. One may be missing, unless a part of the region needs it. */
  subnets: object({
    /** For nodes of a cluster and internal load balancers. @default none */
    private: v.optional(adoptedSubnet),
    /** For trading machines, by the slot of their zone. @default none */
    trading: v.optional(byZone(adoptedSubnet), {}),
    /** For a database: delegated to Microsoft.DBforPostgreSQL/flexibleServers. @default none */
    data: v.optional(adoptedSubnet),
    /** For private endpoints. @default none */
    endpoints: v.optional(adoptedSubnet),
    /**
     * For the API server of a cluster: at least a /28, delegated to Microsoft.ContainerService/managedClusters.
     * @default none: required by a cluster with `api: { kind: "vnet-integration" }`
     */
    apiServer: v.optional(adoptedSubnet),
    /** For pods with addresses of the network. @default none: pods have overlay addresses */
    pods: v.optional(adoptedSubnet),
    /**
     * For gateways that the region creates: the subnet `GatewaySubnet`, which has no other name, no security group, no
     * NAT gateway and no route of its own to 0.0.0.0/0. @default none
     */
    gateway: v.optional(
      object({
        /** Its block, a /27 or larger. */
        cidr,
      }),
    ),
  }),
  /** Ids of private DNS zones that are linked to the network, by service. @default none */
  dnsZones: v.optional(
    object({
      /** privatelink.vaultcore.azure.net @default none */
      vault: v.optional(privateDnsZoneId),
      /** privatelink.blob.core.windows.net @default none */
      blob: v.optional(privateDnsZoneId),
      /** privatelink.azurecr.io @default none */
      registry: v.optional(privateDnsZoneId),
      /** privatelink.redis.azure.net @default none */
      redis: v.optional(privateDnsZoneId),
      /** A zone whose name ends in .postgres.database.azure.com @default none */
      postgres: v.optional(privateDnsZoneId),
      /** privatelink.<location>.azmk8s.io @default none */
      cluster: v.optional(privateDnsZoneId),
    }),
    {},
  ),
  /** Blocks of public source addresses that venues already allow-list. @default none */
  egressBlocks: v.optional(distinct(cidr), []),
});

/** A virtual network with its subnets, egress addresses and encryption keys: created, or adopted. */
export const azureNetworkSchema = v.variant("kind", [createNetwork, adoptNetwork]);

export type AzureNetworkInput = Stated<typeof azureNetworkSchema>;
export type AzureNetwork = Parsed<typeof azureNetworkSchema>;
export type CreateNetwork = Extract<AzureNetwork, { readonly kind: "create" }>;
export type AdoptNetwork = Extract<AzureNetwork, { readonly kind: "adopt" }>;

/** Encryption keys as the environment states them. */
export type Keys = AzureNetwork["keys"];
export type CreateKeys = Extract<Keys, { readonly kind: "create" }>;

type AdoptKeys = Extract<Keys, { readonly kind: "adopt" }>;

/** What a region encrypts with, by use. */
export type KeyRefs = Omit<AdoptKeys, "kind" | "secrets">;

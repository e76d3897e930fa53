import * as v from "valibot";
import { zoneKeys } from "../../../core/address-plan";
import {
  cidr,
  name,
  object,
  reference,
  text,
  whole,
  type Parsed,
  type Stated,
} from "../../../core/primitives";
import { accessSchema } from "../../../environment/access";
import { tuningSchema } from "../../../tuning/schema";
import { galleryImageVersionId } from "../../region/spec/primitives";
import { dataDisk } from "./data-disk-schema";
import { hostUpdates } from "./host-updates";
import { placementSchema } from "./placement-schema";
import { sshPublicKey } from "./ssh-key";

/** Counts addresses from the start of the fleet's block. */
const host = whole(0, 65_535);

const member = object({
  /** Its address, counted from the start of the fleet's block. */
  host,
});

const image = v.variant("kind", [
  object({
    /** An image of Ubuntu as Canonical publishes it: the tuning needs an image with cloud-init and update-grub. */
    kind: v.literal("ubuntu"),
    /**
     * The image by its full version, for example `24.04.202611050`, from
     * `az vm image list --publisher Canonical --offer ubuntu-24_04-lts --sku server --all`. The version `latest` would be
     * another image tomorrow.
     */
    version: text(
      /^(?:22|24)\.04\.\d{9,10}$/,
      "the version of an image of Ubuntu 22.04 or 24.04, such as 24.04.202611050",
    ),
  }),
  object({
    /** An image of the firm's own in an Azure Compute Gallery, made from one of Ubuntu, with its cloud-init. */
    kind: v.literal("own"),
    /** Id of its version; never the newest one of an image. */
    id: galleryImageVersionId,
  }),
]);

/** Names that Azure does not let a user have. Source: azurerm 4.55.0, validate.LinuxAdminUsername. */
const refusedUsers = [
  ...["1", "123", "a", "actuser", "adm", "admin", "admin1", "admin2", "administrator", "aspnet", "backup"],
  ...["console", "david", "guest", "john", "owner", "root", "server", "sql", "support", "support_388945a0"],
  ...["sys", "test", "test1", "test2", "test3", "user", "user1", "user2", "user3", "user4", "user5"],
];

const signIn = object({
  /**
   * Who opens a shell. `key`: whoever has the private key. `entra`: people of the tenant with the role Virtual Machine
   * Administrator Login or Virtual Machine User Login, through an extension of Azure; the key remains for the day on
   * which Microsoft Entra ID is away. Nobody has a password.
   * @default "key": no extension may then be added to a machine, by nobody
   */
  by: v.optional(v.picklist(["key", "entra"]), "key"),
  /** The public key of the user, of the kind `ssh-ed25519` or `ssh-rsa`. Azure makes no machine without one. */
  publicKey: sshPublicKey,
  /** Name of the user, who may become root. @default "operator" */
  user: v.optional(
    v.pipe(
      text(/^[a-z][a-z0-9_-]{0,31}$/, "a user name: 1 to 32 small letters, digits and the characters _ -"),
      v.check((user) => !refusedUsers.includes(user), "a name that Azure does not keep for itself"),
    ),
    "operator",
  ),
});

const osDisk = v.variant("kind", [
  object({
    /** A disk in Azure's storage, encrypted with the region's key, that outlives its host. */
    kind: v.literal("remote"),
    /** `premium-ssd`, or `standard-ssd` for machines that nothing waits for. @default "premium-ssd" */
    type: v.optional(v.picklist(["premium-ssd", "standard-ssd"]), "premium-ssd"),
    /** GiB, 30 to 4095. @default 64 */
    sizeGiB: v.optional(whole(30, 4095), 64),
  }),
  object({
    /**
     * A disk in the host itself, for sizes with a local disk. When Azure heals or redeploys a machine it starts from the
     * image again, on an empty disk. Encrypted by Azure's key: the region's, which rotates, is not for such disks.
     */
    kind: v.literal("ephemeral"),
    /** GiB, 30 to 2040, and at most the local disk less 1. @default 64 */
    sizeGiB: v.optional(whole(30, 2040), 64),
  }),
]);

/**
 * One immutable set of machines outside of a cluster. A change is a new generation beside it, on addresses of its
 * own; machines that trade are never touched.
 */
const generation = object({
  /** One size, for example `Standard_F32ams_v6`: a static core set fits one shape only. */
  machine: text(
    /^Standard_[A-Z]+\d+(?:-\d+)?[a-z]*(?:_[A-Z0-9]+)?(?:_v\d+)?$/,
    "a size of Azure such as Standard_F32ams_v6",
  ),
  /** The machines by name, each known to its peers by its address. */
  members: v.pipe(
    v.record(name, member),
    v.check((members) => Object.keys(members).length > 0, "one member or more, by name"),
  ),
  /** How the machines are placed in their zone, and whether they are reserved. */
  placement: placementSchema,
  /** Image of the machines. */
  image,
  /** How the operating system is tuned. */
  tuning: tuningSchema,
  /** How people sign in. */
  signIn,
  /**
   * The disk that the machines start from. A trading process does not touch it on the hot path.
   * @default { kind: "remote" }: every field at its default
   */
  osDisk: v.optional(osDisk, { kind: "remote", type: "premium-ssd", sizeGiB: 64 }),
  /** Disks that each machine gets, by name: Ultra Disk and Premium SSD v2. @default none */
  dataDisks: v.optional(v.record(name, dataDisk), {}),
  /** How the machines reach their disks. @default "nvme" where the size has it, else "scsi" */
  diskController: v.optional(v.picklist(["nvme", "scsi"])),
  /**
   * Whether the firmware starts signed boot loaders only; the kernel then refuses unsigned modules.
   * @default true
   */
  secureBoot: v.optional(v.boolean(), true),
  /**
   * Whether the host encrypts what a machine writes, on its way to a disk and in caches and local disks. The subscription
   * must have the feature Microsoft.Compute/EncryptionAtHost.
   * @default true
   */
  encryptionAtHost: v.optional(v.boolean(), true),
  /**
   * Whether the image may install new packages by itself. `never`: its timers are masked, a new image is a new generation.
   * @default "never": a library that is exchanged under a process is a change that nobody planned
   */
  packageUpdates: v.optional(v.picklist(["never", "by-image"]), "never"),
});

/**
 * Trading machines outside of a cluster, with fixed private addresses.
 *
 * Each address belongs to a member of one generation, so that two generations run side by side. It is held by a network
 * interface, which is there before the machine: Azure gives it to nothing else.
 */
export const fleetSchema = object({
  /** Name of the generation that trades. Load balancers lead to it. */
  active: reference,
  /** Slot of the zone of the network in which all machines and their disks lie. */
  zone: v.picklist(zoneKeys),
  /** The block of the zone's trading subnet that the fleet takes its addresses from. */
  addresses: v.variant("kind", [
    object({
      /** A /27 by its position; the same slot fits every region. */
      kind: v.literal("slot"),
      /** Counted from the end of the subnet, 0 to 2 045; 0 is the last but one /27, as Azure reserves the last address. */
      slot: whole(0, 2045),
    }),
    object({
      /** A stated block, for a network that exists already. */
      kind: v.literal("block"),
      /** For example `172.16.39.192/27`. */
      cidr,
    }),
  ]),
  /** Who may open connections, by name; machines of the network always reach each other. @default nobody else */
  from: v.optional(v.record(name, accessSchema), {}),
  /**
   * Where the machines may open connections to, by name, beyond what the network admits for all. @default nowhere else
   */
  to: v.optional(v.record(name, accessSchema), {}),
  /**
   * When Azure updates the hosts below the machines.
   * @default { kind: "azure" }: whenever it likes, which is all that most sizes can have
   */
  hostUpdates: v.optional(hostUpdates, { kind: "azure" }),
  /** Generations by name, for example `a`. */
  generations: v.record(name, generation),
});

export type FleetInput = Stated<typeof fleetSchema>;
export type Fleet = Parsed<typeof fleetSchema>;
export type FleetGeneration = Fleet["generations"][string];
export type FleetMember = FleetGeneration["members"][string];
export type FleetImage = FleetGeneration["image"];
export type OsDisk = FleetGeneration["osDisk"];

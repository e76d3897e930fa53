import * as v from "valibot";
import { zoneKeys } from "../../../core/address-plan";
import {
  object,
  byZone,
  cidr,
  distinct,
  ipv4,
  text,
  whole,
  type Parsed,
  type Stated,
} from "../../../core/primitives";
import { accountId, keyArn, retentionDays } from "../../region/spec/primitives";

const keys = v.variant("kind", [
  object({
    /** The network's stack creates a key for each use. */
    kind: v.literal("create"),
  }),
  object({
    /** The keys exist already. Each is named by its ARN. */
    kind: v.literal("adopt"),
    /** Encrypts node volumes. */
    ebs: keyArn,
    /** Encrypts CloudWatch log groups. */
    logs: keyArn,
    /** Encrypts Kubernetes secrets, and secrets in Secrets Manager. */
    secrets: keyArn,
    /** Encrypts the database and its Performance Insights. @default not set: required where there is a database */
    data: v.optional(keyArn),
    /**
     * Encrypts buckets, images and the cache. For a bucket of flow logs its policy allows
     * `delivery.logs.amazonaws.com` to use it.
     * @default not set: required where the region has one of them
     */
    objects: v.optional(keyArn),
    /** Encrypts the backup vault. @default not set: required where there is a vault */
    backup: v.optional(keyArn),
  }),
]);

const shared = {
  /** Block of the VPC. A created one is a /16: the slots of the address plan never move. */
  cidr,
  /** Block of the Kubernetes service addresses, /12 to /24. @default "172.20.0.0/16" */
  services: v.optional(cidr, "172.20.0.0/16"),
  /** Encryption keys of the region. @default { kind: "create" } */
  keys: v.optional(keys, { kind: "create" }),
};

const nat = v.variant("kind", [
  object({
    /** No NAT gateway. */
    kind: v.literal("none"),
  }),
  object({
    /** One NAT gateway in each zone. */
    kind: v.literal("per-zone"),
  }),
  object({
    /** One NAT gateway for all zones. */
    kind: v.literal("single"),
    /** Slot of its zone. It is stated so that a new zone does not move the gateway and its address. */
    zone: v.picklist(zoneKeys),
  }),
]);

const id = (prefix: string) =>
  text(new RegExp(`^${prefix}-[0-9a-f]{8,17}$`), `an id ${prefix}-… of hexadecimal digits`);

const zoneId = text(/^[a-z0-9-]+$/, "a zone id such as use1-az4");

const adoptedSubnet = object({
  /** For example `subnet-0a1b2c3d4e5f60718`. */
  id: id("subnet"),
  /** Block of the subnet. */
  cidr,
  /** Zone id, for example `use1-az4`. */
  zoneId,
  /** Zone name in this account, for example `us-east-1a`. */
  zoneName: text(/^[a-z0-9-]+$/, "a zone name such as us-east-1a"),
});

const endpointAccess = object({
  /**
   * The organization, for example `o-a1b2c3d4e5`, whose principals and resources the endpoints connect.
   * @default not set: the accounts of the environment
   */
  organizationId: v.optional(text(/^o-[a-z0-9]{10,32}$/, "the id of an organization, o-…")),
  /** Further accounts whose resources are reached through the endpoints, such as a data vendor's buckets. @default none */
  resourceAccounts: v.optional(distinct(accountId)),
});

const createNetwork = object({
  ...shared,
  /** The project creates the network. */
  kind: v.literal("create"),
  /** Zone ids by slot, for example `{ a: "use1-az4" }`. Zone names differ from account to account, ids do not. */
  zones: byZone(zoneId),
  /**
   * How private nodes reach what has no VPC endpoint.
   * @default { kind: "per-zone" }: with one shared gateway a failure of its zone cuts off every zone
   */
  nat: v.optional(nat, { kind: "per-zone" }),
  /**
   * Number of public source addresses that each zone keeps for venues that allow-list them, 1 to 8. A lower number, or
   * a zone left out, releases addresses at the next apply, in production too; a released address cannot be recovered.
   * @default one in each zone, whatever `nat` is, so that a change of `nat` releases no address
   */
  egressAddresses: v.optional(byZone(whole(1, 64))),
  /**
   * Whether the network has interface endpoints of the AWS APIs that nodes call.
   * @default true: nodes join and pull images when the NAT path is down
   */
  interfaceEndpoints: v.optional(v.boolean(), true),
  /**
   * Which requests the endpoints carry. The policy of an endpoint grants nothing by itself.
   * @default {}: requests of the environment's accounts to their own resources, and to what AWS keeps for machines
   */
  endpointAccess: v.optional(endpointAccess),
  /** Days for which CloudWatch Logs keeps the flow logs. @default 90 */
  flowLogRetentionDays: v.optional(retentionDays, 90),
});

const adoptNetwork = object({
  ...shared,
  /** The network exists already. */
  kind: v.literal("adopt"),
  /** For example `vpc-0a1b2c3d4e5f60718`. */
  vpcId: id("vpc"),
  /** The subnets by tier and zone slot. A tier may have no subnet, unless a part of the region needs one. */
  subnets: object({
    /** For nodes and internal load balancers. @default none */
    private: v.optional(byZone(adoptedSubnet)),
    /** For trading machines. @default none */
    trading: v.optional(byZone(adoptedSubnet)),
    /** For NAT gateways and public load balancers. @default none */
    public: v.optional(byZone(adoptedSubnet)),
    /** For the database and the cache. @default none */
    data: v.optional(byZone(adoptedSubnet)),
  }),
  /**
   * Ids of the route tables of the private and trading subnets, which receive an interconnect's routes.
   * @default none: required where there is an interconnect
   */
  routeTables: v.optional(distinct(id("rtb"))),
  /** Public source addresses that venues already allow-list. @default none */
  egressAddresses: v.optional(distinct(ipv4), []),
});

/** A VPC with its subnets, egress addresses and encryption keys: created by the project, or adopted. */
export const awsNetworkSchema = v.variant("kind", [createNetwork, adoptNetwork]);

export type AwsNetworkInput = Stated<typeof awsNetworkSchema>;
export type AwsNetwork = Parsed<typeof awsNetworkSchema>;
export type CreateNetwork = Extract<AwsNetwork, { readonly kind: "create" }>;
export type AdoptNetwork = Extract<AwsNetwork, { readonly kind: "adopt" }>;

/** Which requests VPC endpoints carry. */
export type EndpointAccess = NonNullable<CreateNetwork["endpointAccess"]>;

/** Encryption keys as the environment states them. */
export type Keys = AwsNetwork["keys"];

/** The ARN of a region's key for each use of encryption. */
export type KeyArns = Omit<Extract<Keys, { readonly kind: "adopt" }>, "kind">;

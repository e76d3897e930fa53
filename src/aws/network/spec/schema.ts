import * as v from "valibot";
import type { AdoptNetwork, AwsNetwork, CreateNetwork } from "./network";
import { zoneKeys } from "../../../core/address-plan";
import { byZone, cidr, distinct, ipv4, text, whole } from "../../../core/primitives";
import { keyArn, retentionDays } from "../../region/spec/primitives";

type CreateInput = Omit<CreateNetwork, CreateDefaulted> & Partial<Pick<CreateNetwork, CreateDefaulted>>;
type CreateDefaulted = "nat" | "interfaceEndpoints" | "flowLogRetentionDays" | "services" | "keys";
type AdoptInput = Omit<AdoptNetwork, AdoptDefaulted> & Partial<Pick<AdoptNetwork, AdoptDefaulted>>;
type AdoptDefaulted = "egressAddresses" | "services" | "keys";

/** A network as an environment file states it. */
export type AwsNetworkInput = CreateInput | AdoptInput;

const keys = v.variant("kind", [
  v.strictObject({ kind: v.literal("create") }),
  v.strictObject({
    kind: v.literal("adopt"),
    ebs: keyArn,
    logs: keyArn,
    secrets: keyArn,
    data: v.optional(keyArn),
    objects: v.optional(keyArn),
    backup: v.optional(keyArn),
  }),
]);

const shared = {
  cidr,
  services: v.optional(cidr, "172.20.0.0/16"),
  keys: v.optional(keys, { kind: "create" }),
};

const id = (prefix: string) =>
  text(new RegExp(`^${prefix}-[0-9a-f]{8,17}$`), `an id ${prefix}-… of hexadecimal digits`);

const adoptedSubnet = v.strictObject({ id: id("subnet"), cidr, zoneId: v.string(), zoneName: v.string() });

export const awsNetworkSchema: v.GenericSchema<AwsNetworkInput, AwsNetwork> = v.variant("kind", [
  v.strictObject({
    ...shared,
    kind: v.literal("create"),
    zones: byZone(v.string()),
    nat: v.optional(
      v.variant("kind", [
        v.strictObject({ kind: v.literal("none") }),
        v.strictObject({ kind: v.literal("per-zone") }),
        v.strictObject({ kind: v.literal("single"), zone: v.picklist(zoneKeys) }),
      ]),
      { kind: "per-zone" },
    ),
    egressAddresses: v.optional(byZone(whole(1, 64))),
    interfaceEndpoints: v.optional(v.boolean(), true),
    flowLogRetentionDays: v.optional(retentionDays, 90),
  }),
  v.strictObject({
    ...shared,
    kind: v.literal("adopt"),
    vpcId: id("vpc"),
    subnets: v.strictObject({
      private: v.optional(byZone(adoptedSubnet)),
      trading: v.optional(byZone(adoptedSubnet)),
      public: v.optional(byZone(adoptedSubnet)),
      data: v.optional(byZone(adoptedSubnet)),
    }),
    routeTables: v.optional(distinct(id("rtb"))),
    egressAddresses: v.optional(distinct(ipv4), []),
  }),
]);

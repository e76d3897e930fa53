import * as v from "valibot";
import { zoneKeys } from "../../../core/address-plan";
import type { Fleet, FleetGeneration } from "./fleet";
import { enaExpress, machine, placement, volume, type HardwareInput } from "./hardware-schema";
import { cidr, name, text, whole } from "../../../core/primitives";
import { tuningSchema } from "../../../tuning/schema";

type Defaulted = "serviceHosts" | "from";

/** A fleet as an environment file states it. */
export type FleetInput = Omit<Fleet, Defaulted | "generations"> &
  Partial<Pick<Fleet, Defaulted>> & {
    readonly generations: Readonly<Record<string, HardwareInput<FleetGeneration>>>;
  };

/** A number in a block of addresses; a /16 is the largest subnet. */
const host = whole(0, 65_535);

const generation = v.strictObject({
  machine,
  members: v.pipe(
    v.record(name, v.strictObject({ host, bypassHost: v.optional(host) })),
    v.check((members) => Object.keys(members).length > 0, "one member or more, by name"),
  ),
  spare: v.optional(whole(0, 450), 1),
  placement,
  image: v.strictObject({
    kind: v.literal("ami"),
    id: text(/^ami-[0-9a-f]{8,17}$/, "an id ami-… of hexadecimal digits"),
  }),
  tuning: tuningSchema,
  volume,
  efa: v.optional(v.boolean(), false),
  enaExpress,
});

const ports = v.pipe(
  v.strictObject({ from: whole(0, 65_535), to: whole(0, 65_535) }),
  v.check(({ from, to }) => from <= to, "from at most to"),
);

const access = v.variant("protocol", [
  v.strictObject({ cidr, protocol: v.literal("all") }),
  v.strictObject({ cidr, protocol: v.literal("tcp"), ports }),
  v.strictObject({ cidr, protocol: v.literal("udp"), ports }),
]);

export const fleetSchema: v.GenericSchema<FleetInput, Fleet> = v.strictObject({
  active: v.string(),
  zone: v.picklist(zoneKeys),
  addresses: v.variant("kind", [
    v.strictObject({ kind: v.literal("slot"), slot: whole(0, 2045) }),
    v.strictObject({ kind: v.literal("block"), cidr }),
  ]),
  serviceHosts: v.optional(v.record(name, v.strictObject({ host, member: v.string() })), {}),
  from: v.optional(v.record(name, access), {}),
  generations: v.record(name, generation),
});

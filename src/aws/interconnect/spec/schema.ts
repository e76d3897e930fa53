import * as v from "valibot";
import { dedicatedSpeedsGbps, hostedSpeedsMbps } from "../../catalog/dx";
import { zoneKeys } from "../../../core/address-plan";
import type {
  AdoptedLink,
  AttachedGateway,
  AwsInterconnect,
  DedicatedLink,
  Established,
  GatewayAttachment,
  HostedLink,
  LagLink,
  Probe,
  VirtualInterface,
} from "./interconnect";
import { cidr, distinct, hostAddress, ipv4, name, plainName, text, whole } from "../../../core/primitives";
import { secretArn } from "../../region/spec/primitives";

type VirtualInterfaceInput = Omit<VirtualInterface, "mtu"> & Partial<Pick<VirtualInterface, "mtu">>;
type PhaseInput<Phase> = Phase extends Established
  ? Omit<Phase, "virtualInterfaces"> & {
      readonly virtualInterfaces: Readonly<Record<string, VirtualInterfaceInput>>;
    }
  : Phase;
type WithPhaseInput<Of extends { readonly phase: unknown }> = Omit<Of, "phase"> & {
  readonly phase: PhaseInput<Of["phase"]>;
};
type LinkInput =
  | (Omit<WithPhaseInput<DedicatedLink>, "macsec"> & Partial<Pick<DedicatedLink, "macsec">>)
  | WithPhaseInput<LagLink>
  | WithPhaseInput<HostedLink>
  | WithPhaseInput<AdoptedLink>;
type ProbeDefaulted = "tier" | "packetSizeBytes";
type ProbeInput = Probe extends infer Each
  ? Each extends Probe
    ? Omit<Each, ProbeDefaulted> & Partial<Pick<Each, ProbeDefaulted>>
    : never
  : never;
type AttachedGatewayInput = AttachedGateway extends infer Each
  ? Each extends { readonly association: unknown }
    ? Omit<Each, "association"> & Partial<Pick<Each, "association">>
    : Each
  : never;
type AttachmentInput = Omit<GatewayAttachment, "gateway"> & { readonly gateway: AttachedGatewayInput };
type Defaulted = "vpn" | "probes";

/** An interconnect as an environment file states it. */
export type AwsInterconnectInput = Omit<AwsInterconnect, Defaulted | "links" | "attachment"> & {
  readonly attachment: AttachmentInput;
  readonly links: Readonly<Record<string, LinkInput>>;
  readonly vpn?: AwsInterconnect["vpn"] | undefined;
  readonly probes?: Readonly<Record<string, ProbeInput>> | undefined;
};

const asn = whole(1, 4_294_967_294);
const created = v.strictObject({ kind: v.literal("create"), asn });
const connectGateway = v.variant("kind", [
  created,
  v.strictObject({
    kind: v.literal("adopt"),
    id: text(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, "the id of a Direct Connect gateway, a UUID"),
    asn,
  }),
]);
const attachedGateway = (gatewayId: v.GenericSchema<string>) =>
  v.variant("kind", [
    created,
    v.strictObject({
      kind: v.literal("adopt"),
      id: gatewayId,
      asn,
      association: v.optional(v.picklist(["create", "exists"]), "create"),
    }),
  ]);

const virtualInterface = v.strictObject({
  vlan: whole(1, 4094),
  bgpAsn: asn,
  addresses: v.optional(v.strictObject({ amazon: hostAddress, customer: hostAddress })),
  mtu: v.optional(v.picklist([1500, 8500, 9001]), 1500),
});

const established = (connectionId: v.GenericSchema<string>) => ({
  kind: v.literal("established"),
  connectionId,
  virtualInterfaces: v.pipe(
    v.record(plainName, virtualInterface),
    v.check((all) => Object.keys(all).length > 0, "at least one: { name: { vlan, bgpAsn } }"),
  ),
});
const ordered = v.strictObject({ kind: v.literal("ordered") });
const connection = text(/^dxcon-[a-z0-9]{8,17}$/, "the id of a connection, dxcon-…");
const lag = text(/^dxlag-[a-z0-9]{8,17}$/, "the id of a LAG, dxlag-…");
const connectionOrLag = text(
  /^dx(con|lag)-[a-z0-9]{8,17}$/,
  "the id of a connection or LAG, dxcon-… or dxlag-…",
);
const phase = (connectionId: v.GenericSchema<string>) =>
  v.variant("kind", [ordered, v.strictObject(established(connectionId))]);

const site = text(/^[A-Za-z0-9-]{3,20}$/, "a Direct Connect location code such as EqDC2");
const carrier = v.pipe(v.string(), v.minLength(1, "the carrier's name as the location lists it"));
const speedGbps = v.picklist(dedicatedSpeedsGbps);
const macsecKey = v.strictObject({ secretArn, mode: v.picklist(["must_encrypt", "should_encrypt"]) });

const link = v.variant("kind", [
  v.strictObject({
    kind: v.literal("dedicated"),
    site,
    speedGbps,
    carrier: v.optional(carrier),
    macsec: v.optional(v.boolean(), false),
    phase: v.variant("kind", [
      ordered,
      v.strictObject({ ...established(connection), macsecKey: v.optional(macsecKey) }),
    ]),
  }),
  v.strictObject({
    kind: v.literal("lag"),
    site,
    speedGbps,
    connections: whole(1, 10),
    carrier: v.optional(carrier),
    phase: phase(lag),
  }),
  v.strictObject({
    kind: v.literal("hosted"),
    site,
    speedMbps: v.picklist(hostedSpeedsMbps),
    carrier,
    phase: phase(connection),
  }),
  v.strictObject({
    kind: v.literal("adopted"),
    site,
    phase: v.variant("kind", [v.strictObject(established(connectionOrLag))]),
  }),
]);

const probePath = {
  zone: v.picklist(zoneKeys),
  tier: v.optional(v.picklist(["private", "trading"]), "trading"),
  destination: ipv4,
  packetSizeBytes: v.optional(whole(56, 8500), 56),
};

export const awsInterconnectSchema: v.GenericSchema<AwsInterconnectInput, AwsInterconnect> = v.strictObject({
  gateway: connectGateway,
  attachment: v.variant("kind", [
    v.strictObject({
      kind: v.literal("virtual-private-gateway"),
      gateway: attachedGateway(text(/^vgw-[0-9a-f]{8,17}$/, "the id of a virtual private gateway, vgw-…")),
    }),
    v.strictObject({
      kind: v.literal("transit-gateway"),
      gateway: attachedGateway(text(/^tgw-[0-9a-f]{8,17}$/, "the id of a transit gateway, tgw-…")),
    }),
  ]),
  allowedPrefixes: v.optional(v.pipe(distinct(cidr), v.minLength(1, "at least one block, or leave it out"))),
  receives: distinct(cidr),
  links: v.record(plainName, link),
  vpn: v.optional(
    v.record(
      name,
      v.strictObject({
        address: ipv4,
        asn,
        insideCidrs: v.optional(v.strictObject({ first: cidr, second: cidr })),
      }),
    ),
    {},
  ),
  probes: v.optional(
    v.record(
      name,
      v.variant("protocol", [
        v.strictObject({ ...probePath, protocol: v.literal("icmp") }),
        v.strictObject({ ...probePath, protocol: v.literal("tcp"), port: whole(1, 65_535) }),
      ]),
    ),
    {},
  ),
});

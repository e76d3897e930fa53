import { routerLimits } from "../../catalog/interconnect";
import { attachmentsOf, type PlacedAttachment } from "./attachments";
import type { GcpInterconnect } from "./schema";

/** The Cloud Routers that a region's links may need; part of their names. */
export type RouterKey = PlacedAttachment["over"] | `${PlacedAttachment["over"]}-encrypted` | "vpn";

export interface RouterPlan {
  readonly key: RouterKey;
  readonly asn: number;
  /** Whether it serves encrypted attachments, and no others. */
  readonly encrypted: boolean;
  /** Whether it announces every subnet of the network. */
  readonly allSubnets: boolean;
  /** Blocks that it announces. */
  readonly blocks: readonly string[];
}

type Stated = Pick<GcpInterconnect, "links" | "advertises" | "asn" | "vpn">;

/** Returns the router of an attachment. */
export function routerOf({ over, encryption }: Pick<PlacedAttachment, "over" | "encryption">): RouterKey {
  return encryption.kind === "ipsec" ? `${over}-encrypted` : over;
}

/** Returns the routers of a region's interconnect. */
export function routersOf(interconnect: Stated): readonly RouterPlan[] {
  const attachments = attachmentsOf(interconnect.links);
  const keys = [...new Set(attachments.map(routerOf))];
  const ofLinks = keys.map((key) => {
    const own = attachments.filter((each) => routerOf(each) === key);
    const encrypted = own.some(({ encryption }) => encryption.kind === "ipsec");
    return {
      key,
      asn: own.some(({ over }) => over === "partner") ? routerLimits().partnerAsn : interconnect.asn,
      encrypted,
      // Behind it are only the gateways of VPNs; what lies in the network is announced inside their tunnels.
      ...(encrypted ? { allSubnets: false, blocks: own.flatMap(gatewayBlock) } : announced(interconnect)),
    };
  });
  const { asn, vpn } = interconnect;
  if (Object.keys(vpn).length === 0) return ofLinks;
  return [...ofLinks, { key: "vpn", asn, encrypted: false, ...announced(interconnect) }];
}

function announced({ advertises }: Pick<Stated, "advertises">): Pick<RouterPlan, "allSubnets" | "blocks"> {
  return advertises.kind === "subnets"
    ? { allSubnets: true, blocks: advertises.also }
    : { allSubnets: false, blocks: advertises.blocks };
}

function gatewayBlock({ encryption }: PlacedAttachment): string[] {
  return encryption.kind === "ipsec" ? [encryption.addresses] : [];
}

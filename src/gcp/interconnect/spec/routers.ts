import { routerLimits } from "../../catalog/interconnect";
import { attachmentsOf, type PlacedAttachment } from "./attachments";
import type { GcpInterconnect } from "./schema";

/** The Cloud Routers that a region's links may need; part of their names. */
export type RouterKey = "partner" | "partner-encrypted";

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

/** Returns the router of an attachment. */
export function routerOf({ encryption }: Pick<PlacedAttachment, "encryption">): RouterKey {
  return encryption.kind === "ipsec" ? "partner-encrypted" : "partner";
}

/** Returns the routers of a region's interconnect. */
export function routersOf(
  interconnect: Pick<GcpInterconnect, "links" | "advertises">,
): readonly RouterPlan[] {
  const attachments = attachmentsOf(interconnect.links);
  const keys = [...new Set(attachments.map(routerOf))];
  return keys.map((key) => {
    const encrypted = key.endsWith("-encrypted");
    const own = attachments.filter((each) => routerOf(each) === key);
    return {
      key,
      asn: routerLimits().partnerAsn,
      encrypted,
      // Behind it are only the gateways of VPNs; what lies in the network is announced inside their tunnels.
      ...(encrypted ? { allSubnets: false, blocks: own.flatMap(gatewayBlock) } : announced(interconnect)),
    };
  });
}

function announced({
  advertises,
}: Pick<GcpInterconnect, "advertises">): Pick<RouterPlan, "allSubnets" | "blocks"> {
  return advertises.kind === "subnets"
    ? { allSubnets: true, blocks: advertises.also }
    : { allSubnets: false, blocks: advertises.blocks };
}

function gatewayBlock({ encryption }: PlacedAttachment): string[] {
  return encryption.kind === "ipsec" ? [encryption.addresses] : [];
}

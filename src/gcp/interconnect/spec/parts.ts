import { inRegion, networkOf } from "../../../environment/picture/ids";
import { router, site } from "../../../environment/picture/outside";
import { joined, type Parts, type PictureNode } from "../../../environment/picture/picture";
import { speedText } from "../../../environment/picture/speed";
import type { GcpResolvedRegion } from "../../region/spec/resolve";
import type { AdoptedLink, DedicatedLink } from "./dedicated-schema";
import type { Link } from "./schema";
import type { Vpn } from "./vpn-schema";

/** Draws the routers of an interconnect, the sites where its links begin, and the routers of its tunnels. */
export function interconnectParts(region: Pick<GcpResolvedRegion, "name" | "interconnect">): Parts {
  const { name, interconnect } = region;
  if (interconnect === undefined) return { nodes: [], edges: [] };
  const to = inRegion(name, "interconnect");
  const gateway: PictureNode = {
    id: to,
    kind: "gateway",
    name: "Cloud Router",
    details: [`ASN ${interconnect.asn}`],
    inside: networkOf(name),
  };
  return joined(
    { nodes: [gateway], edges: [] },
    ...Object.entries(interconnect.links).map(([key, link]) => linkParts(to, key, link)),
    ...Object.entries(interconnect.vpn).map(([key, vpn]) => tunnelParts(to, key, vpn)),
  );
}

function linkParts(to: string, name: string, link: Link): Parts {
  const from = site(link.kind === "partner" ? link.metro : link.location);
  const { kind } = link.phase;
  const label = [`${name}: ${orderedSpeed(link)}`, `${link.kind}, ${kind}`];
  return {
    nodes: [from],
    edges: [{ from: from.id, to, kind: "link", label, planned: kind === "ordered" }],
  };
}

function orderedSpeed(link: Link): string {
  switch (link.kind) {
    case "partner":
      return `by ${link.partner}`;
    case "dedicated": {
      const speed = `${link.circuits > 1 ? `${link.circuits} × ` : ""}${link.circuitGbps} Gbit/s`;
      return link.macsec ? `${speed}, MACsec` : speed;
    }
    case "adopted":
      return speedText(attachedMbps(link.phase.attachments));
  }
}

type Attachments = Extract<
  (DedicatedLink | AdoptedLink)["phase"],
  { readonly kind: "established" }
>["attachments"];

function attachedMbps(attachments: Attachments): number {
  return Object.values(attachments).reduce((sum, { bandwidthMbps }) => sum + bandwidthMbps, 0);
}

function tunnelParts(to: string, name: string, { kind, addresses }: Vpn): Parts {
  const from = router(name, addresses);
  const label = [kind === "internet" ? `${name}: HA VPN` : `${name}: HA VPN over the links`];
  return { nodes: [from], edges: [{ from: from.id, to, kind: "vpn", label }] };
}

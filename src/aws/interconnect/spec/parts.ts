import { inRegion, networkOf } from "../../../environment/picture/ids";
import { router, site } from "../../../environment/picture/outside";
import { speedText } from "../../../environment/picture/speed";
import type { Parts, PictureEdge, PictureNode } from "../../../environment/picture/picture";
import type { ResolvedRegion } from "../../region/spec/resolve";
import type { AwsInterconnect, Link } from "./schema";

/** Draws the gateways of an interconnect, the sites where its links begin, and the routers of its tunnels. */
export function interconnectParts({
  name,
  interconnect,
}: Pick<ResolvedRegion, "name" | "interconnect">): Parts {
  if (interconnect === undefined) return { nodes: [], edges: [] };
  const to = inRegion(name, "interconnect");
  const gateway: PictureNode = {
    id: to,
    kind: "gateway",
    name: "Direct Connect",
    details: [`gateway, ASN ${interconnect.gateway.asn}`, attachment(interconnect)],
    inside: networkOf(name),
  };
  const links = Object.entries(interconnect.links).map(([link, stated]): Parts => {
    const from = site(stated.site);
    return { nodes: [from], edges: [linkEdge(from.id, to, link, stated)] };
  });
  const tunnels = Object.entries(interconnect.vpn).map(([tunnel, { address }]): Parts => {
    const from = router(tunnel, [address]);
    return {
      nodes: [from],
      edges: [{ from: from.id, to, kind: "vpn", label: [`${tunnel}: VPN, 2 tunnels`] }],
    };
  });
  const all = [...links, ...tunnels];
  return { nodes: [gateway, ...all.flatMap(({ nodes }) => nodes)], edges: all.flatMap(({ edges }) => edges) };
}

function attachment({ attachment: { kind, gateway } }: AwsInterconnect): string {
  return `${kind === "transit-gateway" ? "transit gateway" : "virtual private gateway"}, ASN ${gateway.asn}`;
}

function linkEdge(from: string, to: string, name: string, link: Link): PictureEdge {
  const { kind } = link.phase;
  const secured = link.kind === "dedicated" && link.macsec ? ", MACsec" : "";
  return {
    from,
    to,
    kind: "link",
    label: [`${name}: ${speed(link)}${secured}`, `${link.kind}, ${kind}`],
    planned: kind === "ordered",
  };
}

function speed(link: Link): string {
  switch (link.kind) {
    case "dedicated":
      return `${link.speedGbps} Gbit/s`;
    case "lag":
      return `${link.connections} × ${link.speedGbps} Gbit/s`;
    case "hosted":
      return speedText(link.speedMbps);
    case "adopted":
      return "Direct Connect";
  }
}

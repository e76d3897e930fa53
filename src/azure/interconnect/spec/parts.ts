import { inRegion, networkOf } from "../../../environment/picture/ids";
import { router, site } from "../../../environment/picture/outside";
import { joined, type Parts, type PictureNode } from "../../../environment/picture/picture";
import { speedText } from "../../../environment/picture/speed";
import type { AzureResolvedRegion } from "../../region/spec/resolve";
import { bandwidthOf } from "./circuits";
import type { AzureInterconnect, Link } from "./schema";

/** Draws the gateways of an interconnect, the sites where its circuits begin, and the routers of its tunnels. */
export function interconnectParts(region: Pick<AzureResolvedRegion, "name" | "interconnect">): Parts {
  const { name, interconnect } = region;
  if (interconnect === undefined) return { nodes: [], edges: [] };
  const id = inRegion(name, "interconnect");
  const links = Object.entries(interconnect.links);
  const circuits: PictureNode = {
    id,
    kind: "gateway",
    name: "ExpressRoute",
    details: [interconnect.gateway.kind === "create" ? interconnect.gateway.sku : "adopted gateway"],
    inside: networkOf(name),
  };
  return joined(
    { nodes: links.length > 0 ? [circuits] : [], edges: [] },
    ...links.map(([key, link]) => linkParts(id, key, link, interconnect)),
    tunnelParts(name, interconnect),
  );
}

function linkParts(to: string, name: string, link: Link, { ports }: AzureInterconnect): Parts {
  const place = link.kind === "direct" ? (ports[link.port]?.location ?? link.port) : link.location;
  const from = site(place);
  const { kind } = link.phase;
  const mbps = bandwidthOf(link);
  const how = link.kind === "provider" ? `by ${link.provider}` : link.kind;
  return {
    nodes: [from],
    edges: [
      {
        from: from.id,
        to,
        kind: "link",
        label: [mbps === undefined ? name : `${name}: ${speedText(mbps)}`, `${how}, ${kind}`],
        planned: kind === "ordered",
      },
    ],
  };
}

function tunnelParts(region: string, { vpn }: AzureInterconnect): Parts {
  if (vpn === undefined) return { nodes: [], edges: [] };
  const to = inRegion(region, "interconnect.vpn");
  const gateway: PictureNode = {
    id: to,
    kind: "gateway",
    name: "VPN gateway",
    details: [vpn.sku, `ASN ${vpn.asn}`],
    inside: networkOf(region),
  };
  const sites = Object.entries(vpn.sites).map(([name, { address }]): Parts => {
    const from = router(name, [address]);
    return { nodes: [from], edges: [{ from: from.id, to, kind: "vpn", label: [`${name}: VPN`] }] };
  });
  return joined({ nodes: [gateway], edges: [] }, ...sites);
}

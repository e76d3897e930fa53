import { tiers } from "../../../core/address-plan";
import { inRegion, networkOf, tierOf } from "../../../environment/picture/ids";
import type { Parts, PictureNode } from "../../../environment/picture/picture";
import type { ResolvedRegion } from "../../region/spec/resolve";
import { egressAddressCounts, natZones, networkSubnetCidr, tierZones } from "./network";

/** Draws the VPC with its subnets by tier and zone, and its way out. */
export function networkParts({ name, network }: Pick<ResolvedRegion, "name" | "network">): Parts {
  const inside = networkOf(name);
  const vpc: PictureNode = {
    id: inside,
    kind: "network",
    name: network.kind === "create" ? "VPC" : `VPC ${network.vpcId}`,
    details: [network.cidr],
    inside: `regions.${name}`,
  };
  const subnets = tiers.flatMap((tier): PictureNode[] => {
    const zones = tierZones(network, tier);
    const blocks = zones.map(({ key }) => `${key}  ${networkSubnetCidr(network, tier, key) ?? ""}`);
    return [
      { id: tierOf(name, tier), kind: "tier", name: tier, details: blocks, inside },
      ...zones.map(({ key, zoneId }): PictureNode => {
        return {
          id: tierOf(name, tier, key),
          kind: "zone",
          name: `zone ${key}`,
          details: [zoneId],
          inside: tierOf(name, tier),
        };
      }),
    ];
  });
  return { nodes: [vpc, ...subnets, ...egress(name, network)], edges: [] };
}

function egress(region: string, network: ResolvedRegion["network"]): PictureNode[] {
  if (network.kind === "adopt" || network.nat.kind === "none") return [];
  const addresses = Object.values(egressAddressCounts(network)).reduce((sum, count) => sum + count, 0);
  const zones = natZones(network);
  return [
    {
      id: inRegion(region, "network.nat"),
      kind: "egress",
      name: zones.length === 1 ? "NAT gateway" : "NAT gateways",
      details: [`zone ${zones.join(", ")}`, `${addresses} fixed addresses`],
      inside: tierOf(region, "public"),
    },
  ];
}

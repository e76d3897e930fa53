import { inRegion, networkOf, tierOf } from "../../../environment/picture/ids";
import type { Parts, PictureNode } from "../../../environment/picture/picture";
import type { GcpResolvedRegion } from "../../region/spec/resolve";
import { gcpBlockCidr, gcpTiers, type GcpTier } from "./address-plan";
import { networkZones } from "./network";
import type { GcpNetwork } from "./schema";

/** Draws the VPC network with its subnets, which span zones, and its way out. */
export function networkParts({ name, network }: Pick<GcpResolvedRegion, "name" | "network">): Parts {
  const inside = networkOf(name);
  const vpc: PictureNode = {
    id: inside,
    kind: "network",
    name: network.kind === "create" ? "VPC network" : `VPC network ${network.name}`,
    details: network.kind === "create" ? [network.cidr] : [],
    inside: `regions.${name}`,
  };
  const subnets = gcpTiers.flatMap((tier) => subnetNodes(name, tier, network));
  return { nodes: [vpc, ...subnets, producers(name, network), ...egress(name, network)], edges: [] };
}

function subnetNodes(region: string, tier: GcpTier, network: GcpNetwork): PictureNode[] {
  const id = tierOf(region, tier);
  const block = network.kind === "create" ? gcpBlockCidr(network.cidr, tier) : network.subnets[tier]?.cidr;
  const subnet: PictureNode = {
    id,
    kind: "tier",
    name: tier,
    details: block === undefined ? [] : [block],
    inside: networkOf(region),
  };
  const zones = networkZones(network).map(({ key, name }): PictureNode => {
    return { id: tierOf(region, tier, key), kind: "zone", name: `zone ${key}`, details: [name], inside: id };
  });
  return [subnet, ...zones];
}

/** The range from which Google's own networks take addresses for managed services. */
function producers(region: string, network: GcpNetwork): PictureNode {
  return {
    id: tierOf(region, "producers"),
    kind: "tier",
    name: "Google's services",
    details: network.kind === "create" ? [gcpBlockCidr(network.cidr, "producers")] : [],
    inside: networkOf(region),
  };
}

function egress(region: string, network: GcpNetwork): PictureNode[] {
  if (network.kind === "adopt" || network.nat.kind === "none") return [];
  return [
    {
      id: inRegion(region, "network.nat"),
      kind: "egress",
      name: "Cloud NAT",
      details: [`${network.egressAddresses} fixed addresses`],
      inside: networkOf(region),
    },
  ];
}

import { inRegion, networkOf, tierOf } from "../../../environment/picture/ids";
import type { Parts, PictureNode } from "../../../environment/picture/picture";
import type { AzureResolvedRegion } from "../../region/spec/resolve";
import { regionalTiers } from "./address-plan";
import { natZones } from "./egress";
import { networkZones, subnetBlocks } from "./network";
import type { AzureNetwork } from "./schema";

/** Draws the virtual network with its subnets, and its way out. */
export function networkParts({ name, network }: Pick<AzureResolvedRegion, "name" | "network">): Parts {
  const inside = networkOf(name);
  const whole: PictureNode = {
    id: inside,
    kind: "network",
    name: "virtual network",
    details: network.kind === "create" ? [network.cidr] : ["adopted"],
    inside: `regions.${name}`,
  };
  const blocks = subnetBlocks(network);
  const regional = regionalTiers.map((tier): PictureNode => {
    const block = blocks[tier];
    return {
      id: tierOf(name, tier),
      kind: "tier",
      name: tier,
      details: block === undefined ? [] : [block.cidr],
      inside,
    };
  });
  const zones = networkZones(network);
  const trading: PictureNode = {
    id: tierOf(name, "trading"),
    kind: "tier",
    name: "trading",
    details: zones.flatMap(({ key }) => {
      const block = blocks[`trading-${key}`];
      return block === undefined ? [] : [`${key}  ${block.cidr}`];
    }),
    inside,
  };
  const tradingZones = zones.map(({ key, physical, number }): PictureNode => {
    return {
      id: tierOf(name, "trading", key),
      kind: "zone",
      name: `zone ${key}`,
      details: [physical ?? number ?? ""].filter((text) => text !== ""),
      inside: trading.id,
    };
  });
  return { nodes: [whole, ...regional, trading, ...tradingZones, ...egress(name, network)], edges: [] };
}

function egress(region: string, network: AzureNetwork): PictureNode[] {
  if (network.kind === "adopt" || network.nat.kind === "none") return [];
  const zones = natZones(network);
  return [
    {
      id: inRegion(region, "network.nat"),
      kind: "egress",
      name: zones.length === 1 ? "NAT gateway" : "NAT gateways",
      details: [
        `zone ${zones.map(({ key }) => key).join(", ")}`,
        `${network.egressAddresses} fixed addresses`,
      ],
      inside: networkOf(region),
    },
  ];
}

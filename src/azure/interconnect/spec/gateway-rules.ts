import { parseCidr } from "../../../core/cidr";
import { defineProblems, type Problem } from "../../../core/problem";
import { expressRouteLimits, gatewaySku } from "../../catalog/expressroute";
import { gatewayBlock, gatewaySubnetName } from "../../network/spec/network";
import type { AzureNetwork } from "../../network/spec/schema";
import { regionPart } from "../../region/spec/declare";
import { createdGateways, createsGateways, establishedCircuits, subscriptionOf } from "./circuits";
import type { AzureInterconnect } from "./schema";

const about = "ExpressRoute documentation, About virtual network gateways";

const { definitions, problem } = defineProblems({
  "AZURE-ER-010": {
    kind: "impossible",
    rule: "a gateway that exists belongs to a network that exists",
    source: "design: the project creates a network without a gateway",
  },
  "AZURE-ER-011": {
    kind: "impossible",
    rule: "a gateway, its network and its connections are of the region's subscription",
    source:
      "design: the stack acts in one subscription; a hub's gateway in another is reached by a peering of networks, which the hub makes",
  },
  "AZURE-ER-012": {
    kind: "impossible",
    rule: "an adopted network states the subnet of the gateways that the region creates",
    source: "azurerm 4.55.0, validate.IsGatewaySubnet: a gateway lies in a subnet GatewaySubnet",
  },
  "AZURE-ER-013": {
    kind: "limit",
    rule: "the subnet of gateways has a /27 or more, for sixteen circuits a /26",
    source: `${about}; src/azure/catalog/data/expressroute.json`,
    read: "2026-11-27",
  },
  "AZURE-ER-014": {
    kind: "limit",
    rule: "FastPath has a gateway ErGw3AZ",
    source: "ExpressRoute documentation, About FastPath; src/azure/catalog/data/expressroute.json",
    read: "2026-11-27",
  },
  "AZURE-ER-015": {
    kind: "limit",
    rule: "a gateway has no more circuits than its SKU connects: 4, 8 or 16",
    source: `${about}; src/azure/catalog/data/expressroute.json`,
    read: "2026-11-27",
  },
  "AZURE-ER-016": {
    kind: "advice",
    rule: "a gateway carries what a circuit without FastPath does",
    source: `${about}; src/azure/catalog/data/expressroute.json: Azure's estimate under ideal conditions`,
  },
});

const interconnect = regionPart("interconnect");

/** Rules about the gateways of a region and their subnet. */
export const gatewayRules = interconnect.set(definitions, [
  interconnect.rule({
    judge: (part, _, at) => [...noFastPath(part, at), ...tooManyCircuits(part, at), ...tooSlow(part, at)],
  }),
  interconnect.rule({
    needs: ["network"],
    judge: (part, { network }, at) => [...strayGateway(part, network, at), ...wrongSubnet(part, network, at)],
  }),
  interconnect.rule({
    needs: ["network", "subscriptionId"],
    judge: (part, context, at) => foreignSubscription(part, context.network, context.subscriptionId, at),
  }),
]);

function strayGateway({ gateway }: AzureInterconnect, network: AzureNetwork, at: string): Problem[] {
  if (gateway.kind === "create" || network.kind === "adopt") return [];
  const remedy = 'use gateway: { kind: "create" }, or adopt the network that has this one';
  return [problem("AZURE-ER-010", `${at}.gateway`, gateway.id, remedy)];
}

function foreignSubscription(
  part: AzureInterconnect,
  network: AzureNetwork,
  subscriptionId: string,
  at: string,
): Problem[] {
  const { gateway } = part;
  const stated = [
    ...(gateway.kind === "adopt" ? [{ path: `${at}.gateway.id`, id: gateway.id }] : []),
    ...(network.kind === "adopt" && createsGateways(part) ? [{ path: at, id: network.id }] : []),
  ];
  return stated
    .filter(({ id }) => subscriptionOf(id) !== subscriptionId)
    .map(({ path, id }) => {
      const value = `${id.split("/").at(-1)} of subscription ${subscriptionOf(id)}`;
      const remedy = "state the interconnect in a region of that subscription";
      return problem("AZURE-ER-011", path, value, remedy);
    });
}

function wrongSubnet(part: AzureInterconnect, network: AzureNetwork, at: string): Problem[] {
  if (network.kind === "create" || !createsGateways(part)) return [];
  const block = gatewayBlock(network);
  if (block === undefined) {
    const remedy = `state the block of ${gatewaySubnetName} in network.subnets.gateway`;
    return [problem("AZURE-ER-012", at, `no subnet for ${kindsOf(part)}`, remedy)];
  }
  const { maxPrefixLength, maxPrefixLengthFor16Circuits } = expressRouteLimits().gatewaySubnet;
  const most = establishedCircuits(part).length < 16 ? maxPrefixLength : maxPrefixLengthFor16Circuits;
  if ((parseCidr(block)?.prefix ?? 0) <= most) return [];
  const value = `${block}, network.subnets.gateway`;
  return [
    problem("AZURE-ER-013", at, value, `give ${gatewaySubnetName} a /${most} before a gateway is in it`),
  ];
}

function kindsOf(part: AzureInterconnect): string {
  const { expressRoute, vpn } = createdGateways(part);
  const kinds = [...(expressRoute ? ["ExpressRoute"] : []), ...(vpn ? ["VPN"] : [])];
  return `gateways of ${kinds.join(" and ")}`;
}

function noFastPath(part: AzureInterconnect, at: string): Problem[] {
  const { sku } = part.gateway;
  if (gatewaySku(sku)?.fastPath !== false) return [];
  return establishedCircuits(part)
    .filter(({ established }) => established.fastPath)
    .map(({ link }) => {
      const remedy = "use the SKU ErGw3AZ, or fastPath: false";
      return problem("AZURE-ER-014", `${at}.links.${link}.phase.fastPath`, `true, through ${sku}`, remedy);
    });
}

function tooManyCircuits(part: AzureInterconnect, at: string): Problem[] {
  const { sku } = part.gateway;
  const most = gatewaySku(sku)?.circuits ?? Infinity;
  const count = establishedCircuits(part).length;
  if (count <= most) return [];
  const value = `${count} circuits, of which ${sku} connects ${most}`;
  return [problem("AZURE-ER-015", `${at}.gateway.sku`, value, "use a larger SKU, or fewer circuits")];
}

function tooSlow(part: AzureInterconnect, at: string): Problem[] {
  const { sku } = part.gateway;
  const carried = gatewaySku(sku)?.mbps ?? Infinity;
  return establishedCircuits(part).flatMap(({ link, mbps = 0, established: { fastPath } }) => {
    if (fastPath || mbps <= carried) return [];
    const value = `${mbps} Mbit/s through ${carried} Mbit/s of ${sku}`;
    const remedy = "use a larger SKU, or FastPath with ErGw3AZ";
    return [problem("AZURE-ER-016", `${at}.links.${link}`, value, remedy)];
  });
}

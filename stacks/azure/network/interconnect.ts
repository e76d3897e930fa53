import { ExchangeInterconnect } from "../../../src/azure/interconnect/exchange-interconnect";
import { interconnectOutputs, serviceKeyOutputs } from "../../../src/azure/interconnect/interconnect";
import { createsGateways } from "../../../src/azure/interconnect/spec/circuits";
import type { AzureInterconnect } from "../../../src/azure/interconnect/spec/schema";
import type { Network } from "../../../src/azure/network/network";
import type { Home } from "../../../src/azure/region/resource-group";
import type { AzureResolvedRegion } from "../../../src/azure/region/spec/resolve";
import type { BaseStack } from "../../../src/kit/base-stack";

/** Whether a region creates a gateway in its network. */
export function needsGatewaySubnet({ interconnect }: Pick<AzureResolvedRegion, "interconnect">): boolean {
  return interconnect !== undefined && createsGateways(interconnect);
}

/** Adds the interconnect of a region to its network stack, with what operators and carriers are told. */
export function connect(
  stack: BaseStack,
  { interconnect: stated, place, role, protect }: AzureResolvedRegion,
  network: Network,
  home: () => Home,
): void {
  if (stated === undefined) return;
  const interconnect = new ExchangeInterconnect(stack, "exchange", {
    interconnect: stated,
    network,
    place,
    home: home(),
    role,
    protect,
  });
  stack.export(interconnectOutputs(interconnect));
  stack.exportSecret(serviceKeyOutputs(interconnect));
}

/** Returns the links of a region for the description of its stack. */
export function describeLinks(interconnect: AzureInterconnect | undefined): readonly string[] {
  if (interconnect === undefined) return [];
  const links = Object.entries(interconnect.links).map(([name, { phase }]) => `${name} (${phase.kind})`);
  return [
    ...(links.length === 0 ? [] : [`links ${links.join(", ")}`]),
    ...(interconnect.vpn === undefined ? [] : ["VPN"]),
  ];
}

import { defineProblems, type Problem } from "../../../core/problem";
import { expressRouteLimits, gatewaySku } from "../../catalog/expressroute";
import { vpnGatewayLimits } from "../../catalog/vpn-gateways";
import { networkRanges } from "../../network/spec/network";
import type { AzureNetwork, CreateNetwork } from "../../network/spec/schema";
import { regionPart } from "../../region/spec/declare";
import { isEverything, isWithin, share } from "./blocks";
import {
  authorizationKeyVariable,
  establishedCircuits,
  needsAuthorization,
  peeringKeyVariable,
} from "./circuits";
import type { AzureInterconnect } from "./schema";

const { definitions, problem } = defineProblems({
  "AZURE-ER-001": {
    kind: "impossible",
    rule: "an interconnect has a link or a VPN",
    source: "design: ports and gateways without a path carry nothing",
  },
  "AZURE-ER-002": {
    kind: "limit",
    rule: "the other side announces no more prefixes than its circuits, their gateway and the VPN take: one more ends the session",
    source:
      "ExpressRoute FAQ, limits of routes; VPN Gateway FAQ, BGP; src/azure/catalog/data/expressroute.json and vpn-gateways.json",
    read: "2026-11-27",
  },
  "AZURE-ER-003": {
    kind: "impossible",
    rule: "a prefix that the other side announces lies outside the network",
    source:
      "Virtual network documentation, Traffic routing: routes of the network itself go before those of BGP, also before longer ones",
  },
  "AZURE-ER-004": {
    kind: "advice",
    rule: "the other side announces no route to everything",
    source:
      "ExpressRoute documentation, Routing requirements: it takes every packet to the internet, past NAT gateways and the addresses that venues list",
  },
  "AZURE-ER-005": {
    kind: "advice",
    rule: "the security groups admit what the other side announces, in one direction at least",
    source: "src/azure/network/spec/security.ts: what neither from nor to states is denied",
  },
  "AZURE-ER-006": {
    kind: "advice",
    rule: "a stated route takes no packets of a prefix that the other side announces",
    source:
      "Virtual network documentation, Traffic routing: of routes to the same prefix a stated one goes before those of BGP",
  },
});

const interconnect = regionPart("interconnect");

/** Rules about an interconnect as a whole: the prefixes of the other side, and its network. */
export const interconnectRules = interconnect.set(definitions, [
  interconnect.rule({ judge: (part, _, at) => [...noPath(part, at), ...tooManyPrefixes(part, at)] }),
  interconnect.rule({
    needs: ["network"],
    judge: (part, { network }, at) => [
      ...localPrefixes(part, network, at),
      ...(network.kind === "adopt"
        ? []
        : [
            ...everything(part, network, at),
            ...deniedPrefixes(part, network, at),
            ...divertedPrefixes(part, network, at),
          ]),
    ],
  }),
]);

function noPath({ links, vpn }: AzureInterconnect, at: string): Problem[] {
  if (Object.keys(links).length > 0 || vpn !== undefined) return [];
  return [
    problem("AZURE-ER-001", `${at}.links`, "no link and no VPN", "add one, or remove the interconnect"),
  ];
}

function tooManyPrefixes(part: AzureInterconnect, at: string): Problem[] {
  const { routes } = expressRouteLimits();
  const circuits = establishedCircuits(part);
  const most = [
    ...circuits.map(({ link, tier }) => ({
      most: routes.fromOnPremisesIpv4[tier],
      whose: `a circuit of the tier ${tier}, link ${link}`,
    })),
    ...(circuits.length === 0
      ? []
      : [{ most: gatewaySku(part.gateway.sku)?.routes ?? Infinity, whose: `a gateway ${part.gateway.sku}` }]),
    ...(part.vpn === undefined ? [] : [{ most: vpnGatewayLimits().prefixesPerSession, whose: "a VPN" }]),
  ].sort((one, other) => one.most - other.most);
  const [least] = most;
  if (least === undefined || part.receives.length <= least.most) return [];
  const value = `${part.receives.length} prefixes, of which ${least.whose} takes ${least.most}`;
  const remedy = `have the other side announce wider blocks, at most ${least.most}`;
  return [problem("AZURE-ER-002", `${at}.receives`, value, remedy)];
}

function localPrefixes({ receives }: AzureInterconnect, network: AzureNetwork, at: string): Problem[] {
  const remedy = "have the other side announce a block of its own, or give the network another";
  return receives.flatMap((prefix, index) =>
    networkRanges(network)
      .filter(({ cidr }) => isWithin(prefix, cidr))
      .map(({ path, cidr }) =>
        problem("AZURE-ER-003", `${at}.receives.${index}`, `${prefix}, in ${cidr} of ${path}`, remedy),
      ),
  );
}

function everything({ receives }: AzureInterconnect, { nat }: CreateNetwork, at: string): Problem[] {
  if (nat.kind === "none") return [];
  const remedy = 'have it announce its own blocks, or use nat: { kind: "none" }';
  return receives.flatMap((prefix, index) =>
    isEverything(prefix) ? [problem("AZURE-ER-004", `${at}.receives.${index}`, prefix, remedy)] : [],
  );
}

function deniedPrefixes({ receives }: AzureInterconnect, network: CreateNetwork, at: string): Problem[] {
  const admitted = [...Object.values(network.from), ...Object.values(network.to)].map(({ cidr }) => cidr);
  const remedy =
    "state who of it may connect in network.from, and where machines may connect to in network.to";
  return receives.flatMap((prefix, index) =>
    admitted.some((cidr) => share(prefix, cidr))
      ? []
      : [problem("AZURE-ER-005", `${at}.receives.${index}`, prefix, remedy)],
  );
}

function divertedPrefixes({ receives }: AzureInterconnect, { routes }: CreateNetwork, at: string): Problem[] {
  return receives.flatMap((prefix, index) =>
    Object.entries(routes)
      .filter(([, { cidr }]) => isWithin(cidr, prefix))
      .map(([name, { cidr, via }]) => {
        const value = `${prefix}, of which network.routes.${name} leads ${cidr} to ${via}`;
        const remedy = "remove the route, or accept that these packets pass the appliance";
        return problem("AZURE-ER-006", `${at}.receives.${index}`, value, remedy);
      }),
  );
}

const secrets = defineProblems({
  "AZURE-ER-007": {
    kind: "advice",
    rule: "access to a state that holds keys of ExpressRoute is restricted",
    source:
      "azurerm 4.55.0, azurerm_express_route_circuit_peering.shared_key and azurerm_virtual_network_gateway_connection.authorization_key: no write-only form",
  },
});

/** Rules about the keys of links. */
export const secretRules = interconnect.set(secrets.definitions, [
  interconnect.rule({
    needs: ["subscriptionId"],
    judge: (part, { subscriptionId }, at) =>
      establishedCircuits(part).flatMap(({ link, stated, established: { peering } }) => {
        const variables = [
          ...(peering?.kind === "own" && peering.md5 ? [peeringKeyVariable(link)] : []),
          ...(stated.kind === "adopted" && needsAuthorization(stated.circuit, subscriptionId)
            ? [authorizationKeyVariable(link)]
            : []),
        ];
        return variables.map((variable) =>
          secrets.problem(
            "AZURE-ER-007",
            `${at}.links.${link}`,
            `var.${variable}`,
            "let few read the state, then accept this",
          ),
        );
      }),
  }),
]);

import { isOffInternet, isPublic } from "../../../core/address-ranges";
import { parseCidr } from "../../../core/cidr";
import { defineProblems, type Problem } from "../../../core/problem";
import { networkLimits } from "../../catalog/network-limits";
import { regionPart } from "../../region/spec/declare";
import type { CreateNetwork } from "./schema";

const { definitions, problem } = defineProblems({
  "AZURE-NSG-001": {
    kind: "advice",
    rule: "connections to the internet have a NAT gateway to leave by",
    source: "Azure documentation, Default outbound access: the subnets of the project have none",
  },
  "AZURE-NSG-002": {
    kind: "advice",
    rule: "who may connect to a private address comes from a private one",
    source:
      "design: no route leads from the internet to a private address; a firm's own public blocks over a link are accepted",
  },
  "AZURE-NSG-003": {
    kind: "advice",
    rule: "an egress rule names where connections lead, and is not the whole internet by every protocol",
    source: "design: what no rule admits is denied, so that a machine that is taken over reaches nobody",
  },
  "AZURE-NSG-004": {
    kind: "limit",
    rule: "what a network states in one direction leaves room for the project's own rules of its security groups",
    source: "src/azure/catalog/data/network-limits.json: the most rules of a security group",
    read: "2026-11-27",
  },
  "AZURE-NSG-005": {
    kind: "impossible",
    rule: "a route leads to an appliance in the network or in one that it is joined to",
    source: "Azure documentation, Virtual network traffic routing: a next hop has a private address",
  },
  "AZURE-NSG-006": {
    kind: "impossible",
    rule: "a network has one route to a destination",
    source:
      "Azure's error RouteConflict, kubernetes-sigs/cloud-provider-azure#657: routes of a table have different prefixes",
  },
});

const network = regionPart("network");

/** How many rules of a group the project keeps for its own. */
const ownRules = 100;

export const securityRules = network.set(definitions, [
  network.rule({
    judge: (part, _, at) =>
      part.kind === "adopt"
        ? []
        : [
            ...withoutNat(part, at),
            ...open(part, at),
            ...tooMany(part, at),
            ...wrongHops(part, at),
            ...sameDestinations(part, at),
          ],
  }),
  network.rule({
    uses: ["ingress"],
    judge: (part, { ingress = {} }, at) => {
      // AKS puts an address of its own before the nodes: clients of a Service come from the internet.
      const isService = Object.values(ingress).some(({ kind }) => kind === "service");
      return part.kind === "adopt" || isService ? [] : publicSources(part, at);
    },
  }),
]);

function withoutNat({ to, nat, routes }: CreateNetwork, at: string): Problem[] {
  if (nat.kind !== "none" || Object.keys(routes).length > 0) return [];
  return Object.entries(to)
    .filter(([, { cidr }]) => isPublic(cidr))
    .map(([name, { cidr }]) =>
      problem("AZURE-NSG-001", `${at}.to.${name}.cidr`, cidr, 'use nat: { kind: "per-zone" }'),
    );
}

function publicSources({ from }: CreateNetwork, at: string): Problem[] {
  return Object.entries(from)
    .filter(([, { cidr }]) => isPublic(cidr))
    .map(([name, { cidr }]) =>
      problem("AZURE-NSG-002", `${at}.from.${name}.cidr`, cidr, "name the private block it comes from"),
    );
}

function open({ to }: CreateNetwork, at: string): Problem[] {
  return Object.entries(to)
    .filter(([, { cidr, protocol }]) => protocol === "all" && parseCidr(cidr)?.prefix === 0)
    .map(([name, { cidr }]) =>
      problem(
        "AZURE-NSG-003",
        `${at}.to.${name}`,
        `${cidr}, all protocols`,
        "state blocks, protocol and ports",
      ),
    );
}

function tooMany(part: CreateNetwork, at: string): Problem[] {
  // A group counts both directions together.
  const mostStated = (networkLimits().securityGroup.rules - ownRules) / 2;
  return (["from", "to"] as const)
    .map((side) => ({ side, count: Object.keys(part[side]).length }))
    .filter(({ count }) => count > mostStated)
    .map(({ side, count }) =>
      problem("AZURE-NSG-004", `${at}.${side}`, `${count} entries`, "join blocks that lie beside each other"),
    );
}

function wrongHops({ routes }: CreateNetwork, at: string): Problem[] {
  return Object.entries(routes).flatMap(([name, { cidr, via }]) => {
    const [block, hop] = [parseCidr(cidr), parseCidr(`${via}/32`)];
    if (block === undefined || hop === undefined || isOffInternet(hop)) return [];
    return [
      problem("AZURE-NSG-005", `${at}.routes.${name}.via`, via, "name the appliance by its private address"),
    ];
  });
}

function sameDestinations({ routes }: CreateNetwork, at: string): Problem[] {
  const stated = Object.entries(routes);
  return stated.flatMap(([name, { cidr }], index) => {
    const earlier = stated.slice(0, index).find(([, other]) => other.cidr === cidr);
    if (earlier === undefined) return [];
    const remedy = "state one, and a load balancer before two appliances";
    return [problem("AZURE-NSG-006", `${at}.routes.${name}.cidr`, `${cidr}, also of ${earlier[0]}`, remedy)];
  });
}

import { entryOf } from "../../../core/catalogue-file";
import { isPublic } from "../../../core/address-ranges";
import { contains, formatCidr, isTooWide, size } from "../../../core/cidr";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { networkLimits } from "../../catalog/network-limits";
import { fleetBlock, isReserved, tradingSubnet } from "../../machines/spec/fleet-addresses";
import type { Fleet } from "../../machines/spec/fleet-schema";
import type { AzureNetwork } from "../../network/spec/schema";
import { environmentPart, regionPart } from "../../region/spec/declare";
import type { AzureIngress, FleetIngress } from "./schema";
import { checkedIngresses } from "../../../environment/dns/checked";
import { forwardedPorts } from "./security";

const { definitions, problem } = defineProblems({
  "AZURE-INGRESS-001": {
    kind: "impossible",
    rule: "an ingress leads to a fleet of its region",
    source: "Azure documentation, Backend pool management: backends lie in one network",
  },
  "AZURE-INGRESS-002": {
    kind: "impossible",
    rule: "the address of an ingress lies in its fleet's block, and no machine and no other ingress has it",
    source: "Azure documentation, Private IP addresses: an address belongs to one interface or frontend",
  },
  "AZURE-INGRESS-003": {
    kind: "limit",
    rule: "no block that may connect is wider than a /8",
    source: "design: as for a network's own rules",
    read: "2026-11-27",
  },
  "AZURE-INGRESS-004": {
    kind: "limit",
    rule: "the health check tests whether a machine may take orders, not whether its process is alive",
    source: "design: a standby is alive, and serves only after promotion with the lease held",
    read: "2026-11-26",
  },
  "AZURE-INGRESS-005": {
    kind: "impossible",
    rule: "two ingresses of a fleet, both internal or both public, forward one port with floating IP only",
    source:
      "Azure documentation, Multiple frontends for Azure Load Balancer: without floating IP a port of a pool is used by one rule",
  },
  "AZURE-INGRESS-006": {
    kind: "advice",
    rule: "in an adopted network its owner admits clients and health checks",
    source: "design: the security groups of an adopted network belong to whoever created it",
  },
  "AZURE-INGRESS-008": {
    kind: "limit",
    rule: "the ports that ingresses forward to a fleet are as many as a network interface has rules of load balancing",
    source: "src/azure/catalog/data/network-limits.json",
    read: "2026-11-27",
  },
  "AZURE-INGRESS-009": {
    kind: "impossible",
    rule: "an address for a Service is kept in a region with a cluster, whose identity may use it",
    source: "AKS documentation, static-ip: the cluster's identity needs a role in the address's group",
  },
  "AZURE-INGRESS-010": {
    kind: "advice",
    rule: "a created network admits clients of a Service's public address",
    source:
      "Azure/AKS#674: AKS opens the security group of its nodes, and not that of their subnet; src/azure/network/spec/security.ts",
  },
});

const ingress = regionPart("ingress.*");
const all = regionPart("ingress");

export const ingressRules = ingress.set(definitions, [
  ingress.rule({
    judge: (part, _, at) =>
      part.kind === "fleet" ? [...wideBlocks(part, at), ...livenessPath(part, at)] : [],
  }),
  ingress.rule({
    needs: ["network"],
    judge: (part, { network }, at) => [
      ...notAdmitted(part, network, at),
      ...withoutClients(part, network, at),
    ],
  }),
  ingress.rule({
    needs: ["cluster"],
    judge: (part, { cluster }, at) =>
      part.kind === "fleet" || cluster !== undefined
        ? []
        : [problem("AZURE-INGRESS-009", `${at}.kind`, part.kind, 'state a cluster, or use kind: "fleet"')],
  }),
]);

/** Rules about the ingresses of a region together. */
export const ingressesRules = all.set(definitions, [
  all.rule({
    uses: ["environment.dns"],
    judge: (part, { dns }, at) => {
      const checked = checkedIngresses(part, at.split(".")[1] ?? "", dns);
      return [...samePorts(checked, at), ...tooManyPorts(checked, at)];
    },
  }),
  all.rule({ needs: ["fleets"], judge: unknownFleets }),
  all.rule({ needs: ["fleets", "network"], judge: addressFaults }),
]);

type Ingresses = Readonly<Record<string, AzureIngress>>;
type Fleets = Readonly<Record<string, Fleet>>;

function unknownFleets(part: Ingresses, { fleets }: { readonly fleets: Fleets }, at: string): Problem[] {
  return beforeFleets(part).flatMap(([name, each]) =>
    entryOf(fleets, each.fleet) !== undefined
      ? []
      : [
          problem(
            "AZURE-INGRESS-001",
            `${at}.${name}.fleet`,
            each.fleet,
            didYouMean(each.fleet, Object.keys(fleets)),
          ),
        ],
  );
}

function beforeFleets(part: Ingresses): readonly (readonly [string, FleetIngress])[] {
  return Object.entries(part).flatMap(([name, each]) =>
    each.kind === "fleet" ? [[name, each] as const] : [],
  );
}

function wideBlocks({ from, checkedFrom }: FleetIngress, at: string): Problem[] {
  return Object.entries({ from, checkedFrom }).flatMap(([field, blocks]) =>
    blocks
      .filter(isTooWide)
      .map((block) =>
        problem("AZURE-INGRESS-003", `${at}.${field}`, block, "list the blocks of the clients"),
      ),
  );
}

/** Paths by which programs report that their process is alive. */
const liveness = ["/", "/health", "/healthz", "/livez", "/live", "/ping", "/status"];

function livenessPath({ health: { path } }: FleetIngress, at: string): Problem[] {
  if (!liveness.includes(path.replace(/(?<=.)\/+$/, ""))) return [];
  const remedy = 'use "/serving", answered with 200 only while the machine may take orders';
  return [problem("AZURE-INGRESS-004", `${at}.health.path`, path, remedy)];
}

function notAdmitted(part: AzureIngress, network: AzureNetwork, at: string): Problem[] {
  if (part.kind !== "fleet" || network.kind === "create") return [];
  const remedy =
    "have the owner of the network admit them, and the service tag AzureLoadBalancer, for the fleet's block, and accept this";
  return [problem("AZURE-INGRESS-006", `${at}.from`, part.from.join(", "), remedy)];
}

/** What comes to a public address has the address of the client also at the subnet of the nodes. */
function withoutClients(part: AzureIngress, network: AzureNetwork, at: string): Problem[] {
  if (part.kind === "fleet" || network.kind === "adopt") return [];
  if (Object.values(network.from).some(({ cidr }) => isPublic(cidr))) return [];
  const remedy = "state the public blocks of its clients in network.from, with the ports of the Service";
  return [problem("AZURE-INGRESS-010", at, "network.from has no public block", remedy)];
}

function samePorts(part: Ingresses, at: string): Problem[] {
  const stated = beforeFleets(part);
  return stated.flatMap(([name, each], index) => {
    const clash = stated.slice(0, index).flatMap(([other, earlier]) => {
      if (earlier.fleet !== each.fleet || earlier.address.kind !== each.address.kind) return [];
      if (earlier.floatingIp && each.floatingIp) return [];
      const ports = forwardedPorts(each).filter((port) => forwardedPorts(earlier).includes(port));
      return ports.length === 0 ? [] : [`${ports.join(", ")}, also of ${other}`];
    });
    if (clash[0] === undefined) return [];
    const remedy = "let the machines listen on another port, or set floatingIp of both";
    return [problem("AZURE-INGRESS-005", `${at}.${name}.ports`, clash[0], remedy)];
  });
}

function tooManyPorts(part: Ingresses, at: string): Problem[] {
  const most = networkLimits().networkInterface.loadBalancerRules;
  const stated = beforeFleets(part);
  const count = (fleet: string): number =>
    stated
      .filter(([, each]) => each.fleet === fleet)
      .reduce((sum, [, each]) => sum + forwardedPorts(each).length, 0);
  return [...new Set(stated.map(([, { fleet }]) => fleet))]
    .filter((fleet) => count(fleet) > most)
    .map((fleet) =>
      problem("AZURE-INGRESS-008", at, `${count(fleet)} ports to ${fleet}`, `forward at most ${most}`),
    );
}

function addressFaults(
  part: Ingresses,
  { fleets, network }: { readonly fleets: Fleets; readonly network: AzureNetwork },
  at: string,
): Problem[] {
  const taken = new Map<string, string>();
  return beforeFleets(part).flatMap(([name, each]) => {
    if (each.address.kind !== "internal") return [];
    const fleet = entryOf(fleets, each.fleet);
    if (fleet === undefined) return [];
    const [block, subnet] = [fleetBlock(fleet, network), tradingSubnet(fleet.zone, network)];
    if (block === undefined || subnet === undefined || !contains(subnet, block)) return [];
    const { host } = each.address;
    const path = `${at}.${name}.address.host`;
    const own = `${each.fleet} ${host}`;
    const other = taken.get(own) ?? holderOf(host, fleet);
    taken.set(own, `ingress ${name}`);
    if (host >= size(block.prefix) || isReserved(block.address + host, subnet)) {
      const remedy = `use another number below ${size(block.prefix)}`;
      return [problem("AZURE-INGRESS-002", path, `${host} of ${formatCidr(block)}`, remedy)];
    }
    return other === undefined
      ? []
      : [problem("AZURE-INGRESS-002", path, `${host}, also of ${other}`, "state a number that is free")];
  });
}

function holderOf(host: number, { generations }: Fleet): string | undefined {
  return Object.entries(generations)
    .flatMap(([key, { members }]) =>
      Object.entries(members).map(([name, member]) => ({
        host: member.host,
        path: `generations.${key}.members.${name}`,
      })),
    )
    .find((member) => member.host === host)?.path;
}

const labels = defineProblems({
  "AZURE-INGRESS-007": {
    kind: "impossible",
    rule: "a DNS label is stated once in a region of Azure",
    source: "Azure documentation, Public IP addresses, Domain Name Label: unique in its region",
  },
});

const environment = environmentPart("");

export const labelRules = environment.set(labels.definitions, [
  environment.rule({
    regions: ["location", "ingress"],
    judge: (_, { regions }) => {
      const stated = Object.entries(regions).flatMap(([region, { location, ingress: own }]) =>
        Object.entries(own).flatMap(([name, each]) => {
          const label = each.kind === "service" ? each.label : labelOf(each);
          const path = `regions.${region}.ingress.${name}${each.kind === "service" ? "" : ".address"}.label`;
          return label === undefined ? [] : [{ path, name: `${label}.${location}` }];
        }),
      );
      return stated.flatMap(({ path, name }, index) => {
        const earlier = stated.slice(0, index).find((other) => other.name === name);
        return earlier === undefined
          ? []
          : [
              labels.problem(
                "AZURE-INGRESS-007",
                path,
                `${name}, also ${earlier.path}`,
                "state another label",
              ),
            ];
      });
    },
  }),
]);

function labelOf({ address }: FleetIngress): string | undefined {
  return address.kind === "public" ? address.label : undefined;
}

import { entryOf } from "../../../core/catalogue-file";
import { contains, formatCidr, isTooWide, size } from "../../../core/cidr";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { fleetBlock, isReserved, tradingSubnet } from "../../machines/spec/fleet-addresses";
import type { Fleet } from "../../machines/spec/fleet-schema";
import type { GcpNetwork } from "../../network/spec/schema";
import { regionPart } from "../../region/spec/declare";
import { checkedIngresses } from "../../../environment/dns/checked";
import { forwardedPorts, ingressPriorities } from "./firewall";
import type { FleetIngress, GcpIngress } from "./schema";

const { definitions, problem } = defineProblems({
  "GCP-INGRESS-001": {
    kind: "impossible",
    rule: "an ingress leads to a fleet of its region",
    source: "Compute Engine API reference, regionBackendServices: backends lie in the region",
  },
  "GCP-INGRESS-002": {
    kind: "impossible",
    rule: "the address of an ingress lies in its fleet's block, and no machine and no other ingress has it",
    source: "Compute Engine API reference, addresses: an address is reserved once",
  },
  "GCP-INGRESS-003": {
    kind: "limit",
    rule: "no block that may connect is wider than a /8",
    source: "design: as for a network's own rules",
    read: "2026-11-27",
  },
  "GCP-INGRESS-004": {
    kind: "limit",
    rule: "the health check tests whether a machine may take orders, not whether its process is alive",
    source: "design: a standby is alive, and serves only after promotion with the lease held",
    read: "2026-11-26",
  },
  "GCP-INGRESS-005": {
    kind: "limit",
    rule: "a load balancer forwards at most five ports, that of health included where DNS asks it",
    source: "Compute Engine API reference, forwardingRules.ports",
    read: "2026-11-27",
  },
  "GCP-INGRESS-006": {
    kind: "advice",
    rule: "in an adopted network its owner admits clients and health checks",
    source: "design: the firewall of an adopted network belongs to whoever created it",
  },
  "GCP-INGRESS-007": {
    kind: "impossible",
    rule: "an address for a cluster is kept in a region with a cluster, and an internal one has a private subnet",
    source: "GKE documentation, Internal load balancing; design: nothing else would bind it",
  },
  "GCP-INGRESS-008": {
    kind: "impossible",
    rule: "the names of two ingresses give their firewall rules different priorities",
    source:
      "Compute Engine API reference, networkFirewallPolicies.addRule: a priority is used once in a policy",
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
    judge: (part, { network }, at) => [...notAdmitted(part, network, at), ...noSubnet(part, network, at)],
  }),
  ingress.rule({
    needs: ["cluster"],
    judge: (part, { cluster }, at) =>
      part.kind === "fleet" || cluster !== undefined
        ? []
        : [problem("GCP-INGRESS-007", `${at}.kind`, part.kind, 'state a cluster, or use kind: "fleet"')],
  }),
]);

/** Rules about the ingresses of a region together. */
export const ingressesRules = all.set(definitions, [
  all.rule({ judge: samePriorities }),
  all.rule({
    uses: ["environment.dns"],
    judge: (part, { dns }, at) =>
      Object.entries(checkedIngresses(part, at.split(".")[1] ?? "", dns)).flatMap(([name, each]) =>
        each.kind === "fleet" ? tooManyPorts(each, `${at}.${name}`) : [],
      ),
  }),
  all.rule({ needs: ["fleets"], judge: unknownFleets }),
  all.rule({ needs: ["fleets", "network"], judge: addressFaults }),
]);

type Ingresses = Readonly<Record<string, GcpIngress>>;
type Fleets = Readonly<Record<string, Fleet>>;

function unknownFleets(part: Ingresses, { fleets }: { readonly fleets: Fleets }, at: string): Problem[] {
  return Object.entries(part).flatMap(([name, each]) =>
    each.kind !== "fleet" || entryOf(fleets, each.fleet) !== undefined
      ? []
      : [
          problem(
            "GCP-INGRESS-001",
            `${at}.${name}.fleet`,
            each.fleet,
            didYouMean(each.fleet, Object.keys(fleets)),
          ),
        ],
  );
}

function wideBlocks({ from, checkedFrom }: FleetIngress, at: string): Problem[] {
  return Object.entries({ from, checkedFrom }).flatMap(([field, blocks]) =>
    blocks
      .filter(isTooWide)
      .map((block) => problem("GCP-INGRESS-003", `${at}.${field}`, block, "list the blocks of the clients")),
  );
}

/** Paths by which programs report that their process is alive. */
const liveness = ["/", "/health", "/healthz", "/livez", "/live", "/ping", "/status"];

function livenessPath({ health: { path } }: FleetIngress, at: string): Problem[] {
  if (!liveness.includes(path.replace(/(?<=.)\/+$/, ""))) return [];
  const remedy = 'use "/serving", answered with 200 only while the machine may take orders';
  return [problem("GCP-INGRESS-004", `${at}.health.path`, path, remedy)];
}

function tooManyPorts(part: FleetIngress, at: string): Problem[] {
  const ports = forwardedPorts(part);
  return ports.length <= 5
    ? []
    : [
        problem(
          "GCP-INGRESS-005",
          `${at}.ports`,
          ports.join(", "),
          "use another ingress for some of them, or a port of clients for health",
        ),
      ];
}

function notAdmitted(part: GcpIngress, network: GcpNetwork, at: string): Problem[] {
  if (part.kind !== "fleet" || network.kind === "create") return [];
  const remedy =
    "have the owner of the network admit them and Google's health checks for the fleet's service account, and accept this";
  return [problem("GCP-INGRESS-006", `${at}.from`, part.from.join(", "), remedy)];
}

function noSubnet(part: GcpIngress, network: GcpNetwork, at: string): Problem[] {
  if (part.kind !== "service" || part.exposure === "public") return [];
  if (network.kind === "create" || network.subnets.private !== undefined) return [];
  const remedy = "name one in network.subnets.private";
  return [problem("GCP-INGRESS-007", `${at}.exposure`, "no private subnet", remedy)];
}

function addressFaults(
  part: Ingresses,
  { fleets, network }: { readonly fleets: Fleets; readonly network: GcpNetwork },
  at: string,
): Problem[] {
  const taken = new Map<string, string>();
  return Object.entries(part).flatMap(([name, each]) => {
    if (each.kind !== "fleet" || each.address.kind !== "internal") return [];
    const fleet = entryOf(fleets, each.fleet);
    const [block, subnet] = [fleet && fleetBlock(fleet.addresses, network), tradingSubnet(network)];
    if (fleet === undefined || block === undefined || subnet === undefined || !contains(subnet, block))
      return [];
    const { host } = each.address;
    const path = `${at}.${name}.address.host`;
    const own = `${each.fleet} ${host}`;
    const other = taken.get(own) ?? holderOf(host, fleet);
    taken.set(own, `ingress ${name}`);
    if (host >= size(block.prefix) || isReserved(block.address + host, subnet)) {
      const remedy = `use another number below ${size(block.prefix)}`;
      return [problem("GCP-INGRESS-002", path, `${host} of ${formatCidr(block)}`, remedy)];
    }
    return other === undefined
      ? []
      : [problem("GCP-INGRESS-002", path, `${host}, also of ${other}`, "state a number that is free")];
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

function samePriorities(part: Ingresses, _: unknown, at: string): Problem[] {
  const rules = Object.entries(part).flatMap(([name, { kind }]) =>
    kind === "fleet" ? ingressPriorities(name).map((priority) => ({ name, priority })) : [],
  );
  return rules.flatMap(({ name, priority }, index) => {
    const twin = rules.slice(0, index).find((earlier) => earlier.priority === priority);
    return twin === undefined
      ? []
      : [
          problem(
            "GCP-INGRESS-008",
            `${at}.${name}`,
            `${priority}, also ${twin.name}`,
            "give one of them another name",
          ),
        ];
  });
}

import { isOffInternet } from "../../../core/address-ranges";
import { entryOf } from "../../../core/catalogue-file";
import { contains, formatCidr, isTooWide, overlaps, parseCidr, size } from "../../../core/cidr";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import type { Access } from "../../../environment/access";
import { repeatedHosts, statedHosts } from "../../../environment/machines/fleet-addresses";
import { familyOf, machineFamily } from "../../catalog/machine-families";
import { networkZones } from "../../network/spec/network";
import type { GcpNetwork } from "../../network/spec/schema";
import { regionPart } from "../../region/spec/declare";
import { fleetBlock, isReserved, tradingSubnet } from "./fleet-addresses";
import { fleetAccess } from "./fleet-firewall";
import type { Fleet } from "./fleet-schema";

const { definitions, problem } = defineProblems({
  "GCP-FLEET-001": {
    kind: "impossible",
    rule: "the active generation is one of the fleet's",
    source: "design: load balancers and operators find it by name",
  },
  "GCP-FLEET-002": {
    kind: "impossible",
    rule: "a fleet's block lies in the trading subnet",
    source: "Compute Engine API reference, addresses: an internal address lies in the range of its subnet",
  },
  "GCP-FLEET-003": {
    kind: "impossible",
    rule: "the blocks of two fleets do not overlap",
    source: "design: both fleets would reserve the same addresses, and admit each other's machines",
  },
  "GCP-FLEET-004": {
    kind: "impossible",
    rule: "each address of a fleet is stated once, over all generations: they run side by side",
    source: "Compute Engine API reference, addresses: an address is reserved once",
  },
  "GCP-FLEET-005": {
    kind: "impossible",
    rule: "an address lies in its fleet's block and is not one of the four that Google reserves in a subnet",
    source: "VPC documentation, Subnets, Unusable addresses in IPv4 subnet ranges",
  },
  "GCP-FLEET-006": {
    kind: "limit",
    rule: "no block that reaches a trading machine is wider than a /8",
    source: "design: as for a network's own rules",
    read: "2026-11-27",
  },
  "GCP-FLEET-007": {
    kind: "impossible",
    rule: "the network has a trading subnet, and the zone of the fleet",
    source: "Compute Engine API reference, instances: networkInterfaces[].subnetwork, zone",
  },
  "GCP-FLEET-008": {
    kind: "advice",
    rule: "in an adopted network its owner admits a fleet's connections: from and to add no rule there",
    source: "design: the firewall of an adopted network belongs to whoever created it",
  },
  "GCP-FLEET-009": {
    kind: "impossible",
    rule: "the names of two firewall rules of fleets give them different priorities",
    source:
      "Compute Engine API reference, networkFirewallPolicies.addRule: a priority is used once in a policy",
  },
  "GCP-FLEET-010": {
    kind: "advice",
    rule: "connections to the internet have Cloud NAT to leave by",
    source: "VPC documentation, Routes: without an external address or Cloud NAT no packet leaves",
  },
  "GCP-FLEET-011": {
    kind: "advice",
    rule: "machines that connect to the internet are of a series that may send it more than 1 Gbit/s",
    source:
      "Compute Engine documentation, compute-optimized-machines; src/gcp/catalog/data/machine-families.json",
  },
});

const fleet = regionPart("fleets.*");
const fleets = regionPart("fleets");

/** Rules about a fleet apart from its generations. */
export const fleetRules = fleet.set(definitions, [
  fleet.rule({
    judge: (part, _, at) => [
      ...activeFaults(part, at),
      ...repeatedAddresses(part, at),
      ...wideBlocks(part, at),
      ...slowToInternet(part, at),
    ],
  }),
  fleet.rule({
    needs: ["network"],
    judge: (part, { network }, at) => [
      ...placeFaults(part, network, at),
      ...blockFaults(part, network, at),
      ...addressFaults(part, network, at),
      ...unmadeRules(part, network, at),
      ...noWayOut(part, network, at),
    ],
  }),
]);

/** Rules about the fleets of a region together. */
export const fleetsRules = fleets.set(definitions, [
  fleets.rule({ judge: samePriorities }),
  fleets.rule({ needs: ["network"], judge: (all, { network }, at) => overlappingBlocks(all, network, at) }),
]);

function activeFaults({ active, generations }: Fleet, at: string): Problem[] {
  return entryOf(generations, active) === undefined
    ? [problem("GCP-FLEET-001", `${at}.active`, active, didYouMean(active, Object.keys(generations)))]
    : [];
}

function placeFaults({ zone }: Fleet, network: GcpNetwork, at: string): Problem[] {
  const zones = networkZones(network).map(({ key }) => key);
  const found: Problem[] = [];
  if (!zones.includes(zone)) {
    found.push(problem("GCP-FLEET-007", `${at}.zone`, zone, didYouMean(zone, zones)));
  }
  if (network.kind === "adopt" && network.subnets.trading === undefined) {
    found.push(problem("GCP-FLEET-007", at, "no trading subnet", "name it in network.subnets.trading"));
  }
  return found;
}

function blockFaults({ addresses }: Fleet, network: GcpNetwork, at: string): Problem[] {
  const subnet = tradingSubnet(network);
  if (subnet === undefined) return []; // refused as a fault of the network
  const block = fleetBlock(addresses, network);
  if (block !== undefined && contains(subnet, block)) return [];
  const value = addresses.kind === "slot" ? `slot ${addresses.slot}` : addresses.cidr;
  const path = `${at}.addresses.${addresses.kind === "slot" ? "slot" : "cidr"}`;
  return [problem("GCP-FLEET-002", path, value, `use one inside ${formatCidr(subnet)}`)];
}

function repeatedAddresses(part: Fleet, at: string): Problem[] {
  const remedy = "state another number, which no generation has";
  return repeatedHosts(part).map(({ path, host, earlier }) =>
    problem("GCP-FLEET-004", `${at}.${path}`, `${host}, also ${earlier}`, remedy),
  );
}

function addressFaults(part: Fleet, network: GcpNetwork, at: string): Problem[] {
  const [subnet, block] = [tradingSubnet(network), fleetBlock(part.addresses, network)];
  if (block === undefined || subnet === undefined || !contains(subnet, block)) return [];
  const remedy = `use another number below ${size(block.prefix)}`;
  return statedHosts(part)
    .filter(({ host }) => host >= size(block.prefix) || isReserved(block.address + host, subnet))
    .map(({ path, host }) =>
      problem("GCP-FLEET-005", `${at}.${path}`, `${host} of ${formatCidr(block)}`, remedy),
    );
}

function wideBlocks({ from }: Fleet, at: string): Problem[] {
  return Object.entries(from)
    .filter(([, { cidr }]) => isTooWide(cidr))
    .map(([name, { cidr }]) =>
      problem("GCP-FLEET-006", `${at}.from.${name}.cidr`, cidr, "list the blocks that need access"),
    );
}

function unmadeRules({ from, to }: Fleet, network: GcpNetwork, at: string): Problem[] {
  if (network.kind === "create") return [];
  return Object.entries({ from, to })
    .filter(([, access]) => Object.keys(access).length > 0)
    .map(([side, access]) =>
      problem(
        "GCP-FLEET-008",
        `${at}.${side}`,
        Object.keys(access).join(", "),
        "have the owner of the network admit them for the fleet's service account, and accept this",
      ),
    );
}

function noWayOut({ to }: Fleet, network: GcpNetwork, at: string): Problem[] {
  if (network.kind === "adopt" || network.nat.kind !== "none") return [];
  return onInternet(to).map(([name, { cidr }]) =>
    problem("GCP-FLEET-010", `${at}.to.${name}.cidr`, cidr, 'use network.nat: { kind: "cloud-nat" }'),
  );
}

function slowToInternet({ to, generations }: Fleet, at: string): Problem[] {
  const [first] = onInternet(to);
  if (first === undefined) return [];
  return Object.entries(generations).flatMap(([key, { machine }]) => {
    const most = machineFamily(familyOf(machine))?.internetEgressGbps;
    if (most === undefined) return [];
    const value = `${machine}: ${most} Gbit/s, to ${first[0]}`;
    return [problem("GCP-FLEET-011", `${at}.generations.${key}.machine`, value, "use a machine of c3 or c4")];
  });
}

function onInternet(to: Readonly<Record<string, Access>>): readonly (readonly [string, Access])[] {
  return Object.entries(to).filter(([, { cidr }]) => {
    const block = parseCidr(cidr);
    return block !== undefined && !isOffInternet(block);
  });
}

function overlappingBlocks(all: Readonly<Record<string, Fleet>>, network: GcpNetwork, at: string): Problem[] {
  const blocks = Object.entries(all).flatMap(([name, { addresses }]) => {
    const block = fleetBlock(addresses, network);
    return block === undefined ? [] : [{ name, block }];
  });
  return blocks.flatMap(({ name, block }, index) => {
    const other = blocks.slice(0, index).find((earlier) => overlaps(earlier.block, block));
    if (other === undefined) return [];
    const value = `${formatCidr(block)}, also ${other.name}`;
    return [problem("GCP-FLEET-003", `${at}.${name}.addresses`, value, "take another slot or block")];
  });
}

function samePriorities(all: Readonly<Record<string, Fleet>>, _: unknown, at: string): Problem[] {
  const rules = Object.entries(all).flatMap(([name, each]) =>
    fleetAccess(name, each).map(({ path, priority }) => ({ path: `${at}.${name}.${path}`, priority })),
  );
  return rules.flatMap(({ path, priority }, index) => {
    const twin = rules.slice(0, index).find((earlier) => earlier.priority === priority);
    return twin === undefined
      ? []
      : [problem("GCP-FLEET-009", path, `${priority}, also ${twin.path}`, "give one of them another name")];
  });
}

import { isOffInternet } from "../../../core/address-ranges";
import { entryOf } from "../../../core/catalogue-file";
import { contains, formatCidr, isTooWide, overlaps, parseCidr, size } from "../../../core/cidr";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { repeatedHosts, statedHosts } from "../../../environment/machines/fleet-addresses";
import { isProductionRole } from "../../../environment/region";
import { networkLimits } from "../../catalog/network-limits";
import type { AzureNetwork } from "../../network/spec/schema";
import { regionPart } from "../../region/spec/declare";
import { fleetBlock, isReserved, tradingSubnet } from "./fleet-addresses";
import { fleetAccess } from "./fleet-security";
import type { Fleet, FleetGeneration } from "./fleet-schema";
import { isIsolated } from "./host-updates";
import {
  notReserved,
  placementProblems,
  sharedAcrossZones,
  unknownZone,
  type InZone,
} from "./placement-rules";

const { definitions, problem } = defineProblems({
  "AZURE-FLEET-001": {
    kind: "impossible",
    rule: "the active generation is one of the fleet's",
    source: "design: load balancers and operators find it by name",
  },
  "AZURE-FLEET-002": {
    kind: "impossible",
    rule: "a fleet's block lies in the trading subnet of its zone",
    source: "Azure documentation, Add, change, or remove IP addresses: an address lies in the subnet",
  },
  "AZURE-FLEET-003": {
    kind: "impossible",
    rule: "the blocks of two fleets do not overlap",
    source: "design: both fleets would hold the same addresses, and admit each other's connections",
  },
  "AZURE-FLEET-004": {
    kind: "impossible",
    rule: "each address of a fleet is stated once, over all generations: they run side by side",
    source: "Azure documentation, Private IP addresses: an address belongs to one interface",
  },
  "AZURE-FLEET-005": {
    kind: "impossible",
    rule: "an address lies in its fleet's block and is not one of the five that Azure reserves in a subnet",
    source: "Azure documentation, Virtual Network FAQ",
  },
  "AZURE-FLEET-006": {
    kind: "limit",
    rule: "no block that reaches a trading machine is wider than a /8",
    source: "design: as for a network's own rules",
    read: "2026-11-27",
  },
  "AZURE-FLEET-007": {
    kind: "impossible",
    rule: "an adopted network has a trading subnet of the fleet's zone",
    source: "Azure REST API, Network interfaces: an address lies in a subnet",
  },
  "AZURE-FLEET-008": {
    kind: "advice",
    rule: "in an adopted network its owner admits a fleet's connections: from and to add no rule there",
    source: "design: the security groups of an adopted network belong to whoever created it",
  },
  "AZURE-FLEET-009": {
    kind: "limit",
    rule: "what fleets state in one direction leaves room in the security group of the machines for the network's own rules",
    source: "src/azure/catalog/data/network-limits.json: the most rules of a security group",
    read: "2026-11-27",
  },
  "AZURE-FLEET-010": {
    kind: "advice",
    rule: "connections to the internet have a NAT gateway to leave by",
    source: "Azure documentation, Default outbound access: the subnets of the project have none",
  },
  "AZURE-FLEET-011": {
    kind: "limit",
    rule: "a window for host updates is stated of machines on hosts of their own: of isolated sizes, or on dedicated hosts",
    source:
      "Azure documentation, Managing VM updates with Maintenance Configurations (2026-09-25), Scopes: host",
    read: "2026-11-27",
  },
  "AZURE-FLEET-012": {
    kind: "advice",
    rule: "production machines on hosts of their own have a window for host updates",
    source:
      "Azure documentation, Maintenance for virtual machines in Azure (2026-04-30): Azure pauses other machines for up to 10 seconds whenever it likes",
  },
});

const fleet = regionPart("fleets.*");
const fleets = regionPart("fleets");

/** Rules about a fleet apart from its generations. */
export const fleetRules = fleet.set({ ...definitions, ...placementProblems }, [
  fleet.rule({
    judge: (part, _, at) => [
      ...activeFaults(part, at),
      ...repeatedAddresses(part, at),
      ...wideBlocks(part, at),
      ...windowFaults(part, at),
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
  fleet.rule({
    needs: ["role"],
    judge: (part, { role }, at) => (isProductionRole(role) ? unwindowed(part, at) : []),
  }),
]);

/** Rules about the fleets of a region together. */
export const fleetsRules = fleets.set({ ...definitions, ...placementProblems }, [
  fleets.rule({ judge: (all, _, at) => sharedAcrossZones(fleetPlacements(all, at)) }),
  fleets.rule({
    needs: ["capacity"],
    judge: (all, { capacity }, at) =>
      capacity === "reserved"
        ? fleetPlacements(all, at).flatMap((each) => notReserved(each.placement, each.at))
        : [],
  }),
  fleets.rule({
    needs: ["network"],
    judge: (all, { network }, at) => [
      ...overlappingBlocks(all, network, at),
      ...tooManyRules(all, network, at),
    ],
  }),
]);

type Fleets = Readonly<Record<string, Fleet>>;

/** Returns how the generations of fleets are placed; `at` is the path of the fleets. */
export function fleetPlacements(all: Fleets, at: string): InZone[] {
  return Object.entries(all).flatMap(([name, { zone, generations }]) =>
    Object.entries(generations).map(([key, { placement }]) => ({
      at: `${at}.${name}.generations.${key}.placement`,
      zone,
      placement,
    })),
  );
}

function activeFaults({ active, generations }: Fleet, at: string): Problem[] {
  return entryOf(generations, active) === undefined
    ? [problem("AZURE-FLEET-001", `${at}.active`, active, didYouMean(active, Object.keys(generations)))]
    : [];
}

function placeFaults({ zone }: Fleet, network: AzureNetwork, at: string): Problem[] {
  const unknown = unknownZone(zone, network, `${at}.zone`);
  if (unknown.length > 0) return unknown;
  if (network.kind === "create" || network.subnets.trading[zone] !== undefined) return [];
  const value = `no trading subnet of zone ${zone}`;
  return [problem("AZURE-FLEET-007", `${at}.zone`, value, `name it in network.subnets.trading.${zone}`)];
}

function blockFaults(part: Fleet, network: AzureNetwork, at: string): Problem[] {
  const subnet = tradingSubnet(part.zone, network);
  if (subnet === undefined) return []; // refused as a fault of the zone or of the network
  const block = fleetBlock(part, network);
  if (block !== undefined && contains(subnet, block)) return [];
  const { addresses } = part;
  const value = addresses.kind === "slot" ? `slot ${addresses.slot}` : addresses.cidr;
  const path = `${at}.addresses.${addresses.kind === "slot" ? "slot" : "cidr"}`;
  return [problem("AZURE-FLEET-002", path, value, `use one inside ${formatCidr(subnet)}`)];
}

function repeatedAddresses(part: Fleet, at: string): Problem[] {
  const remedy = "state another number, which no generation has";
  return repeatedHosts(part).map(({ path, host, earlier }) =>
    problem("AZURE-FLEET-004", `${at}.${path}`, `${host}, also ${earlier}`, remedy),
  );
}

function addressFaults(part: Fleet, network: AzureNetwork, at: string): Problem[] {
  const [subnet, block] = [tradingSubnet(part.zone, network), fleetBlock(part, network)];
  if (block === undefined || subnet === undefined || !contains(subnet, block)) return [];
  const remedy = `use another number below ${size(block.prefix)}`;
  return statedHosts(part)
    .filter(({ host }) => host >= size(block.prefix) || isReserved(block.address + host, subnet))
    .map(({ path, host }) =>
      problem("AZURE-FLEET-005", `${at}.${path}`, `${host} of ${formatCidr(block)}`, remedy),
    );
}

function wideBlocks({ from }: Fleet, at: string): Problem[] {
  return Object.entries(from)
    .filter(([, { cidr }]) => isTooWide(cidr))
    .map(([name, { cidr }]) =>
      problem("AZURE-FLEET-006", `${at}.from.${name}.cidr`, cidr, "list the blocks that need access"),
    );
}

function unmadeRules({ from, to }: Fleet, network: AzureNetwork, at: string): Problem[] {
  if (network.kind === "create") return [];
  return Object.entries({ from, to })
    .filter(([, access]) => Object.keys(access).length > 0)
    .map(([side, access]) =>
      problem(
        "AZURE-FLEET-008",
        `${at}.${side}`,
        Object.keys(access).join(", "),
        "have the owner of the network admit them for the fleet's block, and accept this",
      ),
    );
}

function noWayOut({ to }: Fleet, network: AzureNetwork, at: string): Problem[] {
  if (network.kind === "adopt" || network.nat.kind !== "none" || Object.keys(network.routes).length > 0) {
    return [];
  }
  return Object.entries(to)
    .filter(([, { cidr }]) => {
      const block = parseCidr(cidr);
      return block !== undefined && !isOffInternet(block);
    })
    .map(([name, { cidr }]) =>
      problem("AZURE-FLEET-010", `${at}.to.${name}.cidr`, cidr, 'use network.nat: { kind: "per-zone" }'),
    );
}

/** Whether nobody else's machines run on the hosts of a generation. */
function hasOwnHosts({ machine, placement }: FleetGeneration): boolean {
  return isIsolated(machine) || placement.kind === "dedicated-hosts";
}

function windowFaults({ hostUpdates, generations }: Fleet, at: string): Problem[] {
  if (hostUpdates.kind === "azure") return [];
  return Object.entries(generations)
    .filter(([, generation]) => !hasOwnHosts(generation))
    .map(([key, { machine, placement }]) =>
      problem(
        "AZURE-FLEET-011",
        `${at}.hostUpdates`,
        `window for generation ${key}: ${machine}, ${placement.kind}`,
        'use kind: "azure", an isolated size, or placement on dedicated hosts',
      ),
    );
}

function unwindowed({ hostUpdates, generations }: Fleet, at: string): Problem[] {
  const able = Object.entries(generations).filter(([, generation]) => hasOwnHosts(generation));
  if (hostUpdates.kind === "window" || able.length === 0 || able.length < Object.keys(generations).length) {
    return [];
  }
  return [problem("AZURE-FLEET-012", `${at}.hostUpdates`, "azure", 'use kind: "window"')];
}

function overlappingBlocks(all: Fleets, network: AzureNetwork, at: string): Problem[] {
  const blocks = Object.entries(all).flatMap(([name, each]) => {
    const block = fleetBlock(each, network);
    return block === undefined ? [] : [{ name, block }];
  });
  return blocks.flatMap(({ name, block }, index) => {
    const other = blocks.slice(0, index).find((earlier) => overlaps(earlier.block, block));
    if (other === undefined) return [];
    const value = `${formatCidr(block)}, also ${other.name}`;
    return [problem("AZURE-FLEET-003", `${at}.${name}.addresses`, value, "take another slot or block")];
  });
}

/** How many rules in one direction fleets may state of those of a group; the rest is the network's. */
const share = 1 / 4;

function tooManyRules(all: Fleets, network: AzureNetwork, at: string): Problem[] {
  if (network.kind === "adopt") return [];
  const most = networkLimits().securityGroup.rules * share;
  const access = fleetAccess(all, network);
  return (["from", "to"] as const)
    .map((side) => ({ side, count: access.filter((each) => each.side === side).length }))
    .filter(({ count }) => count > most)
    .map(({ side, count }) =>
      problem("AZURE-FLEET-009", at, `${count} entries of ${side}`, "join blocks that lie beside each other"),
    );
}

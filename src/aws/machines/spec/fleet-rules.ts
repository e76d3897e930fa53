import type { ZoneKey } from "../../../core/address-plan";
import { contains, formatCidr, overlaps, parseCidr, size } from "../../../core/cidr";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { completeTuning } from "../../../tuning/presets";
import { vmCloudInit } from "../../../tuning/targets/vm-cloud-init";
import type { RegionRole } from "../../../environment/region";
import type { PartlyKnown } from "../../../environment/partly-known";
import type { Fleet, FleetGeneration } from "./fleet";
import { fleetBlock, isKept, tradingSubnet } from "./fleet-addresses";
import { hardwareRules, noTradingSubnet } from "./hardware";
import { launchRules } from "./launch";
import type { AwsNetwork } from "../../network/spec/schema";
import { awsMachineShape } from "./node-shape";
import { machineRenderingOf } from "./rendering";

const { definitions, problem } = defineProblems({
  "AWS-FLEET-001": {
    kind: "impossible",
    rule: "the active generation is one of the fleet's",
    source: "design: the service addresses are moved to the active generation by name",
  },
  "AWS-FLEET-002": {
    kind: "impossible",
    rule: "a fleet's block lies in the trading subnet of its zone",
    source: "EC2 API reference, CreateSubnetCidrReservation.Cidr",
  },
  "AWS-FLEET-003": {
    kind: "impossible",
    rule: "two fleets have two blocks of addresses",
    source: "design: both would give the same addresses away",
  },
  "AWS-FLEET-004": {
    kind: "impossible",
    rule: "an address of a fleet is given once, because two generations run side by side",
    source: "EC2 API reference, RunInstances: InvalidIPAddress.InUse",
  },
  "AWS-FLEET-005": {
    kind: "impossible",
    rule: "an address lies in its fleet's block and is not one of the five that EC2 keeps of a subnet",
    source: "VPC user guide, subnet sizing: the first four addresses and the last",
  },
  "AWS-FLEET-006": {
    kind: "limit",
    rule: "who reaches a trading machine is a list, not everybody: no block wider than a /8",
    source: "VPC user guide, security group rules",
  },
  "AWS-FLEET-007": {
    kind: "impossible",
    rule: "a member has a second interface exactly where its profile bypasses the kernel",
    source: "DPDK documentation, Linux drivers: the kernel loses the interface that vfio-pci takes",
  },
  "AWS-FLEET-008": {
    kind: "limit",
    rule: "a fleet's machines reach Systems Manager, because nothing else lets a person in",
    source: "Systems Manager user guide, prerequisites: the agent calls ssm and ssmmessages",
  },
  "AWS-FLEET-009": {
    kind: "impossible",
    rule: "an AMI id belongs to one region",
    source: "EC2 user guide, copy an AMI: the copy in another region has an id of its own",
  },
  "AWS-FLEET-010": {
    kind: "impossible",
    rule: "a service address names a member of the active generation",
    source: "design: an operation moves it to the interface of that member",
  },
});
export const fleetProblems = definitions;

export interface FleetInPlace {
  readonly fleet: Fleet;
  readonly network: AwsNetwork;
}

/** Judges what a fleet adds to its generations. */
export function fleetRules({ fleet, network }: PartlyKnown<FleetInPlace, "fleet">, at: string): Problem[] {
  const own = [...activeFaults(fleet, at), ...sharedAddresses(fleet, at), ...accessFaults(fleet, at)];
  if (network === undefined) return own;
  return [
    ...noTradingSubnet(fleet.zone, network, `${at}.zone`),
    ...blockFaults(fleet, network, at),
    ...own,
    ...outsideBlock(fleet, network, at),
    ...noWayIn(network, at),
  ];
}

function activeFaults({ active, generations, serviceHosts }: Fleet, at: string): Problem[] {
  const generation = generations[active];
  if (generation === undefined) {
    return [problem("AWS-FLEET-001", `${at}.active`, active, didYouMean(active, Object.keys(generations)))];
  }
  const members = Object.keys(generation.members);
  return Object.entries(serviceHosts)
    .filter(([, { member }]) => !members.includes(member))
    .map(([name, { member }]) =>
      problem("AWS-FLEET-010", `${at}.serviceHosts.${name}.member`, member, didYouMean(member, members)),
    );
}

function blockFaults({ addresses, zone }: Fleet, network: AwsNetwork, at: string): Problem[] {
  const subnet = tradingSubnet(zone, network);
  if (subnet === undefined) return []; // the zone is at fault
  const block = fleetBlock(addresses, zone, network);
  if (block !== undefined && contains(subnet, block)) return [];
  const value = addresses.kind === "slot" ? `slot ${addresses.slot}` : addresses.cidr;
  const path = `${at}.addresses.${addresses.kind === "slot" ? "slot" : "cidr"}`;
  return [problem("AWS-FLEET-002", path, value, `use one inside ${formatCidr(subnet)}`)];
}

/** Every number that a fleet gives away, and where. */
function hostsOf({ generations, serviceHosts }: Fleet): readonly { path: string; host: number }[] {
  const members = Object.entries(generations).flatMap(([key, { members: all }]) =>
    Object.entries(all).flatMap(([name, { host, bypassHost }]) => {
      const path = `generations.${key}.members.${name}`;
      const own = { path: `${path}.host`, host };
      return bypassHost === undefined ? [own] : [own, { path: `${path}.bypassHost`, host: bypassHost }];
    }),
  );
  const services = Object.entries(serviceHosts).map(([name, { host }]) => ({
    path: `serviceHosts.${name}.host`,
    host,
  }));
  return [...services, ...members];
}

function sharedAddresses(fleet: Fleet, at: string): Problem[] {
  const hosts = hostsOf(fleet);
  return hosts.flatMap(({ path, host }, index) => {
    const twin = hosts.slice(0, index).find((earlier) => earlier.host === host);
    if (twin === undefined) return [];
    const remedy = "give another number, which no generation has";
    return [problem("AWS-FLEET-004", `${at}.${path}`, `${host}, also ${twin.path}`, remedy)];
  });
}

function outsideBlock(fleet: Fleet, network: AwsNetwork, at: string): Problem[] {
  const subnet = tradingSubnet(fleet.zone, network);
  const block = fleetBlock(fleet.addresses, fleet.zone, network);
  if (block === undefined || subnet === undefined || !contains(subnet, block)) return [];
  const remedy = `use another number below ${size(block.prefix)}`;
  return hostsOf(fleet)
    .filter(({ host }) => host >= size(block.prefix) || isKept(block.address + host, subnet))
    .map(({ path, host }) =>
      problem("AWS-FLEET-005", `${at}.${path}`, `${host} of ${formatCidr(block)}`, remedy),
    );
}

function accessFaults({ from }: Fleet, at: string): Problem[] {
  return Object.entries(from)
    .filter(([, { cidr }]) => (parseCidr(cidr)?.prefix ?? 0) < 8)
    .map(([name, { cidr }]) =>
      problem("AWS-FLEET-006", `${at}.from.${name}.cidr`, cidr, "list the blocks that need it"),
    );
}

/** The endpoints of a network are those that a cluster's nodes call, and Systems Manager is not among them. */
function noWayIn(network: AwsNetwork, at: string): Problem[] {
  if (network.kind === "adopt" || network.nat.kind !== "none") return [];
  return [problem("AWS-FLEET-008", at, "network.nat none", 'network.nat: { kind: "per-zone" }')];
}

export interface FleetGenerationInPlace {
  readonly generation: FleetGeneration;
  readonly zone: ZoneKey;
  readonly network: AwsNetwork;
  readonly region: string;
  readonly role: RegionRole;
}

/** Judges one generation of a fleet; `at` is its path. */
export function fleetGenerationRules(
  { generation, zone, network, region, role }: PartlyKnown<FleetGenerationInPlace, "generation">,
  at: string,
): Problem[] {
  const { machine, members, tuning: profile } = generation;
  const tuning = { profile, shape: awsMachineShape(machine), target: vmCloudInit };
  const running = { count: Object.keys(members).length, at: `${at}.members` };
  return [
    ...hardwareRules({ hardware: generation, running, zone, network, region, role }, at, `${at}.machine`),
    ...bypassFaults(generation, at),
    ...launchRules(tuning, () => machineRenderingOf(generation).userData, `${at}.tuning`),
  ];
}

function bypassFaults({ members, tuning }: FleetGeneration, at: string): Problem[] {
  const bypass = completeTuning(tuning).sockets.kind === "dpdk";
  return Object.entries(members).flatMap(([name, { bypassHost }]) => {
    const path = `${at}.members.${name}.bypassHost`;
    if (bypass && bypassHost === undefined) {
      return [problem("AWS-FLEET-007", path, "nothing", "give the number of the second interface's address")];
    }
    if (bypass || bypassHost === undefined) return [];
    return [problem("AWS-FLEET-007", path, bypassHost, 'remove it, or sockets: { kind: "dpdk" }')];
  });
}

export interface FleetsInPlace {
  readonly fleets: Readonly<Record<string, Fleet>>;
  readonly network: AwsNetwork;
}

/** Judges the fleets of a region together; `at` is the region's path. */
export function fleetsRules({ fleets, network }: FleetsInPlace, at: string): Problem[] {
  const blocks = Object.entries(fleets).flatMap(([name, { addresses, zone }]) => {
    const block = fleetBlock(addresses, zone, network);
    return block === undefined ? [] : [{ name, block }];
  });
  return blocks.flatMap(({ name, block }, index) => {
    const other = blocks.slice(0, index).find((earlier) => overlaps(earlier.block, block));
    if (other === undefined) return [];
    const value = `${formatCidr(block)}, also ${other.name}`;
    return [problem("AWS-FLEET-003", `${at}.fleets.${name}.addresses`, value, "take another slot or block")];
  });
}

/** The images of all fleets, by the path of each. */
export interface StatedImage {
  readonly path: string;
  readonly region: string;
  readonly id: string;
}

/** Judges the images of all regions together: a region that is `like` another states its own. */
export function fleetImageRules(images: readonly StatedImage[]): Problem[] {
  return images.flatMap(({ path, region, id }, index) => {
    const other = images.slice(0, index).find((earlier) => earlier.id === id && earlier.region !== region);
    if (other === undefined) return [];
    const value = `${id} in ${region}, also ${other.path} in ${other.region}`;
    return [problem("AWS-FLEET-009", path, value, `copy the image to ${region} and state the copy's id`)];
  });
}

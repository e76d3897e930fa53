import { entryOf } from "../../../core/catalogue-file";
import { contains, formatCidr, isTooWide, overlaps, size } from "../../../core/cidr";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { repeatedHosts, statedHosts } from "../../../environment/machines/fleet-addresses";
import type { AwsNetwork } from "../../network/spec/schema";
import { environmentPart, regionPart } from "../../region/spec/declare";
import { fleetBlock, isReserved, tradingSubnet } from "./fleet-addresses";
import type { Fleet } from "./fleet-schema";
import { hardwareProblems, noTradingSubnet } from "./hardware-rules";

const { definitions, problem } = defineProblems({
  "AWS-FLEET-001": {
    kind: "impossible",
    rule: "the active generation is one of the fleet's",
    source: "design: an operator moves the service addresses to the active generation by name",
  },
  "AWS-FLEET-002": {
    kind: "impossible",
    rule: "a fleet's block lies in the trading subnet of its zone",
    source: "EC2 API reference, CreateSubnetCidrReservation.Cidr",
  },
  "AWS-FLEET-003": {
    kind: "impossible",
    rule: "the blocks of two fleets do not overlap",
    source: "design: both fleets would assign the same addresses",
  },
  "AWS-FLEET-004": {
    kind: "impossible",
    rule: "each address of a fleet is stated once, over all generations: they run side by side",
    source: "EC2 API reference, RunInstances: InvalidIPAddress.InUse",
  },
  "AWS-FLEET-005": {
    kind: "impossible",
    rule: "an address lies in its fleet's block and is not one of the five that EC2 reserves in a subnet",
    source: "VPC user guide, subnet sizing: the first four addresses and the last",
  },
  "AWS-FLEET-006": {
    kind: "limit",
    rule: "no block that reaches a trading machine is wider than a /8",
    source: "VPC user guide, security group rules",
    read: "2026-11-22",
  },
  "AWS-FLEET-008": {
    kind: "limit",
    rule: "a fleet's machines reach Systems Manager, the only access to their shell",
    source: "Systems Manager user guide, prerequisites: the agent calls ssm and ssmmessages",
    read: "2026-11-22",
  },
  "AWS-FLEET-009": {
    kind: "impossible",
    rule: "an AMI id is stated in one region only",
    source: "EC2 user guide, copy an AMI: the copy in another region has an id of its own",
  },
  "AWS-FLEET-010": {
    kind: "impossible",
    rule: "a service address names a member of the active generation",
    source: "design: an operator moves it to the interface of that member",
  },
});

const fleet = regionPart("fleets.*");
const fleets = regionPart("fleets");
const environment = environmentPart("");

/** Rules about a fleet apart from its generations. */
export const fleetRules = fleet.set({ ...definitions, "AWS-GEN-001": hardwareProblems["AWS-GEN-001"] }, [
  fleet.rule({
    judge: (part, _, at) => [
      ...activeFaults(part, at),
      ...repeatedAddresses(part, at),
      ...accessFaults(part, at),
    ],
  }),
  fleet.rule({
    needs: ["network"],
    judge: (part, { network }, at) => [
      ...noTradingSubnet(part.zone, network, `${at}.zone`),
      ...blockFaults(part, network, at),
      ...addressFaults(part, network, at),
      ...noSystemsManager(network, at),
    ],
  }),
]);

/** Rules about the fleets of a region together. */
export const fleetsRules = fleets.set(definitions, [
  fleets.rule({ needs: ["network"], judge: (all, { network }, at) => overlappingBlocks(all, network, at) }),
]);

/** Rules about the fleets of all regions. `like` copies no AMI id: each region states its own. */
export const fleetImageRules = environment.set(definitions, [
  environment.rule({
    regions: ["fleets", "region"],
    judge: (_, { regions }) =>
      repeatedImages(
        Object.entries(regions).flatMap(([name, { fleets: all, region }]) =>
          imagesOf(all, `regions.${name}.fleets`).map((image) => ({ ...image, region })),
        ),
      ),
  }),
]);

function activeFaults({ active, generations, serviceHosts }: Fleet, at: string): Problem[] {
  const generation = entryOf(generations, active);
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
  if (subnet === undefined) return []; // refused as the fault of the zone
  const block = fleetBlock(addresses, zone, network);
  if (block !== undefined && contains(subnet, block)) return [];
  const value = addresses.kind === "slot" ? `slot ${addresses.slot}` : addresses.cidr;
  const path = `${at}.addresses.${addresses.kind === "slot" ? "slot" : "cidr"}`;
  return [problem("AWS-FLEET-002", path, value, `use one inside ${formatCidr(subnet)}`)];
}

function repeatedAddresses(part: Fleet, at: string): Problem[] {
  const remedy = "state another number, which no generation has";
  return repeatedHosts(part).map(({ path, host, earlier }) =>
    problem("AWS-FLEET-004", `${at}.${path}`, `${host}, also ${earlier}`, remedy),
  );
}

function addressFaults(part: Fleet, network: AwsNetwork, at: string): Problem[] {
  const subnet = tradingSubnet(part.zone, network);
  const block = fleetBlock(part.addresses, part.zone, network);
  if (block === undefined || subnet === undefined || !contains(subnet, block)) return [];
  const remedy = `use another number below ${size(block.prefix)}`;
  return statedHosts(part)
    .filter(({ host }) => host >= size(block.prefix) || isReserved(block.address + host, subnet))
    .map(({ path, host }) =>
      problem("AWS-FLEET-005", `${at}.${path}`, `${host} of ${formatCidr(block)}`, remedy),
    );
}

function accessFaults({ from }: Fleet, at: string): Problem[] {
  return Object.entries(from)
    .filter(([, { cidr }]) => isTooWide(cidr))
    .map(([name, { cidr }]) =>
      problem("AWS-FLEET-006", `${at}.from.${name}.cidr`, cidr, "list the blocks that need access"),
    );
}

/** The interface endpoints of a network do not include those of Systems Manager. */
function noSystemsManager(network: AwsNetwork, at: string): Problem[] {
  if (network.kind === "adopt" || network.nat.kind !== "none") return [];
  return [problem("AWS-FLEET-008", at, "network.nat is none", 'set network.nat: { kind: "per-zone" }')];
}

function overlappingBlocks(all: Readonly<Record<string, Fleet>>, network: AwsNetwork, at: string): Problem[] {
  const blocks = Object.entries(all).flatMap(([name, { addresses, zone }]) => {
    const block = fleetBlock(addresses, zone, network);
    return block === undefined ? [] : [{ name, block }];
  });
  return blocks.flatMap(({ name, block }, index) => {
    const other = blocks.slice(0, index).find((earlier) => overlaps(earlier.block, block));
    if (other === undefined) return [];
    const value = `${formatCidr(block)}, also ${other.name}`;
    return [problem("AWS-FLEET-003", `${at}.${name}.addresses`, value, "take another slot or block")];
  });
}

/** Returns the AMI id of every generation of a region's fleets, with its path. */
function imagesOf(
  all: Readonly<Record<string, Fleet>>,
  at: string,
): readonly { readonly path: string; readonly id: string }[] {
  return Object.entries(all).flatMap(([name, { generations }]) =>
    Object.entries(generations).map(([key, { image }]) => ({
      path: `${at}.${name}.generations.${key}.image.id`,
      id: image.id,
    })),
  );
}

function repeatedImages(
  images: readonly { readonly path: string; readonly id: string; readonly region: string }[],
): Problem[] {
  return images.flatMap(({ path, region, id }, index) => {
    const other = images.slice(0, index).find((earlier) => earlier.id === id && earlier.region !== region);
    if (other === undefined) return [];
    const value = `${id} in ${region}, also ${other.path} in ${other.region}`;
    return [
      problem("AWS-FLEET-009", path, value, `copy the image to ${region} and state the id of the copy`),
    ];
  });
}

import { isRegionBlock } from "../../../core/address-plan";
import { isOffInternet } from "../../../core/address-ranges";
import { overlaps, parseCidr } from "../../../core/cidr";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { regionPart } from "../../region/spec/declare";
import { subnetSlots } from "./address-plan";
import { adoptedRanges, networkRanges, networkZones, subnetBlocks } from "./network";
import { privateServices, zoneNameOf } from "./private-services";
import type { AdoptNetwork, AzureNetwork, CreateNetwork } from "./schema";

const { definitions, problem } = defineProblems({
  "AZURE-NET-001": {
    kind: "impossible",
    rule: "the block of a created network is a /16",
    source:
      "src/azure/network/spec/address-plan.ts: fixed slots in a /16, so that no subnet is renumbered later",
  },
  "AZURE-NET-002": {
    kind: "limit",
    rule: "the blocks of a network lie in a private or shared range",
    source: "RFC 1918, RFC 6598: a public block belongs to its assignee and hides those hosts",
    read: "2026-11-27",
  },
  "AZURE-NET-003": {
    kind: "impossible",
    rule: "a NAT gateway has at least one egress address",
    source: "Azure documentation, What is Azure NAT Gateway: it needs a public address or prefix to work",
  },
  "AZURE-NET-004": {
    kind: "impossible",
    rule: "adopted subnets are named once, and no block of one overlaps another",
    source: "Azure documentation, Add, change or delete a virtual network subnet: ranges do not overlap",
  },
  "AZURE-NET-005": {
    kind: "impossible",
    rule: "a NAT gateway lies in a zone that the region states",
    source: "design: parts of a region name a zone by its slot",
  },
  "AZURE-NET-006": {
    kind: "impossible",
    rule: "an adopted private DNS zone has the name under which its service is looked up",
    source: "Azure documentation, Azure Private Endpoint private DNS zone values",
  },
  "AZURE-NET-007": {
    kind: "limit",
    rule: "a subnet has at least a /29, that of a database or of an API server a /28",
    source:
      "Azure documentation, Virtual network FAQ: Azure keeps five addresses; Azure Database for PostgreSQL, Virtual network concepts; AKS documentation, API Server VNet Integration",
    read: "2026-11-27",
  },
});

const network = regionPart("network");

export const networkRules = network.set(definitions, [
  network.rule({
    judge: (part, _, at) => [
      ...publicBlocks(part, at),
      ...(part.kind === "create" ? createFaults(part, at) : adoptFaults(part, at)),
    ],
  }),
  network.rule({
    needs: ["location"],
    judge: (part, { location }, at) => (part.kind === "create" ? [] : otherZones(part, location, at)),
  }),
]);

function publicBlocks(part: AzureNetwork, at: string): Problem[] {
  return networkRanges(part).flatMap(({ path, cidr }) => {
    const block = parseCidr(cidr);
    if (block === undefined || isOffInternet(block)) return [];
    const remedy = "use a block of 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16";
    return [problem("AZURE-NET-002", path.replace("network", at), cidr, remedy)];
  });
}

function createFaults(part: CreateNetwork, at: string): Problem[] {
  const { cidr, nat, egressAddresses } = part;
  const found: Problem[] = [];
  if (!isRegionBlock(cidr)) {
    const remedy = 'use a /16, or kind: "adopt" for a network that exists';
    found.push(problem("AZURE-NET-001", `${at}.cidr`, cidr, remedy));
  }
  if (nat.kind !== "none" && egressAddresses === 0) {
    const remedy = 'keep at least 2, or nat: { kind: "none" }';
    found.push(problem("AZURE-NET-003", `${at}.egressAddresses`, egressAddresses, remedy));
  }
  const slots = networkZones(part).map(({ key }) => key);
  if (nat.kind === "single" && nat.zone !== undefined && !slots.includes(nat.zone)) {
    found.push(problem("AZURE-NET-005", `${at}.nat.zone`, nat.zone, didYouMean(nat.zone, slots)));
  }
  return found;
}

function adoptFaults(part: AdoptNetwork, at: string): Problem[] {
  const ranges = adoptedRanges(part);
  const blocks = subnetBlocks(part);
  const named = subnetSlots.flatMap((slot) => {
    const { [slot]: subnet } = blocks;
    return subnet === undefined ? [] : [{ path: `${at}.subnets.${slot.replace("-", ".")}`, slot, ...subnet }];
  });
  return [
    ...pairs(named)
      .filter(([one, earlier]) => one.name === earlier.name)
      .map(([{ path, name }, earlier]) =>
        problem(
          "AZURE-NET-004",
          `${path}.name`,
          `${name}, also ${earlier.path}.name`,
          "state each subnet once",
        ),
      ),
    ...pairs(ranges)
      .filter(([one, earlier]) => clash(one.cidr, earlier.cidr))
      .map(([{ path, cidr }, earlier]) => {
        const value = `${cidr}, overlaps ${earlier.cidr} of ${at}.${earlier.path}`;
        return problem("AZURE-NET-004", `${at}.${path}`, value, "state the block that the subnet has");
      }),
    ...named.flatMap(({ path, slot, cidr }) => {
      const longest = slot === "data" || slot === "apiServer" ? 28 : 29;
      const { prefix = 0 } = parseCidr(cidr) ?? {};
      return prefix <= longest
        ? []
        : [problem("AZURE-NET-007", `${path}.cidr`, cidr, `name a subnet of at least a /${longest}`)];
    }),
  ];
}

/** Every two of a list, the later one first. */
function pairs<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((item, index) =>
    items.slice(0, index).map((earlier): [Item, Item] => [item, earlier]),
  );
}

/** Zones whose names are no service's: an endpoint in them is never found. */
function otherZones({ dnsZones }: AdoptNetwork, location: string, at: string): Problem[] {
  return privateServices.flatMap((service) => {
    const { [service]: id } = dnsZones;
    const name = id?.split("/").at(-1) ?? "";
    const wanted = zoneNameOf(service, { prefix: "any", location });
    const ending = ".postgres.database.azure.com";
    const right = service === "postgres" ? name.endsWith(ending) : name === wanted;
    if (id === undefined || right) return [];
    const remedy = service === "postgres" ? `name a zone that ends in ${ending}` : `name the zone ${wanted}`;
    return [problem("AZURE-NET-006", `${at}.dnsZones.${service}`, name, remedy)];
  });
}

function clash(left: string, right: string): boolean {
  const [a, b] = [parseCidr(left), parseCidr(right)];
  return a !== undefined && b !== undefined && overlaps(a, b);
}

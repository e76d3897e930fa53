import { isRegionBlock } from "../../../core/address-plan";
import { isOffInternet } from "../../../core/address-ranges";
import { overlaps, parseCidr } from "../../../core/cidr";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { regionFacts } from "../../catalog/regions";
import { regionPart } from "../../region/spec/declare";
import { adoptedRanges, networkRanges, networkZones } from "./network";
import type { AdoptNetwork, CreateNetwork, GcpNetwork } from "./schema";

const { definitions, problem } = defineProblems({
  "GCP-NET-001": {
    kind: "limit",
    rule: "the region has the zone",
    source: "Compute Engine documentation, Regions and zones; src/gcp/catalog/data/regions.json",
    read: "2026-11-27",
  },
  "GCP-NET-002": {
    kind: "impossible",
    rule: "every zone slot names a different zone",
    source: "a second slot in the same zone adds no failure domain",
  },
  "GCP-NET-003": {
    kind: "impossible",
    rule: "the block of a created network is a /16",
    source:
      "src/gcp/network/spec/address-plan.ts: fixed slots in a /16, so that no subnet is renumbered later",
  },
  "GCP-NET-004": {
    kind: "impossible",
    rule: "a region states at least one zone",
    source: "design: machines, disks and databases lie in a zone that the region names by its slot",
  },
  "GCP-NET-005": {
    kind: "limit",
    rule: "the blocks of a network lie in a private or shared range",
    source: "RFC 1918, RFC 6598: a public block belongs to its assignee and hides those hosts",
    read: "2026-11-27",
  },
  "GCP-NET-006": {
    kind: "impossible",
    rule: "Cloud NAT has at least one egress address",
    source: "Compute Engine API reference, routers: nats[].natIpAllocateOption MANUAL_ONLY requires natIps",
  },
  "GCP-NET-007": {
    kind: "impossible",
    rule: "adopted subnets are named once, and no block of one overlaps another",
    source:
      "Compute Engine API reference, subnetworks: primary and secondary ranges of a network do not overlap",
  },
  "GCP-NET-008": {
    kind: "impossible",
    rule: "the name of a zone begins with that of its region",
    source: "Compute Engine documentation, Regions and zones, Identifying a region or zone",
  },
});

const network = regionPart("network");

export const networkRules = network.set(definitions, [
  network.rule({
    judge: (part, _, at) => [
      ...duplicateZones(part, at),
      ...publicBlocks(part, at),
      ...(part.kind === "create" ? createFaults(part, at) : adoptFaults(part, at)),
    ],
  }),
  network.rule({
    uses: ["region"],
    judge: (part, { region }, at) => missingZones(part, region, at),
  }),
  network.rule({
    needs: ["region"],
    judge: (part, { region }, at) => zonesElsewhere(part, region, at),
  }),
]);

function duplicateZones(part: GcpNetwork, at: string): Problem[] {
  const zones = networkZones(part);
  return zones.flatMap(({ key, name }, index) =>
    zones
      .slice(0, index)
      .filter((earlier) => earlier.name === name)
      .map((earlier) => {
        const value = `${name}, also zone ${earlier.key}`;
        return problem("GCP-NET-002", `${at}.zones.${key}`, value, "name another zone or remove one");
      }),
  );
}

function missingZones(part: GcpNetwork, region: string | undefined, at: string): Problem[] {
  if (networkZones(part).length > 0) return [];
  const known = region === undefined ? undefined : regionFacts(region)?.zones;
  return [
    problem("GCP-NET-004", `${at}.zones`, "no zone", `name zones: ${known?.join(", ") ?? "by their names"}`),
  ];
}

/** A zone's name begins with its region's; the catalogue knows which letters a region has. */
function zonesElsewhere(part: GcpNetwork, region: string, at: string): Problem[] {
  const zones = networkZones(part);
  const known = regionFacts(region)?.zones;
  const free = (known ?? []).filter((zone) => zones.every(({ name }) => name !== zone));
  return zones.flatMap(({ key, name }) => {
    const path = `${at}.zones.${key}`;
    if (!name.startsWith(`${region}-`)) {
      const remedy = `name a zone of ${region}${free.length > 0 ? `: ${free.join(", ")}` : ""}`;
      return [problem("GCP-NET-008", path, name, remedy)];
    }
    return known === undefined || known.includes(name)
      ? []
      : [problem("GCP-NET-001", path, name, didYouMean(name, free))];
  });
}

function publicBlocks(part: GcpNetwork, at: string): Problem[] {
  return networkRanges(part).flatMap(({ path, cidr }) => {
    const block = parseCidr(cidr);
    if (block === undefined || isOffInternet(block)) return [];
    const remedy = "use a block of 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16";
    return [problem("GCP-NET-005", path.replace("network", at), cidr, remedy)];
  });
}

function createFaults({ cidr, nat, egressAddresses }: CreateNetwork, at: string): Problem[] {
  const found: Problem[] = [];
  if (!isRegionBlock(cidr)) {
    const remedy = 'use a /16, or kind: "adopt" for a network that exists';
    found.push(problem("GCP-NET-003", `${at}.cidr`, cidr, remedy));
  }
  if (nat.kind === "cloud-nat" && egressAddresses === 0) {
    const remedy = 'keep at least 1, or nat: { kind: "none" }';
    found.push(problem("GCP-NET-006", `${at}.egressAddresses`, egressAddresses, remedy));
  }
  return found;
}

function adoptFaults(part: AdoptNetwork, at: string): Problem[] {
  const ranges = adoptedRanges(part);
  const named = Object.entries(part.subnets).flatMap(([tier, subnet]) =>
    subnet === undefined ? [] : [{ path: `${at}.subnets.${tier}.name`, name: subnet.name }],
  );
  return [
    ...named.flatMap(({ path, name }, index) =>
      named
        .slice(0, index)
        .filter((earlier) => earlier.name === name)
        .map((earlier) =>
          problem("GCP-NET-007", path, `${name}, also ${earlier.path}`, "state each subnet once"),
        ),
    ),
    ...ranges.flatMap(({ path, cidr }, index) =>
      ranges
        .slice(0, index)
        .filter((earlier) => clash(cidr, earlier.cidr))
        .map((earlier) => {
          const value = `${cidr}, overlaps ${earlier.cidr} of ${at}.${earlier.path}`;
          return problem("GCP-NET-007", `${at}.${path}`, value, "state the block that the subnet has");
        }),
    ),
  ];
}

function clash(left: string, right: string): boolean {
  const [a, b] = [parseCidr(left), parseCidr(right)];
  return a !== undefined && b !== undefined && overlaps(a, b);
}

import { gcpMachineType, typesOfFamily } from "../../catalog/machine-types";
import { familyOf } from "../../catalog/machine-families";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { networkZones } from "../../network/spec/network";
import type { GcpNetwork } from "../../network/spec/schema";
import type { NodeSsd, TradingGeneration } from "./pool-schema";
import { minorOf } from "./rendering";

const { definitions, problem } = defineProblems({
  "GCP-POOL-015": {
    kind: "limit",
    rule: "Tier_1 networking is for sizes that have it",
    source: "src/gcp/catalog/data/machine-types.json",
    read: "2026-11-27",
  },
  "GCP-POOL-016": {
    kind: "limit",
    rule: "a machine has local SSDs in a number that its type takes",
    source: "Compute Engine documentation, disks/local-ssd; src/gcp/catalog/data/machine-types.json",
    read: "2026-11-27",
  },
  "GCP-POOL-017": {
    kind: "impossible",
    rule: "the zone of a generation is one of the network's",
    source: "design: a part of a region names a zone by its slot",
  },
  "GCP-POOL-018": {
    kind: "limit",
    rule: "nodes are not newer than the control plane, and at most two minor versions older",
    source: "GKE documentation, versioning, Version skew policy",
    read: "2026-11-27",
  },
  "GCP-POOL-019": {
    kind: "advice",
    rule: "a trading node has more than 1 Gbit/s to the internet",
    source: "Compute Engine documentation, compute-optimized-machines: H3 and H4D have 1 Gbit/s",
  },
});
export const nodeProblems = definitions;

/** Judges what a generation asks of its machine type; `at` is the path of the generation. */
export function nodeFaults({ machine, egress, localSsd }: TradingGeneration, at: string): Problem[] {
  const facts = gcpMachineType(machine);
  if (facts === undefined) return [];
  const found: Problem[] = [...ssdFaults(machine, localSsd, `${at}.localSsd`)];
  if (egress === "tier1" && facts.tier1Gbps === undefined) {
    const eligible = typesOfFamily(familyOf(machine)).filter(
      (type) => gcpMachineType(type)?.tier1Gbps !== undefined,
    );
    const remedy =
      eligible.length === 0
        ? 'use egress: "default"; the series has no Tier_1'
        : `use egress: "default", or ${eligible[0]} and larger`;
    found.push(problem("GCP-POOL-015", `${at}.egress`, machine, remedy));
  }
  const { internetEgressGbps } = facts.family;
  if (internetEgressGbps !== undefined && internetEgressGbps <= 1) {
    const remedy = "reach venues over a link, or use another series";
    found.push(problem("GCP-POOL-019", `${at}.machine`, machine, remedy));
  }
  return found;
}

function ssdFaults(machine: string, localSsd: NodeSsd, at: string): Problem[] {
  const facts = gcpMachineType(machine)?.localSsd;
  if (facts === undefined) return [];
  const fault = (value: unknown, remedy: string): Problem[] => [problem("GCP-POOL-016", at, value, remedy)];
  switch (facts.kind) {
    case "none":
      return localSsd.kind === "none"
        ? []
        : fault(`${localSsd.kind} on ${machine}`, 'use kind: "none", or a type with local SSDs');
    case "fixed":
      if (localSsd.kind === "none") {
        return fault(`none on ${machine}`, 'use kind: "block" or "ephemeral": the type brings them along');
      }
      return localSsd.count === undefined || localSsd.count === facts.count
        ? []
        : fault(`${localSsd.count} on ${machine}`, `remove the count: the type has ${facts.count}`);
    case "chosen":
      if (localSsd.kind === "none") return [];
      return localSsd.count !== undefined && facts.counts.includes(localSsd.count)
        ? []
        : fault(`${localSsd.count ?? "no count"} on ${machine}`, `use ${facts.counts.join(", ")}`);
  }
}

/** Refuses a zone that the network has not. */
export function unknownZone(zone: TradingGeneration["zone"], network: GcpNetwork, at: string): Problem[] {
  const keys = networkZones(network).map(({ key }) => key);
  return keys.includes(zone) ? [] : [problem("GCP-POOL-017", at, zone, didYouMean(zone, keys))];
}

/** Judges the version of nodes by that of the control plane, both by their minor numbers. */
export function versionSkew(version: string, cluster: string, at: string): Problem[] {
  const [node, plane] = [minorOf(version), cluster].map((minor) => Number(minor.split(".")[1]));
  if (node === undefined || plane === undefined || (node <= plane && node >= plane - 2)) return [];
  const remedy =
    node > plane
      ? "upgrade the cluster first, or use an older version"
      : "use a version nearer to the cluster's";
  return [problem("GCP-POOL-018", at, `${version} in a cluster of ${cluster}`, remedy)];
}

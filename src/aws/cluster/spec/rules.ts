import { regionFacts } from "../../catalog/regions";
import { eksCatalogueDate, eksSupport, eksVersion, eksVersions } from "../../catalog/eks-versions";
import { parseCidr } from "../../../core/cidr";
import { isPrivate } from "../../../core/private-ranges";
import { defineProblems, type Problem } from "../../../core/problem";
import { nearest } from "../../../core/suggest";
import { isProductionRole, type RegionRole } from "../../../environment/region";
import { tierZones } from "../../network/spec/network";
import type { AwsNetwork } from "../../network/spec/schema";
import { regionPart } from "../../region/spec/declare";
import type { EksCluster } from "./schema";

const { definitions, problem } = defineProblems({
  "AWS-EKS-001": {
    kind: "calendar",
    rule: "the Kubernetes version is in standard support",
    source: "EKS version calendar; src/aws/catalog/data/eks-versions.json",
  },
  "AWS-EKS-002": {
    kind: "advice",
    rule: "the catalogue lists the Kubernetes version",
    source: "src/aws/catalog/data/eks-versions.json",
  },
  "AWS-EKS-003": {
    kind: "limit",
    rule: "the private subnets of a cluster lie in zones that EKS supports",
    source: "EKS user guide, network requirements: not use1-az3, usw1-az2, cac1-az3",
    read: "2026-11-22",
  },
  "AWS-EKS-004": {
    kind: "impossible",
    rule: "the network of a cluster has private subnets in at least two zones",
    source: "EKS user guide, network requirements",
  },
  "AWS-EKS-005": {
    kind: "limit",
    rule: "a production cluster has an administrator",
    source: "EKS user guide, access entries: without the creator's rights only listed roles have access",
    read: "2026-11-26",
  },
  "AWS-EKS-006": {
    kind: "limit",
    rule: "no block that reaches the Kubernetes API is wider than a /8",
    source: "EKS best practices guide, cluster endpoint",
    read: "2026-11-22",
  },
  "AWS-EKS-007": {
    kind: "impossible",
    rule: "network.services is a /12 to /24 of a private range",
    source: "EKS API reference, KubernetesNetworkConfigRequest.serviceIpv4Cidr",
  },
  "AWS-EKS-008": {
    kind: "impossible",
    rule: "nodes reach the AWS APIs through interface endpoints or a NAT gateway",
    source: "EKS user guide, private clusters: a node without a path to them never joins",
  },
});
const cluster = regionPart("cluster");

export const eksClusterRules = cluster.set(definitions, [
  cluster.rule({ judge: (part, _, at) => [...versionFaults(part, at), ...apiFaults(part.api, `${at}.api`)] }),
  cluster.rule({
    needs: ["role"],
    judge: ({ access }, { role }, at) => adminFaults(access, role, `${at}.access.admins`),
  }),
  cluster.rule({
    needs: ["network", "region"],
    judge: (_, { network, region }, at) => zoneFaults(network, region, at),
  }),
  cluster.rule({ needs: ["network"], judge: (_, { network }, at) => networkFaults(network, at) }),
]);

function versionFaults({ version, support }: EksCluster, at: string): Problem[] {
  const today = eksCatalogueDate();
  const path = `${at}.version`;
  const state = eksSupport(version, today);
  if (state === "unknown") {
    const supported = eksVersions().filter((known) => eksSupport(known, today) === "standard");
    const near = eksVersion(version) === undefined ? nearest(version, supported) : undefined;
    const remedy = near === undefined ? "look up its support dates" : `check it, or use ${near}`;
    return [problem("AWS-EKS-002", path, version, remedy)];
  }
  if (state === "standard" || (state === "extended" && support === "extended")) return [];
  const until = eksVersion(version)?.standardSupportEnds ?? "on an unknown date";
  return [
    problem(
      "AWS-EKS-001",
      path,
      `${version}, standard support ended ${until} (${state} on ${today})`,
      "upgrade one minor version at a time",
    ),
  ];
}

function adminFaults({ admins }: EksCluster["access"], role: RegionRole, at: string): Problem[] {
  if (!isProductionRole(role) || admins.length > 0) return [];
  return [problem("AWS-EKS-005", at, "none", "name the IAM role of the platform's operators")];
}

function apiFaults(api: EksCluster["api"], at: string): Problem[] {
  const lists = { from: api.from, ...(api.kind === "public" ? { allow: api.allow } : {}) };
  const wide = Object.entries(lists).flatMap(([key, blocks]) =>
    blocks
      .filter((cidr) => (parseCidr(cidr)?.prefix ?? 0) < 8)
      .map((cidr) => problem("AWS-EKS-006", `${at}.${key}`, cidr, "list the blocks that need access")),
  );
  if (api.kind === "private" || api.allow.length > 0) return wide;
  const remedy = 'list the blocks that need access, or use kind: "private"';
  return [...wide, problem("AWS-EKS-006", `${at}.allow`, "empty, which EKS reads as 0.0.0.0/0", remedy)];
}

function zoneFaults(network: AwsNetwork, region: string, at: string): Problem[] {
  const zones = tierZones(network, "private");
  const excluded = regionFacts(region)?.eksExcludedZoneIds ?? [];
  const unserved = zones
    .filter(({ zoneId }) => excluded.includes(zoneId))
    .map(({ key, zoneId }) =>
      problem("AWS-EKS-003", at, `zone ${key} is ${zoneId}`, `choose another zone for network slot ${key}`),
    );
  if (zones.length >= 2) return unserved;
  const value = zones.length === 1 ? "private subnets in one zone" : "no private subnet";
  return [
    ...unserved,
    problem("AWS-EKS-004", at, value, "give the network a second zone with a private subnet"),
  ];
}

function networkFaults(network: AwsNetwork, at: string): Problem[] {
  const found: Problem[] = [];
  const services = parseCidr(network.services);
  if (services !== undefined && !(services.prefix >= 12 && services.prefix <= 24 && isPrivate(services))) {
    const remedy = "set network.services, for example to 172.20.0.0/16";
    found.push(problem("AWS-EKS-007", at, `network.services is ${network.services}`, remedy));
  }
  if (network.kind === "create" && network.nat.kind === "none" && !network.interfaceEndpoints) {
    const remedy = 'set network.interfaceEndpoints: true, or network.nat: { kind: "per-zone" }';
    found.push(
      problem("AWS-EKS-008", at, "network.nat is none, network.interfaceEndpoints is false", remedy),
    );
  }
  return found;
}

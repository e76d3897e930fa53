import { regionFacts } from "../../catalog/regions";
import { eksCatalogueDate, eksSupport, eksVersion, eksVersions } from "../../catalog/eks-versions";
import { isTooWide, parseCidr } from "../../../core/cidr";
import { isGloballyReachable, isPrivate } from "../../../core/address-ranges";
import { defineProblems, type Problem } from "../../../core/problem";
import { isProductionRole, type RegionRole } from "../../../environment/region";
import { tierZones } from "../../network/spec/network";
import type { AwsNetwork } from "../../network/spec/schema";
import { regionPart } from "../../region/spec/declare";
import type { EksAddonName, EksCluster } from "./schema";

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
  "AWS-EKS-009": {
    kind: "limit",
    rule: "a public API allows at most 40 blocks",
    source: "Service Quotas, EKS, L-93A74D60: public endpoint access CIDR ranges per cluster, not adjustable",
    read: "2026-11-26",
  },
  "AWS-EKS-010": {
    kind: "limit",
    rule: "the blocks of api.allow are reachable on the internet: EKS refuses private ranges and those of documentation",
    source:
      "EKS CreateCluster, 'The following CIDRs are not allowed in publicAccessCidrs', reported for 10.1.0.96/27 and 203.0.113.0/24; IANA special-purpose address registry",
    read: "2026-11-26",
  },
  "AWS-EKS-011": {
    kind: "limit",
    rule: "EKS still creates clusters of the Kubernetes version: its extended support has not ended",
    source: "EKS version calendar; src/aws/catalog/data/eks-versions.json",
    read: "2026-11-22",
  },
  "AWS-EKS-012": {
    kind: "impossible",
    rule: "vpc-cni and aws-ebs-csi-driver run beside the eks-pod-identity-agent, which gives them their roles",
    source:
      "EKS user guide, Pod Identity: without the agent a pod gets no credentials, and no node becomes ready",
  },
  "AWS-EKS-013": {
    kind: "advice",
    rule: "a cluster with pools has vpc-cni and kube-proxy",
    source:
      "EKS user guide, managed node groups: a group is created once its nodes are ready, which needs a network",
  },
});
const cluster = regionPart("cluster");

export const eksClusterRules = cluster.set(definitions, [
  cluster.rule({
    judge: (part, _, at) => [
      ...versionFaults(part, `${at}.version`),
      ...apiFaults(part.api, `${at}.api`),
      ...missingAgent(part.addons, `${at}.addons`),
    ],
  }),
  cluster.rule({
    uses: ["pools"],
    judge: ({ addons }, { pools = {} }, at) =>
      Object.keys(pools).length === 0 ? [] : missingNetwork(addons, `${at}.addons`),
  }),
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
  const asOf = eksCatalogueDate();
  const calendar = eksVersion(version);
  if (calendar === undefined) return [problem("AWS-EKS-002", at, version, newestVersions(asOf))];
  switch (eksSupport(version, asOf)) {
    case "ended": {
      const value = `${version}, whose extended support ended ${calendar.extendedSupportEnds}`;
      return [
        problem("AWS-EKS-011", at, value, `${newestVersions(asOf)}; upgrade one minor version at a time`),
      ];
    }
    case "extended": {
      if (support === "extended") return [];
      const value = `${version}, whose standard support ended ${calendar.standardSupportEnds}`;
      return [problem("AWS-EKS-001", at, value, "upgrade one minor version at a time")];
    }
    default:
      return [];
  }
}

/** Names the two newest versions in standard support: a cluster is rarely right on the day of a release. */
function newestVersions(asOf: string): string {
  const supported = eksVersions().filter((known) => eksSupport(known, asOf) === "standard");
  const until = supported
    .slice(-2)
    .map((known) => `${known} (standard support until ${eksVersion(known)?.standardSupportEnds})`);
  return `use ${until.join(" or ")}`;
}

/** Add-ons that have their role by Pod Identity. */
const addonsWithRoles: readonly EksAddonName[] = ["vpc-cni", "aws-ebs-csi-driver"];

function missingAgent(addons: EksCluster["addons"], at: string): Problem[] {
  const served = addonsWithRoles.filter((name) => addons[name] !== undefined);
  if (served.length === 0 || addons["eks-pod-identity-agent"] !== undefined) return [];
  const value = `${served.join(", ")} without eks-pod-identity-agent`;
  return [problem("AWS-EKS-012", at, value, 'add "eks-pod-identity-agent": {}')];
}

function missingNetwork(addons: EksCluster["addons"], at: string): Problem[] {
  const missing = (["vpc-cni", "kube-proxy"] as const).filter((name) => addons[name] === undefined);
  if (missing.length === 0) return [];
  const remedy = `add ${missing.map((name) => `"${name}": {}`).join(", ")}, or install a replacement before the pools`;
  return [problem("AWS-EKS-013", at, `without ${missing.join(", ")}`, remedy)];
}

function adminFaults({ admins }: EksCluster["access"], role: RegionRole, at: string): Problem[] {
  if (!isProductionRole(role) || admins.length > 0) return [];
  return [problem("AWS-EKS-005", at, "none", "name the IAM role of the platform's operators")];
}

/** Blocks that a cluster's public endpoint may list. */
const mostPublicBlocks = 40;

function apiFaults(api: EksCluster["api"], at: string): Problem[] {
  const lists = { from: api.from, ...(api.kind === "public" ? { allow: api.allow } : {}) };
  const wide = Object.entries(lists).flatMap(([key, blocks]) =>
    blocks
      .filter(isTooWide)
      .map((cidr) => problem("AWS-EKS-006", `${at}.${key}`, cidr, "list the blocks that need access")),
  );
  return api.kind === "private" ? wide : [...wide, ...publicFaults(api.allow, `${at}.allow`)];
}

function publicFaults(allow: readonly string[], at: string): Problem[] {
  if (allow.length === 0) {
    const remedy = 'list the blocks that need access, or use kind: "private"';
    return [problem("AWS-EKS-006", at, "empty, which EKS reads as 0.0.0.0/0", remedy)];
  }
  const unreachable = allow.filter((text) => {
    const block = parseCidr(text);
    return block !== undefined && !isGloballyReachable(block);
  });
  return [
    ...(allow.length > mostPublicBlocks
      ? [
          problem(
            "AWS-EKS-009",
            at,
            `${allow.length} blocks`,
            "join neighbouring blocks, or use the private endpoint",
          ),
        ]
      : []),
    ...unreachable.map((cidr) =>
      problem(
        "AWS-EKS-010",
        at,
        cidr,
        "list it in api.from, for the private endpoint, or give the public address",
      ),
    ),
  ];
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

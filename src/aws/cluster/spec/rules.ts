import { awsRegion } from "../../catalog/regions";
import { eksCatalogueDate, eksSupport, eksVersion, eksVersions } from "../../catalog/eks-versions";
import { parseCidr } from "../../../core/cidr";
import { isPrivate } from "../../../core/private-ranges";
import { defineProblems, type Problem } from "../../../core/problem";
import { nearest } from "../../../core/suggest";
import { isProductionRole, type RegionRole } from "../../../environment/region";
import { tierZones, zonePath, type AwsNetwork } from "../../network/spec/network";

export const eksAddons = [
  "vpc-cni",
  "kube-proxy",
  "eks-pod-identity-agent",
  "coredns",
  "aws-ebs-csi-driver",
] as const;
export type EksAddonName = (typeof eksAddons)[number];

/** Who can reach the Kubernetes API. Nodes always use the private endpoint. */
export type EksApi =
  | {
      readonly kind: "private";
      /** Blocks outside the VPC that reach the private endpoint, for example an office or a runner network. */
      readonly from: readonly string[];
    }
  | {
      readonly kind: "public";
      /** Public blocks that the public endpoint answers. */
      readonly allow: readonly string[];
      /** @default none */
      readonly from: readonly string[];
    };

export interface EksCluster {
  /** Kubernetes version, for example `1.35`. */
  readonly version: string;
  readonly api: EksApi;
  readonly access: {
    /** ARNs of the IAM roles that administer the cluster. @default none */
    readonly admins: readonly string[];
  };
  /**
   * Add-ons and their versions. Without a version EKS chooses at creation and the choice is kept, because a
   * new vpc-cni restarts the network under running pods.
   * @default all, each without a version
   */
  readonly addons: Readonly<Partial<Record<EksAddonName, { readonly version?: string | undefined }>>>;
  /** @default 365: an audit trail for a year */
  readonly logRetentionDays: number;
  /** @default true */
  readonly deletionProtection: boolean;
  /** @default "standard": extended support costs more and hides an overdue upgrade */
  readonly support: "standard" | "extended";
}

const { definitions, problem } = defineProblems({
  "AWS-EKS-001": {
    kind: "calendar",
    rule: "the Kubernetes version is in standard support",
    source: "EKS version calendar; src/aws/catalog/data/eks-versions.json",
  },
  "AWS-EKS-002": {
    kind: "advice",
    rule: "the Kubernetes version is one that the catalogue knows",
    source: "src/aws/catalog/data/eks-versions.json",
  },
  "AWS-EKS-003": {
    kind: "limit",
    rule: "cluster subnets lie in zones that EKS serves",
    source: "EKS user guide, network requirements: not use1-az3, usw1-az2, cac1-az3",
  },
  "AWS-EKS-004": {
    kind: "impossible",
    rule: "a cluster has private subnets in at least two zones",
    source: "EKS user guide, network requirements",
  },
  "AWS-EKS-005": {
    kind: "limit",
    rule: "a production cluster names its administrators",
    source: "EKS user guide, access entries: with the creator's rights off nobody else can enter",
  },
  "AWS-EKS-006": {
    kind: "limit",
    rule: "who reaches the API is a list, not everybody: no block wider than a /8",
    source: "EKS best practices guide, cluster endpoint",
  },
  "AWS-EKS-007": {
    kind: "impossible",
    rule: "service addresses are a /12 to /24 of a private range",
    source: "EKS API reference, KubernetesNetworkConfigRequest.serviceIpv4Cidr",
  },
  "AWS-EKS-008": {
    kind: "impossible",
    rule: "nodes have an endpoint or a NAT gateway to reach the AWS APIs by",
    source: "EKS user guide, private clusters: a node without a path to them never joins",
  },
});
export const eksClusterProblems = definitions;

/** What the rules of a cluster need to know of its surroundings. */
export interface EksClusterInPlace {
  readonly cluster: EksCluster;
  readonly network: AwsNetwork;
  readonly region: string;
  readonly role: RegionRole;
}

/** Judges a cluster in its region; `at` is the region's path. */
export function eksClusterRules(
  { cluster, network, region, role }: EksClusterInPlace,
  at: string,
): Problem[] {
  return [
    ...versionFaults(cluster, `${at}.cluster`),
    ...accessFaults(cluster, role, `${at}.cluster`),
    ...zoneFaults(network, region, `${at}.network`),
    ...networkFaults(network, `${at}.network`),
  ];
}

function versionFaults({ version, support }: EksCluster, at: string): Problem[] {
  const today = eksCatalogueDate();
  const path = `${at}.version`;
  const state = eksSupport(version, today);
  if (state === "unknown") {
    const supported = eksVersions().filter((known) => eksSupport(known, today) === "standard");
    const near = eksVersion(version) === undefined ? nearest(version, supported) : undefined;
    const remedy = near === undefined ? "check its support dates yourself" : `check it, or use ${near}`;
    return [problem("AWS-EKS-002", path, version, remedy)];
  }
  if (state === "standard" || (state === "extended" && support === "extended")) return [];
  const until = eksVersion(version)?.standardSupportEnds ?? "an unknown day";
  return [
    problem(
      "AWS-EKS-001",
      path,
      `${version}, standard support ended ${until} (${state} on ${today})`,
      "upgrade one minor version at a time",
    ),
  ];
}

function accessFaults({ access, api }: EksCluster, role: RegionRole, at: string): Problem[] {
  const found: Problem[] = [];
  if (isProductionRole(role) && access.admins.length === 0) {
    found.push(
      problem(
        "AWS-EKS-005",
        `${at}.access.admins`,
        "none",
        "name the IAM role of those who run the platform",
      ),
    );
  }
  const lists = { from: api.from, ...(api.kind === "public" ? { allow: api.allow } : {}) };
  for (const [key, blocks] of Object.entries(lists)) {
    for (const block of blocks.filter((cidr) => (parseCidr(cidr)?.prefix ?? 0) < 8)) {
      found.push(problem("AWS-EKS-006", `${at}.api.${key}`, block, "list the blocks that need it"));
    }
  }
  if (api.kind === "public" && api.allow.length === 0) {
    const value = "nothing, which EKS reads as 0.0.0.0/0";
    found.push(
      problem("AWS-EKS-006", `${at}.api.allow`, value, 'list the blocks that need it, or kind: "private"'),
    );
  }
  return found;
}

function zoneFaults(network: AwsNetwork, region: string, at: string): Problem[] {
  const zones = tierZones(network, "private");
  const excluded = awsRegion(region)?.eksExcludedZoneIds ?? [];
  const found = zones
    .filter(({ zoneId }) => excluded.includes(zoneId))
    .map(({ key, zoneId }) =>
      problem("AWS-EKS-003", zonePath(network, key, at), zoneId, "choose another zone for this slot"),
    );
  if (zones.length < 2) {
    found.push(
      problem("AWS-EKS-004", at, `${zones.length} zones with a private subnet`, "add a second zone"),
    );
  }
  return found;
}

function networkFaults(network: AwsNetwork, at: string): Problem[] {
  const found: Problem[] = [];
  const services = parseCidr(network.services);
  if (services !== undefined) {
    const sized = services.prefix >= 12 && services.prefix <= 24;
    if (!sized || !isPrivate(services)) {
      found.push(problem("AWS-EKS-007", `${at}.services`, network.services, "use for example 172.20.0.0/16"));
    }
  }
  if (network.kind === "create" && network.nat.kind === "none" && !network.interfaceEndpoints) {
    found.push(
      problem("AWS-EKS-008", `${at}.nat`, "none", 'interfaceEndpoints: true, or nat: { kind: "per-zone" }'),
    );
  }
  return found;
}

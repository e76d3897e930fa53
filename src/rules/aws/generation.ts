import { awsInstanceType } from "../../catalog/aws-instances";
import {
  eksAmiRelease,
  eksAmiReleases,
  eksAmiReleasesAsOf,
  parseEksAmiRelease,
} from "../../catalog/eks-ami-releases";
import type { ZoneKey } from "../../core/address-plan";
import { defineProblems, type Problem } from "../../core/problem";
import { didYouMean } from "../../core/suggest";
import type { NodeTuning } from "../../tuning/node-tuning";
import { isProductionRole, type RegionRole } from "../environment";
import { eksAl2023 } from "../../tuning/targets/eks-al2023";
import { tuningRules } from "../tuning/rules";
import { notSoldIn, unlistedMachine } from "./machine";
import { awsNodeShape } from "./node-shape";
import { renderingOf } from "./rendering";
import { tierZones, type AwsNetwork } from "./network";
import { volumeLimits, volumeSpeed, type Volume } from "./volume";

/**
 * How the machines of a generation stand to each other.
 *
 * `cluster`: close together, for the lowest latency between them; one rack's failure takes all.
 * `partition`: groups that share no rack. `spread`: each on its own rack, at most 7 in a zone.
 */
export type Placement =
  | { readonly kind: "cluster" }
  | { readonly kind: "partition"; readonly partitions: number }
  | { readonly kind: "spread" }
  | { readonly kind: "none"; readonly reason: string };

/** The node image. A release is pinned, because a new one is a new node. */
export interface Al2023Image {
  readonly kind: "al2023";
  /** EKS-optimized AMI release, for example `1.35.6-20260714`. */
  readonly release: string;
}

/**
 * One immutable set of trading nodes: everything that reaches a node or its reservation. A change is a new
 * generation beside it; the nodes that trade are never touched.
 */
export interface TradingGeneration {
  /** One EC2 type: a static core set is right on one shape only. */
  readonly machine: string;
  readonly nodes: number;
  /** Reserved machines beyond `nodes`, for the replacement of a failed one. @default 1 */
  readonly spare: number;
  readonly zone: ZoneKey;
  readonly placement: Placement;
  readonly image: Al2023Image;
  readonly tuning: NodeTuning;
  readonly volume: Volume;
  /**
   * Elastic Fabric Adapter: bypasses the kernel between nodes of one placement group for applications written
   * for libfabric. Does nothing for TCP, UDP or an exchange link.
   * @default false
   */
  readonly efa: boolean;
  /** The kubelet's limit of pods. @default 32: an engine's node runs few */
  readonly podsPerNode: number;
}

const { definitions, problem } = defineProblems({
  "AWS-GEN-001": {
    kind: "impossible",
    rule: "a generation lies in a zone of its network that has a trading subnet",
    source: "EKS API reference, CreateNodegroup.subnets",
  },
  "AWS-GEN-002": {
    kind: "limit",
    rule: "EFA exists only on some sizes of a family",
    source: "EC2 DescribeInstanceTypes, NetworkInfo.EfaSupported; src/catalog/data/aws-instances.json",
  },
  "AWS-GEN-003": {
    kind: "limit",
    rule: "a machine in a placement group supports the group's strategy",
    source: "EC2 DescribeInstanceTypes, PlacementGroupInfo; src/catalog/data/aws-instances.json",
  },
  "AWS-GEN-004": {
    kind: "limit",
    rule: "a spread placement group has at most 7 running instances in a zone",
    source: "EC2 user guide, placement group rules and limitations",
  },
  "AWS-GEN-006": {
    kind: "impossible",
    rule: "an image release is <kubernetes version>-<date>, not newer than its cluster and at most three minor versions older",
    source: "awslabs/amazon-eks-ami CHANGELOG.md; Kubernetes version skew policy",
  },
  "AWS-GEN-007": {
    kind: "advice",
    rule: "an image release is one that the changelog lists",
    source: "awslabs/amazon-eks-ami CHANGELOG.md; src/catalog/data/eks-ami-releases.json",
  },
  "AWS-GEN-008": {
    kind: "advice",
    rule: "a trading machine in production has its whole bandwidth at all times, not as a burst",
    source: "EC2 DescribeInstanceTypes, NetworkCards; src/catalog/data/aws-instances.json",
  },
  "AWS-GEN-010": {
    kind: "impossible",
    rule: "user data has at most 16 384 bytes",
    source: "EC2 API reference, RunInstances.UserData",
  },
});
export const generationProblems = definitions;

/** Bytes before base64. Source: EC2 API, RunInstances.UserData. */
const maxUserDataBytes = 16_384;

export interface GenerationInPlace {
  readonly generation: TradingGeneration;
  readonly network: AwsNetwork;
  readonly region: string;
  readonly role: RegionRole;
  /** The cluster's Kubernetes version. */
  readonly clusterVersion: string;
}

export function generationRules(
  { generation, network, region, role, clusterVersion }: GenerationInPlace,
  at: string,
): Problem[] {
  return [
    ...unlistedMachine(generation.machine, `${at}.machine`),
    ...zoneFaults(generation, network, region, at),
    ...machineFaults(generation, at),
    ...(isProductionRole(role) ? burstBandwidth(generation.machine, `${at}.machine`) : []),
    ...spreadFaults(generation, at),
    ...imageFaults(generation.image.release, clusterVersion, `${at}.image.release`),
    ...volumeLimits(generation.volume, `${at}.volume`),
    ...volumeSpeed(generation.volume, generation.machine, `${at}.volume`),
    ...tuningFaults(generation, `${at}.tuning`),
  ];
}

function zoneFaults(
  generation: TradingGeneration,
  network: AwsNetwork,
  region: string,
  at: string,
): Problem[] {
  const zones = tierZones(network, "trading");
  const zone = zones.find(({ key }) => key === generation.zone);
  if (zone === undefined) {
    const remedy = didYouMean(
      generation.zone,
      zones.map(({ key }) => key),
    );
    return [problem("AWS-GEN-001", `${at}.zone`, generation.zone, remedy)];
  }
  return notSoldIn(generation.machine, region, zone.zoneId, `${at}.zone`);
}

function machineFaults({ machine, efa, placement }: TradingGeneration, at: string): Problem[] {
  const facts = awsInstanceType(machine);
  const found: Problem[] = [];
  if (facts === undefined) return found;
  if (efa && facts.maxEfaInterfaces === 0) {
    found.push(
      problem(
        "AWS-GEN-002",
        `${at}.efa`,
        machine,
        "efa: false; kernel sockets and exchange links do not use it",
      ),
    );
  }
  if (placement.kind !== "none" && !facts.placementStrategies.includes(placement.kind)) {
    found.push(
      problem("AWS-GEN-003", `${at}.placement`, `${machine} in "${placement.kind}"`, "choose another family"),
    );
  }
  return found;
}

/** The size is measured only of a profile that can be compiled. */
function tuningFaults(generation: TradingGeneration, at: string): Problem[] {
  const { tuning: profile } = generation;
  const shape = awsNodeShape(generation);
  const found = tuningRules({ profile, shape, target: eksAl2023 }, at);
  if (found.some(({ kind }) => kind === "impossible")) return found;
  const bytes = Buffer.byteLength(renderingOf(generation).userData);
  if (bytes <= maxUserDataBytes) return found;
  const remedy = "state fewer sysctls, kernel arguments and services";
  return [...found, problem("AWS-GEN-010", at, `${bytes} bytes`, remedy)];
}

function burstBandwidth(machine: string, at: string): Problem[] {
  const facts = awsInstanceType(machine);
  if (facts === undefined || facts.networkBaselineGbps >= facts.networkPeakGbps) return [];
  const speeds = `${machine}: ${facts.networkBaselineGbps} Gbps, up to ${facts.networkPeakGbps}`;
  return [problem("AWS-GEN-008", at, speeds, "choose a larger size of the family")];
}

function spreadFaults({ placement, nodes, spare }: TradingGeneration, at: string): Problem[] {
  if (placement.kind !== "spread" || nodes + spare <= 7) return [];
  const remedy = 'keep nodes + spare at 7 or less, or use placement "partition"';
  return [problem("AWS-GEN-004", `${at}.nodes`, `${nodes} nodes + ${spare} spare`, remedy)];
}

function imageFaults(release: string, clusterVersion: string, at: string): Problem[] {
  const parsed = parseEksAmiRelease(release);
  if (parsed === undefined) {
    return [problem("AWS-GEN-006", at, release, "write it as in the changelog, for example 1.35.6-20260714")];
  }
  const minor = (version: string): number => Number(version.split(".")[1]);
  const behind = minor(clusterVersion) - minor(parsed.kubernetesVersion);
  if (behind < 0 || behind > 3) {
    const remedy =
      behind < 0
        ? `use a ${clusterVersion} release, or upgrade the cluster first`
        : `use a ${clusterVersion} release`;
    return [problem("AWS-GEN-006", at, `${release} on a ${clusterVersion} cluster`, remedy)];
  }
  if (eksAmiRelease(release) !== undefined) return [];
  const [newest] = eksAmiReleases(parsed.kubernetesVersion);
  const known = newest === undefined ? "" : `; the newest known on ${eksAmiReleasesAsOf()} is ${newest}`;
  return [problem("AWS-GEN-007", at, `${release} (unverified)`, `check it in the changelog${known}`)];
}

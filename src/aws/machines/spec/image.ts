import {
  eksAmiRelease,
  eksAmiReleases,
  eksAmiReleasesAsOf,
  parseEksAmiRelease,
} from "../../catalog/eks-ami-releases";
import { defineProblems, type Problem } from "../../../core/problem";

/** EKS-optimized Amazon Linux 2023: its files and kernel command line are ours, so it takes every knob itself. */
export interface Al2023Image {
  readonly kind: "al2023";
  /** EKS-optimized AMI release, for example `1.35.6-20260714`. */
  readonly release: string;
}

/**
 * Bottlerocket: read-only, no shell, settings in place of scripts. What it has no setting for is left to the
 * tuning DaemonSet, without which no trading pod finds a node that carries its label.
 */
export interface BottlerocketImage {
  readonly kind: "bottlerocket";
  /** Bottlerocket release with its build, for example `1.34.0-18d04e52`. */
  readonly release: string;
  /** The Kubernetes version that it is built for, which a release does not name. For example `1.35`. */
  readonly kubernetes: string;
}

/** The image of a node in a cluster. A release is pinned, because a new one is a new node. */
export type NodeImage = Al2023Image | BottlerocketImage;

const { definitions, problem } = defineProblems({
  "AWS-GEN-006": {
    kind: "impossible",
    rule: "an image is of a Kubernetes version not newer than its cluster's and at most three minor versions older, and an AL2023 release says which: <kubernetes version>-<date>",
    source: "awslabs/amazon-eks-ami CHANGELOG.md; Kubernetes version skew policy",
  },
  "AWS-GEN-007": {
    kind: "advice",
    rule: "an image release is one that the changelog lists",
    source: "awslabs/amazon-eks-ami CHANGELOG.md; src/aws/catalog/data/eks-ami-releases.json",
  },
  "AWS-GEN-015": {
    kind: "impossible",
    rule: "a Bottlerocket release has its build: <version>-<eight hexadecimal digits>",
    source: "EKS CreateNodegroup refuses 1.34.0 and takes 1.34.0-18d04e52: terraform-aws-eks-node-group#209",
  },
});
export const imageProblems = definitions;

/** The Kubernetes version that an image runs; nothing where its release is of another form. */
export function kubernetesOf(image: NodeImage): string | undefined {
  return image.kind === "bottlerocket"
    ? image.kubernetes
    : parseEksAmiRelease(image.release)?.kubernetesVersion;
}

/** Judges the image of a node in its cluster; by itself where the cluster's version is not known. */
export function imageRules(image: NodeImage, clusterVersion: string | undefined, at: string): Problem[] {
  const path = `${at}.release`;
  if (image.kind === "bottlerocket") {
    const form = /^\d+\.\d+\.\d+-[0-9a-f]{8}$/.test(image.release);
    const remedy =
      "write it as SSM has it: /aws/service/bottlerocket/aws-k8s-<version>/<arch>/latest/image_version";
    return [
      ...(form ? [] : [problem("AWS-GEN-015", path, image.release, remedy)]),
      ...skew(image.kubernetes, image.kubernetes, clusterVersion, `${at}.kubernetes`),
    ];
  }
  const kubernetes = kubernetesOf(image);
  if (kubernetes === undefined) {
    const remedy = "write it as in the changelog, for example 1.35.6-20260714";
    return [problem("AWS-GEN-006", path, image.release, remedy)];
  }
  const skewed = skew(kubernetes, image.release, clusterVersion, path);
  return skewed.length > 0 ? skewed : unlistedRelease(image.release, kubernetes, path);
}

function skew(kubernetes: string, value: string, clusterVersion: string | undefined, at: string): Problem[] {
  if (clusterVersion === undefined) return [];
  const minor = (version: string): number => Number(version.split(".")[1]);
  const behind = minor(clusterVersion) - minor(kubernetes);
  if (behind >= 0 && behind <= 3) return [];
  const own = `use a ${clusterVersion} release`;
  const remedy = behind < 0 ? `${own}, or upgrade the cluster first` : own;
  return [problem("AWS-GEN-006", at, `${value} on a ${clusterVersion} cluster`, remedy)];
}

function unlistedRelease(release: string, kubernetes: string, at: string): Problem[] {
  if (eksAmiRelease(release) !== undefined) return [];
  const [newest] = eksAmiReleases(kubernetes);
  const known = newest === undefined ? "" : `; the newest known on ${eksAmiReleasesAsOf()} is ${newest}`;
  return [problem("AWS-GEN-007", at, `${release} (unverified)`, `check it in the changelog${known}`)];
}

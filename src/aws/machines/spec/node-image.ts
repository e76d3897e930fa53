import {
  eksAmiRelease,
  eksAmiReleases,
  eksAmiReleasesAsOf,
  parseEksAmiRelease,
} from "../../catalog/eks-ami-releases";
import { defineProblems, type Problem } from "../../../core/problem";
import type { NodeImage } from "./pool-schema";

const { definitions, problem } = defineProblems({
  "AWS-GEN-006": {
    kind: "impossible",
    rule: "the Kubernetes version of an image is at most three minor versions older than its cluster's and not newer; an AL2023 release has the form <kubernetes version>-<date>",
    source: "awslabs/amazon-eks-ami CHANGELOG.md; Kubernetes version skew policy",
  },
  "AWS-GEN-007": {
    kind: "advice",
    rule: "the changelog lists the image release",
    source: "awslabs/amazon-eks-ami CHANGELOG.md; src/aws/catalog/data/eks-ami-releases.json",
  },
  "AWS-GEN-015": {
    kind: "impossible",
    rule: "a Bottlerocket release names its build: <version>-<eight hexadecimal digits>",
    source: "EKS CreateNodegroup refuses 1.34.0 and takes 1.34.0-18d04e52: terraform-aws-eks-node-group#209",
  },
});
export const nodeImageProblems = definitions;

/** Returns the Kubernetes version that an image runs, or `undefined` where its release has another form. */
export function kubernetesOf(image: NodeImage): string | undefined {
  return image.kind === "bottlerocket"
    ? image.kubernetes
    : parseEksAmiRelease(image.release)?.kubernetesVersion;
}

/** Judges the release of a node's image; `at` is the path of the image. */
export function releaseFaults(image: NodeImage, at: string): Problem[] {
  const path = `${at}.release`;
  if (image.kind === "bottlerocket") {
    if (/^\d+\.\d+\.\d+-[0-9a-f]{8}$/.test(image.release)) return [];
    const remedy =
      "write it as in SSM: /aws/service/bottlerocket/aws-k8s-<version>/<arch>/latest/image_version";
    return [problem("AWS-GEN-015", path, image.release, remedy)];
  }
  const kubernetes = kubernetesOf(image);
  if (kubernetes === undefined) {
    const remedy = "write it as in the changelog, for example 1.35.6-20260714";
    return [problem("AWS-GEN-006", path, image.release, remedy)];
  }
  return unlistedRelease(image.release, kubernetes, path);
}

/** Judges the Kubernetes version of a node's image by its cluster's; `at` is the path of the image. */
export function versionSkew(image: NodeImage, clusterVersion: string, at: string): Problem[] {
  const kubernetes = kubernetesOf(image);
  if (kubernetes === undefined) return [];
  const minor = (version: string): number => Number(version.split(".")[1]);
  const behind = minor(clusterVersion) - minor(kubernetes);
  if (behind >= 0 && behind <= 3) return [];
  const own = `use a ${clusterVersion} release`;
  const remedy = behind < 0 ? `${own}, or upgrade the cluster first` : own;
  const [path, value] =
    image.kind === "bottlerocket" ? [`${at}.kubernetes`, kubernetes] : [`${at}.release`, image.release];
  return [problem("AWS-GEN-006", path, `${value} on a ${clusterVersion} cluster`, remedy)];
}

function unlistedRelease(release: string, kubernetes: string, at: string): Problem[] {
  if (eksAmiRelease(release) !== undefined) return [];
  const [newest] = eksAmiReleases(kubernetes);
  const known = newest === undefined ? "" : `; the newest known on ${eksAmiReleasesAsOf()} is ${newest}`;
  return [problem("AWS-GEN-007", at, `${release} (unverified)`, `check it in the changelog${known}`)];
}

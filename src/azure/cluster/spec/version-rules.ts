import { defineProblems, type Problem } from "../../../core/problem";
import {
  aksCatalogueDate,
  aksSupport,
  aksVersion,
  aksVersions,
  type AksSupportPlan,
} from "../../catalog/aks-versions";
import type { AksCluster } from "./schema";

const versions = "src/azure/catalog/data/aks-versions.json";

const { definitions, problem } = defineProblems({
  "AZURE-AKS-001": {
    kind: "calendar",
    rule: "AKS supports the Kubernetes version under the plan",
    source: `AKS documentation, supported-kubernetes-versions; ${versions}`,
  },
  "AZURE-AKS-002": {
    kind: "advice",
    rule: "the catalogue lists the Kubernetes version",
    source: versions,
  },
  "AZURE-AKS-003": {
    kind: "limit",
    rule: "AKS still creates clusters of the Kubernetes version: its long-term support has not ended",
    source: `AKS documentation, long-term-support; ${versions}`,
    read: "2026-11-27",
  },
  "AZURE-AKS-004": {
    kind: "limit",
    rule: "nodes are not newer than the control plane, and at most three minor versions older",
    source: "AKS documentation, supported-kubernetes-versions, questions",
    read: "2026-11-27",
  },
});
export const versionProblems = definitions;

/** How many minor versions nodes may be behind. */
const mostBehind = 3;

/** Judges the versions of a cluster; `at` is its path. */
export function versionFaults(cluster: AksCluster, at: string): Problem[] {
  return [
    ...controlPlaneFaults(cluster, `${at}.version`),
    ...nodeVersionFaults(cluster, `${at}.nodeVersion`),
  ];
}

function controlPlaneFaults({ version, plan }: AksCluster, at: string): Problem[] {
  const asOf = aksCatalogueDate();
  const support: AksSupportPlan = plan === "long-term" ? "AKSLongTermSupport" : "KubernetesOfficial";
  const remedy = `use ${newestVersions(support, asOf)}; upgrade one minor version at a time`;
  const [oldest = version] = aksVersions();
  if (minorOf(version) < minorOf(oldest) || aksSupport(version, "AKSLongTermSupport", asOf) === "ended") {
    return [problem("AZURE-AKS-003", at, version, remedy)];
  }
  if (aksVersion(version) === undefined) {
    return [problem("AZURE-AKS-002", at, version, `use ${newestVersions(support, asOf)}, or check it`)];
  }
  if (aksSupport(version, support, asOf) !== "ended") return [];
  const value = `${version}, whose support ended before ${asOf}`;
  return [problem("AZURE-AKS-001", at, value, `${remedy}; or use plan: "long-term"`)];
}

function nodeVersionFaults({ version, nodeVersion = version }: AksCluster, at: string): Problem[] {
  const behind = minorOf(version) - minorOf(nodeVersion);
  if (behind >= 0 && behind <= mostBehind) return [];
  const remedy =
    behind < 0 ? "upgrade the control plane first" : "use a version nearer to the control plane's";
  return [problem("AZURE-AKS-004", at, `${nodeVersion} in a cluster of ${version}`, remedy)];
}

/** Names the newest two versions that are supported and available on a day. */
function newestVersions(support: AksSupportPlan, asOf: string): string {
  return aksVersions()
    .filter((each) => aksSupport(each, support, asOf) === "supported")
    .filter((each) => (aksVersion(each)?.available ?? "") <= asOf.slice(0, "YYYY-MM".length))
    .slice(-2)
    .join(" or ");
}

function minorOf(version: string): number {
  return Number(version.split(".")[1]);
}

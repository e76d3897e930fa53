import { isTooWide } from "../../../core/cidr";
import { defineProblems, type Problem } from "../../../core/problem";
import { isProductionRole, type RegionRole } from "../../../environment/region";
import { gkeCatalogueDate, gkeSupport, gkeVersion, gkeVersions } from "../../catalog/gke-versions";
import { networkZones } from "../../network/spec/network";
import type { GcpNetwork } from "../../network/spec/schema";
import { regionPart } from "../../region/spec/declare";
import type { GkeCluster } from "./schema";

const { definitions, problem } = defineProblems({
  "GCP-GKE-001": {
    kind: "calendar",
    rule: "GKE supports the Kubernetes version in the release channel",
    source: "GKE documentation, release-schedule; src/gcp/catalog/data/gke-versions.json",
  },
  "GCP-GKE-002": {
    kind: "advice",
    rule: "the catalogue lists the Kubernetes version",
    source: "src/gcp/catalog/data/gke-versions.json",
  },
  "GCP-GKE-003": {
    kind: "advice",
    rule: "the release channel is known to offer the Kubernetes version",
    source: "GKE documentation, release-schedule; src/gcp/catalog/data/gke-versions.json",
  },
  "GCP-GKE-004": {
    kind: "limit",
    rule: "no block that reaches the Kubernetes API is wider than a /8",
    source: "GKE documentation, Hardening your cluster, Restrict access to the control plane",
    read: "2026-11-27",
  },
  "GCP-GKE-005": {
    kind: "limit",
    rule: "at most 100 blocks reach the private address of the Kubernetes API",
    source: "GKE documentation, authorized-networks: from memory, not read",
    read: "2026-11-27",
  },
  "GCP-GKE-006": {
    kind: "impossible",
    rule: "an adopted network of a cluster has a private subnet with ranges of pods and of services",
    source: "GKE documentation, alias-ips: both are secondary ranges of the cluster's subnet",
  },
  "GCP-GKE-007": {
    kind: "advice",
    rule: "a production cluster stands in two zones or more",
    source: "GKE documentation, regional clusters: a failed zone takes all its nodes",
  },
  "GCP-GKE-008": {
    kind: "advice",
    rule: "a production cluster has an administrator",
    source: "design: in an incident nobody first looks for the owner of the project",
  },
  "GCP-GKE-009": {
    kind: "limit",
    rule: "GKE still creates clusters of the Kubernetes version: its extended support has not ended",
    source: "GKE documentation, release-schedule; src/gcp/catalog/data/gke-versions.json",
    read: "2026-11-27",
  },
});

const cluster = regionPart("cluster");

export const gkeClusterRules = cluster.set(definitions, [
  cluster.rule({
    judge: (part, _, at) => [...versionFaults(part, `${at}.version`), ...apiFaults(part.api, `${at}.api`)],
  }),
  cluster.rule({
    needs: ["role"],
    judge: ({ access }, { role }, at) => adminFaults(access, role, `${at}.access.admins`),
  }),
  cluster.rule({ needs: ["network"], judge: (_, { network }, at) => rangeFaults(network, at) }),
  cluster.rule({
    needs: ["network", "role"],
    judge: (_, { network, role }, at) => {
      const zones = networkZones(network);
      if (!isProductionRole(role) || zones.length > 1) return [];
      const value = zones.map(({ name }) => name).join(", ");
      return [problem("GCP-GKE-007", at, value, "give the network a second zone")];
    },
  }),
]);

function versionFaults({ version, channel }: GkeCluster, at: string): Problem[] {
  const asOf = gkeCatalogueDate();
  const dates = gkeVersion(version);
  const remedy = newestVersions(channel, asOf);
  const [oldest = version] = gkeVersions();
  if (isOlder(version, oldest) || gkeSupport(version, "extended", asOf) === "ended") {
    return [problem("GCP-GKE-009", at, version, `${remedy}; upgrade one minor version at a time`)];
  }
  if (dates === undefined) return [problem("GCP-GKE-002", at, version, remedy)];
  if (gkeSupport(version, channel, asOf) === "ended") {
    const value = `${version}, whose support in ${channel} ended before ${asOf}`;
    return [problem("GCP-GKE-001", at, value, remedy)];
  }
  const { [channel]: since } = dates.available;
  if (since !== undefined && since <= asOf) return [];
  const value = `${version} in ${channel}, ${since === undefined ? "from an unknown day" : `from ${since}`}`;
  return [problem("GCP-GKE-003", at, value, remedy)];
}

function isOlder(version: string, other: string): boolean {
  const [minor = 0, otherMinor = 0] = [version, other].map((each) => Number(each.split(".")[1]));
  return minor < otherMinor;
}

/** Names the two newest versions of a channel. */
function newestVersions(channel: GkeCluster["channel"], asOf: string): string {
  const supported = gkeVersions().filter((known) => {
    const since = gkeVersion(known)?.available[channel];
    return since !== undefined && since <= asOf && gkeSupport(known, channel, asOf) === "supported";
  });
  return `use ${supported.slice(-2).join(" or ")}`;
}

/** Blocks that the list of a private endpoint may have. */
const mostBlocks = 100;

function apiFaults(api: GkeCluster["api"], at: string): Problem[] {
  if (api.kind === "dns") return [];
  const path = `${at}.from`;
  const wide = api.from
    .filter(isTooWide)
    .map((block) => problem("GCP-GKE-004", path, block, "list the blocks that need access"));
  if (api.from.length <= mostBlocks) return wide;
  const remedy = 'join neighbouring blocks, or use kind: "dns"';
  return [...wide, problem("GCP-GKE-005", path, `${api.from.length} blocks`, remedy)];
}

function adminFaults({ admins }: GkeCluster["access"], role: RegionRole, at: string): Problem[] {
  if (!isProductionRole(role) || admins.length > 0) return [];
  return [problem("GCP-GKE-008", at, "none", "name the group of the platform's operators")];
}

function rangeFaults(network: GcpNetwork, at: string): Problem[] {
  if (network.kind === "create") return [];
  const { private: subnet } = network.subnets;
  const missing = ["pods", "services"].filter(
    (range) => subnet?.[range as "pods" | "services"] === undefined,
  );
  if (missing.length === 0) return [];
  const value = subnet === undefined ? "no private subnet" : `no range of ${missing.join(" and of ")}`;
  const remedy = "name the subnet and its secondary ranges in network.subnets.private";
  return [problem("GCP-GKE-006", at, value, remedy)];
}

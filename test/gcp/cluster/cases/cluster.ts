import type { gkeClusterRules } from "../../../../src/gcp/cluster/spec/rules";
import type { CasesOf } from "../../../problems/case";
import { withCluster } from "../../clusters";
import { adoptedNetwork, createdNetwork } from "../../iowa";

const cluster = "regions.iowa.cluster";
const keys = (...uses: readonly string[]) => ({
  kind: "adopt" as const,
  disks: "projects/hft-keys/locations/us-central1/keyRings/trading/cryptoKeys/disks",
  ...Object.fromEntries(
    uses.map((use) => [use, `projects/hft-keys/locations/us-central1/keyRings/trading/cryptoKeys/${use}`]),
  ),
});

export const clusterCases: CasesOf<keyof (typeof gkeClusterRules)["problems"]> = {
  "GCP-GKE-001": [
    {
      mistake: "the version of a cluster that nobody upgraded",
      edit: withCluster({ version: "1.31", freezes: {} }, { pools: {} }),
      at: `${cluster}.version`,
      value: "1.31, whose support in regular ended",
      remedy: "use 1.35 or 1.36",
      alsoExpected: ["GCP-POOL-003"],
    },
  ],
  "GCP-GKE-002": [
    {
      mistake: "the guide's version",
      edit: withCluster({ version: "1.28", freezes: {} }, { pools: {} }),
      at: `${cluster}.version`,
      value: "1.28",
      alsoExpected: ["GCP-POOL-003"],
    },
  ],
  "GCP-GKE-003": [
    {
      mistake: "the newest version in a channel that is not known to have it",
      edit: withCluster({ version: "1.36", channel: "stable" }),
      at: `${cluster}.version`,
      value: "1.36 in stable, from an unknown day",
    },
  ],
  "GCP-GKE-004": [
    {
      mistake: "the whole internet on the list of a private address",
      edit: withCluster({ api: { kind: "private", from: ["0.0.0.0/0"] } }),
      at: `${cluster}.api.from`,
      value: "0.0.0.0/0",
    },
  ],
  "GCP-GKE-005": [
    {
      mistake: "every office's address by itself",
      edit: withCluster({
        api: {
          kind: "private",
          from: Array.from({ length: 101 }, (_, host) => `10.200.8.${host}/32`),
        },
      }),
      at: `${cluster}.api.from`,
      value: "101 blocks",
      remedy: 'kind: "dns"',
    },
  ],
  "GCP-GKE-006": [
    {
      mistake: "an adopted subnet whose ranges are not named",
      edit: withCluster(
        {},
        {
          network: {
            ...adoptedNetwork,
            keys: keys("secrets"),
            subnets: { private: { name: "nodes", cidr: "10.2.0.0/20" } },
          },
        },
      ),
      at: cluster,
      value: "no range of pods and of services",
    },
  ],
  "GCP-GKE-007": [
    {
      mistake: "a network with the zone of the engine only",
      edit: withCluster({}, { network: { ...createdNetwork, zones: { a: "us-central1-a" } } }),
      at: cluster,
      value: "us-central1-a",
    },
  ],
  "GCP-GKE-008": [
    {
      mistake: "a cluster copied from the sandbox",
      edit: withCluster({ access: { admins: [] } }),
      at: `${cluster}.access.admins`,
      remedy: "group",
    },
  ],
};

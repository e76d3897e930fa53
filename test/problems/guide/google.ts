import { withPrimary } from "../../gcp/database/databases";
import { interconnectAt, withInterconnect } from "../../gcp/interconnect/interconnects";
import { withCluster, withGeneration } from "../../gcp/clusters";
import { createdNetwork, withIowa } from "../../gcp/iowa";
import { edit, omit, put } from "../parts";
import { validEnvironment } from "../valid-environment";
import type { GuideValues } from "./guide-values";

const googleNetwork = "regions.iowa.network";
const withGoogle = withIowa()(validEnvironment);

const guideMachine = "db-custom-16-65536";
const googleDatabase = "regions.iowa.database";
const withGuideDatabase = withPrimary({
  edition: "ENTERPRISE",
  machine: guideMachine,
  storage: { type: "PD_SSD", sizeGiB: 1000 },
});

const googleCluster = "regions.iowa.cluster";
const googleEngine = "regions.iowa.pools.engine.generations.a";
const withGoogleCluster = withCluster()(validEnvironment);

/** Section 2 of the guide. */
export const guideOfGoogle: GuideValues = {
  refused: [
    {
      guide: 'bandwidth = "BPS_10G" of type PARTNER',
      edit: edit.each(withInterconnect(), put(`${interconnectAt}.links.chicago.bandwidth`, "BPS_10G")),
      code: "SHAPE-002",
      at: `${interconnectAt}.links.chicago.bandwidth`,
    },
    {
      guide: "bgp { asn = 65000 } of a router of type PARTNER",
      edit: edit.each(withInterconnect(), put(`${interconnectAt}.links.chicago.asn`, 65_000)),
      code: "SHAPE-002",
      at: `${interconnectAt}.links.chicago.asn`,
    },
    {
      guide: 'routing_mode = "REGIONAL"',
      edit: put(`${googleNetwork}.routing_mode`, "REGIONAL"),
      code: "SHAPE-002",
      at: `${googleNetwork}.routing_mode`,
      base: withGoogle,
    },
    {
      guide: "network_firewall_policy_enforcement_order, called premium tier",
      edit: put(`${googleNetwork}.network_firewall_policy_enforcement_order`, "AFTER_CLASSIC_FIREWALL"),
      code: "SHAPE-002",
      at: `${googleNetwork}.network_firewall_policy_enforcement_order`,
      base: withGoogle,
    },
    {
      guide: "zone = the region and -a, in us-east1",
      edit: withIowa({ region: "us-east1", network: { ...createdNetwork, zones: { a: "us-east1-a" } } }),
      code: "GCP-NET-001",
      at: `${googleNetwork}.zones.a`,
    },
    {
      guide: "a project by its id alone",
      edit: omit("regions.iowa.projectNumber"),
      code: "SHAPE-001",
      at: "regions.iowa.projectNumber",
      base: withGoogle,
    },
    {
      guide: "sql_tier without an edition, which is Enterprise Plus from version 16 on",
      edit: omit(`${googleDatabase}.edition`),
      code: "SHAPE-001",
      at: `${googleDatabase}.edition`,
      base: withGuideDatabase(validEnvironment),
    },
    {
      guide: 'sql_tier = "db-custom-16-65536", in that edition',
      edit: withPrimary({ machine: guideMachine }),
      code: "GCP-SQL-001",
      at: `${googleDatabase}.machine`,
    },
    {
      guide: "a database without a version",
      edit: omit(`${googleDatabase}.version`),
      code: "SHAPE-001",
      at: `${googleDatabase}.version`,
      base: withGuideDatabase(validEnvironment),
    },
    {
      guide: 'redis_tier = "STANDARD_HA", without a version',
      edit: put("regions.iowa.cache", { kind: "redis", tier: "STANDARD_HA", memoryGiB: 16 }),
      code: "SHAPE-001",
      at: "regions.iowa.cache.version",
      base: withGoogle,
    },
    {
      guide: 'kubernetes_version = "1.28" on GKE',
      edit: withCluster({ version: "1.28", freezes: {} }),
      code: "GCP-GKE-009",
      at: `${googleCluster}.version`,
    },
    {
      guide: "trading nodes in three zones",
      edit: put(`${googleEngine}.zone`, ["a", "b", "c"]),
      code: "SHAPE-003",
      at: `${googleEngine}.zone`,
      base: withGoogleCluster,
    },
    {
      guide: "node_count beside the bounds of an autoscaler",
      edit: put("regions.iowa.pools.system.node_count", 3),
      code: "SHAPE-002",
      at: "regions.iowa.pools.system.node_count",
      base: withGoogleCluster,
    },
    {
      guide: "google_compute_node_group.size = 3",
      edit: put(`${googleEngine}.placement`, {
        kind: "sole-tenant",
        nodeType: "c2-node-60-240",
        maintenance: "migrate",
        size: 3,
      }),
      code: "SHAPE-002",
      at: `${googleEngine}.placement.size`,
      base: withGoogleCluster,
    },
    {
      guide: "local_ssd_count = 2 on a machine without local SSDs",
      edit: withGeneration({ localSsd: { kind: "ephemeral", count: 2 } }),
      code: "GCP-POOL-016",
      at: `${googleEngine}.localSsd`,
    },
    {
      guide: "a compact placement on hosts of a sole tenant",
      edit: put(`${googleEngine}.placement`, { kind: "compact", nodeType: "c2-node-60-240" }),
      code: "SHAPE-002",
      at: `${googleEngine}.placement.nodeType`,
      base: withGoogleCluster,
    },
  ],
  reported: [
    {
      guide: "a Redis cache with a password, which Terraform keeps in its state",
      edit: withIowa({ cache: { kind: "redis", tier: "STANDARD_HA", version: "7.2", memoryGiB: 16 } }),
      code: "GCP-CACHE-011",
      at: "regions.iowa.cache.auth",
    },
    {
      guide: "c2-standard-16 on c2-node-60-240",
      edit: withGeneration({
        machine: "c2-standard-16",
        placement: {
          kind: "sole-tenant",
          nodeType: "c2-node-60-240",
          hosts: { kind: "fixed", count: 3 },
          maintenance: "migrate",
        },
      }),
      code: "GCP-TENANT-004",
      at: "regions.iowa.pools.engine.generations.a.placement.nodeType",
    },
  ],
  legal: {
    "db-custom-16-65536 with 1000 GiB of PD_SSD, its edition stated": withGuideDatabase,
    "STANDARD_HA with 16 GiB, its version stated": withIowa({
      cache: { kind: "redis", tier: "STANDARD_HA", version: "7.2", memoryGiB: 16 },
    }),
  },
};

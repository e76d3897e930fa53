import { type EnvironmentInput, type ProblemCode, validate } from "../../src/clouds";
import { isError } from "../../src/core/report";
import { createdNetwork as azureCreated, withTexas } from "../azure/texas";
import { withPrimary } from "../gcp/database/databases";
import { interconnectAt, withInterconnect } from "../gcp/interconnect/interconnects";
import { withCluster, withGeneration } from "../gcp/clusters";
import { createdNetwork, withIowa } from "../gcp/iowa";
import { edit, omit, put, type Edit } from "./parts";
import { validEnvironment } from "./valid-environment";
import production from "../../environments/production";

const region = "regions.virginia";
const engine = `${region}.pools.engine.generations.a`;

interface Refusal {
  /** What the guide writes, as it writes it. */
  readonly guide: string;
  readonly edit: Edit;
  readonly code: ProblemCode;
  readonly at: string;
  /** Where the value belongs to a part that only production has. */
  readonly base?: EnvironmentInput;
}

const link = `${region}.interconnect.links.exchange`;

const refused: readonly Refusal[] = [
  {
    guide: 'availability_zones = ["us-east-1a", …]',
    edit: put(`${region}.network.zones.a`, "us-east-1a"),
    code: "AWS-NET-001",
    at: `${region}.network.zones.a`,
  },
  {
    guide: 'private_subnet_cidrs = ["10.0.1.0/24", …]',
    edit: put(`${region}.network.private_subnet_cidrs`, ["10.0.1.0/24"]),
    code: "SHAPE-002",
    at: `${region}.network.private_subnet_cidrs`,
  },
  {
    guide: 'trading_engine = ["c6i.4xlarge", "c6i.8xlarge"]',
    edit: put(`${engine}.machine`, ["c6i.4xlarge", "c6i.8xlarge"]),
    code: "SHAPE-003",
    at: `${engine}.machine`,
  },
  {
    guide: "trading nodes in three zones of one cluster placement group",
    edit: put(`${engine}.zone`, ["a", "b", "c"]),
    code: "SHAPE-003",
    at: `${engine}.zone`,
  },
  {
    guide: 'interface_type = "efa" on c6i.8xlarge',
    edit: edit.engine({ machine: "c6i.8xlarge", efa: true }),
    code: "AWS-GEN-002",
    at: `${engine}.efa`,
  },
  {
    guide: "sysctl -w net.core.somaxconn=4096",
    edit: edit.engine({ tuning: { preset: "tradingEngine", sysctls: { "net.core.somaxconn": "4096" } } }),
    code: "TUNE-002",
    at: `${engine}.tuning.sysctls.net.core.somaxconn`,
  },
  {
    guide: "user_data = a shell script",
    edit: put(`${engine}.user_data`, "#!/bin/bash"),
    code: "SHAPE-002",
    at: `${engine}.user_data`,
  },
  {
    guide: "rds_iops = 32000 on db.r6i.4xlarge",
    edit: put(`${region}.database.machine`, "db.r6i.4xlarge"),
    code: "AWS-RDS-001",
    at: `${region}.database.storage.iops`,
    base: production,
  },
  {
    guide: "rds_iops = 32000 without a storage type",
    edit: put(`${region}.database.storage`, { sizeGiB: 1000, iops: 32_000 }),
    code: "SHAPE-001",
    at: `${region}.database.storage.type`,
    base: production,
  },
  {
    guide: "redis_num_cache_nodes = 3",
    edit: put(`${region}.cache.num_cache_nodes`, 3),
    code: "SHAPE-002",
    at: `${region}.cache.num_cache_nodes`,
    base: production,
  },
  {
    guide: "Redis without a version",
    edit: put(`${region}.cache.engine`, { kind: "redis" }),
    code: "SHAPE-001",
    at: `${region}.cache.engine.version`,
    base: production,
  },
  {
    guide: 'alert_email = "alerts@hft-trading.example.com"',
    edit: put("owner.alerts", "alerts@hft-trading.example.com"),
    code: "SHAPE-003",
    at: "owner.alerts",
  },
  {
    guide: "a virtual interface on the connection that the same apply orders",
    edit: put(`${link}.phase`, {
      kind: "established",
      virtualInterfaces: { colo: { vlan: 100, bgpAsn: 65000 } },
    }),
    code: "SHAPE-001",
    at: `${link}.phase.connectionId`,
    base: production,
  },
  {
    guide: "bgp_auth_key as an argument",
    edit: put(`${link}.phase.virtualInterfaces.colo.bgp_auth_key`, "secret"),
    code: "SHAPE-002",
    at: `${link}.phase.virtualInterfaces.colo.bgp_auth_key`,
    base: production,
  },
  {
    guide: 'health_check_path = "/health"',
    edit: put(`${region}.ingress.orders.target.health`, { port: 8080, path: "/health" }),
    code: "AWS-LB-004",
    at: `${region}.ingress.orders.target.health.path`,
    base: production,
  },
  {
    guide: "traffic_dial_percentage = 100",
    edit: put("aws.accelerator.endpoints.virginia.traffic_dial_percentage", 100),
    code: "SHAPE-002",
    at: "aws.accelerator.endpoints.virginia.traffic_dial_percentage",
    base: production,
  },
  {
    guide: 'flow_logs_s3_prefix = "global-accelerator/"',
    edit: put("aws.accelerator.flow_logs_s3_prefix", "global-accelerator/"),
    code: "SHAPE-002",
    at: "aws.accelerator.flow_logs_s3_prefix",
    base: production,
  },
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
    guide: "no backend: the state is a file",
    edit: put("state", { kind: "local" }),
    code: "ENV-002",
    at: "state",
  },
  {
    guide: 'kubernetes_version = "1.28"',
    edit: edit.cluster({ version: "1.28" }),
    code: "AWS-EKS-011",
    at: `${region}.cluster.version`,
  },
];

const googleNetwork = "regions.iowa.network";
const withGoogle = withIowa()(validEnvironment);

const refusedOfGoogle: readonly Refusal[] = [
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
];

const withAzure = withTexas()(validEnvironment);

const refusedOfAzure: readonly Refusal[] = [
  {
    guide: 'location = "East US"',
    edit: put("regions.texas.location", "East US"),
    code: "SHAPE-003",
    at: "regions.texas.location",
    base: withAzure,
  },
  {
    guide: 'resource_group_name = "hft-trading-prod"',
    edit: put("regions.texas.resource_group_name", "hft-trading-prod"),
    code: "SHAPE-002",
    at: "regions.texas.resource_group_name",
    base: withAzure,
  },
  {
    guide: "no subscription",
    edit: omit("regions.texas.subscriptionId"),
    code: "SHAPE-001",
    at: "regions.texas.subscriptionId",
    base: withAzure,
  },
];

const guideMachine = "db-custom-16-65536";
const googleDatabase = "regions.iowa.database";
const withGuideDatabase = withPrimary({
  edition: "ENTERPRISE",
  machine: guideMachine,
  storage: { type: "PD_SSD", sizeGiB: 1000 },
});

const refusedOfGoogleData: readonly Refusal[] = [
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
];

const googleCluster = "regions.iowa.cluster";
const googleEngine = "regions.iowa.pools.engine.generations.a";
const withGoogleCluster = withCluster()(validEnvironment);

const refusedOfGke: readonly Refusal[] = [
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
];

const reported: readonly Refusal[] = [
  {
    guide: "DR in East US beside us-east-1",
    edit: withTexas({
      role: "dr",
      capacity: "none",
      location: "eastus",
      network: { ...azureCreated, zones: { a: { number: "1", physical: "eastus-az1" } } },
    }),
    code: "RECOVERY-006",
    at: "regions.texas",
  },
  {
    guide: "a Redis cache with a password, which Terraform keeps in its state",
    edit: withIowa({ cache: { kind: "redis", tier: "STANDARD_HA", version: "7.2", memoryGiB: 16 } }),
    code: "GCP-CACHE-011",
    at: "regions.iowa.cache.auth",
  },
  {
    guide: "c6i.4xlarge, whose bandwidth is a burst",
    edit: edit.engine({ machine: "c6i.4xlarge" }),
    code: "AWS-GEN-008",
    at: `${engine}.machine`,
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
  {
    guide: "--service EC2",
    edit: put("aws.cost.perService", { EC2: 100_000 }),
    code: "AWS-COST-006",
    at: "aws.cost.perService.EC2",
    base: production,
  },
];

function found({ edit: change, code, at, base = validEnvironment }: Refusal) {
  const environment = change(base);
  const { judgement } = validate(environment, [environment]);
  return judgement.open.find((problem) => problem.code === code && problem.path === at);
}

describe("what the guide writes", () => {
  it.each([...refused, ...refusedOfGoogle, ...refusedOfGoogleData, ...refusedOfGke, ...refusedOfAzure])(
    "is refused: $guide",
    (refusal) => {
      const problem = found(refusal);

      expect(problem).toBeDefined();
      expect(problem && isError(problem)).toBe(true);
    },
  );

  it.each(reported)("is reported: $guide", (refusal) => {
    expect(found(refusal)).toBeDefined();
  });
});

describe("what the guide writes and the clouds take", () => {
  const legal: Readonly<Record<string, Edit>> = {
    "db-custom-16-65536 with 1000 GiB of PD_SSD, its edition stated": withGuideDatabase,
    "STANDARD_HA with 16 GiB, its version stated": withIowa({
      cache: { kind: "redis", tier: "STANDARD_HA", version: "7.2", memoryGiB: 16 },
    }),
    "VPC 10.0.0.0/16": edit.network({ cidr: "10.0.0.0/16" }),
    "gp3 of 200 GiB, 16 000 IOPS, 1 000 MiB/s": edit.engine({
      volume: { sizeGiB: 200, iops: 16_000, throughputMiBps: 1000 },
    }),
    "a spot group of three types, 1 to 5 nodes": edit.pools({
      batch: {
        kind: "batch",
        machines: ["c6i.2xlarge", "c6i.4xlarge", "c5.2xlarge"],
        nodes: { min: 1, max: 5 },
        capacity: { kind: "spot" },
      },
    }),
    "1024 huge pages of 2 MiB": edit.engine({
      tuning: { preset: "tradingEngine", hugePages: [{ size: "2Mi", count: 1024 }] },
    }),
  };

  it.each(Object.entries(legal))("raises no error: %s", (_, change) => {
    const environment = change(validEnvironment);
    const { judgement } = validate(environment, [environment]);

    expect(judgement.open.filter(isError)).toEqual([]);
  });
});

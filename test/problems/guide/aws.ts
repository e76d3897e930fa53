import { edit, put } from "../parts";
import production from "../../../environments/production";
import type { GuideValues } from "./guide-values";

const region = "regions.virginia";
const engine = `${region}.pools.engine.generations.a`;

const link = `${region}.interconnect.links.exchange`;

/** Section 1 of the guide. */
export const guideOfAws: GuideValues = {
  refused: [
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
  ],
  reported: [
    {
      guide: "c6i.4xlarge, whose bandwidth is a burst",
      edit: edit.engine({ machine: "c6i.4xlarge" }),
      code: "AWS-GEN-008",
      at: `${engine}.machine`,
    },
    {
      guide: "--service EC2",
      edit: put("aws.cost.perService", { EC2: 100_000 }),
      code: "AWS-COST-006",
      at: "aws.cost.perService.EC2",
      base: production,
    },
  ],
  legal: {
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
  },
};

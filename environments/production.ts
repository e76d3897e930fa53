import { defineEnvironment } from "../src/clouds";
import { arizona } from "./production/arizona";
import { iowa } from "./production/iowa";
import { oregon } from "./production/oregon";
import { virginia } from "./production/virginia";

export default defineEnvironment({
  name: "production",
  owner: { team: "low-latency", costCentre: "EQ-101", alerts: ["alerts@hft-trading.example.com"] },
  sessions: [{ venue: "xnas", timezone: "America/New_York", days: "mon-fri", open: "04:00", close: "20:00" }],
  changeWindow: { timezone: "America/New_York", day: "sat", start: "06:00", durationHours: 8 },
  // `npm run objectives -- production`: the failover to oregon adds up to 22 minutes, most of them assumed. No drill yet.
  objectives: { rpoSeconds: 30, rtoMinutes: 30, decisionMinutes: 5 },
  state: {
    kind: "s3",
    bucket: "hft-production-state",
    region: "us-east-2",
    keyArn: "arn:aws:kms:us-east-2:111111111111:alias/hft-production-state",
    provision: {
      kind: "create",
      accountId: "111111111111",
      ownState: "bucket",
      people: ["arn:aws:iam::111111111111:role/platform"],
    },
  },
  pipeline: {
    kind: "github",
    owner: { name: "firm", id: 123_456 },
    repository: { name: "hft", id: 456_789 },
  },
  reserved: {
    office: { cidr: "10.200.0.0/16", purpose: "offices and build runners" },
    colo: { cidr: "10.210.0.0/16", purpose: "colocation racks" },
  },
  regions: {
    virginia,
    oregon,
    iowa,
    arizona,
  },
  dns: {
    accountId: "111111111111",
    zone: { kind: "create", name: "trading.example.com", queryLogDays: 365 },
    names: {
      orders: {
        serves: "stateful",
        ingress: "orders",
        routing: { kind: "failover", regions: ["virginia", "oregon"], armed: ["oregon"] },
      },
      status: {
        serves: "stateless",
        ingress: "status",
        mode: "automatic",
        routing: {
          kind: "failover",
          regions: ["virginia", "oregon", "arizona"],
          armed: ["virginia", "oregon", "arizona"],
        },
      },
      portal: {
        serves: "stateless",
        ingress: "status",
        mode: "automatic",
        routing: {
          kind: "geolocation",
          default: { regions: ["virginia", "oregon"], armed: ["virginia", "oregon"] },
          places: {
            asia: {
              location: { kind: "continent", code: "AS" },
              regions: ["oregon", "virginia"],
              armed: ["oregon", "virginia"],
            },
            california: {
              location: { kind: "state", code: "CA" },
              regions: ["oregon", "arizona"],
              armed: ["oregon", "arizona"],
            },
          },
        },
      },
    },
  },
  aws: {
    accelerator: {
      flowLogRetentionDays: 365,
      endpoints: {
        virginia: { ingress: "orders", state: "primary" },
        oregon: { ingress: "orders", state: "standby" },
      },
    },
    cost: {
      monthlyUsd: 250_000,
      perService: { "Amazon Elastic Compute Cloud - Compute": 150_000 },
      costAllocationTags: "activate",
      anomalies: { minimumUsd: 1_000 },
    },
    identities: { accountId: "111111111111", region: "us-east-2" },
  },
  gcp: {
    cost: { billingAccount: "012345-6789AB-CDEF01", currency: "USD", monthly: 60_000 },
    identities: { projectId: "hft-trading-pipelines", projectNumber: "345678901234" },
  },
  azure: {
    cost: { startMonth: "2026-12", monthly: 60_000 },
    identities: {
      subscriptionId: "33333333-0000-4000-8000-000000000020",
      tenantId: "33333333-0000-4000-8000-000000000001",
      location: "centralus",
    },
  },
  accept: [
    {
      code: "POLICY-ENC-001",
      path: "production-dns.aws_cloudwatch_log_group.query-log_group_AD98884C.kms_key_id",
      reason: "it has the names that clients ask for, which anybody may ask for, and no answer of a system",
      until: "2027-06-30",
    },
    {
      code: "POLICY-LOG-002",
      path: "production-dns.aws_s3_bucket.switches_us-west-2_AB9C4017.aws_s3_bucket_logging",
      reason: "versions of an object tell who switched; a log would have the reads of some fifty checkers",
      until: "2027-06-30",
    },
    {
      code: "VENUE-001",
      path: "sessions.0.venue",
      reason: "AWS has no region in the metro of New York; the links of virginia are its way there",
      until: "2027-06-30",
    },
    {
      code: "AZURE-PLACE-005",
      path: "regions.arizona.fleets.gateway.generations.a.placement",
      reason: "the cluster's engines are reserved; the gateways are made while there is time, and stay",
      until: "2027-06-30",
    },
    {
      code: "AWS-DX-028",
      path: "regions.virginia.interconnect.links.exchange.phase.virtualInterfaces.colo",
      reason: "the policy of the state bucket admits the pipeline's two roles and the platform team's only",
      until: "2027-06-30",
    },
    {
      code: "AWS-VPN-005",
      path: "regions.virginia.interconnect.vpn.colo",
      reason: "the policy of the state bucket admits the pipeline's two roles and the platform team's only",
      until: "2027-06-30",
    },
    {
      code: "AWS-RDS-007",
      path: "regions.virginia.database.storage.logVolume",
      reason: "commits are to wait for no read of a table; 3 000 IOPS are above the log's peak",
      until: "2027-06-30",
    },
    {
      code: "AWS-POOL-005",
      path: "regions.oregon.pools.engine",
      reason: "stands in for one pool",
      until: "2027-06-30",
    },
    {
      code: "GCP-POOL-020",
      path: "regions.iowa.pools.engine",
      reason: "stands in for one pool",
      until: "2027-06-30",
    },
    {
      code: "GCP-GKE-018",
      path: "changeWindow",
      reason:
        "the standby's nine nodes that are not frozen are upgraded one after another over several windows",
      until: "2027-06-30",
    },
  ],
});

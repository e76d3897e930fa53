import { awsStack, of, type PlanCase } from "../case";

const database = {
  identifier: "orders",
  engine: "postgres",
  engine_version: "17.8",
  instance_class: "db.r7i.4xlarge",
  allocated_storage: 1000,
  username: "trading",
  manage_master_user_password: true,
  skip_final_snapshot: true,
  tags: { release: "2026.46" },
};
const template = (release: string, image: string) => ({
  name: "engine",
  image_id: image,
  instance_type: "c7i.metal-24xl",
  tags: { release },
});
const route = (gateway: string) => ({
  route_table_id: "rtb-0123456789abcdef0",
  destination_cidr_block: "10.200.0.0/16",
  transit_gateway_id: gateway,
});
const bucket = (name: string, release: string) => ({ bucket: `hft-production-${name}`, tags: { release } });
const buckets = (release: string) =>
  Object.fromEntries(
    ["marketdata", "logs", "archive", "reports", "backtest", "models", "replay"].map((name) => [
      name,
      bucket(name, release),
    ]),
  );

/** A release over three stacks: restarts, reconnections, a type whose effects nobody states, and tags on all. */
export const release: PlanCase = {
  name: "release",
  stacks: [
    {
      name: "production-virginia-network",
      before: awsStack({ aws_route: { exchange: route("tgw-0123456789abcdef0") } }),
      after: awsStack({
        aws_route: {
          exchange: of("production-virginia-network/exchange/Resource", route("tgw-0fedcba9876543210")),
        },
      }),
    },
    {
      name: "production-virginia-data",
      before: awsStack({ aws_db_instance: { orders: database }, aws_s3_bucket: buckets("2026.46") }),
      after: awsStack({
        aws_db_instance: {
          orders: of("production-virginia-data/database/Resource", {
            ...database,
            instance_class: "db.r7i.8xlarge",
            engine_version: "17.9",
            allocated_storage: 2000,
            tags: { release: "2026.47" },
          }),
        },
        aws_s3_bucket: buckets("2026.47"),
        aws_eip: { egress: of("production-virginia-data/egress/Resource", { domain: "vpc" }) },
      }),
    },
    {
      name: "production-virginia-compute",
      before: awsStack({
        aws_launch_template: { engine: template("2026.46", "ami-0123456789abcdef0") },
        aws_sqs_queue: { fills: { name: "fills", visibility_timeout_seconds: 30 } },
      }),
      after: awsStack({
        aws_launch_template: { engine: template("2026.47", "ami-0fedcba9876543210") },
        aws_sqs_queue: { fills: { name: "fills", visibility_timeout_seconds: 60 } },
      }),
    },
  ],
  report: {
    commit: "2f4c1e9a7b3d5f6081a2b3c4d5e6f7a8b9c0d1e2",
    run: "https://github.example.com/trading/infrastructure/actions/runs/4711",
    changeWindow: "Sat 10:00 to 18:00 UTC",
    unaffected: ["production-state", "production-oregon-network", "production-oregon-data"],
    gone: ["production-frankfurt-data"],
    acceptances: [
      {
        state: "new",
        code: "AWS-EBS-014",
        path: "regions.virginia.pools.batch.volume",
        reason: "boot disk only",
        until: "2027-03-31",
      },
      {
        state: "ends soon",
        code: "AWS-RDS-003",
        path: "regions.virginia.database.version",
        reason: "the broker's library is not certified for 18",
        until: "2026-12-01",
      },
    ],
    generations: [{ path: "regions.virginia.pools.engine.generations.b", note: "added" }],
    extensions: ["production-virginia-compute/extensions/fills"],
  },
};

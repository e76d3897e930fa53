import { awsStack, of, type PlanCase } from "../case";

const database = {
  identifier: "orders",
  engine: "postgres",
  engine_version: "17.9",
  instance_class: "db.r7i.8xlarge",
  allocated_storage: 1000,
  username: "trading",
  manage_master_user_password: true,
  skip_final_snapshot: true,
  storage_encrypted: false,
};
const reports = { ...database, identifier: "reports" };
const bucket = { bucket: "hft-production-marketdata" };
const group = { name: "orders", family: "postgres17", parameter: [{ name: "work_mem", value: "65536" }] };
const key = { description: "orders", deletion_window_in_days: 30 };
const rule = { security_group_id: "sg-0123456789abcdef0", ip_protocol: "tcp", from_port: 443, to_port: 443 };
const rules = Object.fromEntries(
  Array.from({ length: 12 }, (_, at) => [`venue_${at}`, { ...rule, cidr_ipv4: `10.${at}.0.0/16` }]),
);

/** Deletions and replacements of what holds data, allowed and not, among some of what holds none. */
export const losses: PlanCase = {
  name: "losses",
  stacks: [
    {
      name: "production-virginia-data",
      before: awsStack({
        aws_db_instance: { orders: database, reports },
        aws_db_parameter_group: { orders: group },
        aws_kms_key: { orders: key },
        aws_s3_bucket: { marketdata: bucket },
        aws_vpc_security_group_ingress_rule: rules,
      }),
      after: awsStack({
        aws_db_instance: {
          orders: of("production-virginia-data/database/Resource", { ...database, storage_encrypted: true }),
        },
        aws_db_parameter_group: {
          orders: of("production-virginia-data/database/Parameters", { ...group, family: "postgres18" }),
        },
        aws_s3_bucket: {
          marketdata: of("production-virginia-data/marketdata/Resource", {
            bucket: "hft-production-market-data",
          }),
        },
      }),
    },
  ],
  allowDestroy: [
    {
      stack: "production-virginia-data",
      address: "aws_db_instance.reports",
      reason: "reports read the replica since 2026-10-01",
      until: "2026-12-31",
    },
    {
      stack: "production-virginia-data",
      address: "aws_s3_bucket.marketdata",
      reason: "copied to hft-production-archive, CHG-1042",
      until: "2026-12-31",
    },
  ],
  report: { changeWindow: "Sat 10:00 to 18:00 UTC" },
};

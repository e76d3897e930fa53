import { awsStack, type PlanCase } from "../case";

const names = (count: number) => Array.from({ length: count }, (_, at) => `venue-${at + 1}`);
const records = (count: number, ttl: number) => ({
  for_each: `\${toset(${JSON.stringify(names(count))})}`,
  zone_id: "Z0123456789ABCDEFGHIJ",
  name: "${each.key}.trading.example.com",
  type: "A",
  ttl,
  records: ["203.0.113.7"],
});
const volume = { availability_zone: "us-east-1a", size: 100, type: "gp3" };

/** Four hundred resources, nearly all of which change alike, and among them what goes. */
export const many: PlanCase = {
  name: "many",
  stacks: [
    {
      name: "production-dns",
      before: awsStack({ aws_route53_record: { venue: records(400, 60) } }),
      after: awsStack({ aws_route53_record: { venue: records(388, 30) } }),
    },
    {
      name: "production-virginia-data",
      before: awsStack({ aws_ebs_volume: { journal: volume }, aws_eip: { egress: { domain: "vpc" } } }),
      after: awsStack({ aws_ebs_volume: { journal: { ...volume, availability_zone: "us-east-1b" } } }),
    },
  ],
};

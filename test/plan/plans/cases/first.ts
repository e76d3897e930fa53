import { awsStack, of, type PlanCase } from "../case";

/** The first apply of a region: nothing but new resources. */
export const first: PlanCase = {
  name: "first",
  stacks: [
    {
      name: "production-virginia-network",
      after: awsStack({
        aws_vpc: { main: of("production-virginia-network/network/Resource", { cidr_block: "10.0.0.0/16" }) },
        aws_subnet: {
          private_a: {
            vpc_id: "${aws_vpc.main.id}",
            cidr_block: "10.0.0.0/20",
            availability_zone_id: "use1-az4",
          },
        },
        aws_kms_key: { data: { description: "data", enable_key_rotation: true } },
        aws_eip: { egress: { domain: "vpc", tags: { Name: "production-virginia-egress" } } },
        aws_iam_role: {
          node: { name: "node", assume_role_policy: '{"Version":"2012-10-17","Statement":[]}' },
        },
      }),
    },
  ],
};

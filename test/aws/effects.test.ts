import { aws } from "../../src/aws";
import { describeEffects } from "../helpers/describe-effects";

describeEffects("AWS", {
  effects: aws.effects,
  bindings: "@cdktf/provider-aws",
  prefix: "aws_",
  notes: ["tags", "tags_all", "timeouts"],
  updates: [
    ["aws_db_instance", "instance_class", "restarts"],
    ["aws_db_instance", "multi_az", "live"],
    ["aws_db_instance", "tags", "live"],
    ["aws_db_instance", "an_attribute_of_next_year", "restarts"],
    ["aws_eks_node_group", "launch_template", "restarts"],
    ["aws_eks_node_group", "scaling_config", "live"],
    ["aws_eks_cluster", "version", "reconnects"],
    ["aws_route", "nat_gateway_id", "reconnects"],
    ["aws_vpc_security_group_ingress_rule", "cidr_ipv4", "reconnects"],
    ["aws_launch_template", "latest_version", "live"],
  ],
  stateful: [
    "aws_db_instance",
    "aws_dx_connection",
    "aws_ec2_capacity_reservation",
    "aws_ecr_repository",
    "aws_eip",
    "aws_elasticache_replication_group",
    "aws_kms_key",
    "aws_s3_bucket",
    "aws_secretsmanager_secret",
  ],
});

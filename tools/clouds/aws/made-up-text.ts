import type { GateCloud } from "../../gate/cloud";

const region = "us-east-1";
const account = "111111111111";

/** Id prefixes of EC2 resources. The provider checks some of them where another resource refers to the id. */
const ec2IdPrefixes: Readonly<Record<string, string>> = {
  aws_ec2_capacity_reservation: "cr",
  aws_eip: "eipalloc",
  aws_flow_log: "fl",
  aws_instance: "i",
  aws_internet_gateway: "igw",
  aws_launch_template: "lt",
  aws_nat_gateway: "nat",
  aws_network_interface: "eni",
  aws_placement_group: "pg",
  aws_route_table: "rtb",
  aws_security_group: "sg",
  aws_subnet: "subnet",
  aws_vpc: "vpc",
  aws_vpc_endpoint: "vpce",
};

/** Computed arguments that only a special kind of the resource has; the provider checks that others have none. */
const absent = new Set(["aws_sns_topic.fifo_throughput_scope"]);

/** ARNs, and ids of EC2. */
export const madeUpText: GateCloud["madeUpText"] = ({ type, path }, digest) => {
  const name = path.slice(path.lastIndexOf(".") + 1);
  if (absent.has(`${type}.${name}`)) return null;
  const prefix = ec2IdPrefixes[type];
  if (/(^|[._])arns?(\.|$)/.test(path)) {
    const service = prefix === undefined ? (type.split("_")[1] ?? "service") : "ec2";
    return `arn:aws:${service}:${region}:${account}:${type.replaceAll("_", "-")}/${digest}`;
  }
  return name === "id" && prefix !== undefined ? `${prefix}-${digest}` : undefined;
};

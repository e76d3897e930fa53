import { createHash } from "node:crypto";
import type { Json } from "../../../src/core/json";
import type { TypeExpression } from "../provider-schema";

const REGION = "us-east-1";
const ACCOUNT = "111111111111";

/** Id prefixes of EC2 resources. The provider checks some of them where another resource refers to the id. */
const EC2_ID_PREFIXES: Readonly<Record<string, string>> = {
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
const ABSENT = new Set(["aws_sns_topic.fifo_throughput_scope"]);

/** Where a value belongs: it decides its form, and makes it differ from every other. */
export interface ValuePlace {
  /** Resource type, for example `aws_launch_template`. */
  readonly type: string;
  /** Address and path, for example `aws_launch_template.engine.arn`. */
  readonly path: string;
}

/**
 * A value of a type, as a cloud might have given it. The same place always has the same value.
 *
 * Lists have one element, so that a reference to the first one finds it.
 */
export function plausibleValue(type: TypeExpression, place: ValuePlace): Json {
  if (typeof type === "string") return plausibleScalar(type, place);
  switch (type[0]) {
    case "list":
    case "set":
      return [plausibleValue(type[1], place)];
    case "map":
      return {};
    case "tuple":
      return type[1].map((member) => plausibleValue(member, place));
    case "object":
      return Object.fromEntries(
        Object.entries(type[1]).map(([name, member]) => [
          name,
          plausibleValue(member, { ...place, path: `${place.path}.${name}` }),
        ]),
      );
  }
}

function plausibleScalar(type: string, { type: resourceType, path }: ValuePlace): Json {
  if (type === "number") return 1;
  if (type === "bool") return false;
  const digest = createHash("sha256").update(path).digest("hex").slice(0, 17);
  const name = path.slice(path.lastIndexOf(".") + 1);
  if (ABSENT.has(`${resourceType}.${name}`)) return null;
  const prefix = EC2_ID_PREFIXES[resourceType];
  if (/(^|[._])arns?(\.|$)/.test(path)) {
    const service = prefix === undefined ? (resourceType.split("_")[1] ?? "service") : "ec2";
    return `arn:aws:${service}:${REGION}:${ACCOUNT}:${resourceType.replaceAll("_", "-")}/${digest}`;
  }
  return `${name === "id" && prefix !== undefined ? prefix : "known"}-${digest}`;
}

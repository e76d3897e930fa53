import { awsStack, type PlanCase } from "../case";

const secretVariable = (value: string) => ({ type: "string", sensitive: true, default: value });
const marked = "${var.marked}";
const user = { user_id: "desk", user_name: "desk", engine: "valkey" };

/** Secrets that the provider marks, that a variable marks in a part of a list or map, and that nothing marks but their names. */
export const secretValues: PlanCase = {
  name: "secret-values",
  stacks: [
    {
      name: "production-virginia-data",
      before: {
        ...awsStack({
          aws_elasticache_user: { desk: { ...user, access_string: "off", passwords: ["0123456789abcdef"] } },
          aws_launch_template: { engine: { name: "engine", user_data: "c2VjcmV0IG9uZQ==" } },
          aws_dx_private_virtual_interface: { colo: { ...colo("old-md5-key") } },
          terraform_data: {
            parts: { input: { list: ["a", "${var.marked}"], map: { open: 1, key: "${var.marked}" } } },
            key_removed: { input: "${var.marked}" },
          },
        }),
        variable: { marked: secretVariable("marked-old-4711") },
        output: { token: { value: marked, sensitive: true } },
      },
      after: {
        ...awsStack({
          aws_elasticache_user: { desk: { ...user, access_string: "on", passwords: ["fedcba9876543210"] } },
          aws_launch_template: { engine: { name: "engine", user_data: "c2VjcmV0IHR3bw==" } },
          aws_dx_private_virtual_interface: { colo: colo("new-md5-key") },
          aws_db_instance: {
            orders: {
              identifier: "orders",
              engine: "postgres",
              instance_class: "db.r7i.8xlarge",
              allocated_storage: 1000,
              username: "trading",
              password: marked,
              skip_final_snapshot: true,
            },
          },
          terraform_data: {
            parts: { input: { list: ["b", "${var.marked}"], map: { open: 2, key: "${var.marked}" } } },
            key_removed: {},
            keyed: { for_each: "${toset([nonsensitive(var.marked)])}", input: { "${each.key}": 1 } },
          },
        }),
        variable: { marked: secretVariable("marked-new-4711") },
        output: { token: { value: marked, sensitive: true } },
      },
    },
  ],
};

function colo(key: string) {
  return {
    connection_id: "dxcon-01234567",
    name: "colo",
    vlan: 4094,
    address_family: "ipv4",
    bgp_asn: 65_352,
    bgp_auth_key: key,
    vpn_gateway_id: "vgw-01234567",
  };
}

import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import type { FleetInput } from "../../../src/aws/machines/spec/fleet-schema";
import type { AwsRegionInput } from "../../../src/aws/region/spec/schema";
import capacity from "../../environments/capacity";
import { freshOutdir, run } from "../../app/run";
import { describeWith } from "../../helpers/describe-where";
import type { JsonObject } from "../../helpers/synthesized";
import { Template } from "../../helpers/template";

const outdir = freshOutdir();
let virginia: Template;
let ohio: Template;

beforeAll(() => {
  const { exitCode, errors } = run(outdir, [capacity]);
  if (exitCode !== 0) throw new Error(errors);
  virginia = Template.in(outdir, "capacity-virginia-compute");
  ohio = Template.in(outdir, "capacity-ohio-compute");
});
afterAll(() => rmSync(path.dirname(outdir), { recursive: true }));

const templateOf = (member: string): JsonObject =>
  virginia.resource("aws_launch_template", { name: `hft-capacity-virginia_${member}` }).arguments;

const interfacesOf = (member: string) => templateOf(member)["network_interfaces"] as readonly JsonObject[];

describe("a fleet", () => {
  it("reserves its block of the trading subnet, so that no pod gets an address of it", () => {
    const blocks = virginia.resources("aws_ec2_subnet_cidr_reservation").map(({ arguments: block }) => block);

    expect(blocks.map((block) => [block["cidr_block"], block["reservation_type"]])).toEqual([
      ["10.60.79.192/27", "explicit"],
      ["10.60.95.192/27", "explicit"],
    ]);
    for (const block of blocks) expect(block["lifecycle"]).toEqual({ prevent_destroy: true });
  });

  it("admits its own members and the listed blocks only", () => {
    const group = virginia.resource("aws_security_group", { name: "hft-capacity-virginia_gateway" });
    const rules = virginia.resources("aws_vpc_security_group_ingress_rule", {
      security_group_id: `\${${group.address}.id}`,
    });

    expect(
      rules.map(({ arguments: rule }) => rule["cidr_ipv4"] ?? rule["referenced_security_group_id"]),
    ).toEqual(["10.210.4.0/24", "10.210.8.0/24", `\${${group.address}.id}`]);
    expect(rules[0]?.arguments).toMatchObject({ ip_protocol: "tcp", from_port: 9878, to_port: 9879 });
  });

  it("is accessed by Systems Manager, and its role allows nothing else", () => {
    const profile = virginia.resource("aws_iam_instance_profile", { name: "hft-capacity-virginia_gateway" });
    const policies = virginia
      .resources("aws_iam_role_policy_attachment", { role: profile.arguments["role"] ?? "" })
      .map(({ arguments: attachment }) => attachment["policy_arn"]);

    expect(policies).toEqual(["arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore"]);
    expect(templateOf("gateway_a_one")["iam_instance_profile"]).toEqual({
      name: `\${${profile.address}.name}`,
    });
  });

  it("has its addresses, group and role, but no machine, in a region that is not built", () => {
    expect(ohio.resource("aws_ec2_subnet_cidr_reservation").arguments["cidr_block"]).toBe("10.61.79.192/27");
    expect(ohio.resources("aws_instance")).toEqual([]);
    expect(ohio.resources("aws_ec2_capacity_reservation")).toEqual([]);
    expect(ohio.resources("aws_eks_cluster")).toEqual([]);
  });
});

describe("a machine of a fleet", () => {
  it("has the address of its member, on an interface of a template of its own", () => {
    expect(interfacesOf("gateway_a_one").map((each) => each["private_ip_address"])).toEqual(["10.60.79.200"]);
    expect(interfacesOf("gateway_a_two").map((each) => each["private_ip_address"])).toEqual(["10.60.79.201"]);
  });

  it("has a second address for kernel bypass, and EFA on the second card", () => {
    expect(
      interfacesOf("gateway_b_one").map((each) => [
        each["network_card_index"],
        each["device_index"],
        each["interface_type"],
        each["private_ip_address"],
      ]),
    ).toEqual([
      [0, 0, "efa", "10.60.79.204"],
      [0, 1, undefined, "10.60.79.212"],
      [1, 1, "efa-only", undefined],
    ]);
  });

  it("is encrypted, asks for IMDSv2, is watched by the minute and does not move by itself", () => {
    expect(templateOf("gateway_a_one")).toMatchObject({
      block_device_mappings: [{ device_name: "/dev/xvda", ebs: { encrypted: "true", volume_type: "gp3" } }],
      metadata_options: { http_tokens: "required" },
      monitoring: { enabled: true },
      disable_api_termination: true,
      maintenance_options: { auto_recovery: "disabled" },
    });
  });

  it("is launched from its template alone, after its addresses are reserved and its role has its policy", () => {
    const [block] = virginia.resources("aws_ec2_subnet_cidr_reservation", { cidr_block: "10.60.79.192/27" });
    const machine = virginia.resource("aws_instance", {
      tags: { Name: "hft-capacity-virginia_gateway_a_one" },
    }).arguments;

    expect(machine["launch_template"]).toMatchObject({ version: "1" });
    expect(machine["depends_on"]).toEqual([
      block?.address,
      expect.stringContaining("AmazonSSMManagedInstanceCore"),
    ]);
  });

  it("is tuned by cloud-init, with cpu options where SMT goes off at launch", () => {
    const userData = Buffer.from(templateOf("gateway_a_one")["user_data"] as string, "base64").toString();

    expect(userData).toMatch(/^MIME-Version: 1.0\n/);
    expect(userData).not.toContain("node.eks.aws");
    expect(templateOf("gateway_a_one")["cpu_options"]).toBeUndefined();
    expect(templateOf("gateway_b_one")["cpu_options"]).toEqual({ core_count: 64, threads_per_core: 1 });
  });
});

describe("the machines of a fleet", () => {
  it("are reserved with the spare one inside their cluster placement group", () => {
    const group = virginia.resource("aws_placement_group", { name: "hft-capacity-virginia_gateway_a" });
    const reservation = virginia.resource("aws_ec2_capacity_reservation", {
      tags: { Name: "hft-capacity-virginia_gateway_a" },
    });

    expect(reservation.arguments).toMatchObject({
      instance_count: 3,
      placement_group_arn: `\${${group.address}.arn}`,
    });
    expect(templateOf("gateway_a_one")["placement"]).toEqual({ group_name: `\${${group.address}.name}` });
  });

  it("join a group of another account by its id, and are reserved in it by its ARN", () => {
    const reservation = virginia.resource("aws_ec2_capacity_reservation", {
      tags: { Name: "hft-capacity-virginia_gateway_b" },
    });

    expect(templateOf("gateway_b_one")["placement"]).toEqual({ group_id: "pg-0a1b2c3d4e5f60718" });
    expect(reservation.arguments["placement_group_arn"]).toBe(
      "arn:aws:ec2:us-east-1:999999999999:placement-group/desk-floor",
    );
  });

  it("are assigned to the partitions in their order, and reserved outside of the group, as EC2 requires", () => {
    const partitions = ["one", "two", "three"].map(
      (member) => templateOf(`recorder_a_${member}`)["placement"],
    );
    const reservation = virginia.resource("aws_ec2_capacity_reservation", {
      tags: { Name: "hft-capacity-virginia_recorder_a" },
    });

    expect(partitions).toMatchObject([
      { partition_number: 1 },
      { partition_number: 2 },
      { partition_number: 1 },
    ]);
    expect(reservation.arguments["placement_group_arn"]).toBeUndefined();
  });

  it("are frozen with everything that they were launched with", () => {
    const json = virginia.section("resource") as Record<string, Record<string, JsonObject>>;
    const frozen = Object.values(json).flatMap((resources) =>
      Object.entries(resources).filter(([id]) => id.startsWith("fleets_gateway_generations_a_")),
    );

    expect(frozen).toHaveLength(6);
    for (const [, resource] of frozen) {
      expect(resource["lifecycle"]).toEqual({ ignore_changes: "all", prevent_destroy: true });
    }
  });
});

describe("the outputs of a fleet", () => {
  it("give each machine by generation and member, with its addresses", () => {
    expect(virginia.output("trading_fleets")).toMatchObject({
      gateway: {
        active: "a",
        block: "10.60.79.192/27",
        members: {
          a: { one: { private_address: "10.60.79.200" } },
          b: { one: { private_address: "10.60.79.204", bypass_address: "10.60.79.212" } },
        },
      },
    });
  });

  it("give each service address, and the command that moves it to the active generation", () => {
    const { gateway } = virginia.output("trading_fleets") as { gateway: { services: JsonObject } };
    const machine = virginia.resource("aws_instance", {
      tags: { Name: "hft-capacity-virginia_gateway_a_one" },
    });

    expect(gateway.services["orders"]).toEqual({
      private_address: "10.60.79.192",
      move_command:
        "aws ec2 assign-private-ip-addresses --region us-east-1 " +
        `--network-interface-id \${${machine.address}.primary_network_interface_id} ` +
        "--private-ip-addresses 10.60.79.192 --allow-reassignment",
    });
  });
});

describeWith(["bash"], "a service address of a member that receives on a second interface", () => {
  const services = (): Record<string, { readonly move_command: string }> => {
    const own = freshOutdir();
    const region = capacity.regions["virginia"] as AwsRegionInput;
    const fleets = { gateway: { ...(region.fleets?.["gateway"] as FleetInput), active: "b" } };
    const { exitCode, errors } = run(own, [{ ...capacity, regions: { virginia: { ...region, fleets } } }]);
    if (exitCode !== 0) throw new Error(errors);
    const stack = Template.in(own, "capacity-virginia-compute");
    rmSync(path.dirname(own), { recursive: true });
    const machine = stack.resource("aws_instance", {
      tags: { Name: "hft-capacity-virginia_gateway_b_one" },
    });
    const { gateway } = stack.output("trading_fleets") as { gateway: { services: JsonObject } };
    const text = JSON.stringify(gateway.services).replaceAll(`\${${machine.address}.id}`, "i-0a1b2c3d");
    return JSON.parse(text) as ReturnType<typeof services>;
  };

  it("is moved to that interface, which the printed command looks up", () => {
    const command = services()["orders"]?.move_command ?? "";
    const aws = `aws() { if [ "$2" = describe-network-interfaces ]; then echo "$@" >&2; echo eni-0f1e2d3c; else echo "$@"; fi; }`;
    const { stdout, stderr } = spawnSync("bash", ["-c", `${aws}\n${command}`], { encoding: "utf8" });

    expect(stderr).toBe(
      "ec2 describe-network-interfaces --region us-east-1 " +
        "--filters Name=attachment.instance-id,Values=i-0a1b2c3d Name=attachment.device-index,Values=1 " +
        "--query NetworkInterfaces[?Attachment.NetworkCardIndex==`0`].NetworkInterfaceId --output text\n",
    );
    expect(stdout).toBe(
      "ec2 assign-private-ip-addresses --region us-east-1 --network-interface-id eni-0f1e2d3c " +
        "--private-ip-addresses 10.60.79.192 --allow-reassignment\n",
    );
  });
});

describe("a Bottlerocket generation of a pool", () => {
  const group = () =>
    virginia.resource("aws_eks_node_group", { labels: { "hft/pool": "pricing", "hft/generation": "b" } })
      .arguments;

  it("pins its release and the Kubernetes version that it is built for", () => {
    expect(group()).toMatchObject({
      ami_type: "BOTTLEROCKET_x86_64",
      release_version: "1.52.0-18d04e52",
      version: "1.35",
    });
  });

  it("has its settings in TOML, and its volume beside the image's own", () => {
    const template = virginia.resource("aws_launch_template", { name: "hft-capacity-virginia-pricing_b" });
    const userData = Buffer.from(template.arguments["user_data"] as string, "base64").toString();
    const volumes = template.arguments["block_device_mappings"] as readonly JsonObject[];

    expect(userData).toMatch(/^\[settings\.boot\]\nreboot-to-reconcile = true\n/);
    expect(userData).toContain('reserved-cpus = "0-3"');
    expect(volumes.map((volume) => volume["device_name"])).toEqual(["/dev/xvda", "/dev/xvdb"]);
    for (const volume of volumes) expect(volume["ebs"]).toMatchObject({ encrypted: "true" });
    expect(volumes[1]?.["ebs"]).toMatchObject({ volume_size: 100, iops: 3000 });
  });

  it("is selected by pods only after the DaemonSet has checked it", () => {
    const pods = virginia.output("trading_pods") as { pricing: JsonObject };
    const labels = group()["labels"] as Record<string, string>;

    expect(labels["hft.tuning/profile"]).toBeUndefined();
    expect(JSON.stringify(pods.pricing["affinity"])).toContain(
      `{"key":"hft.tuning/profile","operator":"In","values":["${labels["hft.tuning/requested"]}"]}`,
    );
  });
});

describe("the connections that a fleet may open", () => {
  const egress = (stack: Template, group: string) =>
    stack
      .resources("aws_vpc_security_group_egress_rule")
      .filter(({ arguments: rule }) => (rule["security_group_id"] as string).includes(group))
      .map(({ arguments: { cidr_ipv4: cidr = "members", ip_protocol: protocol, to_port: port = null } }) => ({
        cidr,
        protocol,
        port,
      }));

  it("are the listed ones and those to its own members", () => {
    expect(egress(Template.of("production-virginia-compute"), "fleets_gateway_group")).toEqual([
      { cidr: "members", protocol: "-1", port: null },
      { cidr: "10.210.0.0/16", protocol: "-1", port: null },
      { cidr: "10.0.0.0/16", protocol: "-1", port: null },
      { cidr: "0.0.0.0/0", protocol: "tcp", port: 443 },
    ]);
  });

  it("are all where none is listed", () => {
    expect(egress(virginia, "group")).toContainEqual({ cidr: "0.0.0.0/0", protocol: "-1", port: null });
  });
});

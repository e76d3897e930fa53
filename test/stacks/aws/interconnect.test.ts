import { rmSync } from "node:fs";
import path from "node:path";
import type { AwsInterconnectInput } from "../../../src/aws/interconnect/spec/schema";
import type { AwsRegionInput } from "../../../src/aws/region/spec/schema";
import type { EnvironmentInput } from "../../../src/clouds";
import { freshOutdir, run } from "../../app/run";
import environment from "../../environments/interconnect";
import type { JsonObject } from "../../helpers/synthesized";
import { Template } from "../../helpers/template";

const outdir = freshOutdir();
let network: Template;
let transit: Template;
let compute: Template;
beforeAll(() => {
  expect(run(outdir, [environment]).exitCode).toBe(0);
  network = Template.in(outdir, "interconnect-virginia-network");
  transit = Template.in(outdir, "interconnect-london-network");
  compute = Template.in(outdir, "interconnect-virginia-compute");
});
afterAll(() => {
  rmSync(path.dirname(outdir), { recursive: true });
});

const named = (name: string): JsonObject => ({ name: `hft-interconnect-virginia-${name}` });

describe("a link on order", () => {
  it("is a port without a virtual interface", () => {
    const { address } = network.resource("aws_dx_connection", named("second"));
    const on = network
      .resources("aws_dx_private_virtual_interface")
      .filter(({ arguments: vif }) => JSON.stringify(vif).includes(address));

    expect(on).toEqual([]);
  });

  it("is cancelled neither by an edit nor by its removal from the configuration", () => {
    for (const { arguments: port } of network.resources("aws_dx_connection")) {
      expect(port).toMatchObject({ skip_destroy: true, lifecycle: { prevent_destroy: true } });
    }
  });

  it("prints the command that fetches its letter of authorisation", () => {
    const { address } = network.resource("aws_dx_connection", named("second"));
    const orders = network.output("interconnect_orders") as Record<string, JsonObject>;

    expect(orders["second"]?.["letters_of_authorisation"]).toEqual([
      expect.stringContaining(`describe-loa --region us-east-1 --connection-id \${${address}.id} `),
    ]);
  });

  it("from a carrier outputs only what the carrier asks for", () => {
    const orders = network.output("interconnect_orders") as Record<string, JsonObject>;

    expect(orders["drop"]).toEqual({
      site: "EqNY5",
      carrier: "Equinix",
      speed_mbps: 50,
      account_id: "666666666666",
      region: "us-east-1",
    });
  });

  it("has no encryption mode, which AWS accepts only once the port is up", () => {
    const { arguments: port } = network.resource("aws_dx_connection", named("second"));

    expect(port).not.toHaveProperty("encryption_mode");
  });
});

describe("a LAG", () => {
  const portId = (number: number): string =>
    `\${${network.resource("aws_dx_connection", named(`feed-connection-${number}`)).address}.id}`;

  it("is created from its first port, so that the provider orders no other", () => {
    expect(network.resource("aws_dx_lag").arguments["connection_id"]).toBe(portId(1));
  });

  it("has its other ports as members", () => {
    const { address } = network.resource("aws_dx_lag");
    const members = network.resources("aws_dx_connection_association");

    expect(members.map(({ arguments: { connection_id, lag_id } }) => ({ connection_id, lag_id }))).toEqual([
      { connection_id: portId(2), lag_id: `\${${address}.id}` },
    ]);
  });

  it("outputs the id for its next phase", () => {
    const { links } = network.output("interconnect") as { links: Record<string, JsonObject> };

    expect(links["feed"]?.["id"]).toBe(`\${${network.resource("aws_dx_lag").address}.id}`);
  });
});

describe("an established link", () => {
  const exchange = (): JsonObject =>
    network.resource("aws_dx_private_virtual_interface", { vlan: 100 }).arguments;

  it("has its session on the connection that the environment states, if it is the link's own", () => {
    const { address } = network.resource("aws_dx_connection", named("primary"));

    expect(exchange()["connection_id"]).toBe("dxcon-fh6ayh1d");
    expect(exchange()["lifecycle"]).toMatchObject({
      precondition: [{ condition: `\${(${address}.id == "dxcon-fh6ayh1d")}` }],
    });
  });

  it("announces the network from the start of its session", () => {
    expect(exchange()["depends_on"]).toContain(network.resource("aws_dx_gateway_association").address);
    expect(network.resource("aws_dx_gateway_association").arguments["allowed_prefixes"]).toEqual([
      "10.0.0.0/16",
    ]);
  });

  it("takes its BGP key from a sensitive variable of 6 to 80 characters", () => {
    expect(exchange()["bgp_auth_key"]).toBe("${var.bgp_auth_key_primary_exchange}");
    expect(network.section("variable")["bgp_auth_key_primary_exchange"]).toMatchObject({
      sensitive: true,
      validation: [{ condition: expect.stringContaining(">= 6") as unknown }],
    });
  });

  it("encrypts with a key that is only in Secrets Manager", () => {
    const { arguments: association } = network.resource("aws_dx_macsec_key_association");

    expect(association["secret_arn"]).toMatch(/^arn:aws:secretsmanager:us-east-1:666666666666:secret:/);
    expect(association).not.toHaveProperty("ckn");
    expect(association).not.toHaveProperty("cak");
    expect(network.resource("aws_dx_connection", named("primary")).arguments).toMatchObject({
      request_macsec: true,
      encryption_mode: "must_encrypt",
    });
  });

  it("from a carrier is accepted before its session is created", () => {
    const { address, arguments: confirmation } = network.resource("aws_dx_connection_confirmation");
    const { arguments: session } = network.resource("aws_dx_private_virtual_interface", { vlan: 320 });

    expect(confirmation["connection_id"]).toBe("dxcon-fgkq2x7m");
    expect(session["depends_on"]).toContain(address);
  });
});

describe("a virtual private gateway", () => {
  it("propagates routes to every table of private and trading subnets, and to no other", () => {
    const tables = network
      .resources("aws_vpn_gateway_route_propagation")
      .map(({ arguments: propagation }) => propagation["route_table_id"]);
    const expected = network
      .resources("aws_route_table")
      .filter(({ address }) => /_(private|trading)-/.test(address))
      .map(({ address }) => `\${${address}.id}`);

    expect(tables.sort()).toEqual(expected.sort());
    expect(tables).toHaveLength(4);
  });
});

describe("a transit gateway", () => {
  it("takes transit virtual interfaces, with jumbo frames where they are stated", () => {
    expect(transit.resources("aws_dx_private_virtual_interface")).toEqual([]);
    expect(transit.resource("aws_dx_transit_virtual_interface").arguments["mtu"]).toBe(8500);
  });

  it("has a route for every block in every table of an adopted network", () => {
    const routes = transit.resources("aws_route").map(({ arguments: route }) => route);

    expect(routes.map((route) => [route["route_table_id"], route["destination_cidr_block"]])).toEqual([
      ["rtb-0a1b2c3d4e5f60001", "10.220.0.0/16"],
      ["rtb-0a1b2c3d4e5f60002", "10.220.0.0/16"],
    ]);
  });

  it("is attached once in every zone", () => {
    const { arguments: attachment } = transit.resource("aws_ec2_transit_gateway_vpc_attachment");

    expect(new Set(attachment["subnet_ids"] as string[])).toEqual(
      new Set(["subnet-0a1b2c3d4e5f60001", "subnet-0a1b2c3d4e5f60003"]),
    );
  });

  it("is associated with the adopted Direct Connect gateway", () => {
    expect(transit.resources("aws_dx_gateway")).toEqual([]);
    expect(transit.resource("aws_dx_gateway_association").arguments).toMatchObject({
      dx_gateway_id: "8f1f2b34-1c2d-4e5f-8a9b-0c1d2e3f4a5b",
      allowed_prefixes: ["172.16.0.0/16", "172.16.0.0/18"],
    });
  });
});

describe("an adopted transit gateway", () => {
  const { london } = environment.regions as { london: AwsRegionInput };
  const adopted = { kind: "adopt", id: "tgw-0a1b2c3d4e5f60718", asn: 64514 } as const;
  const withGateway = (association: "create" | "exists"): Template => {
    const interconnect = {
      ...london.interconnect,
      attachment: { kind: "transit-gateway", gateway: { ...adopted, association } },
    } as AwsInterconnectInput;
    const own = freshOutdir();
    const { exitCode, errors } = run(own, [
      { ...environment, regions: { ...environment.regions, london: { ...london, interconnect } } },
    ]);
    if (exitCode !== 0) throw new Error(errors);
    const stack = Template.in(own, "interconnect-london-network");
    rmSync(path.dirname(own), { recursive: true });
    return stack;
  };

  it("with an existing association is attached to the network and not associated", () => {
    const stack = withGateway("exists");

    expect(stack.resources("aws_dx_gateway_association")).toEqual([]);
    expect(stack.resource("aws_ec2_transit_gateway_vpc_attachment").arguments["transit_gateway_id"]).toBe(
      adopted.id,
    );
    expect(stack.resource("aws_dx_transit_virtual_interface").arguments["dx_gateway_id"]).toBe(
      "8f1f2b34-1c2d-4e5f-8a9b-0c1d2e3f4a5b",
    );
  });

  it("without an association is associated", () => {
    const { arguments: association } = withGateway("create").resource("aws_dx_gateway_association");

    expect(association["associated_gateway_id"]).toBe(adopted.id);
  });
});

describe("a VPN", () => {
  it("has keys that AWS generates and keeps", () => {
    const { arguments: vpn } = network.resource("aws_vpn_connection");

    expect(vpn["preshared_key_storage"]).toBe("SecretsManager");
    expect(Object.keys(vpn).filter((key) => key.includes("preshared_key"))).toEqual([
      "preshared_key_storage",
    ]);
  });

  it("has tunnels that differ only in their inside blocks", () => {
    const { arguments: vpn } = network.resource("aws_vpn_connection");
    const tunnel = (number: 1 | 2): JsonObject =>
      Object.fromEntries(
        Object.entries(vpn).flatMap(([key, value]) =>
          key.startsWith(`tunnel${number}_`) ? [[key.slice(8), value]] : [],
        ),
      );

    expect({ ...tunnel(2), inside_cidr: null }).toEqual({ ...tunnel(1), inside_cidr: null });
    expect(tunnel(1)).toMatchObject({
      ike_versions: ["ikev2"],
      startup_action: "start",
      inside_cidr: "169.254.10.0/30",
    });
  });

  it.each([
    ["virginia", "bgp_asn", "65000"],
    ["london", "bgp_asn_extended", "4200000100"],
  ])("in %s sets its router's ASN by %s", (region, argument, asn) => {
    const { arguments: router } = (region === "london" ? transit : network).resource("aws_customer_gateway");

    expect(Object.entries(router).filter(([key]) => key.startsWith("bgp_asn"))).toEqual([[argument, asn]]);
  });
});

describe("a probe", () => {
  it("starts in the subnet of its tier and zone", () => {
    const [subnet] = network.resources("aws_subnet").filter(({ address }) => address.includes("_trading-a_"));
    const { arguments: probe } = network.resource("aws_networkmonitor_probe", { protocol: "TCP" });

    expect(probe).toMatchObject({
      source_arn: `arn:aws:ec2:us-east-1:666666666666:subnet/\${${subnet?.address}.id}`,
      destination: "10.210.0.10",
      destination_port: 443,
      packet_size: 56,
    });
  });

  it("of ICMP has no port", () => {
    const { arguments: probe } = network.resource("aws_networkmonitor_probe", { protocol: "ICMP" });

    expect(probe).not.toHaveProperty("destination_port");
  });
});

describe("pods", () => {
  const envOf = (stack: Template): unknown => {
    const { arguments: addon } = stack.resource("aws_eks_addon", { addon_name: "vpc-cni" });
    return (JSON.parse(addon["configuration_values"] as string) as { env: unknown }).env;
  };

  it("keep their addresses in a region with an interconnect", () => {
    expect(envOf(compute)).toMatchObject({ AWS_VPC_K8S_CNI_EXTERNALSNAT: "true" });
  });

  it("take their node's address in a region without one", () => {
    expect(envOf(Template.of("production-oregon-compute"))).not.toHaveProperty(
      "AWS_VPC_K8S_CNI_EXTERNALSNAT",
    );
  });
});

describe("a sandbox", () => {
  it("can cancel its links", () => {
    const { virginia } = environment.regions as { virginia: AwsRegionInput };
    const sandbox = {
      ...environment,
      regions: { virginia: { ...virginia, role: "sandbox" } },
    } as EnvironmentInput;
    const own = freshOutdir();
    const { exitCode, errors } = run(own, [sandbox]);
    expect(errors).not.toContain("error ");
    expect(exitCode).toBe(0);
    const text = JSON.stringify(Template.in(own, "interconnect-virginia-network").json);
    rmSync(path.dirname(own), { recursive: true });

    expect(text).not.toContain('"prevent_destroy":true');
    expect(text).not.toContain("skip_destroy");
  });
});

import { stackIds } from "../../helpers/synthesized";
import { Template } from "../../helpers/template";

describe("the network of a region", () => {
  const network = Template.of("production-virginia-network");

  it("names zones by id, which is the same in every account", () => {
    const zones = network
      .resources("aws_subnet")
      .map(({ arguments: subnet }) => subnet["availability_zone_id"]);
    expect(new Set(zones)).toEqual(new Set(["use1-az4", "use1-az2", "use1-az6"]));
    expect(
      network.resources("aws_subnet").some(({ arguments: subnet }) => "availability_zone" in subnet),
    ).toBe(false);
  });

  it("closes the default security group", () => {
    const group = network.resource("aws_default_security_group").arguments;
    expect(group["ingress"]).toBeUndefined();
    expect(group["egress"]).toBeUndefined();
  });

  it("gives the data tier no route to the internet", () => {
    const dataTables = network
      .resources("aws_route_table")
      .filter(({ address }) => address.includes("_data-"))
      .map(({ address }) => `\${${address}.id}`);
    const routed = network.resources("aws_route").map(({ arguments: route }) => route["route_table_id"]);
    expect(dataTables).toHaveLength(3);
    expect(dataTables.filter((table) => routed.includes(table))).toEqual([]);
  });

  it("routes each zone to its own NAT gateway", () => {
    const gateways = network
      .resources("aws_route")
      .filter(({ address }) => address.includes("_trading-"))
      .map(({ arguments: route }) => route["nat_gateway_id"]);
    expect(new Set(gateways).size).toBe(3);
  });

  it("protects the egress addresses and exports them for venues", () => {
    const addresses = network.resources("aws_eip");
    expect(addresses).toHaveLength(3);
    for (const { arguments: address } of addresses)
      expect(address["lifecycle"]).toEqual({ prevent_destroy: true });
    expect(network.output("venue_allow_list")).toEqual(
      addresses.map(({ address }) => `\${${address}.public_ip}`),
    );
  });

  it("tags subnets for the load balancer controller", () => {
    expect(network.resources("aws_subnet", { tags: { "kubernetes.io/role/elb": "1" } })).toHaveLength(3);
    expect(
      network.resources("aws_subnet", { tags: { "kubernetes.io/role/internal-elb": "1" } }),
    ).toHaveLength(3);
  });

  it("has interface endpoints of the APIs that a node calls", () => {
    const services = network
      .resources("aws_vpc_endpoint", { vpc_endpoint_type: "Interface" })
      .map(({ arguments: endpoint }) =>
        (endpoint["service_name"] as string).replace("com.amazonaws.us-east-1.", ""),
      );
    expect(services).toEqual(
      expect.arrayContaining(["ec2", "ecr.api", "ecr.dkr", "eks", "eks-auth", "sts", "logs"]),
    );
  });

  it("allows use of the volume key through EC2, as Auto Scaling needs", () => {
    const { arguments: key } = network.resource("aws_kms_key", {
      description: "hft-production-virginia: node volumes",
    });
    const policy = JSON.parse(key["policy"] as string) as {
      Statement: readonly { Sid: string; Condition?: unknown }[];
    };
    expect(policy.Statement.find(({ Sid }) => Sid === "Volumes")?.Condition).toEqual({
      StringEquals: { "kms:CallerAccount": "111111111111", "kms:ViaService": "ec2.us-east-1.amazonaws.com" },
    });
  });
});

describe("an adopted network", () => {
  const network = Template.of("adopted-london-network");

  it("creates no resource where keys are adopted as well", () => {
    expect(network.section("resource")).toEqual({});
  });

  it("has the same outputs as a created one", () => {
    const created = Template.of("production-virginia-network");
    const outputs = Object.keys(network.section("output"));
    expect(outputs).toEqual(["key_arns", "subnets", "venue_allow_list", "vpc_id"]);
    expect(Object.keys(created.section("output"))).toEqual(expect.arrayContaining(outputs));
    expect(network.output("venue_allow_list")).toEqual(["203.0.113.10", "203.0.113.11"]);
  });
});

describe("a sandbox", () => {
  it("can be destroyed", () => {
    const text = JSON.stringify(Template.of("local-virginia-network").json);
    expect(text).not.toContain('"prevent_destroy":true');
  });
});

describe("the VPC endpoints of every environment", () => {
  const endpoints = stackIds().flatMap((id) => Template.of(id).resources("aws_vpc_endpoint"));

  it("have a policy, but for the service that takes none", () => {
    const without = endpoints
      .filter(({ arguments: { policy } }) => policy === undefined)
      .map(({ arguments: { service_name: name } }) => (name as string).split(".").at(-1));

    expect(endpoints.length).toBeGreaterThan(without.length);
    expect([...new Set(without)]).toEqual(["eks-auth"]);
  });
});

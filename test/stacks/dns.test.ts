import { Template } from "../helpers/template";

const production = Template.of("production-dns");
const headland = Template.of("headland-dns");
const checkers = "15.177.0.0/18";

interface Statement {
  readonly Sid: string;
  readonly Effect: string;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

describe("a bucket of switches", () => {
  const region = { region: "us-west-2" };

  it("lies in the region of the standby", () => {
    expect(production.resource("aws_s3_bucket").arguments).toMatchObject(region);
  });

  it("is open to health checkers, and public to nobody", () => {
    const policy = production.resource("aws_s3_bucket_policy", region).arguments["policy"] as string;
    const { Statement: statements } = JSON.parse(policy) as { readonly Statement: readonly Statement[] };
    const [allowed, ...others] = statements.filter(({ Effect }) => Effect === "Allow");

    expect(others).toEqual([]);
    expect(allowed?.Condition?.["IpAddress"]?.["aws:SourceIp"]).toContain(checkers);
    expect(production.resource("aws_s3_bucket_public_access_block", region).arguments).toMatchObject({
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    });
  });

  it("is encrypted with S3's own key: nobody reads an object under a KMS key without credentials", () => {
    const { rule } = production.resource("aws_s3_bucket_server_side_encryption_configuration").arguments;
    expect(rule).toEqual([{ apply_server_side_encryption_by_default: { sse_algorithm: "AES256" } }]);
  });

  it("keeps versions, and has no object that Terraform writes", () => {
    expect(production.resource("aws_s3_bucket_versioning").arguments).toMatchObject({
      versioning_configuration: { status: "Enabled" },
    });
    expect(production.resources("aws_s3_object")).toEqual([]);
  });
});

describe("a created zone", () => {
  it("is protected, and can be changed while us-east-1 is impaired", () => {
    expect(production.resource("aws_route53_zone").arguments).toMatchObject({
      enable_accelerated_recovery: true,
      lifecycle: { prevent_destroy: true },
    });
  });

  it("logs queries where Route 53 writes them", () => {
    expect(production.resource("aws_cloudwatch_log_group").arguments).toMatchObject({ region: "us-east-1" });
  });
});

describe("an adopted zone", () => {
  it("gets records, and stays its owner's", () => {
    expect(headland.resources("aws_route53_zone")).toEqual([]);
    for (const { arguments: record } of headland.resources("aws_route53_record")) {
      expect(record["zone_id"]).toBe("Z0HEADLAND0EXAMPLE");
    }
  });
});

describe("health checks", () => {
  it.each([production, headland])("are protected, each of them", (stack) => {
    const all = stack.resources("aws_route53_health_check");

    expect(all.length).toBeGreaterThan(0);
    for (const { arguments: check } of all) expect(check["lifecycle"]).toEqual({ prevent_destroy: true });
  });

  it("of a metric follow an alarm that they can read", () => {
    expect(headland.resource("aws_cloudwatch_metric_alarm").arguments).toMatchObject({
      region: "eu-central-1",
      statistic: "Minimum",
      period: 60,
    });
    expect(
      headland.resource("aws_route53_health_check", { type: "CLOUDWATCH_METRIC" }).arguments,
    ).toMatchObject({
      cloudwatch_alarm_region: "eu-central-1",
      insufficient_data_health_status: "Unhealthy",
    });
  });
});

describe("routing controls", () => {
  it("are told with the endpoints that turn them", () => {
    const cluster = headland.resource("aws_route53recoverycontrolconfig_cluster").address;

    expect(headland.output("routing_controls")).toMatchObject({
      cluster_arn: `\${${cluster}.arn}`,
      endpoints: `\${${cluster}.cluster_endpoints}`,
    });
  });

  it("let one standby of a chain be on, and no two", () => {
    const { arguments: rule } = headland.resource("aws_route53recoverycontrolconfig_safety_rule");

    expect(rule["asserted_controls"]).toHaveLength(3);
    expect(rule["rule_config"]).toEqual({ type: "ATLEAST", threshold: 2, inverted: true });
  });
});

describe("a secondary record", () => {
  it("is made after its primary, which then has its check", () => {
    const secondary = production.resource("aws_route53_record", { set_identifier: "orders.1.secondary" });
    const primary = production.resource("aws_route53_record", { set_identifier: "orders.1.primary" });

    expect(secondary.arguments["depends_on"]).toEqual([primary.address]);
    expect(primary.arguments["health_check_id"]).toMatch(/orders_stays/);
  });
});

describe("the stack", () => {
  it("is guarded against credentials of another account", () => {
    expect(headland.provider("aws")).toMatchObject({ allowed_account_ids: ["616161616162"] });
  });

  it("reads the stacks whose ingresses its names lead to, and no other", () => {
    expect(Object.keys(production.section("data")["terraform_remote_state"] as object).sort()).toEqual([
      "production-arizona-compute",
      "production-oregon-compute",
      "production-virginia-compute",
    ]);
  });

  it("tells an operator where the switch is", () => {
    expect(production.output("names")).toMatchObject({
      orders: {
        switches: [
          {
            to: "oregon",
            bucket: "hft-production-switch-us-west-2-111111111111",
            region: "us-west-2",
            key: "orders/oregon",
          },
        ],
      },
    });
  });
});

describe("health checkers of DNS", () => {
  const admits = (stack: string, balancer: string): boolean =>
    Template.of(stack)
      .resources("aws_vpc_security_group_ingress_rule", { cidr_ipv4: checkers })
      .some(({ address }) => address.includes(`load-balancers_${balancer}_`));

  it("are let in where they ask, in AWS", () => {
    expect(admits("production-oregon-compute", "orders")).toBe(true);
    expect(admits("production-virginia-compute", "status")).toBe(true);
  });

  it("are let in nowhere else: nothing asks the region that has the traffic", () => {
    expect(admits("production-virginia-compute", "orders")).toBe(false);
  });

  it("are let in at the port of health, in Google Cloud", () => {
    const rule = Template.of("headland-belgium-compute")
      .resources("google_compute_network_firewall_policy_rule")
      .find(({ address }) => address.includes("orders-checkers"));

    expect(JSON.stringify(rule?.arguments)).toContain(checkers);
    expect(JSON.stringify(rule?.arguments)).toContain('"9000"');
  });

  it("are let in at the port of health, in Azure", () => {
    const text = JSON.stringify(Template.of("headland-zurich-network").section("resource"));

    expect(text).toContain(checkers);
  });
});

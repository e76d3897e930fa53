import { rmSync } from "node:fs";
import path from "node:path";
import watched from "../../environments/watched";
import { freshOutdir, run } from "../../app/run";
import type { JsonObject } from "../../helpers/synthesized";
import { Template } from "../../helpers/template";

const outdir = freshOutdir();
let primary: Template;
let cost: Template;

beforeAll(() => {
  const { exitCode, errors } = run(outdir, [watched]);
  if (exitCode !== 0) throw new Error(errors);
  primary = Template.in(outdir, "watched-dublin-compute");
  cost = Template.in(outdir, "watched-cost");
});
afterAll(() => rmSync(path.dirname(outdir), { recursive: true }));

interface Statement {
  readonly Sid?: string;
  readonly Principal: { readonly Service?: string };
  readonly Condition?: unknown;
}

const statements = (policy: unknown): readonly Statement[] =>
  (JSON.parse(policy as string) as { Statement: readonly Statement[] }).Statement;
const servicesOf = (policy: unknown): string[] =>
  statements(policy).flatMap(({ Principal }) => Principal.Service ?? []);
const alarmNames = (template: Template): string[] =>
  template
    .resources("aws_cloudwatch_metric_alarm")
    .map(({ arguments: alarm }) => (alarm["alarm_name"] as string).split("-").slice(3).join("-"));

describe("a load balancer", () => {
  const orders = { name: "hft-watched-dublin-orders" };

  it("stands in the zones that have targets and answers each client in its own", () => {
    const { arguments: balancer } = primary.resource("aws_lb", orders);
    expect(balancer).toMatchObject({
      load_balancer_type: "network",
      internal: false,
      enable_cross_zone_load_balancing: false,
      dns_record_client_routing_policy: "availability_zone_affinity",
      enable_deletion_protection: true,
    });
    expect(balancer["subnets"]).toHaveLength(2);
  });

  it("has its security group from the start", () => {
    const group = primary.resource("aws_security_group", { name: "hft-watched-dublin-orders-lb" });
    const { arguments: balancer } = primary.resource("aws_lb", orders);
    expect(balancer["security_groups"]).toEqual([`\${${group.address}.id}`]);
  });

  it("asks its targets whether they serve, and shows them their clients", () => {
    expect(primary.resource("aws_lb_target_group", orders).arguments).toMatchObject({
      target_type: "ip",
      preserve_client_ip: "true",
      connection_termination: true,
      health_check: { protocol: "HTTP", port: "8080", path: "/serving", matcher: "200" },
    });
  });

  it("keeps quiet connections for as long as one can", () => {
    const { arguments: listener } = primary.resource("aws_lb_listener", { protocol: "TCP" });
    expect(listener["tcp_idle_timeout_seconds"]).toBe(6000);
    expect(listener["ssl_policy"]).toBeUndefined();
  });

  it("writes access logs where it ends TLS, and only there", () => {
    const logs = primary.resources("aws_lb").map(({ arguments: balancer }) => balancer["access_logs"]);
    expect(logs).toEqual([undefined, { bucket: "hft-watched-access-logs", enabled: true }]);
  });

  it("reaches the nodes on the ports of its targets", () => {
    const group = primary.resource("aws_security_group", { name: "hft-watched-dublin-orders-lb" });
    const nodes = primary
      .resources("aws_vpc_security_group_ingress_rule", {
        referenced_security_group_id: `\${${group.address}.id}`,
      })
      .map(({ arguments: rule }) => rule)
      .filter(({ security_group_id: of }) => (of as string).includes("cluster_security_group_id"));
    expect(nodes.map((rule) => rule["from_port"]).sort()).toEqual([8080, 8443]);
  });

  it("gives what registers targets and what names it", () => {
    expect(primary.output("ingress")).toMatchObject({
      orders: { target_group_arn: expect.stringContaining("aws_lb_target_group") as unknown },
      portal: { zone_id: expect.stringContaining("aws_lb") as unknown },
    });
  });
});

describe("an alert topic", () => {
  it("is published to by each service for its own account, and by EventBridge, which names none", () => {
    const [policy] = primary.resources("aws_sns_topic_policy");
    const conditions = statements(policy?.arguments["policy"]).map(({ Principal, Condition }) => [
      Principal.Service,
      Condition,
    ]);
    expect(conditions).toEqual([
      ["cloudwatch.amazonaws.com", { StringEquals: { "aws:SourceAccount": "666666666666" } }],
      ["events.amazonaws.com", undefined],
    ]);
  });

  it.each(["primary", "cost"])("of the %s stack has a key that its publishers may use", (name) => {
    const template = name === "cost" ? cost : primary;
    const keyOf = template.resource("aws_kms_key").arguments["policy"];
    const [policy] = template.resources("aws_sns_topic_policy");
    expect(servicesOf(keyOf)).toEqual(servicesOf(policy?.arguments["policy"]));
    for (const { arguments: topic } of template.resources("aws_sns_topic")) {
      expect(topic["kms_master_key_id"]).toBe(`\${${template.resource("aws_kms_key").address}.arn}`);
    }
  });

  it("wakes a pager whose address is a sensitive variable", () => {
    const pager = primary.resource("aws_sns_topic_subscription", { protocol: "https" }).arguments;
    expect(pager["endpoint"]).toBe("${var.pager_pagerduty}");
    expect(primary.section("variable")["pager_pagerduty"]).toMatchObject({ sensitive: true });
    expect(primary.section("variable")["pager_pagerduty"]).not.toHaveProperty("default");
  });

  it("says which addresses must confirm before they get anything", () => {
    expect(primary.output("alerts_to_confirm")).toEqual(["alerts@hft-trading.example.com"]);
  });
});

describe("the alarms of a region", () => {
  it("cover what it has", () => {
    expect(alarmNames(primary)).toEqual(
      expect.arrayContaining([
        "cluster-unschedulable",
        "ingress-orders-nobody-serves",
        "ingress-orders-no-targets",
        "ingress-portal-certificate",
        "nat-b-ports",
        "nodes-engine_a-failed",
        "nodes-engine_a-allowance-pps",
      ]),
    );
  });

  it("say nothing of targets that wait for their lease", () => {
    expect(alarmNames(primary)).not.toContain("ingress-orders-unhealthy-a");
    expect(alarmNames(primary)).toContain("ingress-portal-unhealthy-a");
  });

  it("ring in sessions by winter's and summer's time of their venue", () => {
    const alarm = primary.resource("aws_cloudwatch_metric_alarm", {
      alarm_name: "hft-watched-dublin-cluster-unschedulable",
    }).arguments;
    const expression = (alarm["metric_query"] as readonly JsonObject[]).at(-1)?.["expression"] as string;
    // 07:00 UTC is 08:00 in Dublin's summer, 16:30 UTC is 16:30 in its winter.
    expect(expression).toMatch(/^IF\(\(t>=420 AND t<990\) OR /);
  });

  it("tell the topic of their severity, at the beginning and at the end", () => {
    const topics = primary.output("alert_topics") as JsonObject;
    const failed = primary.resource("aws_cloudwatch_metric_alarm", {
      alarm_name: "hft-watched-dublin-nodes-engine_a-failed",
    }).arguments;
    expect([failed["alarm_actions"], failed["ok_actions"]]).toEqual([[topics["urgent"]], [topics["urgent"]]]);
  });

  it("read the NAT gateways that the network's stack gives", () => {
    const network = Template.in(outdir, "watched-dublin-network");
    expect(Object.keys(network.output("nat_gateway_ids") as JsonObject)).toEqual(["a", "b"]);
    const alarm = primary.resource("aws_cloudwatch_metric_alarm", {
      alarm_name: "hft-watched-dublin-nat-b-ports",
    }).arguments;
    expect(alarm["dimensions"]).toEqual({
      NatGatewayId: "${data.terraform_remote_state.watched-dublin-network.outputs.nat_gateway_ids.b}",
    });
  });

  it("are all on the dashboard", () => {
    const { arguments: dashboard } = primary.resource("aws_cloudwatch_dashboard");
    const { widgets } = JSON.parse(dashboard["dashboard_body"] as string) as {
      widgets: readonly { type: string; properties: { title: string; alarms?: readonly string[] } }[];
    };
    const graphs = widgets.filter(({ type }) => type === "metric").map(({ properties }) => properties.title);
    const states = widgets.flatMap(({ properties }) => properties.alarms ?? []);
    expect(graphs.sort()).toEqual(alarmNames(primary).sort());
    expect(states).toHaveLength(graphs.length);
  });
});

describe("a rule for AWS's own events", () => {
  it("tells of them in a sentence that has every value it names", () => {
    for (const { arguments: target } of primary.resources("aws_cloudwatch_event_target")) {
      const { input_template: template, input_paths: paths } = target["input_transformer"] as {
        input_template: string;
        input_paths: Record<string, string>;
      };
      const named = [...template.matchAll(/<(\w+)>/g)].map(([, name]) => name);
      expect(named.sort()).toEqual(Object.keys(paths).sort());
      expect(JSON.parse(template)).toEqual(expect.any(String));
    }
  });
});

describe("a cost stack", () => {
  it("has a budget for the whole and for each part", () => {
    const budgets = cost
      .resources("aws_budgets_budget")
      .map(({ arguments: budget }) => [budget["limit_amount"], budget["cost_filter"]]);
    expect(budgets).toEqual(
      expect.arrayContaining([
        ["250000", []],
        ["150000", [{ name: "Service", values: ["Amazon Elastic Compute Cloud - Compute"] }]],
        ["60000", [{ name: "Region", values: ["eu-central-1"] }]],
      ]),
    );
  });

  it("tells before, when and as soon as it will be passed", () => {
    for (const { arguments: budget } of cost.resources("aws_budgets_budget")) {
      const notifications = budget["notification"] as readonly JsonObject[];
      expect(notifications.map((each) => [each["notification_type"], each["threshold"]])).toEqual([
        ["ACTUAL", 80],
        ["ACTUAL", 100],
        ["FORECASTED", 100],
      ]);
    }
  });

  it("searches for anomalies among what carries the environment's tag, once the tag counts", () => {
    const { arguments: monitor } = cost.resource("aws_ce_anomaly_monitor");
    expect(JSON.parse(monitor["monitor_specification"] as string)).toMatchObject({
      Tags: { Key: "hft-environment", Values: ["watched"] },
    });
    expect(monitor["depends_on"]).toEqual(
      expect.arrayContaining(cost.resources("aws_ce_cost_allocation_tag").map(({ address }) => address)),
    );
  });

  it("has an immediate message go to the topic", () => {
    expect(cost.resource("aws_ce_anomaly_subscription").arguments).toMatchObject({
      frequency: "IMMEDIATE",
      subscriber: [{ type: "SNS" }],
    });
  });

  it("lies where the billing APIs are", () => {
    expect(cost.provider("aws")["region"]).toBe("us-east-1");
  });
});

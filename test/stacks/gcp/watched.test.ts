import { rmSync } from "node:fs";
import path from "node:path";
import { evaluate } from "../../gcp/monitoring/prom";
import lookout from "../../environments/lookout";
import { freshOutdir, run } from "../../app/run";
import type { JsonObject } from "../../helpers/synthesized";
import { Template } from "../../helpers/template";

const outdir = freshOutdir();
let primary: Template;
let standby: Template;

beforeAll(() => {
  const { exitCode, errors } = run(outdir, [lookout]);
  if (exitCode !== 0) throw new Error(errors);
  primary = Template.in(outdir, "lookout-iowa-watch");
  standby = Template.in(outdir, "lookout-carolina-watch");
});
afterAll(() => rmSync(path.dirname(outdir), { recursive: true }));

const policy = (template: Template, region: string, name: string): JsonObject =>
  template.resource("google_monitoring_alert_policy", { display_name: `hft-lookout-${region}-${name}` })
    .arguments;
const conditionOf = (of: JsonObject): JsonObject => {
  const [condition] = of["conditions"] as readonly JsonObject[];
  return condition as JsonObject;
};
const namesOf = (template: Template): string[] =>
  template
    .resources("google_monitoring_alert_policy")
    .map(({ arguments: of }) => (of["display_name"] as string).split("-").slice(3).join("-"));

describe("the stack of a region's alarms", () => {
  it("reads no other stack, so that it can be applied alone", () => {
    expect(primary.json["data"]).toBeUndefined();
  });

  it("names the instances that the data stack makes", () => {
    const data = Template.in(outdir, "lookout-iowa-data");
    const { name } = data.resource("google_sql_database_instance").arguments;
    const { instance_id: cache } = data.resource("google_memorystore_instance").arguments;

    expect(JSON.stringify(policy(primary, "iowa", "database-down"))).toContain(
      `hft-lookout:${name as string}`,
    );
    expect(JSON.stringify(policy(primary, "iowa", "cache-memory"))).toContain(`(.*/)?${cache as string}`);
  });

  it("names the gateway and the key ring that the network's stack makes", () => {
    const network = Template.in(outdir, "lookout-iowa-network");
    const { name: gateway } = network.resource("google_compute_router_nat").arguments;
    const { name: ring } = network.resource("google_kms_key_ring").arguments;

    expect(JSON.stringify(policy(primary, "iowa", "nat-ports"))).toContain(gateway as string);
    expect(JSON.stringify(policy(primary, "iowa", "key-destroyed"))).toContain(
      `/keyRings/${ring as string}/`,
    );
  });

  it("gives its channels, for budgets and others", () => {
    expect(primary.output("notification_channels")).toMatchObject({
      urgent: expect.arrayContaining([
        "projects/hft-lookout/notificationChannels/8412345678901234567",
      ]) as unknown,
    });
  });
});

describe("an alarm", () => {
  it("goes to e-mail, and to a pager when it is urgent", () => {
    const mail = primary.resource("google_monitoring_notification_channel");

    expect(mail.arguments).toMatchObject({
      type: "email",
      labels: { email_address: "futures-alerts@hft-trading.example.com" },
    });
    expect(policy(primary, "iowa", "database-down")).toMatchObject({
      severity: "CRITICAL",
      notification_channels: [
        `\${${mail.address}.name}`,
        "projects/hft-lookout/notificationChannels/8412345678901234567",
      ],
    });
    expect(policy(primary, "iowa", "database-maintenance")).toMatchObject({
      severity: "WARNING",
      notification_channels: [`\${${mail.address}.name}`],
    });
  });

  it("holds no secret: no channel has a key", () => {
    for (const { arguments: channel } of primary.resources("google_monitoring_notification_channel")) {
      expect(channel).not.toHaveProperty("sensitive_labels");
    }
  });

  it("says what it means and what to do first", () => {
    const [documentation] = [policy(primary, "iowa", "nat-ports")["documentation"] as JsonObject];

    expect(documentation["subject"]).toBe("URGENT hft-lookout-iowa-nat-ports");
    expect(documentation["content"]).toMatch(/^No source port[^]*\*\*First:\*\* Raise/);
  });

  it("has the labels of its region, which the provider does not add", () => {
    expect(policy(primary, "iowa", "nat-ports")["user_labels"]).toMatchObject({
      subject: "nat",
      "hft-environment": "lookout",
      desk: "futures---options",
    });
  });

  it("compares a metric in an alarm at any hour", () => {
    expect(conditionOf(policy(primary, "iowa", "database-down"))["condition_threshold"]).toEqual({
      filter:
        'metric.type = "cloudsql.googleapis.com/database/up" AND resource.type = "cloudsql_database" AND resource.labels.database_id = "hft-lookout:hft-lookout-iowa-database"',
      comparison: "COMPARISON_LT",
      threshold_value: 1,
      duration: "60s",
      aggregations: [{ alignment_period: "300s", per_series_aligner: "ALIGN_MIN" }],
      trigger: { count: 1 },
      evaluation_missing_data: "EVALUATION_MISSING_DATA_ACTIVE",
    });
  });

  it("limits the notifications of log entries, and of nothing else", () => {
    for (const { arguments: of } of primary.resources("google_monitoring_alert_policy")) {
      const isOfLogs = "condition_matched_log" in conditionOf(of);
      const strategy = of["alert_strategy"] as JsonObject;

      expect("notification_rate_limit" in strategy).toBe(isOfLogs);
    }
  });
});

describe("an alarm for sessions", () => {
  const queryOf = (template: Template, region: string, name: string): string => {
    const condition = conditionOf(policy(template, region, name))["condition_prometheus_query_language"];
    return (condition as JsonObject)["query"] as string;
  };

  it("compares over the period and the delay of the metric", () => {
    expect(queryOf(standby, "carolina", "database-replica-lag")).toMatch(
      /^\(min_over_time\(\{"cloudsql\.googleapis\.com\/database\/replication\/replica_lag", monitored_resource="cloudsql_database", database_id="hft-lookout:hft-lookout-carolina-database"\}\[480s\]\) > 45\) and on\(\) \(/,
    );
  });

  it("sums a rate over the labels that are left", () => {
    expect(queryOf(standby, "carolina", "cache-cpu")).toContain("sum by (instance_id, node_id) (rate({");
  });

  it.each([
    ["before the Sunday session in winter time", "2026-11-29T21:59:00Z", false],
    ["in the Sunday session in winter time", "2026-11-29T23:00:00Z", true],
    ["in the Sunday session in summer time, an hour earlier in UTC", "2026-07-05T22:00:00Z", true],
    ["at the end of the week in winter time", "2026-11-27T21:59:00Z", true],
    ["on Saturday", "2026-11-28T12:00:00Z", false],
  ])("is right at both UTC offsets of the venue: %s", (_, at, expected) => {
    const [, inside = ""] = / and on\(\) \((.*)\)$/.exec(queryOf(primary, "iowa", "database-cpu")) ?? [];

    expect(evaluate(inside, Date.parse(at) / 1000)).toBe(expected);
  });

  it("takes the threshold that the region states", () => {
    expect(queryOf(primary, "iowa", "database-cpu")).toContain(" > 0.7)");
  });

  it("may be made before its metric has data", () => {
    expect(
      conditionOf(policy(primary, "iowa", "database-cpu"))["condition_prometheus_query_language"],
    ).toMatchObject({ disable_metric_validation: true, duration: "300s" });
  });
});

describe("a public address", () => {
  it("is opened every minute, and its certificate is read where it has one", () => {
    const orders = primary.resource("google_monitoring_uptime_check_config", {
      display_name: "hft-lookout-iowa-orders",
    });
    const portal = primary.resource("google_monitoring_uptime_check_config", {
      display_name: "hft-lookout-iowa-portal",
    });

    expect(orders.arguments).toMatchObject({ period: "60s", tcp_check: { port: 9878 } });
    expect(portal.arguments).toMatchObject({
      http_check: { port: 443, path: "/serving", use_ssl: true, validate_ssl: true },
    });
    expect(JSON.stringify(policy(primary, "iowa", "check-portal-certificate"))).toContain(
      `\${${portal.address}.uptime_check_id}`,
    );
    expect(namesOf(primary)).not.toContain("check-orders-certificate");
  });
});

describe("a link", () => {
  it("is named by the attachment that the network's stack makes, once it is active", () => {
    const network = Template.in(outdir, "lookout-iowa-network");
    const attachments = network
      .resources("google_compute_interconnect_attachment")
      .map(({ arguments: of }) => of["name"] as string);

    expect(attachments).toHaveLength(2);
    for (const attachment of attachments) {
      const alarm = attachment.replace("hft-lookout-iowa-", "vlan-");
      expect(JSON.stringify(policy(primary, "iowa", `${alarm}-drops`))).toContain(`\\"${attachment}\\"`);
    }
    expect(namesOf(primary)).toContain("routers-session-down");
  });
});

describe("a cluster", () => {
  it("is named as the compute stack makes it", () => {
    const { name } = Template.in(outdir, "lookout-iowa-compute").resource(
      "google_container_cluster",
    ).arguments;

    expect(JSON.stringify(policy(primary, "iowa", "cluster-upgrade"))).toContain(`\\"${name as string}\\"`);
    expect(JSON.stringify(policy(primary, "iowa", "nodes-host-error"))).toContain("/instances/gke-");
  });
});

describe("what belongs to the project", () => {
  it("is told by one of its two regions", () => {
    const filterOf = (template: Template, region: string): string => {
      const { condition_matched_log: log } = conditionOf(policy(template, region, "google-incident"));
      return (log as JsonObject)["filter"] as string;
    };

    expect(filterOf(standby, "carolina")).toContain("us-east1|global");
    expect(filterOf(primary, "iowa")).not.toContain("global");
  });
});

describe("the flow logs of a network", () => {
  it("are kept in a bucket of the region, for their days, and nowhere else", () => {
    const network = Template.in(outdir, "lookout-iowa-network");
    const bucket = network.resource("google_logging_project_bucket_config");
    const sink = network.resource("google_logging_project_sink");
    const exclusion = network.resource("google_logging_project_exclusion");
    const [subnet] = network.resources("google_compute_subnetwork");

    expect(bucket.arguments).toMatchObject({
      location: "us-central1",
      retention_days: 400,
      lifecycle: { prevent_destroy: true },
    });
    expect(sink.arguments["destination"]).toBe(`logging.googleapis.com/\${${bucket.address}.id}`);
    expect(exclusion.arguments).toMatchObject({
      filter: sink.arguments["filter"],
      depends_on: expect.arrayContaining([sink.address]) as unknown,
    });
    expect(sink.arguments["filter"]).toContain(`"\${${subnet?.address ?? ""}.name}"`);
  });

  it("say as much as the network states", () => {
    const network = Template.in(outdir, "lookout-iowa-network");

    for (const { arguments: subnet } of network.resources("google_compute_subnetwork")) {
      expect(subnet["log_config"]).toEqual({
        aggregation_interval: "INTERVAL_30_SEC",
        flow_sampling: 0.25,
        metadata: "EXCLUDE_ALL_METADATA",
      });
    }
  });
});

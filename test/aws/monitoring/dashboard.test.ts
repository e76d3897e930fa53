import { App, TerraformStack, type ITerraformDependable } from "cdktf";
import { Dashboard } from "../../../src/aws/monitoring/dashboard";
import type { MetricAlarm } from "../../../src/aws/monitoring/metric-alarm";
import { Template } from "../../helpers/template";
import type { JsonObject } from "../../helpers/synthesized";

const alarm = (subject: string, index: number): MetricAlarm => ({
  name: `${subject}-${index}`,
  subject,
  severity: "notice",
  when: "always",
  missing: "missing",
  metric: { namespace: "AWS/EC2", name: "Metric", dimensions: {}, statistic: "Sum", periodSeconds: 60 },
  comparison: "above",
  threshold: 1,
  periods: 1,
  why: "for the test",
  source: "none",
});
const arnOf = (name: string): string => `arn:aws:cloudwatch:us-east-1:111111111111:alarm:${name}`;

interface Page {
  readonly name: unknown;
  readonly widgets: readonly { readonly type: string; readonly properties: JsonObject }[];
}

/** The dashboards of machines that have four alarms each. */
function dashboardsOf(machines: number): Page[] {
  const stack = new TerraformStack(new App({ outdir: ".build/test-dashboard" }), "stack");
  const resource: ITerraformDependable = { fqn: "aws_cloudwatch_metric_alarm.one" };
  const alarms = Array.from({ length: machines }, (_, machine) =>
    Array.from({ length: 4 }, (_, index) => alarm(`machine-${machine}`, index)),
  ).flat();
  new Dashboard(stack, "dashboard", {
    prefix: "hft-test",
    region: "us-east-1",
    alarms: alarms.map((each) => ({ alarm: each, arn: arnOf(each.name), resource })),
  });
  const template = Template.from("stack", stack.toTerraform() as JsonObject);
  return template.resources("aws_cloudwatch_dashboard").map(({ arguments: of }) => ({
    name: of["dashboard_name"],
    widgets: (JSON.parse(of["dashboard_body"] as string) as Pick<Page, "widgets">).widgets,
  }));
}

describe("a region's alarms", () => {
  it("are on one dashboard where it takes them", () => {
    expect(dashboardsOf(20).map(({ name }) => name)).toEqual(["hft-test"]);
  });

  it("are on as many as CloudWatch's limit of widgets asks for, each alarm on one", () => {
    const pages = dashboardsOf(150);

    expect(pages.map(({ name }) => name)).toEqual(["hft-test", "hft-test-2"]);
    for (const { widgets } of pages) expect(widgets.length).toBeLessThanOrEqual(500);
    const shown = pages.flatMap(({ widgets }) =>
      widgets.flatMap(({ type, properties }) =>
        type === "alarm" ? (properties["alarms"] as readonly string[]) : [],
      ),
    );
    expect(new Set(shown).size).toBe(600);
    expect(shown).toHaveLength(600);
  });
});

import { App, TerraformStack } from "cdktf";
import type { Alarm } from "../../../src/gcp/monitoring/alarm";
import { Dashboard } from "../../../src/gcp/monitoring/dashboard";
import type { JsonObject } from "../../helpers/synthesized";
import { Template } from "../../helpers/template";

const common = { severity: "notice", why: "for the test", act: "nothing", source: "none" } as const;
const onMetric = (subject: string, index: number): Alarm => ({
  ...common,
  kind: "metric",
  name: `${subject}-${index}`,
  subject,
  when: "always",
  metric: {
    type: "cloudsql.googleapis.com/database/up",
    resourceLabels: {},
    aligner: "min",
    periodSeconds: 60,
  },
  comparison: "above",
  threshold: index,
  forSeconds: 60,
  missing: "ignore",
});
const onLogs: Alarm = {
  ...common,
  kind: "log",
  name: "log",
  subject: "logs",
  filter: "severity = ERROR",
  shows: {},
};

interface Tile {
  readonly xPos?: number;
  readonly yPos?: number;
  readonly width: number;
  readonly height: number;
  readonly widget: JsonObject;
}

interface Page {
  readonly displayName: string;
  readonly mosaicLayout: { readonly columns: number; readonly tiles: readonly Tile[] };
}

function dashboardsOf(alarms: readonly Alarm[]): Page[] {
  const stack = new TerraformStack(new App({ outdir: ".build/test-gcp-dashboard" }), "stack");
  new Dashboard(stack, "dashboard", {
    prefix: "hft-test",
    projectId: "hft-test-project",
    alarms: alarms.map((alarm) => ({ alarm, policyName: `projects/1/alertPolicies/${alarm.name}` })),
  });
  return Template.from("stack", stack.toTerraform() as JsonObject)
    .resources("google_monitoring_dashboard")
    .map(({ arguments: of }) => JSON.parse(of["dashboard_json"] as string) as Page);
}

/** Alarms of machines that have four each. */
const ofMachines = (count: number): Alarm[] =>
  Array.from({ length: count }, (_, machine) =>
    Array.from({ length: 4 }, (__, index) => onMetric(`machine-${machine}`, index)),
  ).flat();

const covers = ({ xPos = 0, yPos = 0, width, height }: Tile): string[] =>
  Array.from(
    { length: width * height },
    (_, cell) => `${xPos + (cell % width)} ${yPos + Math.floor(cell / width)}`,
  );

describe("the dashboard of a region", () => {
  it("shows the incidents of its alarms, a chart with its threshold, and the entries of a log", () => {
    const [page] = dashboardsOf([onMetric("database", 1), onLogs]);
    const widgets = page?.mosaicLayout.tiles.map(({ widget }) => widget) ?? [];

    expect(widgets[0]).toMatchObject({
      incidentList: {
        policyNames: ["projects/1/alertPolicies/database-1", "projects/1/alertPolicies/log"],
      },
    });
    expect(widgets).toContainEqual(
      expect.objectContaining({
        title: "database-1",
        xyChart: expect.objectContaining({ thresholds: [{ label: "alarm above", value: 1 }] }) as unknown,
      }),
    );
    expect(widgets).toContainEqual({
      title: "log",
      logsPanel: { filter: "severity = ERROR", resourceNames: ["projects/hft-test-project"] },
    });
  });

  it("has no two tiles in one place, and none outside", () => {
    for (const { mosaicLayout } of dashboardsOf([...ofMachines(9), onLogs])) {
      const cells = mosaicLayout.tiles.flatMap(covers);

      expect(new Set(cells).size).toBe(cells.length);
      for (const { xPos = 0, width } of mosaicLayout.tiles) expect(xPos + width).toBeLessThanOrEqual(48);
    }
  });

  it("states no 0, which the API leaves out: each plan would show a change", () => {
    const [page] = dashboardsOf([onMetric("database", 0), onMetric("database", 1)]);

    expect(JSON.stringify(page)).not.toMatch(/:0[,}]/);
  });

  it("has a further page where one does not take all, and each alarm on one", () => {
    const shown = dashboardsOf(ofMachines(30));

    expect(shown.map(({ displayName }) => displayName)).toEqual([
      "hft-test",
      "hft-test-2",
      "hft-test-3",
      "hft-test-4",
    ]);
    const titles = shown.flatMap(({ mosaicLayout: { tiles } }) => {
      expect(tiles.length).toBeLessThanOrEqual(50);
      return tiles.flatMap(({ widget }) => ("xyChart" in widget ? [widget["title"]] : []));
    });
    expect(new Set(titles).size).toBe(120);
    expect(titles).toHaveLength(120);
  });
});

import path from "node:path";
import { App, TerraformStack } from "cdktf";
import * as v from "valibot";
import { weekSpan } from "../../../src/core/week";
import { backupAlarms } from "../../../src/gcp/backup/alarms";
import { clusterAlarms } from "../../../src/gcp/cluster/alarms";
import { ingressAlarms } from "../../../src/gcp/ingress/alarms";
import { attachmentAlarms } from "../../../src/gcp/interconnect/alarms/attachment";
import { connectionAlarms } from "../../../src/gcp/interconnect/alarms/connection";
import { routerAlarms, sessionAlarms } from "../../../src/gcp/interconnect/alarms/session";
import { vpnAlarms } from "../../../src/gcp/interconnect/alarms/vpn";
import { hostEventAlarms } from "../../../src/gcp/machines/alarms/host-events";
import { machineAlarms } from "../../../src/gcp/machines/alarms/machine";
import { RegionMonitoring } from "../../../src/gcp/monitoring/region-monitoring";
import { monitoringSchema } from "../../../src/gcp/monitoring/spec/schema";
import { RegionProvider } from "../../../src/gcp/region/provider";
import { OfflinePlanner } from "../../../tools/gate/offline-planner";
import type { JsonObject } from "../../helpers/synthesized";
import { describeWithGoogleProvider, pluginDirs } from "../../tools/gate/real-terraform";

const region = "us-central1";
const monitoring = v.parse(monitoringSchema, {});

/** Alarms in forms that no test environment has. */
const alarms = [
  ...connectionAlarms({
    name: "link-ny5",
    interconnect: "hft-test-iowa-ny5",
    circuits: 2,
    circuitGbps: 100,
    macsec: true,
  }),
  ...attachmentAlarms({ name: "vlan-colo", attachment: "hft-test-iowa-colo", region, mbps: 1000 }),
  ...sessionAlarms({ name: "bgp-colo", peer: "hft-test-iowa-colo", region }),
  ...routerAlarms(region, ["hft-test-iowa-colo"]),
  ...vpnAlarms({ name: "vpn-colo", tunnels: ["one", "two"], region, backup: true }, monitoring.thresholds),
  ...machineAlarms({
    name: "fleet-gateway_a_one",
    instance: "hft-test-iowa--gateway--a--one",
    egressGbps: 32,
  }),
  ...hostEventAlarms({ name: "fleet-gateway", instances: { names: ["hft-test-iowa--gateway--a--one"] } }),
  ...hostEventAlarms({ name: "nodes", instances: { prefix: "gke-hft-test-iowa-" } }),
  ...clusterAlarms({ clusterName: "hft-test-iowa" }),
  ...backupAlarms({ plan: "hft-test-iowa-cluster", location: "us-east1" }),
  ...ingressAlarms({ name: "orders", group: "hft-test-iowa--gateway--a" }),
];

describeWithGoogleProvider("the real provider", () => {
  const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-gcp-every-alarm"), pluginDirs });

  it("accepts and plans alarms of links, machines and clusters", async () => {
    const stack = new TerraformStack(new App({ outdir: ".build/test-gcp-every-alarm-synth" }), "every-alarm");
    const access = { projectId: "hft-test-project" };
    new RegionProvider(stack, "google", { access, region, tags: { desk: "futures" } });
    new RegionMonitoring(stack, "monitoring", {
      monitoring,
      emails: ["alerts@hft-trading.example.com"],
      prefix: "hft-test-iowa",
      ...access,
      projectNumber: "123456789012",
      role: "sandbox",
      tags: { desk: "futures" },
      alarms,
      sessions: [weekSpan(480, 510)],
    });

    const result = await planner?.plan({
      name: "every-alarm",
      stack: stack.toTerraform() as JsonObject,
      run: "validate and plan",
    });

    expect(result).toMatchObject({ problems: [], diagnostics: [], planDiagnostics: [] });
    expect(result?.actions.filter(({ address }) => address.includes("alert_policy"))).toHaveLength(
      alarms.length,
    );
  });
});

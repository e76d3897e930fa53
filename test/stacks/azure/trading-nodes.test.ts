import type { JsonObject } from "../../../src/core/json";
import { stackOf } from "../../app/run";
import { enginePool, withGeneration, withTrading } from "../../azure/generations";
import { Template } from "../../helpers/template";
import { validEnvironment } from "../../problems/valid-environment";
import type { Edit } from "../../problems/parts";

const stackId = "estuary-virginia-compute";
const compute = Template.of(stackId);
const pool = (name: string): JsonObject =>
  compute.resource("azurerm_kubernetes_cluster_node_pool", { name }).arguments;

function texas(edit: Edit): Template {
  const environment = edit(validEnvironment);
  const id = `${environment.name}-texas-compute`;
  return Template.from(id, stackOf(environment, id));
}

describe("a generation of trading nodes", () => {
  const engine = pool("enginea");

  it("lies in the trading subnet of its one zone, by the zone's number in the subscription", () => {
    expect(engine).toMatchObject({ zones: ["1"] });
    expect(engine["vnet_subnet_id"]).toMatch(/\/subnets\/trading-a$/);
    expect(pool("marketdataa")).toMatchObject({ zones: ["2"] });
  });

  it("is touched by no apply, and by no rotation", () => {
    expect(engine).toMatchObject({ lifecycle: { ignore_changes: "all", prevent_destroy: true } });
    expect(engine).not.toHaveProperty("temporary_name_for_rotation");
  });

  it("has a fixed number of nodes, which upgrade in place", () => {
    expect(engine).toMatchObject({
      node_count: 3,
      auto_scaling_enabled: false,
      upgrade_settings: { max_unavailable: "1", drain_timeout_in_minutes: 30 },
    });
    expect(engine).not.toHaveProperty("min_count");
    expect(engine).not.toHaveProperty("priority");
  });

  it("has labels and the taint by which engines find it", () => {
    expect(engine).toMatchObject({
      node_labels: { "hft/pool": "engine", "hft/kind": "trading", "hft/generation": "a" },
      node_taints: ["hft/kind=trading:NoSchedule"],
    });
  });

  it("has the kubelet and the sysctls of its tuning", () => {
    expect(engine).toMatchObject({
      max_pods: 32,
      kubelet_config: { cpu_manager_policy: "static", topology_manager_policy: "single-numa-node" },
      linux_os_config: {
        transparent_huge_page: "never",
        sysctl_config: { net_core_rmem_max: 16777216, net_ipv4_tcp_tw_reuse: false },
      },
    });
  });

  it("has the image of a snapshot without a version beside it", () => {
    const snapshotted = pool("engineb");

    expect(snapshotted["snapshot_id"]).toMatch(/\/snapshots\/engine-20261120$/);
    expect(snapshotted).not.toHaveProperty("orchestrator_version");
    expect(snapshotted).not.toHaveProperty("os_sku");
    expect(engine).toMatchObject({ os_sku: "Ubuntu", orchestrator_version: "1.35.4" });
  });

  it("names one placement at most", () => {
    const placements = ["proximity_placement_group_id", "capacity_reservation_group_id", "host_group_id"];
    const named = Object.fromEntries(
      ["enginea", "engineb", "marketdataa", "pricinga", "simulationa"].map((name) => [
        name,
        placements.filter((each) => Object.hasOwn(pool(name), each)),
      ]),
    );

    expect(named).toEqual({
      enginea: ["proximity_placement_group_id"],
      engineb: ["capacity_reservation_group_id"],
      marketdataa: ["proximity_placement_group_id"],
      pricinga: ["host_group_id"],
      simulationa: [],
    });
  });
});

describe("what places trading nodes", () => {
  it("is there before them, with the role that AKS asks for", () => {
    const grant = compute.resource("azurerm_role_assignment", { role_definition_name: "Contributor" });

    expect(grant.arguments["scope"]).toMatch(/\/resourceGroups\/hft-estuary-virginia-capacity$/);
    for (const name of ["engineb", "pricinga"]) {
      const dependsOn = pool(name)["depends_on"] as string[];
      expect(dependsOn).toContain(grant.address);
      expect(dependsOn.some((each) => /^azurerm_(capacity_reservation|dedicated_host)\./.test(each))).toBe(
        true,
      );
    }
  });

  it("reserves the spare machine too", () => {
    expect(compute.resource("azurerm_capacity_reservation").arguments).toMatchObject({
      sku: { name: "Standard_F32ams_v6", capacity: 4 },
    });
  });

  it("is left out where nothing reserves, and with it the role", () => {
    const template = texas(withTrading({ engine: enginePool }));

    expect(template.resources("azurerm_role_assignment", { role_definition_name: "Contributor" })).toEqual(
      [],
    );
    expect(template.resources("azurerm_proximity_placement_group")).toHaveLength(1);
  });

  it("is not reserved in a sandbox", () => {
    const template = texas(withGeneration({ placement: { kind: "reserved" } }, { role: "sandbox" }));

    expect(template.resources("azurerm_capacity_reservation_group")).toEqual([]);
    expect(template.resources("azurerm_kubernetes_cluster_node_pool", { name: "enginea" })).toHaveLength(1);
  });

  it("is not there in a region that builds nothing until a failover", () => {
    const template = texas(withTrading({ engine: enginePool }, { role: "dr", capacity: "none" }));

    expect(template.resources("azurerm_kubernetes_cluster_node_pool", { name: "enginea" })).toEqual([]);
  });
});

describe("nodes on dedicated hosts", () => {
  it("have every host updated in the window of their pool, which may move while they trade", () => {
    const { address, arguments: window } = compute.resource("azurerm_maintenance_configuration");
    const hosts = compute.resources("azurerm_dedicated_host").map((host) => `\${${host.address}.id}`);

    expect(window).toMatchObject({
      scope: "Host",
      window: { recur_every: "1Week Saturday", duration: "04:00", start_date_time: "2026-12-05 13:00" },
    });
    expect(window).not.toHaveProperty("lifecycle");
    expect(hosts).toHaveLength(4);
    expect(
      compute
        .resources("azurerm_maintenance_assignment_dedicated_host", {
          maintenance_configuration_id: `\${${address}.id}`,
        })
        .map(({ arguments: { dedicated_host_id: id } }) => id),
    ).toEqual(hosts);
  });

  it("state the resource provider of windows, which the subscription registers", () => {
    expect(compute.provider("azurerm")["resource_providers_to_register"]).toContain("Microsoft.Maintenance");
  });
});

describe("the outputs of a cluster with trading nodes", () => {
  it("tell pods of each trading pool what to select", () => {
    const pods = compute.output("trading_pods") as Record<string, JsonObject>;

    expect(Object.keys(pods)).toEqual(["engine", "market-data", "pricing", "simulation"]);
    expect(pods["engine"]).toMatchObject({ nodeSelector: { "hft/pool": "engine" } });
  });
});

import type { JsonObject } from "../../../src/core/json";
import type { GcpRegionInput } from "../../../src/gcp/region/spec/schema";
import type { TradingPod } from "../../../src/tuning/trading-pod";
import prairie from "../../environments/prairie";
import { Template } from "../../helpers/template";
import { synthesized } from "./data/environment";

const iowa = Template.of("prairie-iowa-compute");
const carolina = Template.of("prairie-carolina-compute");

const pool = (of: Template, name: string): JsonObject =>
  of.resource("google_container_node_pool", { name }).arguments;
const nodes = (of: Template, name: string): JsonObject => pool(of, name)["node_config"] as JsonObject;

describe("the control plane", () => {
  const { arguments: cluster } = iowa.resource("google_container_cluster");

  it("has no public address, and is reached by its DNS name", () => {
    expect(cluster).toMatchObject({
      private_cluster_config: { enable_private_endpoint: true, enable_private_nodes: true },
      control_plane_endpoints_config: {
        dns_endpoint_config: { allow_external_traffic: true },
        ip_endpoints_config: { enabled: false },
      },
    });
    expect(cluster).not.toHaveProperty("master_authorized_networks_config");
  });

  it("states the subnet of an address only where it has one, and is not replaced for it", () => {
    const { arguments: reached } = carolina.resource("google_container_cluster");

    expect(cluster["private_cluster_config"]).not.toHaveProperty("private_endpoint_subnetwork");
    expect(reached["private_cluster_config"]).toMatchObject({
      private_endpoint_subnetwork: expect.stringMatching(/trading-nodes$/) as unknown,
      master_global_access_config: { enabled: true },
    });
    for (const { lifecycle } of [cluster, reached]) {
      expect(lifecycle).toMatchObject({
        ignore_changes: expect.arrayContaining([
          "private_cluster_config[0].private_endpoint_subnetwork",
        ]) as unknown,
      });
    }
  });

  it("is reached by a private address from the stated blocks, where that is asked for", () => {
    expect(carolina.resource("google_container_cluster").arguments).toMatchObject({
      control_plane_endpoints_config: {
        dns_endpoint_config: { allow_external_traffic: false },
        ip_endpoints_config: { enabled: true },
      },
      master_authorized_networks_config: {
        cidr_blocks: [{ cidr_block: "10.200.8.0/24" }, { cidr_block: "10.210.0.0/16" }],
        private_endpoint_enforcement_enabled: true,
      },
    });
  });

  it("gives pods identities of their own, and Dataplane V2", () => {
    expect(cluster).toMatchObject({
      datapath_provider: "ADVANCED_DATAPATH",
      workload_identity_config: { workload_pool: "hft-prairie-prod.svc.id.goog" },
    });
  });

  it("encrypts secrets with a key that GKE alone may use", () => {
    const { key_name: key } = cluster["database_encryption"] as { key_name: string };
    const network = Template.of("prairie-iowa-network");
    const users = network
      .resources("google_kms_crypto_key_iam_member")
      .filter(({ address }) => address.includes("_secrets-"))
      .map(({ arguments: { member } }) => member);

    expect(key).toMatch(/\/cryptoKeys\/secrets$/);
    expect(users).toEqual([
      "serviceAccount:service-777777777777@container-engine-robot.iam.gserviceaccount.com",
    ]);
  });

  it("runs the agent of its backups, where it has any", () => {
    const agent = { gke_backup_agent_config: { enabled: true } };

    expect(cluster["addons_config"]).toMatchObject(agent);
    expect(iowa.resource("google_gke_backup_backup_plan").arguments["location"]).toBe("us-east1");
    expect(carolina.resource("google_container_cluster").arguments["addons_config"]).not.toMatchObject(agent);
  });

  it("pins no version of nodes, whose default pool is removed", () => {
    expect(cluster).toMatchObject({ remove_default_node_pool: true, min_master_version: "1.35" });
    expect(cluster).not.toHaveProperty("node_version");
  });

  it("is upgraded in the change window, and not while it is frozen", () => {
    expect(cluster["maintenance_policy"]).toMatchObject({
      recurring_window: { recurrence: "FREQ=WEEKLY;BYDAY=SA" },
      maintenance_exclusion: [
        { exclusion_name: "nodes", exclusion_options: { scope: "NO_MINOR_OR_NODE_UPGRADES" } },
        { exclusion_name: "year-end", exclusion_options: { scope: "NO_UPGRADES" } },
      ],
    });
  });

  it("reports metrics of what has no collector on the nodes, and of pods with one only", () => {
    const region = prairie.regions["iowa"] as GcpRegionInput;
    const collected = { ...region, cluster: { ...region.cluster, managedPrometheus: true } };
    const [stack] = synthesized(
      { ...prairie, regions: { ...prairie.regions, iowa: collected } } as typeof prairie,
      "prairie-iowa-compute",
    );
    const measured = ["SYSTEM_COMPONENTS", "APISERVER", "CONTROLLER_MANAGER", "SCHEDULER"];

    expect(cluster["monitoring_config"]).toEqual({
      enable_components: measured,
      managed_prometheus: { enabled: false },
    });
    expect(stack?.resource("google_container_cluster").arguments["monitoring_config"]).toMatchObject({
      enable_components: expect.arrayContaining([...measured, "POD", "KUBELET", "CADVISOR"]) as unknown,
      managed_prometheus: { enabled: true },
    });
  });

  it("is administered by those whom a grant for this cluster names, and no neighbour whose name it begins", () => {
    const { arguments: grant } = iowa.resource("google_project_iam_member", {
      role: "roles/container.admin",
    });

    expect(grant).toMatchObject({
      member: "group:platform@hft-trading.example.com",
      condition: {
        title: "hft-prairie-iowa",
        expression:
          'resource.name == "projects/hft-prairie-prod/locations/us-central1/clusters/hft-prairie-iowa" || ' +
          'resource.name.startsWith("projects/hft-prairie-prod/locations/us-central1/clusters/hft-prairie-iowa/")',
      },
    });
  });
});

describe("every node", () => {
  it("has an account that reports and pulls images, and no more", () => {
    const { arguments: account } = iowa.resource("google_service_account");
    const roles = iowa
      .resources("google_project_iam_member")
      .map(({ arguments: { role } }) => role)
      .filter((role) => role !== "roles/container.admin");

    expect(account["account_id"]).toBe("hft-prairie-iowa-nodes");
    expect(roles).toEqual(["roles/artifactregistry.reader", "roles/container.defaultNodeServiceAccount"]);
    for (const { arguments: each } of iowa.resources("google_container_node_pool")) {
      expect((each["node_config"] as JsonObject)["service_account"]).toMatch(
        /google_service_account\.cluster_nodes/,
      );
    }
  });

  it("has gVNIC, secure boot and a disk encrypted with the region's key", () => {
    for (const { arguments: each } of iowa.resources("google_container_node_pool")) {
      expect(each["node_config"]).toMatchObject({
        gvnic: { enabled: true },
        shielded_instance_config: { enable_secure_boot: true },
        boot_disk_kms_key: expect.stringMatching(/cryptoKeys\/disks$/) as unknown,
        workload_metadata_config: { mode: "GKE_METADATA" },
      });
    }
  });
});

describe("an elastic pool", () => {
  it("is bounded over all zones, not in each", () => {
    expect(pool(iowa, "general")).toMatchObject({
      autoscaling: { total_min_node_count: 1, total_max_node_count: 9, location_policy: "BALANCED" },
      node_locations: ["us-central1-a", "us-central1-b", "us-central1-c"],
    });
    expect(pool(iowa, "general")).not.toHaveProperty("node_count");
  });

  it.each([
    { nodes: { min: 1, max: 1 }, zones: 1, each: 1 },
    { nodes: { min: 2, max: 2 }, zones: 2, each: 1 },
    { nodes: { min: 4, max: 4 }, zones: 3, each: 1 },
    { nodes: { min: 4, max: 6 }, zones: 3, each: 2 },
  ])(
    "of $nodes.min to $nodes.max nodes begins with $each in each of $zones zones",
    ({ nodes, zones, each }) => {
      const region = prairie.regions["iowa"] as GcpRegionInput;
      const { system } = region.pools ?? {};
      const pools = { ...region.pools, system: { ...system, nodes } } as GcpRegionInput["pools"];
      const [stack] = synthesized(
        { ...prairie, regions: { ...prairie.regions, iowa: { ...region, pools } } },
        "prairie-iowa-compute",
      );
      const { initial_node_count: count, node_locations: places } = pool(stack as Template, "system");

      expect(count).toBe(each);
      expect(places).toHaveLength(zones);
    },
  );

  it("buys batch nodes as spot, wherever they are, and taints them", () => {
    expect(pool(iowa, "batch")).toMatchObject({ autoscaling: { location_policy: "ANY" } });
    expect(nodes(iowa, "batch")).toMatchObject({
      spot: true,
      taint: [{ key: "hft/kind", value: "batch", effect: "NO_SCHEDULE" }],
    });
  });

  it("keeps system nodes for what GKE manages", () => {
    expect(nodes(iowa, "system")["taint"]).toEqual([
      { key: "components.gke.io/gke-managed-components", value: "true", effect: "NO_SCHEDULE" },
    ]);
  });
});

describe("a trading generation", () => {
  it("lies in one zone, close together, in the version it was created with", () => {
    expect(pool(iowa, "engine--a")).toMatchObject({
      node_locations: ["us-central1-a"],
      node_count: 3,
      version: "1.35.3-gke.1389000",
      placement_policy: { type: "COMPACT" },
      upgrade_settings: { strategy: "SURGE", max_surge: 0, max_unavailable: 1 },
    });
  });

  it("takes machines of its own reservation, which has its placement, spares included", () => {
    const { arguments: reservation, address } = iowa.resource("google_compute_reservation", {
      name: "hft-prairie-iowa-engine--a",
    });
    const { arguments: template } = iowa.resource("google_compute_instance_template", {
      name: "hft-prairie-iowa-engine--a",
    });

    expect(reservation).toMatchObject({
      specific_reservation_required: true,
      specific_reservation: { count: 4 },
    });
    expect(template["resource_policies"]).toEqual([
      expect.stringMatching(/google_compute_resource_policy\.pools_engine_a_placement/),
    ]);
    expect(nodes(iowa, "engine--a")["reservation_affinity"]).toMatchObject({
      consume_reservation_type: "SPECIFIC_RESERVATION",
      values: [`\${${address}.name}`],
    });
  });

  it("expresses its tuning in the fields of GKE", () => {
    expect(nodes(iowa, "engine--a")).toMatchObject({
      advanced_machine_features: { threads_per_core: 1 },
      kubelet_config: { cpu_manager_policy: "static", cpu_cfs_quota: true },
      linux_node_config: {
        hugepages_config: { hugepage_size_1g: 16 },
        transparent_hugepage_enabled: "TRANSPARENT_HUGEPAGE_ENABLED_NEVER",
      },
      host_maintenance_policy: { maintenance_interval: "PERIODIC" },
    });
  });

  it("has Tier_1 and the local SSDs of its type, as raw devices", () => {
    expect(pool(iowa, "engine--a")["network_config"]).toMatchObject({
      network_performance_config: { total_egress_bandwidth_tier: "TIER_1" },
    });
    expect(nodes(iowa, "engine--a")["local_nvme_ssd_block_config"]).toEqual({ local_ssd_count: 16 });
  });

  it("carries the labels and the taint that pods of its pool expect", () => {
    const { engine } = iowa.output("trading_pods") as unknown as Readonly<Record<string, TradingPod>>;
    const { labels, taint } = nodes(iowa, "engine--a") as unknown as {
      labels: Record<string, string>;
      taint: { key: string; value: string }[];
    };

    expect(labels).toMatchObject({ ...engine?.nodeSelector, "hft/generation": "a" });
    expect(taint.map(({ key, value }) => ({ key, value }))).toEqual(
      engine?.tolerations.map(({ key, value }) => ({ key, value })),
    );
  });

  it("is never changed nor destroyed by an apply, with all that is its own", () => {
    const types = [
      "google_container_node_pool",
      "google_compute_resource_policy",
      "google_compute_reservation",
      "google_compute_instance_template",
      "google_compute_node_group",
      "google_compute_node_template",
    ];
    const trading = types.flatMap((type) =>
      iowa.resources(type).filter(({ address }) => /pools_(engine|pricing)_/.test(address)),
    );

    expect(trading).toHaveLength(11);
    for (const { arguments: each } of trading) {
      expect(each["lifecycle"]).toEqual({ ignore_changes: "all", prevent_destroy: true });
    }
  });
});

describe("a generation on hosts of its own", () => {
  it("has neither a placement nor a reservation beside its hosts", () => {
    expect(pool(iowa, "pricing--a")).not.toHaveProperty("placement_policy");
    expect(nodes(iowa, "pricing--a")).not.toHaveProperty("reservation_affinity");
    expect(nodes(iowa, "pricing--a")["node_group"]).toMatch(
      /google_compute_node_group\.pools_pricing_a_hosts/,
    );
  });

  it("has hosts in its zone, of a fixed number, with the local SSDs of all its machines", () => {
    expect(iowa.resource("google_compute_node_group").arguments).toMatchObject({
      zone: "us-central1-b",
      initial_size: 4,
      maintenance_policy: "MIGRATE_WITHIN_NODE_GROUP",
    });
    expect(iowa.resource("google_compute_node_template").arguments).toMatchObject({
      node_type: "c2-node-60-240",
      disks: [{ disk_type: "local-ssd", disk_size_gb: 375, disk_count: 8 }],
    });
  });

  it("has its hosts maintained in one of the six blocks of a day that Google takes", () => {
    const [{ start_time: start }] = [
      iowa.resource("google_compute_node_group").arguments["maintenance_window"],
    ].flat() as [{ start_time: string }];

    // The quiet hour begins at 01:00 UTC.
    expect(start).toBe("00:00");
  });

  it("is scaled out only, unless hosts without machines may go", () => {
    expect(carolina.resource("google_compute_node_group").arguments).toMatchObject({
      autoscaling_policy: { mode: "ONLY_SCALE_OUT", min_nodes: 1, max_nodes: 2 },
      maintenance_policy: "DEFAULT",
    });
  });
});

describe("a region that stands by without machines", () => {
  const region = prairie.regions["carolina"] as GcpRegionInput;
  const idle = { ...prairie, regions: { ...prairie.regions, carolina: { ...region, capacity: "none" } } };

  it("has its cluster and no trading node", () => {
    const [stack] = synthesized(idle as typeof prairie, "prairie-carolina-compute");

    expect(stack?.resources("google_container_cluster")).toHaveLength(1);
    expect(stack?.resources("google_container_node_pool").map(({ arguments: { name } }) => name)).toEqual([
      "system",
    ]);
  });
});

import type { JsonObject } from "../../../src/core/json";
import { Template } from "../../helpers/template";

const virginia = Template.of("estuary-virginia-compute");
const frankfurt = Template.of("estuary-frankfurt-compute");
const clusterOf = (of: Template): JsonObject => of.resource("azurerm_kubernetes_cluster").arguments;
/** Names in AKS of the pools without trading nodes. */
const elasticPools = ["batch", "endofdab8466", "general"];
const pool = (name: string): JsonObject =>
  virginia.resource("azurerm_kubernetes_cluster_node_pool", { name }).arguments;

const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern);

/** The roles of a stack, with what each is on. */
const rolesIn = (of: Template): Record<string, unknown> =>
  Object.fromEntries(
    of
      .resources("azurerm_role_assignment")
      .map(({ arguments: own }) => [own["role_definition_name"] as string, own["scope"]] as const),
  );

describe("the control plane of AKS", () => {
  it.each([
    ["with an API server in the network", virginia],
    ["with an API server behind a private endpoint", frankfurt],
  ])("has no public address and no local account, %s", (_, region) => {
    expect(clusterOf(region)).toMatchObject({
      private_cluster_enabled: true,
      private_cluster_public_fqdn_enabled: false,
      local_account_disabled: true,
      azure_active_directory_role_based_access_control: { azure_rbac_enabled: true },
    });
  });

  it("has its API server in the subnet that is delegated to it, where that is asked for", () => {
    expect(clusterOf(virginia)["api_server_access_profile"]).toEqual({
      virtual_network_integration_enabled: true,
      subnet_id: matching(/\/virtualNetworks\/hft-estuary-virginia\/subnets\/apiServer$/),
    });
    expect(clusterOf(frankfurt)).not.toHaveProperty("api_server_access_profile");
  });

  it("has its name in the network's zone, where no other cluster has it", () => {
    expect(clusterOf(virginia)).toMatchObject({
      private_dns_zone_id: matching(/\/privateDnsZones\/privatelink\.eastus2\.azmk8s\.io$/),
      dns_prefix_private_cluster: "hft-estuary-virginia",
    });
  });

  it("gives pods an overlay, or addresses of the network, with Cilium either way", () => {
    const cilium = { network_plugin: "azure", network_data_plane: "cilium", network_policy: "cilium" };

    expect(clusterOf(frankfurt)["network_profile"]).toMatchObject({
      ...cilium,
      network_plugin_mode: "overlay",
      pod_cidr: "10.65.192.0/18",
      service_cidr: "10.65.144.0/20",
      dns_service_ip: "10.65.144.10",
    });
    expect(clusterOf(virginia)["network_profile"]).toMatchObject({
      ...cilium,
      service_cidr: "10.64.160.0/20",
      outbound_type: "userAssignedNATGateway",
    });
    expect(clusterOf(virginia)["network_profile"]).not.toHaveProperty("network_plugin_mode");
    expect(pool("general")["pod_subnet_id"]).toMatch(/\/subnets\/pods$/);
  });

  it("encrypts secrets with the version of the region's key that the network's stack exports", () => {
    expect(clusterOf(virginia)["key_management_service"]).toEqual({
      key_vault_key_id: "${data.terraform_remote_state.estuary-virginia-network.outputs.secrets_key_id}",
      key_vault_network_access: "Private",
    });
    const secrets = Template.of("estuary-virginia-network").resource("azurerm_key_vault_key", {
      name: "secrets",
    });
    expect(secrets.arguments).not.toHaveProperty("rotation_policy");
    expect(clusterOf(frankfurt)).not.toHaveProperty("key_management_service");
  });

  it("exists only after the roles that it needs, each on one thing", () => {
    expect(rolesIn(virginia)).toMatchObject({
      "Network Contributor": matching(/\/virtualNetworks\/hft-estuary-virginia$/),
      "Private DNS Zone Contributor": matching(/\/privateDnsZones\//),
      "Managed Identity Operator": matching(/kubelet_[0-9A-F]{8}\.id\}$/),
      Reader: matching(/\/diskEncryptionSets\//),
      "Key Vault Crypto User": matching(/\/vaults\/[^/]+\/keys\/secrets$/),
      "Key Vault Contributor": matching(/\/vaults\/[^/]+$/),
    });
    expect(clusterOf(virginia)["depends_on"]).toHaveLength(6);
    expect(Object.keys(rolesIn(frankfurt)).filter((role) => role.startsWith("Key Vault"))).toEqual([]);
  });

  it("upgrades nothing by itself unless it is asked for, and knows its window either way", () => {
    expect(clusterOf(frankfurt)["node_os_upgrade_channel"]).toBe("None");
    expect(clusterOf(frankfurt)).not.toHaveProperty("automatic_upgrade_channel");
    expect(clusterOf(virginia)).toMatchObject({
      automatic_upgrade_channel: "patch",
      node_os_upgrade_channel: "SecurityPatch",
    });
    for (const region of [virginia, frankfurt]) {
      expect(clusterOf(region)).toMatchObject({
        maintenance_window: { allowed: [{ day: "Saturday", hours: [12, 13, 14, 15, 16, 17, 18] }] },
        maintenance_window_auto_upgrade: { day_of_week: "Saturday", start_time: "12:00", duration: 7 },
        maintenance_window_node_os: { day_of_week: "Saturday", start_time: "12:00", duration: 7 },
      });
    }
  });

  it("is of a tier with an uptime, and with long-term support of the one that has it", () => {
    expect(clusterOf(frankfurt)).toMatchObject({ sku_tier: "Standard", support_plan: "KubernetesOfficial" });
    expect(clusterOf(virginia)).toMatchObject({ sku_tier: "Premium", support_plan: "AKSLongTermSupport" });
  });

  it("keeps its system pool for itself, in all zones", () => {
    expect(clusterOf(virginia)["default_node_pool"]).toMatchObject({
      name: "system",
      only_critical_addons_enabled: true,
      zones: ["1", "2", "3"],
      host_encryption_enabled: true,
      os_disk_type: "Ephemeral",
      min_count: 3,
      node_labels: { "hft/pool": "system", "hft/kind": "system" },
    });
  });

  it("tells how it is reached, and what pods and images trust", () => {
    expect(virginia.output("kubeconfig_command")).toMatch(
      /^az aks get-credentials --subscription 22222222-0000-4000-8000-000000000030 .* --name hft-estuary-virginia && kubelogin convert-kubeconfig -l azurecli$/,
    );
    expect(virginia.output("cluster_endpoint")).toMatch(/^https:\/\/.*private_fqdn/);
    expect(virginia.output("cluster_ca_certificate")).toMatch(/^\$\{nonsensitive\(/);
    expect(virginia.output("oidc_issuer_url")).toMatch(/\.oidc_issuer_url\}$/);
    expect(Object.keys(virginia.output("kubelet_identity") as JsonObject)).toEqual([
      "client_id",
      "id",
      "principal_id",
    ]);
  });
});

describe("a pool of AKS whose number of nodes follows the load", () => {
  it("has Azure's own label and taint where it is Spot, and no surge", () => {
    expect(pool("batch")).toMatchObject({
      priority: "Spot",
      eviction_policy: "Delete",
      node_labels: { "kubernetes.azure.com/scalesetpriority": "spot" },
      node_taints: ["hft/kind=batch:NoSchedule", "kubernetes.azure.com/scalesetpriority=spot:NoSchedule"],
    });
    expect(pool("batch")).not.toHaveProperty("upgrade_settings");
  });

  it("is replaced node by node where it is not", () => {
    expect(pool("general")).toMatchObject({
      upgrade_settings: { max_surge: "1", drain_timeout_in_minutes: 30 },
      node_taints: [],
    });
    expect(pool("general")).not.toHaveProperty("priority");
  });

  it("leaves the number of nodes to the autoscaler", () => {
    const elastic = virginia.resources("azurerm_kubernetes_cluster_node_pool", {
      auto_scaling_enabled: true,
    });

    expect(elastic.map(({ arguments: own }) => own["name"]).sort()).toEqual(elasticPools);
    for (const { arguments: own } of elastic) expect(own).not.toHaveProperty("node_count");
  });

  it("keeps its own name in its labels, however short the one in AKS is", () => {
    expect(pool("endofdab8466")["node_labels"]).toMatchObject({ "hft/pool": "end-of-day-reports" });
  });

  it("has another name for the time in which it is made anew", () => {
    const names = elasticPools.flatMap((name) => [name, pool(name)["temporary_name_for_rotation"]]);

    expect(names).not.toContain(undefined);
    expect(new Set(names).size).toBe(2 * elasticPools.length);
  });
});

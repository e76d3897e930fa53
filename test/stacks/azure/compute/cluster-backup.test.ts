import { Template } from "../../../helpers/template";

const compute = Template.of("production-arizona-compute");
const only = (type: string) => compute.resource(type).arguments;

const { address: snapshots } = compute.resource("azurerm_resource_group", {
  name: "hft-production-arizona-snapshots",
});
const { address: cluster } = compute.resource("azurerm_kubernetes_cluster");
const { address: vault } = compute.resource("azurerm_data_protection_backup_vault");

const rolesFrom = (principalId: RegExp): Record<string, unknown> =>
  Object.fromEntries(
    compute
      .resources("azurerm_role_assignment")
      .filter(({ arguments: { principal_id: id } }) => principalId.test(id as string))
      .map(({ arguments: { role_definition_name: role, scope } }) => [
        `${role as string} on ${scope as string}`,
        true,
      ]),
  );

describe("backups of a cluster of Azure", () => {
  const extension = only("azurerm_kubernetes_cluster_extension");
  const instance = only("azurerm_data_protection_backup_instance_kubernetes_cluster");
  const policy = only("azurerm_data_protection_backup_policy_kubernetes_cluster");

  it("are written by the extension to a container of the region's account, by its own identity", () => {
    const { name: account } = Template.of("production-arizona-data").resource("azurerm_storage_account")
      .arguments as { readonly name: string };

    expect(extension["configuration_settings"]).toMatchObject({
      "configuration.backupStorageLocation.bucket": "objects",
      "configuration.backupStorageLocation.config.storageAccount": account,
      "configuration.backupStorageLocation.config.resourceGroup": "hft-production-arizona-data",
      "configuration.backupStorageLocation.config.useAAD": "true",
    });
    expect(Object.keys(rolesFrom(/azurerm_kubernetes_cluster_extension/))).toEqual([
      expect.stringMatching(
        new RegExp(`^Storage Blob Data Contributor on /subscriptions/.*/storageAccounts/${account}$`),
      ),
    ]);
  });

  it("are asked for by the vault, which the cluster lets in and which only reads", () => {
    expect(only("azurerm_kubernetes_cluster_trusted_access_role_binding")).toMatchObject({
      kubernetes_cluster_id: `\${${cluster}.id}`,
      source_resource_id: `\${${vault}.id}`,
      roles: ["Microsoft.DataProtection/backupVaults/backup-operator"],
    });
    expect(rolesFrom(/azurerm_data_protection_backup_vault/)).toMatchObject({
      [`Reader on \${${cluster}.id}`]: true,
      [`Reader on \${${snapshots}.id}`]: true,
    });
  });

  it("have snapshots of volumes in the group of snapshots, which the cluster itself makes", () => {
    expect(rolesFrom(/control-plane/)).toMatchObject({ [`Contributor on \${${snapshots}.id}`]: true });
    expect(instance["snapshot_resource_group_name"]).toBe(`\${${snapshots}.name}`);
    expect(instance["backup_datasource_parameters"]).toEqual({
      cluster_scoped_resources_enabled: true,
      volume_snapshot_enabled: true,
    });
  });

  it("are made in the quiet hour and kept for the days that are stated", () => {
    expect(policy).toMatchObject({
      backup_repeating_time_intervals: [expect.stringMatching(/^R\/2026-01-01T\d\d:\d\d:00\+00:00\/P1D$/)],
      default_retention_rule: {
        life_cycle: [{ data_store_type: "OperationalStore", duration: "P35D" }],
      },
      lifecycle: { create_before_destroy: true },
    });
  });

  it("begin when everybody has his roles", () => {
    expect(instance["depends_on"]).toHaveLength(5);
  });

  it("ring when one fails", () => {
    const watch = Template.of("production-arizona-watch");
    const id =
      "/subscriptions/33333333-0000-4000-8000-000000000010/resourceGroups/hft-production-arizona-compute/providers/Microsoft.DataProtection/backupVaults/hft-production-arizona";

    expect(
      watch.resource("azurerm_monitor_diagnostic_setting", { target_resource_id: id }).arguments,
    ).toMatchObject({
      enabled_log: [{ category: "AddonAzureBackupJobs" }],
      log_analytics_destination_type: "Dedicated",
    });
    const [alarm] = watch
      .resources("azurerm_monitor_scheduled_query_rules_alert_v2")
      .filter(({ arguments: rule }) => JSON.stringify(rule).includes("AddonAzureBackupJobs"));
    expect(JSON.stringify(alarm?.arguments)).toContain('JobStatus == \\"Failed\\"');
  });
});

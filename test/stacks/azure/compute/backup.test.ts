import { Template } from "../../../helpers/template";

const template = Template.of("tideway-illinois-compute");
const only = (type: string) => template.resource(type).arguments;

describe("snapshots of the data disks of fleets", () => {
  it("are of every disk of every generation of the fleets that are named", () => {
    expect(
      template
        .resources("azurerm_data_protection_backup_instance_disk")
        .map(({ arguments: { name } }) => name)
        .sort(),
    ).toEqual(
      template
        .resources("azurerm_managed_disk")
        .map(({ arguments: { name } }) => name)
        .sort(),
    );
  });

  it("are made twice a day, by a policy that has another name when it is another", () => {
    const policy = only("azurerm_data_protection_backup_policy_disk");

    expect(policy["name"]).toMatch(/^disks-every-12h-at-\d{4}-for-90d$/);
    expect(policy["default_retention_duration"]).toBe("P90D");
    expect(policy["lifecycle"]).toEqual({ create_before_destroy: true });
  });

  it("lie in a group of their own, which their vault may write to and no other", () => {
    const { address } = template.resource("azurerm_resource_group", {
      name: "hft-tideway-illinois-snapshots",
    });
    const [writer, ...others] = template.resources("azurerm_role_assignment", {
      role_definition_name: "Disk Snapshot Contributor",
    });

    expect(others).toEqual([]);
    expect(writer?.arguments["scope"]).toBe(`\${${address}.id}`);
  });

  it("are restored to the group of the machines by their vault", () => {
    const restore = template.resource("azurerm_role_assignment", {
      role_definition_name: "Disk Restore Operator",
    });

    expect(restore.arguments["scope"]).toMatch(/\/resourceGroups\/hft-tideway-illinois-compute$/);
  });

  it("are deleted by nobody before their time, nor for good at once", () => {
    expect(only("azurerm_data_protection_backup_vault")).toMatchObject({
      immutability: "Unlocked",
      soft_delete: "On",
      retention_duration_in_days: 14,
      lifecycle: { prevent_destroy: true },
    });
  });

  it("begin when the vault has its roles", () => {
    const roles = template
      .resources("azurerm_role_assignment")
      .filter(
        ({ arguments: { role_definition_name: role } }) => typeof role === "string" && /^Disk /.test(role),
      )
      .map(({ address }) => address);

    for (const { arguments: instance } of template.resources(
      "azurerm_data_protection_backup_instance_disk",
    )) {
      expect(instance["depends_on"]).toEqual(expect.arrayContaining(roles));
    }
    expect(roles).toHaveLength(3);
  });
});

import type { FleetInput } from "../../../../src/azure/machines/spec/fleet-schema";
import type { AzureRegionInput } from "../../../../src/azure/region/spec/schema";
import tideway from "../../../environments/tideway";
import { stackOf } from "../../../app/run";
import type { JsonObject } from "../../../helpers/synthesized";
import { Template } from "../../../helpers/template";

const illinois = Template.of("tideway-illinois-compute");
const texas = Template.of("tideway-texas-compute");
const arizona = Template.of("tideway-arizona-compute");

const machine = (name: string): JsonObject =>
  illinois.resource("azurerm_linux_virtual_machine", { name: `hft-tideway-illinois--${name}` }).arguments;

const types = (stack: Template): string[] => Object.keys(stack.section("resource"));

describe("a fleet of Azure", () => {
  it("holds each address by an interface with accelerated networking, before there is a machine", () => {
    const card = illinois.resource("azurerm_network_interface", {
      name: "hft-tideway-illinois--gateway--a--one",
    });

    expect(card.arguments).toMatchObject({
      accelerated_networking_enabled: true,
      ip_forwarding_enabled: false,
      ip_configuration: [
        { private_ip_address: "10.92.79.200", private_ip_address_allocation: "Static", primary: true },
      ],
      lifecycle: { ignore_changes: "all", prevent_destroy: true },
    });
    expect(card.arguments["ip_configuration"]).not.toMatchObject([
      { public_ip_address_id: expect.anything() as unknown },
    ]);
    expect(machine("gateway--a--one")["network_interface_ids"]).toEqual([`\${${card.address}.id}`]);
  });

  it("has its interfaces and identity, but no machine, in an adopted network that is not built", () => {
    expect(
      arizona.resource("azurerm_network_interface", { name: "hft-tideway-arizona--gateway--a--one" })
        .arguments,
    ).toMatchObject({ ip_configuration: [{ private_ip_address: "10.94.31.200" }] });
    expect(arizona.resources("azurerm_user_assigned_identity")).toHaveLength(1);
    expect(types(arizona)).not.toContain("azurerm_linux_virtual_machine");
    expect(types(arizona)).not.toContain("azurerm_proximity_placement_group");
  });

  it("lets in who is stated, by the rules of the network, to its block alone", () => {
    const network = Template.of("tideway-illinois-network");
    const { arguments: group } = network.resource("azurerm_network_security_group", {
      name: "hft-tideway-illinois-machines",
    });
    const rules = group["security_rule"] as JsonObject[];
    const named = (name: string) => rules.find((rule) => rule["name"] === name);

    expect(named("from-fleet--gateway--clients")).toMatchObject({
      direction: "Inbound",
      source_address_prefix: "10.210.4.0/24",
      destination_address_prefix: "10.92.79.192/27",
      destination_port_ranges: ["9878-9879"],
    });
    expect(named("to-fleet--gateway--venue")).toMatchObject({
      direction: "Outbound",
      source_address_prefix: "10.92.79.192/27",
      destination_address_prefix: "198.51.100.0/24",
    });
    const priorities = rules.map(({ direction, priority }) => JSON.stringify([direction, priority]));
    expect(new Set(priorities).size).toBe(rules.length);
  });
});

describe("a machine of a fleet of Azure", () => {
  it("is touched by nobody but an operator: no apply, no extension, no package of itself", () => {
    const one = machine("gateway--a--one");

    expect(one).toMatchObject({
      lifecycle: { ignore_changes: "all", prevent_destroy: true },
      allow_extension_operations: false,
      patch_mode: "ImageDefault",
      patch_assessment_mode: "ImageDefault",
      disable_password_authentication: true,
    });
    const userData = Buffer.from(one["custom_data"] as string, "base64").toString();
    expect(userData).toMatch(/^MIME-Version: 1.0\n/);
    expect(userData).toContain("unattended-upgrades.service");
    const untouched = machine("gateway--b--one")["custom_data"] as string;
    expect(Buffer.from(untouched, "base64").toString()).not.toContain("unattended-upgrades.service");
  });

  it("has the image that is stated, starts what is signed, and its disk is encrypted with the region's key", () => {
    expect(machine("gateway--a--one")).toMatchObject({
      source_image_reference: {
        publisher: "Canonical",
        offer: "ubuntu-24_04-lts",
        sku: "server",
        version: "24.04.202611050",
      },
      secure_boot_enabled: true,
      vtpm_enabled: true,
      encryption_at_host_enabled: true,
      disk_controller_type: "NVMe",
      os_disk: {
        caching: "ReadWrite",
        storage_account_type: "Premium_LRS",
        disk_encryption_set_id: expect.stringMatching(/diskEncryptionSets\/hft-tideway-illinois$/) as string,
      },
    });
    expect(machine("pricing--a--one")).toMatchObject({
      source_image_id: expect.stringMatching(/versions\/2026\.11\.1$/) as string,
      disk_controller_type: "SCSI",
    });
  });

  it("lies in the zone of its fleet, and in none where the region has none", () => {
    const { arguments: one } = texas.resource("azurerm_linux_virtual_machine", {
      name: "hft-tideway-texas--gateway--a--one",
    });
    const { arguments: journal } = texas.resource("azurerm_managed_disk", {
      name: "hft-tideway-texas--gateway--a--one--journal",
    });

    expect([one["zone"], journal["zone"]]).toEqual(["1", "1"]);
    expect(machine("gateway--a--one")["zone"]).toBeUndefined();
  });

  it("keeps an ephemeral disk in the host, without the key that rotates", () => {
    const { os_disk: disk } = machine("gateway--b--one") as { os_disk: JsonObject };

    expect(disk).toMatchObject({
      caching: "ReadOnly",
      disk_size_gb: 128,
      diff_disk_settings: { option: "Local", placement: "NvmeDisk" },
    });
    expect(disk["disk_encryption_set_id"]).toBeUndefined();
  });

  it("gets people of the tenant in by an extension that nobody upgrades, where that is stated", () => {
    expect(machine("gateway--b--one")).toMatchObject({
      allow_extension_operations: true,
      admin_username: "duty",
      identity: { type: "SystemAssigned, UserAssigned" },
    });
    expect(
      illinois.resources("azurerm_virtual_machine_extension").map((each) => each.arguments),
    ).toMatchObject([
      {
        type: "AADSSHLoginForLinux",
        auto_upgrade_minor_version: false,
        automatic_upgrade_enabled: false,
      },
    ]);
  });
});

describe("the data disks of a machine of Azure", () => {
  const disk = (name: string) =>
    illinois.resource("azurerm_managed_disk", {
      name: `hft-tideway-illinois--gateway--a--one--${name}`,
    });

  it("are Ultra Disk and Premium SSD v2 with the speed that is bought, for the machine alone", () => {
    expect(disk("journal").arguments).toMatchObject({
      storage_account_type: "UltraSSD_LRS",
      create_option: "Empty",
      disk_size_gb: 256,
      disk_iops_read_write: 60_000,
      disk_mbps_read_write: 1000,
      logical_sector_size: 4096,
      network_access_policy: "DenyAll",
      public_network_access_enabled: false,
      lifecycle: { ignore_changes: "all", prevent_destroy: true },
    });
    expect(disk("records").arguments).toMatchObject({
      storage_account_type: "PremiumV2_LRS",
      disk_iops_read_write: 3000,
      disk_mbps_read_write: 125,
      logical_sector_size: 512,
    });
  });

  it("are attached without a cache, under their numbers", () => {
    const attachments = illinois.resources("azurerm_virtual_machine_data_disk_attachment");

    expect(attachments).toHaveLength(4);
    expect(
      illinois.resource("azurerm_virtual_machine_data_disk_attachment", {
        managed_disk_id: `\${${disk("records").address}.id}`,
      }).arguments,
    ).toMatchObject({ caching: "None", lun: 1 });
  });

  it("have machines that are made for Ultra Disks where one of them is", () => {
    expect(machine("gateway--a--one")["additional_capabilities"]).toEqual({ ultra_ssd_enabled: true });
    expect(machine("gateway--b--one")["additional_capabilities"]).toEqual({ ultra_ssd_enabled: false });
  });
});

describe("the machines of a fleet of Azure", () => {
  it("are placed close to each other, on hosts of their own, or reserved with a spare one", () => {
    const group = illinois.resource("azurerm_proximity_placement_group", {
      name: "hft-tideway-illinois--gateway--a",
    });
    const hosts = illinois.resource("azurerm_dedicated_host_group");
    const reservation = texas.resource("azurerm_capacity_reservation");
    const reserved = texas.resource("azurerm_capacity_reservation_group");

    expect(machine("gateway--a--two")["proximity_placement_group_id"]).toBe(`\${${group.address}.id}`);
    expect(machine("pricing--a--one")["dedicated_host_group_id"]).toBe(`\${${hosts.address}.id}`);
    expect(reservation.arguments["sku"]).toEqual({ name: "Standard_E16bds_v5", capacity: 3 });
    for (const { arguments: one } of texas.resources("azurerm_linux_virtual_machine")) {
      expect(one["capacity_reservation_group_id"]).toBe(`\${${reserved.address}.id}`);
      expect(one["depends_on"]).toEqual([reservation.address]);
    }
  });

  it("have a window in which their hosts are updated: the hosts, or the machine that fills one", () => {
    const windows = illinois.resources("azurerm_maintenance_configuration").map((each) => each.arguments);

    expect(windows.map((each) => each["window"])).toEqual([
      {
        start_date_time: "2026-12-06 08:30",
        duration: "02:00",
        time_zone: "UTC",
        recur_every: "1Week Sunday",
      },
      {
        start_date_time: "2026-12-05 13:00",
        duration: "04:00",
        time_zone: "UTC",
        recur_every: "1Week Saturday",
      },
    ]);
    expect(illinois.resources("azurerm_maintenance_assignment_dedicated_host")).toHaveLength(2);
    expect(illinois.resources("azurerm_maintenance_assignment_virtual_machine")).toHaveLength(1);
  });

  it("are listed with their addresses and the command that opens a shell", () => {
    const { gateway } = illinois.output("trading_fleets") as { gateway: { members: JsonObject } };
    const a = illinois.resource("azurerm_network_interface", {
      name: "hft-tideway-illinois--gateway--a--one",
    });
    const b = illinois.resource("azurerm_linux_virtual_machine", {
      name: "hft-tideway-illinois--gateway--b--one",
    });

    expect(gateway).toMatchObject({ active: "a", block: "10.92.79.192/27" });
    expect(gateway.members).toMatchObject({
      a: { one: { sign_in_command: `ssh operator@\${${a.address}.private_ip_address}` } },
      b: {
        one: {
          sign_in_command: expect.stringContaining(
            `--name \${${b.address}.name} --prefer-private-ip`,
          ) as string,
        },
      },
    });
  });

  it("are created without a reservation in a region with capacity on demand", () => {
    const region = tideway.regions["texas"] as AzureRegionInput;
    const gateway = region.fleets?.["gateway"] as FleetInput;
    const sandbox = {
      ...region,
      role: "sandbox",
      capacity: undefined,
      ingress: {},
      fleets: { gateway },
    } as AzureRegionInput;
    const name = "tideway-texas-compute";
    const stack = Template.from(name, stackOf({ ...tideway, regions: { texas: sandbox } }, name));

    expect(types(stack)).not.toContain("azurerm_capacity_reservation");
    expect(stack.resources("azurerm_linux_virtual_machine")).toHaveLength(2);
  });
});

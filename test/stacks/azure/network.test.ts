import { App, TerraformOutput, TerraformStack, Testing } from "cdktf";
import type { JsonObject } from "../../../src/core/json";
import { networkOutputs, remoteNetwork } from "../../../src/azure/network/network";
import { readState } from "../../../src/kit/state";
import { resolveEnvironment, validate } from "../../../src/clouds";
import { regionsOf } from "../../../src/environment/resolve";
import { checkRemoteOutputs } from "../../../tools/gate/remote-outputs";
import fenland from "../../environments/fenland";
import { readStack } from "../../helpers/synthesized";
import { Template } from "../../helpers/template";

const name = "fenland-texas-network";
const network = Template.of(name);
const idOf = (type: string, having: JsonObject = {}): string =>
  `\${${network.resource(type, having).address}.id}`;
const subnet = (slot: string) => idOf("azurerm_subnet", { name: slot });

describe("the network of a region in Azure", () => {
  it("has the blocks of machines, of small subnets, and of pods that venues see", () => {
    expect(network.resource("azurerm_virtual_network").arguments["address_space"]).toEqual([
      "10.60.0.0/17",
      "10.60.128.0/19",
      "10.60.192.0/18",
    ]);
  });

  it("gives no machine a source address of Azure's choice", () => {
    const open = network
      .resources("azurerm_subnet")
      .filter(({ arguments: own }) => own["default_outbound_access_enabled"] !== false)
      .map(({ arguments: own }) => own["name"]);

    expect(open).toEqual(["apiServer", "data"]);
  });

  it("delegates the subnets of databases and of an API server to them, and no other", () => {
    const delegated = network.resources("azurerm_subnet").filter(({ arguments: own }) => "delegation" in own);

    expect(delegated.map(({ arguments: own }) => own["delegation"])).toEqual([
      [
        {
          name: "cluster",
          service_delegation: {
            name: "Microsoft.ContainerService/managedClusters",
            actions: ["Microsoft.Network/virtualNetworks/subnets/join/action"],
          },
        },
      ],
      [
        {
          name: "postgres",
          service_delegation: {
            name: "Microsoft.DBforPostgreSQL/flexibleServers",
            actions: ["Microsoft.Network/virtualNetworks/subnets/join/action"],
          },
        },
      ],
    ]);
  });

  it("holds private endpoints to the rules of their subnet", () => {
    const { arguments: endpoints } = network.resource("azurerm_subnet", { name: "endpoints" });

    expect(endpoints["private_endpoint_network_policies"]).toBe("NetworkSecurityGroupEnabled");
  });

  it("has a security group on every subnet, one for machines and one for each of the others", () => {
    const groupOf = new Map(
      network
        .resources("azurerm_subnet_network_security_group_association")
        .map(({ arguments: own }) => [own["subnet_id"], own["network_security_group_id"]]),
    );
    const all = network.resources("azurerm_subnet").map(({ arguments: own }) => own["name"] as string);

    expect(all.filter((slot) => !groupOf.has(subnet(slot)))).toEqual([]);
    expect(
      new Set(["private", "pods", "trading-a", "trading-d"].map((slot) => groupOf.get(subnet(slot)))).size,
    ).toBe(1);
    expect(new Set(groupOf.values()).size).toBe(4);
  });

  it("leads trading machines to the internet through their own zone, and databases nowhere", () => {
    const gatewayOf = new Map(
      network
        .resources("azurerm_subnet_nat_gateway_association")
        .map(({ arguments: own }) => [own["subnet_id"], own["nat_gateway_id"]]),
    );
    const inZone = (number: string) => idOf("azurerm_nat_gateway", { zones: [number] });

    expect(gatewayOf.get(subnet("trading-a"))).toBe(inZone("2"));
    expect(gatewayOf.get(subnet("trading-b"))).toBe(inZone("1"));
    expect(gatewayOf.get(subnet("trading-d"))).toBe(inZone("3"));
    expect(gatewayOf.get(subnet("private"))).toBe(inZone("2"));
    expect(gatewayOf.has(subnet("data"))).toBe(false);
    expect(gatewayOf.has(subnet("endpoints"))).toBe(false);
  });

  it("leaves by blocks of all zones that are kept and exported for venues", () => {
    const blocks = network.resources("azurerm_public_ip_prefix");

    expect(blocks).toHaveLength(3);
    for (const { arguments: own } of blocks) {
      expect(own).toMatchObject({
        prefix_length: 30,
        zones: ["1", "2", "3"],
        lifecycle: { prevent_destroy: true },
      });
    }
    expect(network.output("venue_allow_list")).toEqual(
      blocks.map(({ address }) => `\${${address}.ip_prefix}`),
    );
  });

  it("has the routes that are stated on every subnet of machines", () => {
    const { address, arguments: table } = network.resource("azurerm_route_table");
    const routed = network
      .resources("azurerm_subnet_route_table_association", { route_table_id: `\${${address}.id}` })
      .map(({ arguments: own }) => own["subnet_id"]);

    expect(table["route"]).toEqual([
      {
        name: "partner",
        address_prefix: "10.220.0.0/16",
        next_hop_type: "VirtualAppliance",
        next_hop_in_ip_address: "10.230.0.4",
      },
    ]);
    expect(routed.sort()).toEqual(
      ["pods", "private", "trading-a", "trading-b", "trading-d"].map(subnet).sort(),
    );
  });

  it("links every private DNS zone", () => {
    const zones = network.resources("azurerm_private_dns_zone");
    const linked = network
      .resources("azurerm_private_dns_zone_virtual_network_link", {
        virtual_network_id: idOf("azurerm_virtual_network"),
      })
      .map(({ arguments: own }) => own["private_dns_zone_name"]);

    expect(zones).toHaveLength(6);
    expect(linked).toEqual(zones.map(({ address }) => `\${${address}.name}`));
  });

  it("asks the public DNS for what has a private endpoint elsewhere", () => {
    const zones = network.resources("azurerm_private_dns_zone");
    const falling = network
      .resources("azurerm_private_dns_zone_virtual_network_link")
      .filter(({ arguments: own }) => own["resolution_policy"] === "NxDomainRedirect")
      .map(({ arguments: own }) => own["private_dns_zone_name"]);

    expect(falling).toEqual(
      zones
        .filter(({ arguments: own }) => String(own["name"]).startsWith("privatelink."))
        .map(({ address }) => `\${${address}.name}`),
    );
    expect(falling).toHaveLength(5);
  });

  it("logs the flows of the whole network, not of a security group, into an account that admits nobody", () => {
    const { arguments: log } = network.resource("azurerm_network_watcher_flow_log");

    expect(log).toMatchObject({
      target_resource_id: idOf("azurerm_virtual_network"),
      network_watcher_name: "NetworkWatcher_southcentralus",
      resource_group_name: "NetworkWatcherRG",
      retention_policy: { enabled: true, days: 30 },
    });
    expect(log).not.toHaveProperty("network_security_group_id");
    expect(network.resource("azurerm_storage_account").arguments).toMatchObject({
      network_rules: { default_action: "Deny", bypass: ["AzureServices"] },
      allow_nested_items_to_be_public: false,
      min_tls_version: "TLS1_2",
    });
  });

  it("has a vault with roles that cannot be purged, and is reached from the listed addresses", () => {
    expect(network.resource("azurerm_key_vault").arguments).toMatchObject({
      rbac_authorization_enabled: true,
      purge_protection_enabled: true,
      soft_delete_retention_days: 90,
      network_acls: { default_action: "Deny", bypass: "AzureServices", ip_rules: ["198.51.100.16/28"] },
      lifecycle: { prevent_destroy: true },
    });
  });

  it("has keys in hardware that rotate, and that one identity each may use", () => {
    const all = network.resources("azurerm_key_vault_key");
    const keys = all.filter(({ arguments: own }) => own["name"] !== "secrets");
    const { address: set } = network.resource("azurerm_disk_encryption_set");
    const grants = network.resources("azurerm_role_assignment");

    expect(keys.map(({ arguments: own }) => own["name"])).toEqual(["data", "disks", "objects"]);
    for (const { address, arguments: own } of keys) {
      expect(own).toMatchObject({
        key_type: "RSA-HSM",
        rotation_policy: { automatic: { time_after_creation: "P30D" } },
        lifecycle: { prevent_destroy: true },
      });
      expect(
        grants.filter(({ arguments: grant }) => grant["scope"] === `\${${address}.resource_versionless_id}`),
      ).toHaveLength(1);
    }
    expect(grants.map(({ arguments: grant }) => grant["principal_id"])).toContain(
      `\${${set}.identity[0].principal_id}`,
    );
    for (const { arguments: grant } of grants) {
      expect(grant["role_definition_name"]).toBe("Key Vault Crypto Service Encryption User");
    }
  });

  it("rotates no key of a cluster's secrets, which a cluster would not follow", () => {
    const { address, arguments: secrets } = network.resource("azurerm_key_vault_key", { name: "secrets" });

    expect(secrets).toMatchObject({ key_type: "RSA-HSM", lifecycle: { prevent_destroy: true } });
    expect(secrets).not.toHaveProperty("rotation_policy");
    expect(network.output("secrets_key_id")).toBe(`\${${address}.id}`);
  });

  it("makes its keys once the vault is found by its private address", () => {
    const { address: endpoint } = network.resource("azurerm_private_endpoint");
    const links = network.resources("azurerm_private_dns_zone_virtual_network_link");

    for (const { arguments: key } of network.resources("azurerm_key_vault_key")) {
      expect(key["depends_on"]).toEqual(
        expect.arrayContaining([endpoint, ...links.map(({ address }) => address)]),
      );
    }
  });

  it("signs in as the identity of the operation, which each run must name", () => {
    expect(network.provider("azurerm")).toMatchObject({
      subscription_id: "22222222-0000-4000-8000-000000000010",
      tenant_id: "22222222-0000-4000-8000-000000000001",
      client_id:
        '${var.operation == "apply" ? "22222222-0000-4000-8000-000000000021" : "22222222-0000-4000-8000-000000000020"}',
      use_oidc: true,
      use_cli: false,
    });
    expect(network.section("variable")["operation"]).toMatchObject({ ephemeral: true });
  });
});

describe("an adopted network in Azure", () => {
  const adopted = Template.of("fenland-iowa-network");

  it("creates nothing where keys are adopted as well", () => {
    expect(adopted.section("resource")).toEqual({});
  });

  it("has the same outputs as a created one, but for those of keys that somebody else has", () => {
    expect(Object.keys(adopted.section("output"))).toEqual(
      Object.keys(network.section("output")).filter((output) => !/^(?:secrets|objects)_/.test(output)),
    );
    expect(adopted.output("venue_allow_list")).toEqual(["203.0.113.40/31"]);
  });
});

describe("a region of Azure without availability zones", () => {
  const chicago = Template.of("fenland-chicago-network");

  it("has gateway, addresses and logs without a zone", () => {
    expect(chicago.resource("azurerm_nat_gateway").arguments).not.toHaveProperty("zones");
    expect(chicago.resource("azurerm_public_ip_prefix").arguments).not.toHaveProperty("zones");
    expect(chicago.resource("azurerm_storage_account").arguments["account_replication_type"]).toBe("LRS");
  });

  it("has a vault that is reached from the network only", () => {
    const { arguments: vault } = chicago.resource("azurerm_key_vault");

    expect(vault).toMatchObject({
      public_network_access_enabled: false,
      network_acls: { default_action: "Deny" },
    });
    expect(vault["network_acls"]).not.toHaveProperty("ip_rules");
  });
});

describe("a network of Azure that is read from the outputs of its stack", () => {
  const consumer = new TerraformStack(new App({ outdir: ".build/test-remote-azure" }), "consumer");
  const { state, regions } = resolveEnvironment(validate(fenland, [fenland]).environment);
  const { texas } = regionsOf(regions, "azure");
  if (texas === undefined) throw new Error("no region texas");
  const remote = remoteNetwork(readState(consumer, name, state), texas.place, texas.network);
  new TerraformOutput(consumer, "all", { value: networkOutputs(remote) });

  it("reads only outputs that the stack has", () => {
    const json = JSON.parse(Testing.synth(consumer)) as JsonObject;

    expect(checkRemoteOutputs(json, [{ name, json: readStack(name) }])).toEqual({
      problems: [],
      unchecked: [],
    });
  });

  it("has the ids that its resources get from their names", () => {
    const nameOf = (type: string, having: JsonObject = {}): string =>
      network.resource(type, having).arguments["name"] as string;
    const group = `/subscriptions/22222222-0000-4000-8000-000000000010/resourceGroups/${nameOf("azurerm_resource_group")}/providers`;
    const vnet = `${group}/Microsoft.Network/virtualNetworks/${nameOf("azurerm_virtual_network")}`;
    const identity = (use: string) =>
      `${group}/Microsoft.ManagedIdentity/userAssignedIdentities/${nameOf("azurerm_user_assigned_identity", { name: `hft-fenland-texas-${use}` })}`;
    const slots = network.resources("azurerm_subnet").map(({ arguments: own }) => own["name"] as string);
    const keyUrl = (use: string) => `https://${nameOf("azurerm_key_vault")}.vault.azure.net/keys/${use}`;

    expect(remote).toMatchObject({
      networkId: vnet,
      subnetIds: Object.fromEntries(slots.map((slot) => [slot, `${vnet}/subnets/${slot}`])),
      keys: {
        disks: {
          encryptionSetId: `${group}/Microsoft.Compute/diskEncryptionSets/${nameOf("azurerm_disk_encryption_set")}`,
        },
        data: { keyUrl: keyUrl("data"), identityId: identity("data") },
        objects: { keyUrl: keyUrl("objects"), identityId: identity("objects") },
      },
    });
    expect(Object.values(remote.dnsZoneIds).sort()).toEqual(
      network
        .resources("azurerm_private_dns_zone")
        .map(({ arguments: own }) => `${group}/Microsoft.Network/privateDnsZones/${own["name"] as string}`)
        .sort(),
    );
  });
});

import * as v from "valibot";
import type { JsonObject } from "../../../src/core/json";
import { resolveEnvironment, validate } from "../../../src/clouds";
import { regionsOf } from "../../../src/environment/resolve";
import { monitoringSchema } from "../../../src/azure/monitoring/spec/schema";
import { watchedInterconnect } from "../../../stacks/azure/watch/interconnect";
import { circuitId, connectionId, gatewayId, portId } from "../../../src/azure/interconnect/spec/names";
import weir from "../../environments/weir";
import { Template } from "../../helpers/template";

const chicago = Template.of("weir-chicago-network");
const nameOf = (key: string): string => `hft-weir-chicago-${key}`;
const circuit = (key: string) => chicago.resource("azurerm_express_route_circuit", { name: nameOf(key) });
const connection = (key: string) =>
  chicago.resource("azurerm_virtual_network_gateway_connection", { name: nameOf(key) }).arguments;
const reference = (type: string, name: string): string =>
  `\${${chicago.resource(type, { name }).address}.id}`;

describe("a circuit on order", () => {
  it("is ordered from its provider, and nothing is made on it", () => {
    expect(circuit("newyork").arguments).toMatchObject({
      service_provider_name: "Equinix",
      peering_location: "New York",
      bandwidth_in_mbps: 1000,
      location: "northcentralus",
      sku: { tier: "Standard", family: "MeteredData" },
      lifecycle: { prevent_destroy: true },
    });
    expect(JSON.stringify(chicago.section("resource"))).not.toContain("exchange_links_newyork_peering");
    expect(
      chicago.resources("azurerm_virtual_network_gateway_connection", {
        name: nameOf("expressroute-newyork"),
      }),
    ).toEqual([]);
  });

  it("gives its service key out as a secret, and no other circuit does", () => {
    expect(chicago.section("output")["express_route_service_keys"]).toEqual({
      sensitive: true,
      value: { newyork: `\${${circuit("newyork").address}.service_key}` },
    });
    expect(JSON.stringify(chicago.output("interconnect"))).not.toContain("service_key");
  });
});

describe("an established link", () => {
  const { address, arguments: peering } = chicago.resource("azurerm_express_route_circuit_peering", {
    vlan_id: 101,
  });

  it("has a private peering with a block for each link, and no Microsoft peering", () => {
    expect(peering).toMatchObject({
      peering_type: "AzurePrivatePeering",
      express_route_circuit_name: `\${${circuit("second").address}.name}`,
      peer_asn: 65_000,
      primary_peer_address_prefix: "192.168.100.136/30",
      secondary_peer_address_prefix: "192.168.100.140/30",
    });
    expect(peering).not.toHaveProperty("shared_key");
    expect(peering).not.toHaveProperty("microsoft_peering_config");
  });

  it("takes the MD5 key of its sessions from a variable that Terraform does not print", () => {
    const keyed = chicago.resource("azurerm_express_route_circuit_peering", { vlan_id: 100 }).arguments;

    expect(keyed["shared_key"]).toBe("${var.express_route_peering_key_orders}");
    expect(chicago.section("variable")["express_route_peering_key_orders"]).toMatchObject({
      sensitive: true,
      nullable: false,
    });
    expect(chicago.section("variable")["express_route_peering_key_orders"]).not.toHaveProperty("default");
  });

  it("waits for the carrier before anything is made on its circuit", () => {
    const waits = {
      condition: expect.stringContaining(
        `${circuit("second").address}.service_provider_provisioning_state`,
      ) as unknown,
    };

    expect(peering["lifecycle"]).toMatchObject({ precondition: [waits] });
    expect(connection("expressroute-second")["lifecycle"]).toMatchObject({ precondition: [waits] });
    expect(connection("expressroute-orders")["lifecycle"]).toEqual({ prevent_destroy: true });
  });

  it("is connected after its peering, past the gateway and with its weight", () => {
    expect(connection("expressroute-second")).toMatchObject({
      type: "ExpressRoute",
      express_route_circuit_id: `\${${circuit("second").address}.id}`,
      virtual_network_gateway_id: reference("azurerm_virtual_network_gateway", nameOf("expressroute")),
      express_route_gateway_bypass: true,
      routing_weight: 50,
      depends_on: expect.arrayContaining([address]) as unknown,
    });
  });

  it("has no peering of its own where the carrier makes it", () => {
    const names = chicago
      .resources("azurerm_express_route_circuit_peering")
      .map(({ arguments: own }) => own["express_route_circuit_name"]);

    expect(names).toEqual([`\${${circuit("orders").address}.name}`, `\${${circuit("second").address}.name}`]);
    expect(connection("expressroute-routed")).toMatchObject({ express_route_gateway_bypass: false });
  });

  it("tells the other side's engineer VLAN, ASN and addresses of both ends", () => {
    expect(chicago.output("interconnect")).toMatchObject({
      links: {
        second: {
          location: "Chicago2",
          carrier_state: `\${${circuit("second").address}.service_provider_provisioning_state}`,
          peering: {
            vlan: 101,
            peer_asn: 65_000,
            primary: { peer: "192.168.100.137", azure: "192.168.100.138" },
            secondary: { peer: "192.168.100.141", azure: "192.168.100.142" },
          },
        },
      },
    });
  });
});

describe("the gateways of a region", () => {
  const subnet = chicago.resource("azurerm_subnet", { name: "GatewaySubnet" });
  const gateways = chicago.resources("azurerm_virtual_network_gateway").map(({ arguments: own }) => own);

  it("share the subnet that the address plan keeps for them", () => {
    expect(subnet.arguments).toMatchObject({
      address_prefixes: ["10.64.132.0/26"],
      lifecycle: { prevent_destroy: true },
    });
    for (const { ip_configuration: configurations } of gateways) {
      for (const each of configurations as readonly JsonObject[]) {
        expect(each["subnet_id"]).toBe(`\${${subnet.address}.id}`);
      }
    }
  });

  it("have nothing on their subnet: no security group, no route table, no NAT gateway", () => {
    const associations = [
      "azurerm_subnet_network_security_group_association",
      "azurerm_subnet_route_table_association",
      "azurerm_subnet_nat_gateway_association",
    ];

    for (const type of associations) {
      expect(chicago.resources(type, { subnet_id: `\${${subnet.address}.id}` })).toEqual([]);
      expect(chicago.resources(type).length).toBeGreaterThan(0);
    }
  });

  it("teach machines what they learn", () => {
    expect(chicago.resource("azurerm_route_table").arguments["bgp_route_propagation_enabled"]).toBe(true);
  });

  it("are one of each kind, kept, and of the SKUs that are stated", () => {
    expect(gateways.map((own) => [own["type"], own["sku"], own["lifecycle"]])).toEqual([
      ["ExpressRoute", "ErGw3AZ", { prevent_destroy: true }],
      ["Vpn", "VpnGw2AZ", { prevent_destroy: true }],
    ]);
  });

  it("have static Standard addresses: in every zone, and in a region without zones in none", () => {
    for (const { arguments: own } of chicago.resources("azurerm_public_ip")) {
      expect(own).toMatchObject({ sku: "Standard", allocation_method: "Static" });
      expect(own).not.toHaveProperty("zones");
    }
    for (const { arguments: own } of Template.of("weir-texas-network").resources("azurerm_public_ip")) {
      expect(own["zones"]).toEqual(["1", "2", "3"]);
    }
  });

  it("have no subnet before they are needed", () => {
    const fenland = Template.of("fenland-texas-network");

    expect(fenland.resources("azurerm_subnet", { name: "GatewaySubnet" })).toEqual([]);
  });
});

describe("the connections of a gateway", () => {
  const own = chicago
    .resources("azurerm_virtual_network_gateway_connection")
    .map(({ address, arguments: all }) => ({
      address,
      gateway: all["virtual_network_gateway_id"] as string,
      dependsOn: (all["depends_on"] ?? []) as readonly string[],
    }));
  const gateways = [...new Set(own.map(({ gateway }) => gateway))];

  it.each(gateways)("of %s are made one after the other, as it may refuse two at a time", (gateway) => {
    const connections = own.filter((each) => each.gateway === gateway);
    const addresses = connections.map(({ address }) => address);
    const before = connections.flatMap(({ dependsOn }) =>
      dependsOn.filter((each) => addresses.includes(each)),
    );

    // Each but one waits for another, and no two for the same: that is a chain, since Terraform refuses a circle.
    expect(addresses.length).toBeGreaterThan(1);
    expect(before).toHaveLength(addresses.length - 1);
    expect(new Set(before).size).toBe(before.length);
  });
});

describe("a port pair of ExpressRoute Direct", () => {
  const port = (key: string) => chicago.resource("azurerm_express_route_port", { name: nameOf(key) });

  it("is ordered with both links down, and tells what its letter of authorisation names", () => {
    expect(port("spare").arguments).toMatchObject({
      peering_location: "Chicago2",
      bandwidth_in_gbps: 10,
      encapsulation: "Dot1Q",
      link1: { admin_enabled: false },
      link2: { admin_enabled: false },
      lifecycle: { prevent_destroy: true },
    });
    expect(chicago.output("interconnect")).toMatchObject({
      ports: {
        spare: {
          links: [
            { patch_panel: `\${${port("spare").address}.link1[0].patch_panel_id}` },
            { patch_panel: `\${${port("spare").address}.link2[0].patch_panel_id}` },
          ],
        },
      },
    });
  });

  it("is encrypted with keys that lie in a vault, each link with its own", () => {
    const secret = (name: string): unknown =>
      expect.stringMatching(`^https://hft-macsec\\.vault\\.azure\\.net/secrets/${name}/`);

    expect(port("aurora").arguments).toMatchObject({
      identity: { type: "UserAssigned" },
      link1: {
        admin_enabled: true,
        macsec_cipher: "GcmAes256",
        macsec_ckn_keyvault_secret_id: secret("ckn1"),
        macsec_cak_keyvault_secret_id: secret("cak1"),
      },
      link2: {
        admin_enabled: true,
        macsec_ckn_keyvault_secret_id: secret("ckn2"),
        macsec_cak_keyvault_secret_id: secret("cak2"),
      },
    });
  });

  it("carries circuits that name no provider", () => {
    expect(circuit("orders").arguments).toMatchObject({
      express_route_port_id: `\${${port("aurora").address}.id}`,
      bandwidth_in_gbps: 10,
      rate_limiting_enabled: true,
      sku: { tier: "Local", family: "UnlimitedData" },
    });
    expect(circuit("orders").arguments).not.toHaveProperty("service_provider_name");
    expect(circuit("orders").arguments).not.toHaveProperty("bandwidth_in_mbps");
  });
});

describe("a VPN of Azure", () => {
  const { arguments: gateway } = chicago.resource("azurerm_virtual_network_gateway", { type: "Vpn" });

  it("has both instances of its gateway active, with BGP and the ASN that goes with ExpressRoute", () => {
    expect(gateway).toMatchObject({
      active_active: true,
      enable_bgp: true,
      vpn_type: "RouteBased",
      generation: "Generation2",
      bgp_settings: {
        asn: 65_515,
        peering_addresses: [
          { ip_configuration_name: "first", apipa_addresses: ["169.254.21.2"] },
          { ip_configuration_name: "second", apipa_addresses: ["169.254.21.6"] },
        ],
      },
    });
    expect(gateway["ip_configuration"]).toHaveLength(2);
  });

  it("encrypts with a strong policy where a site states none, and with the stated one", () => {
    expect(connection("vpn-backup")["ipsec_policy"]).toEqual({
      ike_encryption: "AES256",
      ike_integrity: "SHA384",
      dh_group: "ECP384",
      ipsec_encryption: "GCMAES256",
      ipsec_integrity: "GCMAES256",
      pfs_group: "ECP384",
      sa_lifetime: 27_000,
      sa_datasize: 102_400_000,
    });
    expect(connection("vpn-cloud")["ipsec_policy"]).toMatchObject({
      dh_group: "DHGroup14",
      ipsec_encryption: "AES256",
      ipsec_integrity: "SHA256",
      pfs_group: "PFS2048",
    });
  });

  it("names its instances' link-local addresses in the connections that use them", () => {
    expect(connection("vpn-cloud")["custom_bgp_addresses"]).toEqual({
      primary: "169.254.21.2",
      secondary: "169.254.21.6",
    });
    expect(connection("vpn-backup")).not.toHaveProperty("custom_bgp_addresses");
  });

  it("learns the other side's routes by BGP alone", () => {
    const { arguments: device } = chicago.resource("azurerm_local_network_gateway", {
      name: nameOf("vpn-backup"),
    });

    expect(device).toMatchObject({
      gateway_address: "203.0.113.20",
      bgp_settings: { asn: 65_010, bgp_peering_address: "10.210.250.1" },
    });
    expect(device).not.toHaveProperty("address_space");
  });

  it("takes the key of each site from a variable, and tells its addresses to the other side", () => {
    expect(connection("vpn-backup")["shared_key"]).toBe("${var.vpn_shared_key_backup}");
    expect(chicago.output("interconnect")).toMatchObject({
      vpn: {
        asn: 65_515,
        addresses: chicago
          .resources("azurerm_public_ip")
          .filter(({ arguments: own }) => (own["name"] as string).includes("-vpn-"))
          .map(({ address }) => `\${${address}.ip_address}`),
      },
    });
  });
});

describe("a circuit of another subscription", () => {
  const iowa = Template.of("weir-iowa-network");

  it("is connected with its owner's authorization, and neither ordered nor peered", () => {
    const { arguments: own } = iowa.resource("azurerm_virtual_network_gateway_connection");

    expect(own).toMatchObject({
      authorization_key: "${var.express_route_authorization_key_shared}",
      express_route_circuit_id: expect.stringMatching(/expressRouteCircuits\/chicago$/) as unknown,
    });
    expect(iowa.resources("azurerm_express_route_circuit")).toEqual([]);
    expect(iowa.resources("azurerm_express_route_circuit_peering")).toEqual([]);
  });

  it("is connected to a gateway in the subnet that the adopted network has", () => {
    const { arguments: gateway } = iowa.resource("azurerm_virtual_network_gateway");
    const [configuration] = gateway["ip_configuration"] as readonly JsonObject[];

    expect(configuration?.["subnet_id"]).toMatch(/virtualNetworks\/trading\/subnets\/GatewaySubnet$/);
    expect(iowa.resources("azurerm_subnet")).toEqual([]);
    expect(iowa.resources("azurerm_resource_group")).toHaveLength(1);
  });
});

const { regions } = resolveEnvironment(validate(weir, [weir]).environment);

describe("what is watched of links", () => {
  const { thresholds } = v.parse(monitoringSchema, {});
  const watchedIn = (name: string) => {
    const region = regionsOf(regions, "azure")[name];
    if (region === undefined) throw new Error(`no region ${name}`);
    const { alarms, logged } = watchedInterconnect(region, thresholds);
    return { names: alarms.map((alarm) => alarm.name), alarms, logged };
  };

  it("is each established circuit that the region orders, none on order and no adopted one", () => {
    const circuits = (name: string) =>
      watchedIn(name).names.flatMap((each) => /^link-(\w+)-bgp$/.exec(each)?.[1] ?? []);

    expect(circuits("chicago")).toEqual(["orders", "second", "routed"]);
    expect(circuits("iowa")).toEqual([]);
  });

  it("is a gateway whose circuits send it as many prefixes as the least of them may", () => {
    const prefixes = watchedIn("chicago").alarms.find(({ name }) => name === "gateway-prefixes");

    expect(prefixes).toMatchObject({ threshold: 3200 });
  });

  it("is each tunnel, and traffic in it where it backs links up", () => {
    const tunnels = (name: string) => watchedIn(name).names.filter((each) => each.startsWith("vpn-"));

    expect(tunnels("chicago")).toEqual(
      ["backup", "cloud"].flatMap((site) =>
        ["session-down", "tunnel-down", "in-use"].map((what) => `vpn-${site}-${what}`),
      ),
    );
    expect(tunnels("texas").some((each) => each.endsWith("-in-use"))).toBe(false);
    expect(tunnels("texas")).not.toEqual([]);
  });

  it("asks the log of the gateway that sends it, by the other side's address", () => {
    const { alarms, logged } = watchedIn("chicago");
    const down = alarms.find(({ name }) => name === "vpn-cloud-tunnel-down");
    const [vpn] = logged;

    expect(vpn).toMatchObject({ logs: ["TunnelDiagnosticLog"], sharedTable: true });
    expect(JSON.stringify(down)).toContain(vpn?.resourceId);
    expect(JSON.stringify(down)).toContain("203.0.113.30");
  });
});

describe("the ids of an interconnect", () => {
  const { chicago: region } = regionsOf(regions, "azure");
  if (region === undefined) throw new Error("no region chicago");
  const { place } = region;
  const group = chicago.resource("azurerm_resource_group").arguments["name"] as string;

  it.each([
    ["azurerm_express_route_circuit", circuitId(place, "orders"), "expressRouteCircuits"],
    ["azurerm_express_route_port", portId(place, "aurora"), "expressRoutePorts"],
    ["azurerm_virtual_network_gateway", gatewayId(place, "vpn"), "virtualNetworkGateways"],
    [
      "azurerm_virtual_network_gateway_connection",
      connectionId(place, "expressroute", "orders"),
      "connections",
    ],
  ])("of %s follow from its name", (type, id, kind) => {
    const name = id.split("/").at(-1) ?? "";

    expect(chicago.resources(type, { name })).toHaveLength(1);
    expect(id).toBe(
      `/subscriptions/${region.subscriptionId}/resourceGroups/${group}/providers/Microsoft.Network/${kind}/${name}`,
    );
  });
});

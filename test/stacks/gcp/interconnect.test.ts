import { Template } from "../../helpers/template";

const iowa = Template.of("junction-iowa-network");
const nameOf = (key: string): string => `hft-junction-iowa-${key}`;
const attachments = (type: string) =>
  iowa.resources("google_compute_interconnect_attachment", { type }).map(({ arguments: own }) => own);

describe("a link over a service provider", () => {
  it("has a pair of attachments in the two edge availability domains of the metro", () => {
    const pair = attachments("PARTNER").filter(({ name }) => (name as string).includes("chicago"));

    expect(pair.map((own) => [own["name"], own["edge_availability_domain"]])).toEqual([
      [nameOf("chicago-first"), "AVAILABILITY_DOMAIN_1"],
      [nameOf("chicago-second"), "AVAILABILITY_DOMAIN_2"],
    ]);
  });

  it("leaves bandwidth, VLAN and connection to the provider", () => {
    for (const own of attachments("PARTNER")) {
      expect(Object.keys(own)).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^(bandwidth|vlan_tag8021q|interconnect)$/)]),
      );
    }
  });

  it("has a router with the ASN of Partner Interconnect, which announces subnets and stated blocks", () => {
    const { arguments: router } = iowa.resource("google_compute_router", { name: nameOf("partner") });

    expect(router["bgp"]).toEqual({
      asn: 16550,
      advertise_mode: "CUSTOM",
      advertised_groups: ["ALL_SUBNETS"],
      advertised_ip_ranges: [{ range: "10.90.48.0/20" }, { range: "199.36.153.4/30" }],
      keepalive_interval: 20,
    });
  });

  it("has no session of its own: Google makes them", () => {
    const text = JSON.stringify([
      ...iowa.resources("google_compute_router_interface"),
      ...iowa.resources("google_compute_router_peer"),
    ]);

    expect(text).toMatch(/-vpn-backup-1/);
    expect(text).not.toMatch(/_partner|chicago|newyork/);
  });

  it("is activated in its phase only, and gives its pairing keys out before, as a secret", () => {
    const enabled = attachments("PARTNER").map((own) => [own["name"], own["admin_enabled"]]);
    const { interconnect_pairing_keys: output } = iowa.section("output");

    expect(Object.fromEntries(enabled)).toEqual({
      [nameOf("chicago-first")]: true,
      [nameOf("chicago-second")]: true,
      [nameOf("newyork-first")]: false,
      [nameOf("newyork-second")]: false,
    });
    expect(output).toEqual({
      sensitive: true,
      value: {
        newyork: {
          first: expect.stringMatching(/newyork_first_\w+\.pairing_key\}$/) as unknown,
          second: expect.stringMatching(/newyork_second_\w+\.pairing_key\}$/) as unknown,
        },
      },
    });
  });

  it("is not destroyed by Terraform where the region is a production one", () => {
    for (const own of attachments("PARTNER")) expect(own["lifecycle"]).toEqual({ prevent_destroy: true });
  });
});

describe("an encrypted link", () => {
  const encrypted = attachments("PARTNER").filter(({ encryption }) => encryption === "IPSEC");

  it("reserves the addresses of its gateways, and leaves the MTU to Google", () => {
    const [address] = iowa.resources("google_compute_address", { purpose: "IPSEC_INTERCONNECT" });

    expect(address?.arguments).toMatchObject({
      address_type: "INTERNAL",
      address: "10.255.1.0",
      prefix_length: 29,
    });
    expect(encrypted).toHaveLength(2);
    expect(encrypted[0]).toMatchObject({ ipsec_internal_addresses: [`\${${address?.address}.self_link}`] });
    expect(encrypted[0]).not.toHaveProperty("mtu");
  });

  it("has a router of its own, which announces the gateways and nothing of the network", () => {
    const { arguments: router } = iowa.resource("google_compute_router", {
      encrypted_interconnect_router: true,
    });

    expect(router["bgp"]).toMatchObject({
      asn: 16550,
      advertised_groups: [],
      advertised_ip_ranges: [{ range: "10.255.1.0/29" }, { range: "10.255.1.8/29" }],
    });
  });
});

describe("a dedicated connection", () => {
  const virginia = Template.of("junction-virginia-network");
  const own = (key: string): string => `hft-junction-virginia-${key}`;
  const connection = (key: string) =>
    virginia.resource("google_compute_interconnect", { name: own(key) }).arguments;
  const peer = (key: string) => virginia.resource("google_compute_router_peer", { name: own(key) }).arguments;
  const attachment = (key: string) =>
    virginia.resource("google_compute_interconnect_attachment", { name: own(key) }).arguments;

  it("is ordered with its circuits, letter and contact", () => {
    expect(connection("newyork")).toMatchObject({
      interconnect_type: "DEDICATED",
      link_type: "LINK_TYPE_ETHERNET_100G_LR",
      location:
        "https://www.googleapis.com/compute/v1/projects/hft-junction-dr/global/interconnectLocations/lga-zone1-36",
      requested_link_count: 1,
      customer_name: "Example Trading LLC",
      noc_contact_email: "noc@hft-trading.example.com",
      requested_features: ["IF_MACSEC"],
      lifecycle: { prevent_destroy: true },
    });
    expect(connection("newyork")).not.toHaveProperty("macsec");
  });

  it("has no attachment while it is on order", () => {
    const names = virginia
      .resources("google_compute_interconnect_attachment")
      .map(({ arguments: { name } }) => name as string);

    expect(names.filter((name) => name.startsWith(own("newyork")))).toEqual([]);
  });

  it("names its MACsec keys in the order of their times: the keys themselves are Google's", () => {
    expect(connection("ashburn1")).toMatchObject({
      macsec_enabled: true,
      macsec: {
        fail_open: false,
        pre_shared_keys: [
          { name: "winter", start_time: "2026-11-28T12:00:00Z" },
          { name: "spring", start_time: "2027-03-06T12:00:00Z" },
        ],
      },
    });
  });

  it("gets an attachment once the stated circuit is one of its own", () => {
    expect(attachment("ashburn2-orders")).toMatchObject({
      type: "DEDICATED",
      bandwidth: "BPS_5G",
      vlan_tag8021q: 100,
      mtu: "8896",
      lifecycle: {
        precondition: [
          {
            condition: expect.stringMatching(
              /^\$\{contains\(google_compute_interconnect\.\w+\.circuit_infos\[\*\]\.google_circuit_id, "Interconnect-78-0"\)\}$/,
            ) as unknown,
          },
        ],
      },
    });
  });

  it("takes the addresses of its session from the attachment", () => {
    const { arguments: end } = virginia.resource("google_compute_router_interface", {
      name: own("ashburn1-orders"),
    });

    expect(attachment("ashburn1-orders")["candidate_subnets"]).toEqual(["169.254.30.0/28"]);
    expect(end["ip_range"]).toMatch(/\.cloud_router_ip_address\}$/);
    expect(peer("ashburn1-orders")["peer_ip_address"]).toMatch(
      /^\$\{split\("\/", google_compute_interconnect_attachment\.\w+\.customer_router_ip_address\)\[0\]\}$/,
    );
  });

  it("prefers the session with the lowest priority, 0 included", () => {
    expect(peer("ashburn1-orders")).toMatchObject({
      advertised_route_priority: 0,
      zero_advertised_route_priority: true,
    });
    expect(peer("ashburn2-orders")["advertised_route_priority"]).toBe(200);
    expect(peer("ashburn2-orders")).not.toHaveProperty("zero_advertised_route_priority");
  });

  it("notices a failed path by BFD, unless it is said not to", () => {
    expect(peer("ashburn1-orders")["bfd"]).toEqual({
      session_initialization_mode: "ACTIVE",
      min_receive_interval: 1000,
      min_transmit_interval: 1000,
      multiplier: 5,
    });
    expect(peer("ashburn2-orders")["bfd"]).toMatchObject({
      session_initialization_mode: "PASSIVE",
      min_receive_interval: 2000,
      multiplier: 8,
    });
    expect(peer("shared-feed")["bfd"]).toEqual({ session_initialization_mode: "DISABLED" });
  });

  it("takes the MD5 key of a session from a variable of its own", () => {
    expect(peer("ashburn1-orders")["md5_authentication_key"]).toEqual({
      name: own("ashburn1-orders"),
      key: "${var.bgp_auth_key_ashburn1_orders}",
    });
    expect(virginia.section("variable")["bgp_auth_key_ashburn1_orders"]).toMatchObject({ sensitive: true });
    expect(peer("shared-feed")).not.toHaveProperty("md5_authentication_key");
  });

  it("has a router with the region's ASN, which announces the stated blocks only", () => {
    const { arguments: router } = virginia.resource("google_compute_router", { name: own("dedicated") });

    expect(router["bgp"]).toMatchObject({
      asn: 64620,
      advertised_groups: [],
      advertised_ip_ranges: [{ range: "10.91.0.0/16" }],
    });
  });

  it("that is adopted is neither ordered nor waited for", () => {
    expect(virginia.resources("google_compute_interconnect", { name: own("shared") })).toEqual([]);
    expect(attachment("shared-feed")).toMatchObject({
      interconnect: "projects/hft-network-host/global/interconnects/reston-2",
      lifecycle: { prevent_destroy: true },
    });
    expect(attachment("shared-feed")["lifecycle"]).not.toHaveProperty("precondition");
  });

  it("tells its circuits and the addresses of its sessions", () => {
    expect(virginia.output("interconnect")).toMatchObject({
      links: {
        ashburn1: {
          connection: {
            circuit_ids: expect.stringMatching(/\.circuit_infos\[\*\]\.google_circuit_id\}$/) as unknown,
          },
          attachments: {
            orders: { peer_address: expect.stringMatching(/\.customer_router_ip_address\}$/) as unknown },
          },
        },
        newyork: { attachments: {} },
      },
    });
  });
});

describe("a VPN", () => {
  const virginia = Template.of("junction-virginia-network");
  const tunnels = (vpn: string) =>
    virginia
      .resources("google_compute_vpn_tunnel")
      .map(({ arguments: own }) => own)
      .filter(({ name }) => (name as string).includes(`-vpn-${vpn}-`));

  it.each([
    [
      "inside",
      [
        [0, 0],
        [1, 1],
      ],
    ],
    [
      "cloud",
      [
        [0, 0],
        [0, 1],
        [1, 2],
        [1, 3],
      ],
    ],
  ])("%s uses both interfaces of its gateway and every address of the other side", (vpn, pairs) => {
    expect(
      tunnels(vpn).map((own) => [own["vpn_gateway_interface"], own["peer_external_gateway_interface"]]),
    ).toEqual(pairs);
  });

  it("has a key of its own for each tunnel, and the newer IKE", () => {
    expect(tunnels("cloud").map((own) => [own["ike_version"], own["shared_secret"]])).toEqual(
      [1, 2, 3, 4].map((number) => [2, `\${var.vpn_shared_secret_cloud_${number}}`]),
    );
  });

  it("has a session in each tunnel, in the /30 of its number", () => {
    const session = (number: number) => {
      const name = `hft-junction-virginia-vpn-cloud-${number}`;
      const { arguments: end } = virginia.resource("google_compute_router_interface", { name });
      const { arguments: peer } = virginia.resource("google_compute_router_peer", { name });
      return [end["ip_range"], peer["peer_ip_address"], peer["peer_asn"]];
    };

    expect([1, 4].map(session)).toEqual([
      ["169.254.22.1/30", "169.254.22.2", 65020],
      ["169.254.22.13/30", "169.254.22.14", 65020],
    ]);
  });

  it("inside an interconnect has a gateway on both encrypted attachments, in the order of their domains", () => {
    const { arguments: gateway } = virginia.resource("google_compute_ha_vpn_gateway", {
      name: "hft-junction-virginia-vpn-inside",
    });

    expect(gateway["vpn_interfaces"]).toEqual([
      {
        id: 0,
        interconnect_attachment: expect.stringMatching(
          /ashburn1_attachments_secret_\w+\.self_link\}$/,
        ) as unknown,
      },
      {
        id: 1,
        interconnect_attachment: expect.stringMatching(
          /ashburn2_attachments_secret_\w+\.self_link\}$/,
        ) as unknown,
      },
    ]);
  });

  it("over the internet is announced with its own priority, and protected", () => {
    const { arguments: peer } = iowa.resource("google_compute_router_peer", { name: nameOf("vpn-backup-1") });
    const { arguments: gateway } = iowa.resource("google_compute_ha_vpn_gateway");

    expect(peer["advertised_route_priority"]).toBe(1000);
    expect(gateway).toMatchObject({ lifecycle: { prevent_destroy: true } });
    expect(gateway).not.toHaveProperty("vpn_interfaces");
  });
});

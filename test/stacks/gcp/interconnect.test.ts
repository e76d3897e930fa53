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

    expect(text).not.toMatch(/-partner|-chicago-/);
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

import type { GcpRegionInput } from "../../../../src/gcp/region/spec/schema";
import foundry from "../../../environments/foundry";
import prairie from "../../../environments/prairie";
import type { JsonObject } from "../../../helpers/synthesized";
import type { Template } from "../../../helpers/template";
import { synthesized } from "../data/environment";

const [iowa, carolina] = synthesized(foundry, "foundry-iowa-compute", "foundry-carolina-compute") as [
  Template,
  Template,
];

const named = (type: string, name: string) =>
  iowa.resource(`google_compute_${type}`, { name: `hft-foundry-iowa-ingress-${name}` });

const rules = (stack: Template, ingress: string): JsonObject[] =>
  stack
    .resources("google_compute_network_firewall_policy_rule")
    .map(({ arguments: rule }) => rule)
    .filter((rule) => (rule["rule_name"] as string).startsWith(`ingress-${ingress}-`));

describe("an ingress to a fleet", () => {
  it("has a stated address of the fleet's block for peers inside, from other regions too", () => {
    const address = named("address", "orders");

    expect(address.arguments).toMatchObject({ address: "10.90.31.194", address_type: "INTERNAL" });
    expect(named("forwarding_rule", "orders").arguments).toMatchObject({
      load_balancing_scheme: "INTERNAL",
      ip_address: `\${${address.address}.id}`,
      ports: ["9878", "9879"],
      allow_global_access: true,
    });
  });

  it("has a kept public address of the premium tier for counterparties outside", () => {
    expect(named("address", "counterparties").arguments).toMatchObject({
      address_type: "EXTERNAL",
      network_tier: "PREMIUM",
      lifecycle: { prevent_destroy: true },
    });
    expect(named("forwarding_rule", "counterparties").arguments).toMatchObject({
      load_balancing_scheme: "EXTERNAL",
      network_tier: "PREMIUM",
    });
  });

  it("leads to the machines of the active generation, and to nobody when none of them serves", () => {
    const group = iowa.resource("google_compute_instance_group", { name: "hft-foundry-iowa--gateway--a" });
    const machine = iowa.resource("google_compute_instance", { name: "hft-foundry-iowa--gateway--a--one" });

    expect(group.arguments["instances"]).toContain(`\${${machine.address}.self_link}`);
    expect(named("region_backend_service", "orders").arguments).toMatchObject({
      backend: [{ group: `\${${group.address}.self_link}`, balancing_mode: "CONNECTION" }],
      failover_policy: { drop_traffic_if_unhealthy: true },
      connection_draining_timeout_sec: 300,
    });
  });

  it("shares the groups of its fleet with the other one: a machine is balanced in one group", () => {
    const names = iowa
      .resources("google_compute_instance_group")
      .map(({ arguments: group }) => group["name"])
      .sort();

    expect(names).toEqual(["hft-foundry-iowa--gateway--a", "hft-foundry-iowa--gateway--b"]);
  });

  it("asks each machine whether it serves", () => {
    expect(named("region_health_check", "counterparties").arguments).toMatchObject({
      check_interval_sec: 10,
      timeout_sec: 5,
      https_health_check: { port: 9443, port_specification: "USE_FIXED_PORT", request_path: "/serving" },
    });
  });

  it("admits its clients, Google's probes and the checkers of DNS, whatever address they ask", () => {
    const found = rules(iowa, "counterparties").map((rule) => ({
      name: rule["rule_name"],
      match: rule["match"],
    }));

    expect(found).toEqual([
      {
        name: "ingress-counterparties-checkers",
        match: {
          src_ip_ranges: ["203.0.113.0/27", "203.0.113.64/27"],
          layer4_configs: [{ ip_protocol: "tcp", ports: ["9443"] }],
        },
      },
      {
        name: "ingress-counterparties-clients",
        match: {
          src_ip_ranges: ["198.51.100.0/24"],
          layer4_configs: [{ ip_protocol: "tcp", ports: ["9878"] }],
        },
      },
      {
        name: "ingress-counterparties-probes",
        match: {
          src_ip_ranges: ["35.191.0.0/16", "130.211.0.0/22", "209.85.152.0/22", "209.85.204.0/22"],
          layer4_configs: [{ ip_protocol: "tcp", ports: ["9443"] }],
        },
      },
    ]);
    for (const rule of rules(iowa, "counterparties")) expect(rule["target_service_accounts"]).toHaveLength(1);
  });

  it("forwards the health port where DNS asks it, and only there", () => {
    expect(named("forwarding_rule", "counterparties").arguments["ports"]).toEqual(["9878", "9443"]);
  });

  it("keeps its address alone in a region that builds no machines, and opens no network of somebody else", () => {
    expect(carolina.resource("google_compute_address", { address: "10.91.31.194" })).toBeDefined();
    expect(carolina.resources("google_compute_forwarding_rule")).toEqual([]);
    expect(rules(carolina, "orders")).toEqual([]);
  });

  it("tells its address to whoever names it", () => {
    expect(iowa.output("ingress")).toEqual({
      orders: { kind: "fleet", address: `\${${named("address", "orders").address}.address}` },
      counterparties: { kind: "fleet", address: `\${${named("address", "counterparties").address}.address}` },
    });
  });
});

describe("an address for a cluster", () => {
  const region: GcpRegionInput = {
    ...(prairie.regions["iowa"] as GcpRegionInput),
    ingress: {
      orders: { kind: "service" },
      quotes: { kind: "service", exposure: "public" },
      portal: { kind: "global" },
    },
  };
  const [stack] = synthesized({ ...prairie, regions: { iowa: region } }, "prairie-iowa-compute") as [
    Template,
  ];
  const address = (name: string) =>
    stack.resource("google_compute_address", { name: `hft-prairie-iowa-ingress-${name}` });

  it("lies in the private subnet, or is a public one of the premium tier", () => {
    expect(address("orders").arguments).toMatchObject({
      address_type: "INTERNAL",
      subnetwork: "projects/hft-prairie-prod/regions/us-central1/subnetworks/hft-prairie-iowa-private",
    });
    expect(address("quotes").arguments).toMatchObject({ address_type: "EXTERNAL", network_tier: "PREMIUM" });
  });

  it("is one for the whole world where Google's proxies end the connections", () => {
    const { arguments: portal } = stack.resource("google_compute_global_address", {
      name: "hft-prairie-iowa-ingress-portal",
    });

    expect(portal).toMatchObject({ address_type: "EXTERNAL", ip_version: "IPV4" });
  });

  it("is bound by its name, which is told", () => {
    expect(stack.output("ingress")).toMatchObject({
      orders: { kind: "service", address_name: `\${${address("orders").address}.name}` },
    });
  });
});

import { stackOf } from "../../../app/run";
import { withAks } from "../../../azure/clusters";
import { subscriptionId } from "../../../azure/texas";
import type { JsonObject } from "../../../helpers/synthesized";
import { Template } from "../../../helpers/template";
import { validEnvironment } from "../../../problems/valid-environment";

const illinois = Template.of("tideway-illinois-compute");
const texas = Template.of("tideway-texas-compute");
const arizona = Template.of("tideway-arizona-compute");

const balancer = (stack: Template, region: string, exposure: "internal" | "public") =>
  stack.resource("azurerm_lb", { name: `hft-tideway-${region}--gateway--${exposure}` });

const rule = (name: string): JsonObject => illinois.resource("azurerm_lb_rule", { name }).arguments;

describe("an ingress to a fleet of Azure", () => {
  it("shares a load balancer with the other internal ones of the fleet: a machine is behind one", () => {
    const { arguments: internal } = balancer(illinois, "illinois", "internal");

    expect(internal).toMatchObject({
      sku: "Standard",
      frontend_ip_configuration: [
        { name: "orders", private_ip_address: "10.92.79.194", private_ip_address_allocation: "Static" },
        { name: "quotes", private_ip_address: "10.92.79.195" },
      ],
    });
  });

  it("has a kept public address of all zones for counterparties outside, by a name that nobody else has", () => {
    const { address, arguments: kept } = texas.resource("azurerm_public_ip");

    expect(kept).toMatchObject({
      sku: "Standard",
      allocation_method: "Static",
      zones: ["1", "2", "3"],
      domain_name_label: expect.stringMatching(/^hft-tideway-texas-counterparties-[0-9a-f]{8}$/) as string,
      lifecycle: { prevent_destroy: true },
    });
    expect(balancer(texas, "texas", "public").arguments["frontend_ip_configuration"]).toEqual([
      { name: "counterparties", public_ip_address_id: `\${${address}.id}` },
    ]);
  });

  it("has no zones in a region without them, and the label that is stated", () => {
    const { arguments: kept } = illinois.resource("azurerm_public_ip");

    expect(kept["zones"]).toBeUndefined();
    expect(kept["domain_name_label"]).toBe("hft-tideway-orders");
  });

  it("leads to the machines of the active generation, each of which is in the pool of its own", () => {
    const pool = illinois.resource("azurerm_lb_backend_address_pool", {
      name: "a",
      loadbalancer_id: `\${${balancer(illinois, "illinois", "internal").address}.id}`,
    });

    expect(rule("orders-9879")["backend_address_pool_ids"]).toEqual([`\${${pool.address}.id}`]);
    // Three machines, behind the internal and the public load balancer.
    expect(illinois.resources("azurerm_network_interface_backend_address_pool_association")).toHaveLength(6);
  });

  it("resets silent connections, and gives machines no address to leave by", () => {
    expect(rule("orders-9878")).toMatchObject({
      protocol: "Tcp",
      frontend_port: 9878,
      backend_port: 9878,
      tcp_reset_enabled: true,
      disable_outbound_snat: true,
      floating_ip_enabled: false,
      idle_timeout_in_minutes: 30,
    });
    expect(rule("counterparties-9878")).toMatchObject({
      floating_ip_enabled: true,
      idle_timeout_in_minutes: 60,
    });
  });

  it("asks machines whether they serve, and lets DNS ask through it where that is stated", () => {
    expect(illinois.resource("azurerm_lb_probe", { name: "counterparties" }).arguments).toMatchObject({
      protocol: "Https",
      port: 9443,
      request_path: "/serving",
      interval_in_seconds: 10,
      probe_threshold: 2,
    });
    expect(rule("counterparties-9443")["frontend_port"]).toBe(9443);
    expect(illinois.resources("azurerm_lb_rule", { name: "orders-9000" })).toEqual([]);
  });

  it("keeps its address where the region builds no machine", () => {
    expect(balancer(arizona, "arizona", "internal").arguments["frontend_ip_configuration"]).toMatchObject([
      { name: "orders", private_ip_address: "10.94.31.194", zones: ["1", "2", "3"] },
    ]);
    expect(arizona.resources("azurerm_lb_rule")).toEqual([]);
  });

  it("lets its clients in by the rules of the network, with a floating IP to no machine in particular", () => {
    const { arguments: group } = Template.of("tideway-illinois-network").resource(
      "azurerm_network_security_group",
      { name: "hft-tideway-illinois-machines" },
    );
    const named = (name: string) =>
      (group["security_rule"] as JsonObject[]).find((each) => each["name"] === name);

    expect(named("from-ingress--orders--clients")).toMatchObject({
      source_address_prefix: "10.210.4.0/24",
      destination_address_prefix: "10.92.79.192/27",
      destination_port_ranges: ["9878", "9879"],
    });
    expect(named("from-ingress--counterparties--checkers")).toMatchObject({
      source_address_prefixes: ["203.0.113.0/27", "203.0.113.64/27"],
      destination_address_prefix: "*",
      destination_port_ranges: ["9443"],
    });
  });

  it("tells the address and the name that DNS leads to", () => {
    const { address } = illinois.resource("azurerm_public_ip");

    expect(illinois.output("ingress")).toMatchObject({
      orders: { kind: "fleet", ip_address: "10.92.79.194" },
      counterparties: { ip_address: `\${${address}.ip_address}`, fqdn: `\${${address}.fqdn}` },
    });
  });
});

describe("an address for a Service of a cluster of Azure", () => {
  const name = "production-texas-compute";
  const environment = withAks({}, { ingress: { people: { kind: "service", label: "hft-people" } } });
  const stack = Template.from(name, stackOf(environment(validEnvironment), name));

  it("is kept in the group of the stack, in which the cluster's identity may use it", () => {
    const { arguments: kept } = stack.resource("azurerm_public_ip");
    const { arguments: use } = stack.resource("azurerm_role_assignment", {
      role_definition_name: "Network Contributor",
      scope: `/subscriptions/${subscriptionId}/resourceGroups/hft-production-texas-compute`,
    });

    expect(kept).toMatchObject({ domain_name_label: "hft-people", zones: ["1", "2", "3"] });
    expect(use).toMatchObject({ principal_type: "ServicePrincipal" });
  });

  it("is told with the annotations by which a Service binds it", () => {
    const { address } = stack.resource("azurerm_public_ip");

    expect(stack.output("ingress")).toMatchObject({
      people: {
        kind: "service",
        fqdn: `\${${address}.fqdn}`,
        annotations: { "service.beta.kubernetes.io/azure-pip-name": `\${${address}.name}` },
      },
    });
  });
});

import { App, TerraformOutput, TerraformStack, Testing } from "cdktf";
import type { JsonObject } from "../../../src/core/json";
import { networkOutputs, remoteNetwork } from "../../../src/gcp/network/network";
import { apiOfType } from "../../../src/gcp/region/spec/services";
import { readState } from "../../../src/kit/state";
import { resolveEnvironment, validate } from "../../../src/clouds";
import { regionsOf } from "../../../src/environment/resolve";
import { checkRemoteOutputs } from "../../../tools/gate/remote-outputs";
import plains from "../../environments/plains";
import { readStack, stackIdsOf } from "../../helpers/synthesized";
import { Template } from "../../helpers/template";

const name = "plains-iowa-network";
const network = Template.of(name);

describe("the network of a region in Google Cloud", () => {
  it("begins without a subnet and without a route to the internet", () => {
    expect(network.resource("google_compute_network").arguments).toMatchObject({
      auto_create_subnetworks: false,
      delete_default_routes_on_create: true,
      routing_mode: "GLOBAL",
      mtu: 8896,
    });
  });

  it("has its firewall policy judged after the rules that GKE makes", () => {
    const { arguments: vpc } = network.resource("google_compute_network");

    expect(vpc["network_firewall_policy_enforcement_order"]).toBe("AFTER_CLASSIC_FIREWALL");
  });

  it("reaches the APIs of Google without an external address, from every subnet", () => {
    const subnets = network.resources("google_compute_subnetwork");

    expect(subnets).toHaveLength(3);
    for (const { arguments: subnet } of subnets) expect(subnet["private_ip_google_access"]).toBe(true);
  });

  it("has ranges for pods and services in the private subnet only", () => {
    const named = network
      .resources("google_compute_subnetwork")
      .filter(({ arguments: subnet }) => "secondary_ip_range" in subnet);

    expect(named.map(({ arguments: subnet }) => subnet["secondary_ip_range"])).toEqual([
      [
        { range_name: "pods", ip_cidr_range: "10.80.128.0/17" },
        { range_name: "services", ip_cidr_range: "10.80.64.0/20" },
      ],
    ]);
  });

  it("gives the data tier no way to the internet", () => {
    const { arguments: nat } = network.resource("google_compute_router_nat");
    const [data] = network.resources("google_compute_subnetwork", { ip_cidr_range: "10.80.32.0/22" });

    expect(nat["source_subnetwork_ip_ranges_to_nat"]).toBe("LIST_OF_SUBNETWORKS");
    expect(data).toBeDefined();
    expect(JSON.stringify(nat["subnetwork"])).not.toContain(`${data?.address}.`);
  });

  it("leaves by addresses that are kept, protected and exported for venues", () => {
    const addresses = network.resources("google_compute_address");
    const { arguments: nat } = network.resource("google_compute_router_nat");

    expect(addresses).toHaveLength(4);
    for (const { arguments: address } of addresses) {
      expect(address).toMatchObject({
        address_type: "EXTERNAL",
        network_tier: "PREMIUM",
        lifecycle: { prevent_destroy: true, create_before_destroy: true },
      });
    }
    expect(nat["nat_ip_allocate_option"]).toBe("MANUAL_ONLY");
    expect(nat["nat_ips"]).toEqual(addresses.map(({ address }) => `\${${address}.id}`));
    expect(network.output("venue_allow_list")).toEqual(
      addresses.map(({ address }) => `\${${address}.address}`),
    );
  });

  it("attaches its firewall policy once every rule is in it", () => {
    const rules = network.resources("google_compute_network_firewall_policy_rule");
    const { arguments: association } = network.resource("google_compute_network_firewall_policy_association");

    expect(association["depends_on"]).toEqual(expect.arrayContaining(rules.map(({ address }) => address)));
  });

  it("leads every name of Google's domains to the addresses of its APIs", () => {
    const records = network.resources("google_dns_record_set").map(({ arguments: record }) => record);
    const hosts = records
      .filter(({ type }) => type === "A")
      .map(({ name: host, rrdatas }) => [host, rrdatas] as const);
    const aliases = records.filter(({ type }) => type === "CNAME");

    expect(hosts.map(([host]) => host).sort()).toEqual([
      "gcr.io.",
      "gke.goog.",
      "pkg.dev.",
      "private.googleapis.com.",
    ]);
    for (const [, addresses] of hosts) {
      expect(addresses).toEqual(["199.36.153.8", "199.36.153.9", "199.36.153.10", "199.36.153.11"]);
    }
    for (const { rrdatas } of aliases) {
      expect(hosts.map(([host]) => [host])).toContainEqual(rrdatas);
    }
  });

  it("lets a destroy leave the peering that Google still uses", () => {
    expect(network.resource("google_service_networking_connection").arguments).toMatchObject({
      service: "servicenetworking.googleapis.com",
      deletion_policy: "ABANDON",
    });
  });

  it("tells Google's networks the way to whoever is behind a link", () => {
    const { address } = network.resource("google_service_networking_connection");

    expect(network.resource("google_compute_network_peering_routes_config").arguments).toMatchObject({
      peering: `\${${address}.peering}`,
      network: `\${${network.resource("google_compute_network").address}.name}`,
      export_custom_routes: true,
      import_custom_routes: false,
    });
  });

  it("has keys that rotate, and that the service agent of disks may use once it exists", () => {
    const { arguments: key } = network.resource("google_kms_crypto_key");
    const { arguments: grant } = network.resource("google_kms_crypto_key_iam_member");
    const { address: compute } = network.resource("google_project_service", {
      service: "compute.googleapis.com",
    });

    expect(key).toMatchObject({ rotation_period: "2592000s", lifecycle: { prevent_destroy: true } });
    expect(grant["member"]).toBe(
      "serviceAccount:service-555555555555@compute-system.iam.gserviceaccount.com",
    );
    expect(grant["depends_on"]).toContain(compute);
  });

  it("has the labels of its environment, with their hyphens", () => {
    expect(network.provider("google")).toMatchObject({
      project: "hft-plains-prod",
      region: "us-central1",
      default_labels: { "hft-environment": "plains", "hft-region": "iowa", desk: "futures---options" },
    });
  });

  it("impersonates the service account of the operation, which each run must name", () => {
    expect(network.provider("google")["impersonate_service_account"]).toBe(
      '${var.operation == "apply" ? "terraform-apply@hft-plains-ops.iam.gserviceaccount.com" : "terraform-plan@hft-plains-ops.iam.gserviceaccount.com"}',
    );
    expect(network.section("variable")["operation"]).toMatchObject({ ephemeral: true });
    expect(network.section("variable")["operation"]).not.toHaveProperty("default");
  });
});

describe.each(stackIdsOf("google"))("the APIs of the project of %s", (id) => {
  const stack = Template.of(id);
  const services = stack.resources("google_project_service");
  const addressOf = (api: string): string | undefined =>
    services.find(({ arguments: service }) => service["service"] === `${api}.googleapis.com`)?.address;

  it("stay enabled when the stack is destroyed", () => {
    expect(services).not.toEqual([]);
    for (const { arguments: service } of services) expect(service["disable_on_destroy"]).toBe(false);
  });

  it("are enabled before what they create", () => {
    const waiting = Object.entries(stack.section("resource"))
      .filter(([type]) => type !== "google_project_service")
      .flatMap(([type, resources]) =>
        Object.entries(resources as Record<string, JsonObject>).map(([key, { depends_on: on }]) => ({
          address: `${type}.${key}`,
          waits: ((on ?? []) as readonly string[]).includes(addressOf(apiOfType(type) ?? "") ?? "none"),
        })),
      );

    expect(waiting.filter(({ waits }) => !waits)).toEqual([]);
  });
});

describe("an adopted network", () => {
  const adopted = Template.of("plains-carolina-network");

  it("creates nothing but the APIs of its project where keys are adopted as well", () => {
    expect(Object.keys(adopted.section("resource"))).toEqual(["google_project_service"]);
  });

  it("has the same outputs as a created one", () => {
    expect(Object.keys(adopted.section("output"))).toEqual(Object.keys(network.section("output")));
    expect(adopted.output("network_id")).toBe("projects/hft-network-host/global/networks/trading");
    expect(adopted.output("venue_allow_list")).toEqual(["203.0.113.40", "203.0.113.41"]);
  });
});

describe("a sandbox in Google Cloud", () => {
  it("can be destroyed", () => {
    const text = JSON.stringify(Template.of("twofold-frankfurt-network").json);

    expect(text).not.toContain('"prevent_destroy":true');
  });
});

describe("a network that is read from the outputs of its stack", () => {
  const consumer = new TerraformStack(new App({ outdir: ".build/test-remote" }), "consumer");
  const { state, regions } = resolveEnvironment(validate(plains, [plains]).environment);
  const { iowa } = regionsOf(regions, "gcp");
  if (iowa === undefined) throw new Error("no region iowa");
  const remote = remoteNetwork(readState(consumer, name, state), iowa.place, iowa.network);
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
    const subnetOf = (cidr: string) =>
      `projects/hft-plains-prod/regions/us-central1/subnetworks/${nameOf("google_compute_subnetwork", { ip_cidr_range: cidr })}`;

    expect(remote).toMatchObject({
      networkId: `projects/hft-plains-prod/global/networks/${nameOf("google_compute_network")}`,
      subnets: {
        private: { id: subnetOf("10.80.0.0/20"), ranges: { pods: "pods", services: "services" } },
        trading: { id: subnetOf("10.80.16.0/20") },
        data: { id: subnetOf("10.80.32.0/22") },
      },
      keyIds: {
        disks: `projects/hft-plains-prod/locations/us-central1/keyRings/${nameOf("google_kms_key_ring")}/cryptoKeys/disks`,
      },
    });
  });
});

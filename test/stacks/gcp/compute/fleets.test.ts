import type { FleetInput } from "../../../../src/gcp/machines/spec/fleet-schema";
import type { GcpRegionInput } from "../../../../src/gcp/region/spec/schema";
import foundry from "../../../environments/foundry";
import type { JsonObject } from "../../../helpers/synthesized";
import type { Template } from "../../../helpers/template";
import { synthesized } from "../data/environment";

const [iowa, carolina] = synthesized(foundry, "foundry-iowa-compute", "foundry-carolina-compute") as [
  Template,
  Template,
];

const machine = (name: string): JsonObject =>
  iowa.resource("google_compute_instance", { name: `hft-foundry-iowa--${name}` }).arguments;

const account = (fleet: string): string =>
  iowa.resource("google_service_account", { account_id: `hft-foundry-iowa--${fleet}` }).address;

describe("a fleet", () => {
  it("reserves each address of its block before there is a machine", () => {
    const { address, arguments: reserved } = iowa.resource("google_compute_address", {
      name: "hft-foundry-iowa--gateway--a--one",
    });

    expect(reserved).toMatchObject({
      address: "10.90.31.200",
      address_type: "INTERNAL",
      purpose: "GCE_ENDPOINT",
      lifecycle: { prevent_destroy: true },
    });
    expect(machine("gateway--a--one")["network_interface"]).toMatchObject([
      { network_ip: `\${${address}.address}`, nic_type: "GVNIC" },
    ]);
  });

  it("admits its members, people through Identity-Aware Proxy, and the listed blocks, for its account only", () => {
    const rules = iowa
      .resources("google_compute_network_firewall_policy_rule")
      .map(({ arguments: rule }) => rule)
      .filter((rule) => (rule["rule_name"] as string).startsWith("fleet-gateway-"));
    const matched = rules.map((rule) => rule["match"] as Record<string, unknown>);

    expect(matched.map((match) => match["src_ip_ranges"] ?? match["dest_ip_ranges"])).toEqual([
      ["10.210.4.0/24"],
      ["10.210.8.0/24"],
      ["10.90.31.192/27"],
      ["35.235.240.0/20"],
      ["198.51.100.0/24"],
    ]);
    for (const rule of rules) {
      expect(rule["target_service_accounts"]).toEqual([`\${${account("gateway")}.email}`]);
      expect(rule["firewall_policy"]).toBe("hft-foundry-iowa");
    }
  });

  it("runs as an account that may write logs and metrics, and nothing else", () => {
    const roles = iowa
      .resources("google_project_iam_member", { member: `\${${account("gateway")}.member}` })
      .map(({ arguments: grant }) => grant["role"]);

    expect(roles).toEqual(["roles/logging.logWriter", "roles/monitoring.metricWriter"]);
  });

  it("has its addresses and account, but no machine and no rule, in an adopted network that is not built", () => {
    expect(carolina.resource("google_compute_address", { address: "10.91.31.200" }).arguments).toMatchObject({
      subnetwork: "projects/hft-network-host/regions/us-east1/subnetworks/trading-machines",
    });
    for (const type of ["instance", "reservation", "network_firewall_policy_rule"]) {
      expect(carolina.resources(`google_compute_${type}`)).toEqual([]);
    }
  });
});

describe("a machine of a fleet", () => {
  it("is not started again, moved, stopped or deleted by anybody but an operator", () => {
    expect(machine("gateway--a--one")).toMatchObject({
      allow_stopping_for_update: false,
      deletion_protection: true,
      lifecycle: { ignore_changes: "all", prevent_destroy: true },
      scheduling: {
        automatic_restart: false,
        on_host_maintenance: "TERMINATE",
        preemptible: false,
        provisioning_model: "STANDARD",
      },
    });
  });

  it("has the image that is stated, on a disk that the region's key encrypts, and no key in its metadata", () => {
    expect(machine("gateway--a--one")).toMatchObject({
      boot_disk: {
        initialize_params: {
          image: "projects/ubuntu-os-cloud/global/images/ubuntu-2404-noble-amd64-v20261105",
          type: "hyperdisk-balanced",
        },
        kms_key_self_link:
          "projects/hft-foundry/locations/us-central1/keyRings/hft-foundry-iowa/cryptoKeys/disks",
      },
      shielded_instance_config: { enable_secure_boot: true, enable_vtpm: true },
      metadata: { "enable-oslogin": "TRUE", "block-project-ssh-keys": "TRUE" },
    });
  });

  it("is tuned by cloud-init, and has one thread for each core where SMT is off", () => {
    const metadata = machine("gateway--a--one")["metadata"] as Record<string, string>;
    const userData = Buffer.from(metadata["user-data"] ?? "", "base64").toString();

    expect(metadata["user-data-encoding"]).toBe("base64");
    expect(userData).toMatch(/^MIME-Version: 1.0\n/);
    expect(machine("gateway--a--one")["advanced_machine_features"]).toEqual({ threads_per_core: 1 });
    expect(machine("gateway--b--one")["advanced_machine_features"]).toEqual({
      threads_per_core: 1,
      turbo_mode: "ALL_CORE_MAX",
      visible_core_count: 16,
    });
  });

  it("has Tier_1 networking, bought speed of its disk and local SSDs where they are stated", () => {
    expect(machine("gateway--b--one")).toMatchObject({
      network_performance_config: { total_egress_bandwidth_tier: "TIER_1" },
      boot_disk: { initialize_params: { provisioned_iops: 6000, provisioned_throughput: 280, size: 200 } },
    });
    expect(machine("pricing--a--one")["network_performance_config"]).toBeUndefined();
    expect(machine("pricing--a--one")["scratch_disk"]).toEqual(
      Array.from({ length: 4 }, () => ({ interface: "NVME", size: 375 })),
    );
  });

  it("has on metal what metal has: IDPF, and neither a virtual TPM nor threads to switch off at launch", () => {
    const metal = machine("recorder--a--one");

    expect(metal["network_interface"]).toMatchObject([{ nic_type: "IDPF" }]);
    expect(metal["shielded_instance_config"]).toBeUndefined();
    expect(metal["advanced_machine_features"]).toBeUndefined();
  });
});

describe("the machines of a fleet", () => {
  it("are reserved with the spare one, in their placement, for nobody else", () => {
    const name = "hft-foundry-iowa--gateway--a";
    const policy = iowa.resource("google_compute_resource_policy", { name });
    const template = iowa.resource("google_compute_instance_template", { name });
    const reservation = iowa.resource("google_compute_reservation", { name });

    expect(policy.arguments["group_placement_policy"]).toEqual({ collocation: "COLLOCATED" });
    expect(template.arguments["resource_policies"]).toEqual([`\${${policy.address}.id}`]);
    expect(reservation.arguments).toMatchObject({
      specific_reservation_required: true,
      specific_reservation: { count: 3, source_instance_template: `\${${template.address}.id}` },
    });
    expect(machine("gateway--a--one")).toMatchObject({
      resource_policies: [`\${${policy.address}.self_link}`],
      reservation_affinity: {
        type: "SPECIFIC_RESERVATION",
        specific_reservation: { values: [`\${${reservation.address}.name}`] },
      },
    });
  });

  it("run on hosts of their own, which have the local SSDs of all, and restart on them", () => {
    const group = iowa.resource("google_compute_node_group");
    const template = iowa.resource("google_compute_node_template");

    expect(template.arguments).toMatchObject({
      node_type: "c2-node-60-240",
      disks: [{ disk_type: "local-ssd", disk_size_gb: 375, disk_count: 8 }],
      server_binding: { type: "RESTART_NODE_ON_MINIMAL_SERVERS" },
    });
    expect(group.arguments).toMatchObject({
      name: "hft-foundry-iowa--risk--a",
      zone: "us-central1-b",
      initial_size: 2,
      maintenance_policy: "RESTART_IN_PLACE",
      lifecycle: { ignore_changes: "all", prevent_destroy: true },
    });
    expect(machine("risk--a--one")).toMatchObject({
      scheduling: { node_affinities: [{ values: [`\${${group.address}.name}`] }] },
      reservation_affinity: { type: "NO_RESERVATION" },
    });
  });

  it("take the hosts of a sole-tenant group that exists, and no reservation", () => {
    const { scheduling, reservation_affinity: affinity } = machine("pricing--a--one");

    expect(scheduling).toMatchObject({
      node_affinities: [
        { key: "compute.googleapis.com/node-group-name", operator: "IN", values: ["pricing"] },
      ],
    });
    expect(affinity).toEqual({ type: "NO_RESERVATION" });
    expect(iowa.resources("google_compute_reservation", { name: "hft-foundry-iowa--pricing--a" })).toEqual(
      [],
    );
  });

  it("are listed with their addresses and the command that opens a shell", () => {
    const { gateway } = iowa.output("trading_fleets") as { gateway: { members: JsonObject } };
    const { address } = iowa.resource("google_compute_instance", {
      name: "hft-foundry-iowa--gateway--a--one",
    });

    expect(gateway).toMatchObject({ active: "a", block: "10.90.31.192/27", zone: "us-central1-a" });
    expect(gateway.members).toMatchObject({
      a: {
        one: {
          sign_in_command:
            `gcloud compute ssh \${${address}.name} --tunnel-through-iap ` +
            "--zone us-central1-a --project hft-foundry",
        },
      },
    });
  });

  it("are created without a reservation in a region with capacity on demand", () => {
    const region = foundry.regions["iowa"] as GcpRegionInput;
    const gateway = region.fleets?.["gateway"] as FleetInput;
    const standby = { ...region, role: "sandbox", fleets: { gateway } } as GcpRegionInput;
    const [stack] = synthesized({ ...foundry, regions: { iowa: standby } }, "foundry-iowa-compute");

    expect(stack?.resources("google_compute_reservation")).toEqual([]);
    expect(stack?.resources("google_compute_instance")).toHaveLength(3);
  });
});

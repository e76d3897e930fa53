import type { JsonObject } from "../../../src/core/json";
import type { EnvironmentInput } from "../../../src/clouds";
import { validate } from "../../../src/clouds";
import { needsOf } from "../../../src/gcp/quotas/spec/needs";
import { synthesizedStacks } from "../../../tools/lib/synthesized-stacks";
import granary from "../../environments/granary";
import plains from "../../environments/plains";

/** A stack in a project and region that has these resources. */
function stackWith(resource: JsonObject, region = "us-central1"): JsonObject {
  return { provider: { google: [{ project: "hft-one", region }] }, resource };
}

const needs = (...stacks: JsonObject[]) => needsOf(stacks).get("hft-one us-central1");
const needsInAll = (...stacks: JsonObject[]) => needsOf(stacks).get("hft-one *");

function needsOfEnvironment(input: EnvironmentInput) {
  const { environment } = validate(input, [input]);
  return needsOf(synthesizedStacks([environment]).map(({ json }) => json));
}

describe("what an environment needs of its quotas", () => {
  it("is the networks of its projects, and in each region the addresses", () => {
    const found = needsOfEnvironment(plains);

    expect(Object.fromEntries(found.get("hft-plains-prod *") ?? [])).toEqual({
      networks: 1,
      subnets: 3,
      routers: 1,
    });
    expect(Object.fromEntries(found.get("hft-plains-prod us-central1") ?? [])).toEqual({
      "static-addresses": 4,
      "used-addresses": 4,
    });
  });

  it("is its databases by project and its caches by region", () => {
    const found = needsOfEnvironment(granary);

    expect(found.get("hft-granary *")?.get("sql-instances")).toBe(2);
    expect(found.get("hft-granary us-east1")?.get("redis-memory")).toBe(16 * 3);
  });
});

describe("what a node pool needs", () => {
  const pool = (own: JsonObject, config: JsonObject = {}): JsonObject =>
    stackWith({
      google_container_node_pool: {
        engine: {
          node_locations: ["us-central1-a"],
          node_count: 3,
          node_config: {
            machine_type: "c3-standard-44",
            boot_disk: { disk_type: "pd-ssd", size_gb: 100 },
            ...config,
          },
          ...own,
        },
      },
    });

  it("is the vCPUs of its series, there and in all regions, and its disks", () => {
    expect(Object.fromEntries(needs(pool({})) ?? [])).toEqual({
      instances: 3,
      "cpus-c3": 132,
      "ssd-disks": 300,
    });
    expect(needsInAll(pool({}))?.get("cpus-all-regions")).toBe(132);
  });

  it("is those of each of its zones, where it has several", () => {
    expect(needs(pool({ node_locations: ["us-central1-a", "us-central1-b"] }))?.get("cpus-c3")).toBe(264);
  });

  it("is those of its largest size, and of the nodes that an upgrade adds", () => {
    const elastic = {
      autoscaling: { total_min_node_count: 1, total_max_node_count: 9 },
      upgrade_settings: { max_surge: 1 },
    };

    expect(needs(pool(elastic))?.get("instances")).toBe(10);
    expect(needs(pool(elastic))?.get("cpus-c3")).toBe(440);
  });

  it("is the local SSDs that it states, or that its type brings along", () => {
    const stated = { machine_type: "c2-standard-16", local_nvme_ssd_block_config: { local_ssd_count: 2 } };

    expect(needs(pool({}, stated))?.get("local-ssd")).toBe(3 * 2 * 375);
    expect(needs(pool({}, { machine_type: "c3-standard-44-lssd" }))?.get("local-ssd")).toBe(3 * 8 * 375);
  });

  it("is not its vCPUs where a reservation or hosts of its own have them", () => {
    const affinity = { reservation_affinity: { consume_reservation_type: "SPECIFIC_RESERVATION" } };

    expect(needs(pool({}, affinity))?.has("cpus-c3")).toBe(false);
    expect(needs(pool({}, { node_group: "${google_compute_node_group.a.name}" }))?.has("cpus-c3")).toBe(
      false,
    );
  });

  it("is the larger of two series that have a quota each of one name", () => {
    const two = needs(
      pool({}, { machine_type: "c4-standard-48" }),
      pool({}, { machine_type: "c3d-standard-60" }),
    );

    expect(two?.get("cpus-per-family")).toBe(180);
  });

  it("is an error for a machine that nobody knows the vCPUs of", () => {
    expect(() => needs(pool({}, { machine_type: "c9-standard-8" }))).toThrow("c9-standard-8");
  });
});

describe("what other machines need", () => {
  const template: JsonObject = {
    google_compute_instance_template: {
      like: {
        machine_type: "c2-standard-60",
        disk: [{ boot: true }, { disk_type: "local-ssd", disk_size_gb: 375 }],
      },
    },
    google_compute_node_template: { host: { node_type: "c2-node-60-240" } },
  };

  it("is a reservation by its template, or by what it states", () => {
    const reservation = (specific: JsonObject) =>
      stackWith({ ...template, google_compute_reservation: { a: { specific_reservation: specific } } });
    const like = "${google_compute_instance_template.like.id}";

    expect(
      Object.fromEntries(needs(reservation({ count: 2, source_instance_template: like })) ?? []),
    ).toEqual({
      reservations: 1,
      "cpus-c2": 120,
      "local-ssd": 750,
    });
    expect(
      needs(reservation({ count: 2, instance_properties: { machine_type: "n2-standard-8" } }))?.get(
        "cpus-n2",
      ),
    ).toBe(16);
  });

  it("is every vCPU of a host, whatever runs on it", () => {
    const group = (own: JsonObject) =>
      stackWith({
        ...template,
        google_compute_node_group: {
          a: { node_template: "${google_compute_node_template.host.id}", ...own },
        },
      });

    expect(needs(group({ initial_size: 2 }))?.get("cpus-c2")).toBe(120);
    expect(needs(group({ autoscaling_policy: { min_nodes: 1, max_nodes: 3 } }))?.get("cpus-c2")).toBe(180);
  });

  it("is a machine's own, with its disk and its external address", () => {
    const machine = {
      machine_type: "c3-standard-22",
      boot_disk: {
        initialize_params: {
          type: "hyperdisk-balanced",
          size: 100,
          provisioned_iops: 3000,
          provisioned_throughput: 140,
        },
      },
      network_interface: [{ access_config: [{}] }],
    };

    expect(Object.fromEntries(needs(stackWith({ google_compute_instance: { a: machine } })) ?? [])).toEqual({
      instances: 1,
      "cpus-c3": 22,
      "hyperdisk-balanced": 100,
      "hyperdisk-balanced-iops": 3000,
      "hyperdisk-balanced-throughput": 140,
      "used-addresses": 1,
    });
  });
});

describe("what links need", () => {
  it("is their bandwidth where it is theirs to state", () => {
    const attachments = {
      google_compute_interconnect_attachment: { own: { bandwidth: "BPS_10G" }, partner: {} },
    };

    expect(Object.fromEntries(needs(stackWith(attachments)) ?? [])).toEqual({
      attachments: 2,
      "attachment-bandwidth": 10_000,
    });
  });
});

describe("a stack of another cloud", () => {
  it("needs nothing of a project", () => {
    expect(needsOf([{ provider: { aws: [{ region: "us-east-1" }] }, resource: {} }]).size).toBe(0);
  });
});

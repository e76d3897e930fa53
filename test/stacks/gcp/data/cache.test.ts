import type { CacheInput } from "../../../../src/gcp/cache/spec/schema";
import type { GcpRegionInput } from "../../../../src/gcp/region/spec/schema";
import granary from "../../../environments/granary";
import type { JsonObject } from "../../../helpers/synthesized";
import type { Template } from "../../../helpers/template";
import { synthesized } from "./environment";

/** The data and network stacks of a region that has nothing but this cache. */
function stacksWith(cache: CacheInput, own: Partial<GcpRegionInput> = {}): [Template, Template] {
  const iowa = {
    ...(granary.regions["iowa"] as GcpRegionInput),
    database: undefined,
    buckets: {},
    images: undefined,
    cache,
    ...own,
  };
  const environment = { ...granary, regions: { iowa: iowa as GcpRegionInput } };
  return synthesized(environment, "granary-iowa-data", "granary-iowa-network") as [Template, Template];
}

const valkey = { kind: "valkey", version: "8.0", machine: "HIGHMEM_MEDIUM" } as const;
const redis = { kind: "redis", tier: "STANDARD_HA", version: "7.2", memoryGiB: 16 } as const;
const network = "projects/hft-granary/global/networks/hft-granary-iowa";

describe("a Valkey cache", () => {
  const [data, networkStack] = stacksWith(valkey);
  const instance = (): JsonObject => data.resource("google_memorystore_instance").arguments;

  it("takes TLS and IAM only", () => {
    expect(instance()).toMatchObject({
      authorization_mode: "IAM_AUTH",
      transit_encryption_mode: "SERVER_AUTHENTICATION",
      engine_version: "VALKEY_8_0",
    });
  });

  it("gets its endpoints by a policy for the data tier, which is there before it", () => {
    const { address, arguments: policy } = data.resource(
      "google_network_connectivity_service_connection_policy",
    );

    expect(policy).toMatchObject({
      service_class: "gcp-memorystore",
      network,
      psc_config: {
        subnetworks: ["projects/hft-granary/regions/us-central1/subnetworks/hft-granary-iowa-data"],
      },
    });
    expect(instance()["depends_on"]).toEqual([address]);
    expect(instance()["desired_auto_created_endpoints"]).toEqual([{ network, project_id: "hft-granary" }]);
  });

  it("uses a policy that is there already", () => {
    const [adopting] = stacksWith({ ...valkey, connectionPolicy: "adopt" });

    expect(adopting.resources("google_network_connectivity_service_connection_policy")).toEqual([]);
  });

  it("is reached by the primary, or by who knows the shards", () => {
    const [cluster] = stacksWith({ ...valkey, mode: "CLUSTER", shards: 3 });

    expect(data.output("cache_address")).toContain('"CONNECTION_TYPE_PRIMARY"');
    expect(cluster.output("cache_address")).toContain('"CONNECTION_TYPE_DISCOVERY"');
  });

  it("is maintained in the change window, after the database, and backed up in the quiet hour", () => {
    expect(instance()).toMatchObject({
      maintenance_policy: {
        weekly_maintenance_window: [{ day: "SATURDAY", start_time: { hours: 13, minutes: 0 } }],
      },
      automated_backup_config: {
        fixed_frequency_schedule: { start_time: { hours: 19 } },
        retention: "604800s",
      },
    });
  });

  it.each([
    [{ kind: "off" }, { mode: "DISABLED" }],
    [
      { kind: "snapshots", everyHours: 12 },
      { mode: "RDB", rdb_config: { rdb_snapshot_period: "TWELVE_HOURS" } },
    ],
    [{ kind: "log" }, { mode: "AOF", aof_config: { append_fsync: "EVERY_SEC" } }],
  ] as const)("keeps what is stated over a restart: %j", (persistence, expected) => {
    const [stack] = stacksWith({ ...valkey, persistence });

    expect(stack.resource("google_memorystore_instance").arguments["persistence_config"]).toEqual(expected);
  });

  it("refuses a write rather than forget a key", () => {
    expect(instance()["engine_configs"]).toEqual({ "maxmemory-policy": "noeviction" });
  });

  it("is encrypted with a key that only the service that stores it may use", () => {
    const members = networkStack
      .resources("google_kms_crypto_key_iam_member")
      .map(({ arguments: grant }) => grant["member"]);

    expect(instance()["kms_key"]).toBe(
      "projects/hft-granary/locations/us-central1/keyRings/hft-granary-iowa/cryptoKeys/objects",
    );
    expect(members).toEqual([
      "serviceAccount:service-444444444444@compute-system.iam.gserviceaccount.com",
      "serviceAccount:service-444444444444@gcp-sa-memorystore.iam.gserviceaccount.com",
    ]);
  });

  it("in one zone stands in that", () => {
    const [stack] = stacksWith({ ...valkey, zones: { kind: "single", zone: "c" } });

    expect(stack.resource("google_memorystore_instance").arguments["zone_distribution_config"]).toEqual({
      mode: "SINGLE_ZONE",
      zone: "us-central1-c",
    });
  });

  it("is deleted neither by Terraform nor by anybody else", () => {
    expect(instance()).toMatchObject({
      deletion_protection_enabled: true,
      lifecycle: { prevent_destroy: true },
    });
  });
});

describe("a Redis cache", () => {
  const instanceOf = (cache: CacheInput): JsonObject =>
    stacksWith(cache)[0].resource("google_redis_instance").arguments;

  it("has its address in the region's network, and not in the one called default", () => {
    expect(instanceOf(redis)).toMatchObject({
      authorized_network: network,
      connect_mode: "PRIVATE_SERVICE_ACCESS",
      transit_encryption_mode: "SERVER_AUTHENTICATION",
      auth_enabled: true,
      redis_version: "REDIS_7_2",
    });
  });

  it("has one replica that nobody reads from, unless more are stated", () => {
    expect(instanceOf(redis)).toMatchObject({
      replica_count: 1,
      read_replicas_mode: "READ_REPLICAS_DISABLED",
    });
    expect(instanceOf({ ...redis, readReplicas: 3 })).toMatchObject({
      replica_count: 3,
      read_replicas_mode: "READ_REPLICAS_ENABLED",
    });
  });

  it("stands in the zones that are stated", () => {
    expect(instanceOf({ ...redis, zone: "b", standbyZone: "a" })).toMatchObject({
      location_id: "us-central1-b",
      alternative_location_id: "us-central1-a",
    });
  });

  it("of one node has no replica", () => {
    const basic = instanceOf({ ...redis, tier: "BASIC" });

    expect(basic["tier"]).toBe("BASIC");
    expect(Object.keys(basic)).not.toEqual(
      expect.arrayContaining(["replica_count", "read_replicas_mode", "alternative_location_id"]),
    );
  });

  it("leaves its password out of the outputs", () => {
    const [stack] = stacksWith(redis);

    expect(JSON.stringify(stack.json)).not.toContain("auth_string");
  });
});

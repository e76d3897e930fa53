import type { CacheInput } from "../../../../src/azure/cache/spec/schema";
import type { JsonObject } from "../../../../src/core/json";
import { cache } from "../../../azure/cache/caches";
import { Template } from "../../../helpers/template";
import { dataStack } from "./environment";

const stackWith = (own: Partial<CacheInput>): Template => dataStack({ cache: { ...cache, ...own } });
const redisOf = (own: Partial<CacheInput>): JsonObject =>
  stackWith(own).resource("azurerm_managed_redis").arguments;
const databaseOf = (own: Partial<CacheInput>): JsonObject => redisOf(own)["default_database"] as JsonObject;

describe("a cache of Azure Managed Redis", () => {
  const stack = stackWith({});
  const { address, arguments: redis } = stack.resource("azurerm_managed_redis");

  it("has no public address, and one in the network under the name that clients know", () => {
    const { arguments: endpoint } = stack.resource("azurerm_private_endpoint");

    expect(redis["public_network_access"]).toBe("Disabled");
    expect(endpoint).toMatchObject({
      private_service_connection: {
        private_connection_resource_id: `\${${address}.id}`,
        subresource_names: ["redisEnterprise"],
      },
    });
    expect(JSON.stringify(endpoint)).toContain("/subnets/endpoints");
    expect(JSON.stringify(endpoint)).toContain("privatelink.redis.azure.net");
  });

  it("takes TLS and tokens only, speaks the cluster's protocol, and refuses a write rather than forget a key", () => {
    expect(databaseOf({})).toMatchObject({
      client_protocol: "Encrypted",
      access_keys_authentication_enabled: false,
      clustering_policy: "OSSCluster",
      eviction_policy: "NoEviction",
    });
  });

  it("lets each client in by a resource that azurerm has only later", () => {
    const { arguments: deployment } = stack.resource("azurerm_resource_group_template_deployment");
    const template = JSON.parse(deployment["template_content"] as string) as JsonObject;

    expect(deployment).toMatchObject({ deployment_mode: "Incremental", depends_on: [address] });
    expect(template["resources"]).toEqual([
      {
        apiVersion: "2025-07-01",
        name: `${redis["name"] as string}/default/engine`,
        properties: {
          accessPolicyName: "default",
          user: { objectId: "22222222-0000-4000-8000-000000000040" },
        },
        type: "Microsoft.Cache/redisEnterprise/databases/accessPolicyAssignments",
      },
    ]);
  });

  it("is encrypted with the version of the region's key that the network's stack reports", () => {
    expect(redis["customer_managed_key"]).toMatchObject({
      key_vault_key_id: expect.stringMatching(
        /^https:\/\/.+\.vault\.azure\.net\/keys\/objects\/\$\{data\.terraform_remote_state\..+\.outputs\.objects_key_version\}$/,
      ) as string,
      user_assigned_identity_id: expect.stringContaining("-objects") as string,
    });
  });

  it("tells clients its address and port, and with keys who may ask for them", () => {
    const keyed = stackWith({ signIn: { kind: "keys" } });

    expect(stack.output("cache_address")).toBe(`\${${address}.hostname}`);
    expect(stack.output("cache_port")).toBe(10_000);
    expect(stack.section("output")).not.toHaveProperty("cache_keys_command");
    expect(keyed.output("cache_keys_command")).toMatch(
      /^az redisenterprise database list-keys --cluster-name hft-fenland-texas-cache-[0-9a-f]{8} /,
    );
    expect(JSON.stringify(keyed.section("output"))).not.toContain("access_key");
  });

  it.each([
    [{ kind: "log" }, "persistence_append_only_file_backup_frequency", "1s"],
    [{ kind: "snapshots", everyHours: 6 }, "persistence_redis_database_backup_frequency", "6h"],
  ] as const)("keeps what is stated: %j", (persistence, argument, frequency) => {
    expect(databaseOf({ persistence })[argument]).toBe(frequency);
    expect(databaseOf({})).not.toHaveProperty(argument);
  });

  it("is replaced rather than emptied in place, which its protection refuses", () => {
    const { address: shape, arguments: data } = stack.resource("terraform_data");

    expect(redis["lifecycle"]).toEqual({ prevent_destroy: true, replace_triggered_by: [shape] });
    expect(data["input"]).toEqual({
      clustering_policy: "OSSCluster",
      geo_replication_group: "",
      modules: [],
    });
  });
});

describe("caches of a geo-replication group", () => {
  it("are linked by the region that says so, and by no other", () => {
    const [linking, linked] = [Template.of("fenland-iowa-data"), Template.of("fenland-texas-data")];
    const { address } = linking.resource("azurerm_managed_redis");
    const id =
      "/subscriptions/22222222-0000-4000-8000-000000000010/resourceGroups/hft-fenland-texas-data/providers/Microsoft.Cache/redisEnterprise/";

    expect(linking.resource("azurerm_managed_redis_geo_replication").arguments).toMatchObject({
      managed_redis_id: `\${${address}.id}`,
      linked_managed_redis_ids: [
        `${id}${linked.resource("azurerm_managed_redis").arguments["name"] as string}`,
      ],
    });
    expect(linked.resources("azurerm_managed_redis_geo_replication")).toEqual([]);
  });

  it("read no state of a network whose keys are adopted", () => {
    expect(Template.of("fenland-iowa-data").section("data")).toEqual({});
  });
});

describe("the alarms of a region with a cache", () => {
  it("watch it by the id that it has, and the group that it is in", () => {
    const watch = Template.of("fenland-texas-watch");
    const name = Template.of("fenland-texas-data").resource("azurerm_managed_redis").arguments["name"];
    const id = `/subscriptions/22222222-0000-4000-8000-000000000010/resourceGroups/hft-fenland-texas-data/providers/Microsoft.Cache/redisEnterprise/${name as string}`;
    const watched = watch
      .resources("azurerm_monitor_metric_alert")
      .filter(({ arguments: own }) => JSON.stringify(own["scopes"]) === JSON.stringify([id]))
      .flatMap(({ arguments: own }) => own["criteria"] as JsonObject[])
      .map((criterion) => criterion["metric_name"]);

    // That of its load counts in sessions only: a query of the logs.
    expect(watched.sort()).toEqual(["evictedkeys", "geoReplicationHealthy", "usedmemorypercentage"]);
  });
});

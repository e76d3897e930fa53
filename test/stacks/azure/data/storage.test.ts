import type { StorageInput } from "../../../../src/azure/storage/spec/schema";
import type { JsonObject } from "../../../../src/core/json";
import { dataStack } from "./environment";
import type { Template } from "../../../helpers/template";

type DataInput = Extract<StorageInput, { kind: "data" }>;

const sound: DataInput = { kind: "data", redundancy: "ZRS", containers: { ticks: {} } };
const stackWith = (own: Partial<DataInput>, role: "primary" | "sandbox" = "primary"): Template =>
  dataStack({ role, storage: { records: { ...sound, ...own } } });
const rulesOf = (own: Partial<DataInput>): JsonObject[] =>
  stackWith(own).resource("azurerm_storage_management_policy").arguments["rule"] as JsonObject[];

describe("a storage account", () => {
  const stack = stackWith({});
  const { address, arguments: account } = stack.resource("azurerm_storage_account");

  it("takes no key, no public request and nothing below TLS 1.2", () => {
    expect(account).toMatchObject({
      shared_access_key_enabled: false,
      local_user_enabled: false,
      allow_nested_items_to_be_public: false,
      public_network_access_enabled: false,
      network_rules: { default_action: "Deny" },
      https_traffic_only_enabled: true,
      min_tls_version: "TLS1_2",
      cross_tenant_replication_enabled: false,
    });
  });

  it("is reached by a private endpoint of its blobs", () => {
    expect(stack.resource("azurerm_private_endpoint").arguments).toMatchObject({
      private_service_connection: {
        private_connection_resource_id: `\${${address}.id}`,
        subresource_names: ["blob"],
      },
    });
  });

  it("is encrypted twice, the second time with the region's key in whichever version is the newest", () => {
    const { arguments: key } = stack.resource("azurerm_storage_account_customer_managed_key");

    expect(account).toMatchObject({ infrastructure_encryption_enabled: true });
    expect(key).toMatchObject({
      storage_account_id: `\${${address}.id}`,
      key_vault_uri: expect.stringMatching(/^https:\/\/[a-z0-9-]+\.vault\.azure\.net\/$/) as string,
      key_name: "objects",
    });
    expect(key).not.toHaveProperty("key_version");
    expect(account["lifecycle"]).toMatchObject({ ignore_changes: ["customer_managed_key"] });
  });

  it("keeps what is overwritten for a month and what is deleted for a week", () => {
    expect(account["blob_properties"]).toMatchObject({
      versioning_enabled: true,
      delete_retention_policy: { days: 7 },
      container_delete_retention_policy: { days: 7 },
      change_feed_enabled: false,
    });
    expect(rulesOf({})).toEqual([
      {
        name: "old-versions",
        enabled: true,
        filters: { blob_types: ["appendBlob", "blockBlob"] },
        actions: { version: { delete_after_days_since_creation: 30 } },
      },
    ]);
  });

  it("moves block blobs only, and expires append blobs too", () => {
    expect(rulesOf({ archive: [{ to: "Cool", afterDays: 30 }], expireDays: 400 })).toEqual(
      expect.arrayContaining([
        {
          name: "moves",
          enabled: true,
          filters: { blob_types: ["blockBlob"] },
          actions: { base_blob: { tier_to_cool_after_days_since_modification_greater_than: 30 } },
        },
        {
          name: "expiry",
          enabled: true,
          filters: { blob_types: ["appendBlob", "blockBlob"] },
          actions: { base_blob: { delete_after_days_since_modification_greater_than: 400 } },
        },
      ]),
    );
  });

  it("has containers that are made through Azure Resource Manager, not by the account itself", () => {
    const { arguments: container } = stack.resource("azurerm_storage_container");

    expect(container).toMatchObject({
      name: "ticks",
      storage_account_id: `\${${address}.id}`,
      container_access_type: "private",
    });
    expect(container).not.toHaveProperty("storage_account_name");
  });

  it("reads no state of the network: its ids follow from the environment", () => {
    expect(stack.section("data")).toEqual({});
  });

  it("is deleted neither in production, nor are its containers", () => {
    const sandbox = stackWith({}, "sandbox");
    const protectedIn = (of: Template): unknown[] =>
      ["azurerm_storage_account", "azurerm_storage_container"].map(
        (type) => (of.resource(type).arguments["lifecycle"] as JsonObject)["prevent_destroy"],
      );

    expect(protectedIn(stack)).toEqual([true, true]);
    expect(protectedIn(sandbox)).toEqual([false, false]);
  });
});

describe("a container with a retention", () => {
  it.each([
    ["unlocked", false],
    ["locked", true],
  ] as const)("that is %s", (kind, locked) => {
    const days = 30;
    const retention =
      kind === "locked"
        ? ({ kind, days, irreversible: "I understand", appends: true } as const)
        : { kind, days };
    const { arguments: policy } = stackWith({ containers: { orders: { retention } } }).resource(
      "azurerm_storage_container_immutability_policy",
    );

    expect(policy).toMatchObject({
      immutability_period_in_days: 30,
      locked,
      protected_append_writes_enabled: locked,
      lifecycle: { prevent_destroy: locked },
    });
  });
});

describe("an adopted account", () => {
  it("is passed on and left as it is", () => {
    const stack = dataStack({ storage: { research: { kind: "adopt", accountName: "firmresearch" } } });

    expect(stack.output("storage_accounts")).toEqual({ research: "firmresearch" });
    expect(stack.resources("azurerm_storage_account")).toEqual([]);
  });
});

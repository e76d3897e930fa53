import { Template } from "../../helpers/template";
import { givenRoles } from "../../../src/azure/identities/spec/roles";
import { stackIdsOf } from "../../helpers/synthesized";

const identities = Template.of("production-azureidentities");
const states = Template.of("estuary-state");
const home = "/subscriptions/33333333-0000-4000-8000-000000000020";
const grants = identities.resources("azurerm_role_assignment").map(({ arguments: own }) => own);

describe("the identities of a pipeline", () => {
  it("trust the subjects of one repository, each its own", () => {
    const subjects = identities
      .resources("azurerm_federated_identity_credential")
      .map(({ arguments: own }) => own);

    expect(subjects.map(({ subject }) => subject).sort()).toEqual([
      "repo:firm@123456/hft@456789:environment:production",
      "repo:firm@123456/hft@456789:pull_request",
      "repo:firm@123456/hft@456789:ref:refs/heads/main",
    ]);
    for (const { audience, subject } of subjects) {
      expect(audience).toEqual(["api://AzureADTokenExchange"]);
      expect(subject).not.toContain("*");
    }
    expect(
      identities.resource("azurerm_resource_group_template_deployment").arguments["template_content"],
    ).toContain(
      "claims['sub'] matches 'repo:firm@123456/hft@456789:ref:refs/heads/gh-readonly-queue/main/*'",
    );
  });

  it("change nothing in the subscription of their own", () => {
    const roles = grants.filter(({ scope }) => scope === home).map((own) => own["role_definition_name"]);

    expect(new Set(roles)).toEqual(new Set(["Key Vault Reader", "Reader"]));
  });

  it("give the roles that stacks give, under a condition", () => {
    const granting = grants.filter(
      (own) => own["role_definition_name"] === "Role Based Access Control Administrator",
    );

    expect(granting).toHaveLength(1);
    expect(granting[0]).toMatchObject({
      condition_version: "2.0",
      condition: expect.stringContaining(givenRoles["Network Contributor"]) as unknown,
    });
    expect(grants.filter((own) => own["role_definition_name"] === "Owner")).toEqual([]);
  });

  it("may give every role that a stack of a region gives", () => {
    const given = stackIdsOf("azurerm")
      .filter((id) => id.split("-").length === 3)
      .flatMap((id) => Template.of(id).resources("azurerm_role_assignment"))
      .map(({ arguments: own }) => own["role_definition_name"]);

    expect([...new Set(given)].filter((role) => !Object.keys(givenRoles).includes(String(role)))).toEqual([]);
  });
});

describe("a created storage account for states", () => {
  const { arguments: account } = states.resource("azurerm_storage_account");

  it("takes no key, no public read and no old TLS, and keeps what is overwritten", () => {
    expect(account).toMatchObject({
      shared_access_key_enabled: false,
      local_user_enabled: false,
      allow_nested_items_to_be_public: false,
      min_tls_version: "TLS1_2",
      https_traffic_only_enabled: true,
      blob_properties: {
        versioning_enabled: true,
        delete_retention_policy: { days: 30 },
        container_delete_retention_policy: { days: 30 },
      },
      network_rules: { default_action: "Deny", ip_rules: ["203.0.113.16/28"] },
      lifecycle: { prevent_destroy: true },
    });
    expect(account["customer_managed_key"]).toMatchObject({
      key_vault_key_id: expect.stringContaining("azurerm_key_vault_key.state_keys_key") as unknown,
    });
  });

  it("is locked, and records each access", () => {
    expect(states.resource("azurerm_management_lock").arguments["lock_level"]).toBe("CanNotDelete");
    expect(states.resource("azurerm_monitor_diagnostic_setting").arguments["enabled_log"]).toEqual(
      ["StorageRead", "StorageWrite", "StorageDelete"].map((category) => ({ category })),
    );
  });

  it("is read by who plans, and written by who applies and by people", () => {
    const group = "/resourceGroups/hft-states";
    const roles = Template.of("estuary-azureidentities")
      .resources("azurerm_role_assignment")
      .map(({ arguments: own }) => own)
      .filter(({ scope }) => String(scope).endsWith(group))
      .map((own) => own["role_definition_name"]);

    expect(roles.sort()).toEqual(["Storage Blob Data Contributor", "Storage Blob Data Reader"]);
  });

  // A lock keeps Azure from taking a role on the account or its container away.
  it("has no role below its lock", () => {
    const locked = states.resource("azurerm_storage_account").address;
    const below = states
      .resources("azurerm_role_assignment")
      .map(({ arguments: own }) => String(own["scope"]))
      .filter((scope) => scope.includes(locked) || scope.includes("azurerm_storage_container"));

    expect(below).toEqual([]);
  });

  it("holds its own state once it is there, which is read and written by tokens", () => {
    expect(states.section("terraform")["backend"]).toMatchObject({
      azurerm: {
        storage_account_name: "hftestuarystates",
        key: "estuary-state.tfstate",
        use_azuread_auth: true,
      },
    });
  });
});

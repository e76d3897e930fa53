import { Template } from "../../helpers/template";

const identities = Template.of("production-gcpidentities");
const states = Template.of("granary-state");
const grants = identities.resources("google_project_iam_member").map(({ arguments: own }) => own);

describe("the service accounts of a pipeline", () => {
  it("have no key, and are lent to the jobs of one pool", () => {
    expect(identities.resources("google_service_account_key")).toEqual([]);
    const lent = identities.resources("google_service_account_iam_member").map(({ arguments: own }) => own);
    const pool =
      "principalSet://iam.googleapis.com/projects/345678901234/locations/global/workloadIdentityPools";

    for (const { role, member } of lent) {
      expect(role).toBe("roles/iam.workloadIdentityUser");
      expect(member).toMatch(`${pool}/hft-production/attribute.operation/`);
    }
  });

  it("have a pool with a condition, and a mapping as Google names its attributes", () => {
    expect(identities.resource("google_iam_workload_identity_pool_provider").arguments).toMatchObject({
      attribute_mapping: { "google.subject": "assertion.run_id" },
      attribute_condition: expect.stringContaining("assertion.repository_id == '456789'") as unknown,
    });
  });

  it("change nothing in the project of their own", () => {
    const roles = grants.filter(({ project }) => project === "hft-trading-pipelines").map(({ role }) => role);

    expect(new Set(roles)).toEqual(new Set(["roles/iam.securityReviewer", "roles/viewer"]));
  });

  it("give the roles of machines, and are neither owner nor editor", () => {
    const granting = grants.filter(({ role }) => role === "roles/resourcemanager.projectIamAdmin");

    expect(granting).toHaveLength(1);
    expect(granting[0]?.["condition"]).toMatchObject({
      expression: expect.stringMatching(/modifiedGrantsByRole.*hasOnly/) as unknown,
    });
    expect(grants.filter(({ role }) => role === "roles/owner" || role === "roles/editor")).toEqual([]);
  });
});

describe("a created bucket of Cloud Storage for states", () => {
  const { arguments: bucket } = states.resource("google_storage_bucket");

  it("keeps old states, has a key of its own and is nobody's in public", () => {
    expect(bucket).toMatchObject({
      location: "NAM4",
      rpo: "ASYNC_TURBO",
      versioning: { enabled: true },
      soft_delete_policy: { retention_duration_seconds: 30 * 86_400 },
      uniform_bucket_level_access: true,
      public_access_prevention: "enforced",
      encryption: {
        default_kms_key_name: expect.stringContaining("google_kms_crypto_key.state_key") as unknown,
      },
      lifecycle: { prevent_destroy: true },
    });
    expect(bucket).not.toHaveProperty("retention_policy");
    expect(states.resource("google_kms_key_ring").arguments["location"]).toBe("nam4");
  });

  it("takes its objects from whoever views or edits the project", () => {
    const owners = states.resources("google_storage_bucket_iam_binding").map(({ arguments: own }) => own);

    expect(owners.map(({ role }) => role).sort()).toEqual([
      "roles/storage.legacyBucketOwner",
      "roles/storage.legacyBucketReader",
      "roles/storage.legacyObjectOwner",
      "roles/storage.legacyObjectReader",
    ]);
    for (const { members } of owners) expect(members).toEqual(["projectOwner:hft-granary-states"]);
  });

  it("is written by who applies, read by who plans, and by people", () => {
    const roles = [
      ...states.resources("google_storage_bucket_iam_member"),
      ...Template.of("granary-gcpidentities").resources("google_storage_bucket_iam_member"),
    ];

    expect(roles.map(({ arguments: { role } }) => role).sort()).toEqual([
      "roles/storage.objectUser",
      "roles/storage.objectUser",
      "roles/storage.objectViewer",
    ]);
  });

  it("holds its own state once it is there", () => {
    expect(states.section("terraform")["backend"]).toEqual({
      gcs: { bucket: "hft-granary-state", prefix: "granary-state" },
    });
  });
});

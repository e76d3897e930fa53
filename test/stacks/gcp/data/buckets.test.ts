import type { BucketInput } from "../../../../src/gcp/storage/spec/schema";
import type { GcpRegionInput } from "../../../../src/gcp/region/spec/schema";
import granary from "../../../environments/granary";
import type { JsonObject } from "../../../helpers/synthesized";
import type { Template } from "../../../helpers/template";
import { synthesized } from "./environment";

/** The data and network stacks of a region that has nothing but these buckets. */
function stacksWith(
  buckets: Readonly<Record<string, BucketInput>>,
  own: Partial<GcpRegionInput> = {},
): [Template, Template] {
  const region = {
    ...(granary.regions["iowa"] as GcpRegionInput),
    database: undefined,
    cache: undefined,
    images: undefined,
  };
  const iowa = { ...region, buckets, ...own } as GcpRegionInput;
  return synthesized({ ...granary, regions: { iowa } }, "granary-iowa-data", "granary-iowa-network") as [
    Template,
    Template,
  ];
}

const bucketWith = (own: Partial<Extract<BucketInput, { kind: "data" }>>): JsonObject =>
  stacksWith({ ticks: { kind: "data", ...own } })[0].resource("google_storage_bucket").arguments;

describe("a data bucket", () => {
  const bucket = bucketWith({});

  it("cannot be made public, nor its objects one by one", () => {
    expect(bucket).toMatchObject({ public_access_prevention: "enforced", uniform_bucket_level_access: true });
  });

  it("has a name that no other project has, and that does not say which project it is of", () => {
    const name = bucket["name"] as string;
    const [elsewhere] = stacksWith({ ticks: { kind: "data" } }, { projectNumber: "444444444447" });

    expect(name).toMatch(/^hft-granary-iowa-ticks-[0-9a-f]{8}$/);
    expect(elsewhere.resource("google_storage_bucket").arguments["name"]).not.toBe(name);
    expect(name).not.toContain("444444444444");
  });

  it("lies in the region, under a key of the region that Cloud Storage may use", () => {
    const [, network] = stacksWith({ ticks: { kind: "data" } });
    const members = network
      .resources("google_kms_crypto_key_iam_member")
      .map(({ arguments: grant }) => grant["member"]);

    expect(bucket).toMatchObject({
      location: "us-central1",
      encryption: {
        default_kms_key_name:
          "projects/hft-granary/locations/us-central1/keyRings/hft-granary-iowa/cryptoKeys/objects",
      },
    });
    expect(members).toContain(
      "serviceAccount:service-444444444444@gs-project-accounts.iam.gserviceaccount.com",
    );
  });

  it("keeps what is overwritten or deleted for a month, and can restore it for a week after", () => {
    expect(bucket).toMatchObject({
      versioning: { enabled: true },
      soft_delete_policy: { retention_duration_seconds: 7 * 86_400 },
    });
    expect(bucket["lifecycle_rule"]).toContainEqual({
      action: { type: "Delete" },
      condition: { days_since_noncurrent_time: 30, with_state: "ARCHIVED" },
    });
    expect(bucket).not.toHaveProperty("retention_policy");
  });

  it("moves and expires live objects only, so that an expired one becomes an old version", () => {
    const rules = bucketWith({ archive: [{ to: "COLDLINE", afterDays: 60 }], expireDays: 400 })[
      "lifecycle_rule"
    ];

    expect(rules).toEqual(
      expect.arrayContaining([
        {
          action: { type: "SetStorageClass", storage_class: "COLDLINE" },
          condition: { age: 60, with_state: "LIVE" },
        },
        { action: { type: "Delete" }, condition: { age: 400, with_state: "LIVE" } },
      ]),
    );
  });

  it.each([
    ["unlocked", false],
    ["locked", true],
  ] as const)("with a retention that is %s keeps no versions beside it", (kind, isLocked) => {
    const retention =
      kind === "locked" ? { kind, days: 10, irreversible: "I understand" as const } : { kind, days: 10 };

    expect(bucketWith({ retention })).toMatchObject({
      versioning: { enabled: false },
      retention_policy: { retention_period: 864_000, is_locked: isLocked },
    });
  });

  it("is deleted neither in production, nor anywhere with what it holds", () => {
    const [sandbox] = stacksWith({ ticks: { kind: "data" } }, { role: "sandbox" });

    expect(bucket).toMatchObject({ force_destroy: false, lifecycle: { prevent_destroy: true } });
    expect(sandbox.resource("google_storage_bucket").arguments).toMatchObject({
      force_destroy: false,
      lifecycle: { prevent_destroy: false },
    });
  });
});

describe("a bucket for flow logs", () => {
  const [data, network] = stacksWith({ flows: { kind: "flow-logs" } });

  it("gets those of the region's subnets, from an account that may only add to it", () => {
    const { address, arguments: sink } = data.resource("google_logging_project_sink");
    const { address: bucket } = data.resource("google_storage_bucket");

    expect(sink["filter"]).toBe(
      'resource.type="gce_subnetwork" AND logName="projects/hft-granary/logs/compute.googleapis.com%2Fvpc_flows" AND resource.labels.subnetwork_name=("hft-granary-iowa-private" OR "hft-granary-iowa-trading" OR "hft-granary-iowa-data")',
    );
    expect(sink["unique_writer_identity"]).toBe(true);
    expect(data.resource("google_storage_bucket_iam_member").arguments).toMatchObject({
      bucket: `\${${bucket}.name}`,
      role: "roles/storage.objectCreator",
      member: `\${${address}.writer_identity}`,
    });
  });

  it("has the API of Cloud Logging enabled", () => {
    const services = network.resources("google_project_service").map(({ arguments: own }) => own["service"]);

    expect(services).toEqual(expect.arrayContaining(["logging.googleapis.com", "storage.googleapis.com"]));
  });
});

describe("an adopted bucket", () => {
  const [data, network] = stacksWith({ research: { kind: "adopt", name: "firm-research" } });

  it("is passed on and left as it is", () => {
    expect(data.output("bucket_names")).toEqual({ research: "firm-research" });
    expect(data.resources("google_storage_bucket")).toEqual([]);
  });

  it("needs neither the API nor a key", () => {
    const services = network.resources("google_project_service").map(({ arguments: own }) => own["service"]);

    expect(services).not.toContain("storage.googleapis.com");
    expect(JSON.stringify(network.json)).not.toContain("cryptoKeys/objects");
  });
});

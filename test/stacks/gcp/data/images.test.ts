import type { ImagesInput } from "../../../../src/gcp/images/spec/schema";
import type { GcpRegionInput } from "../../../../src/gcp/region/spec/schema";
import granary from "../../../environments/granary";
import type { Template } from "../../../helpers/template";
import { synthesized } from "./environment";

const home: ImagesInput = {
  kind: "home",
  repositories: { engine: { readers: ["engine-nodes@hft-granary.iam.gserviceaccount.com"] } },
};

/** The stacks of two regions that have nothing but images, and of which the second has what is stated. */
function stacksWith(replica: ImagesInput, own: Partial<GcpRegionInput> = {}): Template[] {
  const bare = { database: undefined, cache: undefined, buckets: {} };
  const { iowa, carolina } = granary.regions as Record<string, GcpRegionInput>;
  const regions = {
    iowa: { ...iowa, ...bare, images: home },
    carolina: { ...carolina, ...bare, images: replica, ...own },
  } as Record<string, GcpRegionInput>;
  return synthesized(
    { ...granary, regions },
    "granary-iowa-data",
    "granary-carolina-data",
    "granary-iowa-network",
  );
}

const [iowa, pushed, network] = stacksWith({ kind: "replica", of: "iowa" }) as [Template, Template, Template];
const repository = "google_artifact_registry_repository";

describe("the home of images", () => {
  const engine = iowa.resource(repository).arguments;

  it("gives no tag twice, and deletes what has none after a while", () => {
    expect(engine).toMatchObject({
      docker_config: { immutable_tags: true },
      cleanup_policies: [
        { id: "untagged", action: "DELETE", condition: { tag_state: "UNTAGGED", older_than: "14d" } },
      ],
      cleanup_policy_dry_run: false,
    });
  });

  it("scans, with the API that does it enabled", () => {
    const services = network.resources("google_project_service").map(({ arguments: own }) => own["service"]);

    expect(engine["vulnerability_scanning_config"]).toEqual({ enablement_config: "INHERITED" });
    expect(services).toContain("containerscanning.googleapis.com");
  });

  it("is encrypted with a key that Artifact Registry may use", () => {
    const members = network
      .resources("google_kms_crypto_key_iam_member")
      .map(({ arguments: grant }) => grant["member"]);

    expect(engine["kms_key_name"]).toMatch(/us-central1.*\/objects$/);
    expect(members).toContain(
      "serviceAccount:service-444444444444@gcp-sa-artifactregistry.iam.gserviceaccount.com",
    );
  });

  it("is read by those who are stated, and by nobody else", () => {
    expect(iowa.resource("google_artifact_registry_repository_iam_member").arguments).toMatchObject({
      role: "roles/artifactregistry.reader",
      member: "serviceAccount:engine-nodes@hft-granary.iam.gserviceaccount.com",
    });
  });

  it("says what the names of its images begin with", () => {
    expect(iowa.output("image_repositories")).toEqual({
      engine: "us-central1-docker.pkg.dev/hft-granary/hft-granary-engine",
    });
  });
});

describe("a replica of images", () => {
  it("that is pushed to is like its home, in its own region and under a key of it", () => {
    expect(pushed.resource(repository).arguments).toMatchObject({
      repository_id: "hft-granary-engine",
      location: "us-east1",
      mode: "STANDARD_REPOSITORY",
      docker_config: { immutable_tags: true },
      kms_key_name: "projects/hft-keys/locations/us-east1/keyRings/granary/cryptoKeys/objects",
      vulnerability_scanning_config: { enablement_config: "DISABLED" },
    });
    expect(pushed.resources("google_artifact_registry_repository_iam_member")).toHaveLength(1);
  });

  it("that pulls through keeps what the home gives it, and is created without the home", () => {
    const [, cache] = stacksWith({ kind: "replica", of: "iowa", by: "pull-through" });

    expect(cache?.resource(repository).arguments).toMatchObject({
      mode: "REMOTE_REPOSITORY",
      remote_repository_config: {
        common_repository: { uri: "https://us-central1-docker.pkg.dev/hft-granary/hft-granary-engine" },
        disable_upstream_validation: true,
      },
    });
  });

  it("of another project may read the home", () => {
    const [open] = stacksWith(
      { kind: "replica", of: "iowa", by: "pull-through" },
      { projectId: "hft-granary-dr", projectNumber: "999999999999" },
    );

    expect(
      open?.resource("google_artifact_registry_repository_iam_member", {
        member: "serviceAccount:service-999999999999@gcp-sa-artifactregistry.iam.gserviceaccount.com",
      }).arguments,
    ).toMatchObject({ role: "roles/artifactregistry.reader" });
  });
});

import type { JsonObject } from "../../../src/core/json";
import type { GcpRegionInput } from "../../../src/gcp/region/spec/schema";
import { stackOf } from "../../app/run";
import prairie from "../../environments/prairie";
import { Template } from "../../helpers/template";

const iowa = Template.of("prairie-iowa-workloads");
const carolina = Template.of("prairie-carolina-workloads");

const execOf = (template: Template): JsonObject =>
  (template.provider("kubernetes")["exec"] as readonly JsonObject[])[0] ?? {};

describe("the stack of what lies in a cluster of Google Cloud", () => {
  it("reaches the cluster by its DNS name, whose certificate everybody trusts", () => {
    const { host, cluster_ca_certificate: ca } = iowa.provider("kubernetes");

    expect(host).toBe("https://${data.terraform_remote_state.prairie-iowa-compute.outputs.cluster_endpoint}");
    expect(ca).toBeUndefined();
  });

  it("reaches the cluster by its private address, with the cluster's own authority", () => {
    expect(carolina.provider("kubernetes")["cluster_ca_certificate"]).toBe(
      "${base64decode(data.terraform_remote_state.prairie-carolina-compute.outputs.cluster_ca_certificate)}",
    );
  });

  it("logs in by the credentials of the provider of Google Cloud, and knows no token", () => {
    expect(execOf(iowa)).toEqual({
      api_version: "client.authentication.k8s.io/v1beta1",
      command: "gke-gcloud-auth-plugin",
      args: ["--use_application_default_credentials"],
    });
    expect(iowa.provider("kubernetes")).not.toHaveProperty("token");
  });

  it("logs in as the service account of the operation, where the region has two", () => {
    const accounts = {
      plan: "hft-plan@hft-prairie-prod.iam.gserviceaccount.com",
      apply: "hft-apply@hft-prairie-prod.iam.gserviceaccount.com",
    };
    const region = { ...prairie.regions["iowa"], serviceAccounts: accounts } as GcpRegionInput;
    const stack = stackOf({ ...prairie, regions: { iowa: region } }, "prairie-iowa-workloads");

    expect(execOf(Template.from("impersonated", stack))["args"]).toEqual([
      `--impersonate_service_account=\${var.operation == "apply" ? "${accounts.apply}" : "${accounts.plan}"}`,
    ]);
  });

  it("reads only the outputs of the cluster's stack, and is applied after it", () => {
    expect(Object.keys(iowa.section("data")["terraform_remote_state"] as JsonObject)).toEqual([
      "prairie-iowa-compute",
    ]);
    expect(Object.keys(iowa.section("terraform")["required_providers"] as JsonObject)).toEqual([
      "kubernetes",
    ]);
  });

  it("tunes the nodes of every generation whose profile leaves knobs to the DaemonSet", () => {
    expect(iowa.output("tuning_daemon_sets")).toEqual([
      "hft-tune-engine--a",
      "hft-tune-engine--b",
      "hft-tune-pricing--a",
    ]);
    // Its pricing pool does without them.
    expect(carolina.output("tuning_daemon_sets")).toEqual(["hft-tune-engine--a", "hft-tune-engine--b"]);
  });

  it("runs the image that the environment states", () => {
    const images = iowa
      .resources("kubernetes_daemon_set_v1")
      .map(({ arguments: daemonSet }) => JSON.stringify(daemonSet).match(/[^"]+@sha256:[0-9a-f]{64}/)?.[0]);

    expect(new Set(images)).toEqual(
      new Set([`us-docker.pkg.dev/hft-images/platform/hft-tune@sha256:${"0123456789abcdef".repeat(4)}`]),
    );
  });

  it("is not there where no trading node is built, whose profile may still be edited", () => {
    const carolina = { ...prairie.regions["carolina"], capacity: "none" } as GcpRegionInput;
    const environment = { ...prairie, regions: { ...prairie.regions, carolina } };

    expect(stackOf(environment, "prairie-iowa-workloads")).toBeDefined();
    expect(() => stackOf(environment, "prairie-carolina-workloads")).toThrow("no such file");
  });
});

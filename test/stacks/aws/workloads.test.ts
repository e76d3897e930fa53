import type { JsonObject } from "../../../src/core/json";
import type { AwsRegionInput } from "../../../src/aws/region/spec/schema";
import { stackOf } from "../../app/run";
import adopted from "../../environments/adopted";
import { Template } from "../../helpers/template";

const id = "adopted-london-workloads";
const london = Template.of(id);

const execOf = (template: Template): JsonObject =>
  (template.provider("kubernetes")["exec"] as readonly JsonObject[])[0] ?? {};

const outputOf = (name: string): string =>
  `\${data.terraform_remote_state.adopted-london-compute.outputs.${name}}`;

const args = [
  ...["eks", "get-token", "--output", "json"],
  ...["--region", "eu-west-2"],
  ...["--cluster-name", outputOf("cluster_name")],
];

describe("the stack of what lies in a cluster of AWS", () => {
  it("reaches the cluster by its own endpoint, with the cluster's own authority", () => {
    const { host, cluster_ca_certificate: authority } = london.provider("kubernetes");

    expect(host).toBe(outputOf("cluster_endpoint"));
    expect(authority).toMatch(/^\$\{base64decode\(.*outputs\.cluster_ca_certificate\)\}$/);
    expect(Template.of("adopted-london-compute").output("cluster_ca_certificate")).toMatch(
      /certificate_authority\[0\]\.data\}$/,
    );
  });

  it("logs in with the role of the operation, where the region has two", () => {
    expect(execOf(london)).toEqual({
      api_version: "client.authentication.k8s.io/v1beta1",
      command: "aws",
      args: [
        ...args,
        "--role-arn",
        '${var.operation == "apply" ? "arn:aws:iam::555555555555:role/apply" : "arn:aws:iam::555555555555:role/plan"}',
      ],
    });
    expect(london.section("variable")["operation"]).toMatchObject({ ephemeral: true });
  });

  it("logs in with the credentials of the provider of AWS, where it has none", () => {
    const { roles: _, ...region } = adopted.regions["london"] as AwsRegionInput;

    const stack = stackOf({ ...adopted, regions: { london: region } }, id);

    expect(execOf(Template.from(id, stack))["args"]).toEqual(args);
  });

  it("tunes the nodes of Bottlerocket only: those of AL2023 tune themselves", () => {
    expect(london.output("tuning_daemon_sets")).toEqual(["hft-tune-pricing--a"]);
  });
});

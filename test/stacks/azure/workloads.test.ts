import type { JsonObject } from "../../../src/core/json";
import type { AzureRegionInput } from "../../../src/azure/region/spec/schema";
import { stackOf } from "../../app/run";
import estuary from "../../environments/estuary";
import { Template } from "../../helpers/template";

const id = "estuary-virginia-workloads";
const virginia = Template.of(id);

const tenantId = "22222222-0000-4000-8000-000000000001";
const server = ["--server-id", "6dae42f8-4368-4678-94ff-3960e28e3630"];

const execOf = (template: Template): JsonObject =>
  (template.provider("kubernetes")["exec"] as readonly JsonObject[])[0] ?? {};

const outputOf = (name: string): string =>
  `data.terraform_remote_state.estuary-virginia-compute.outputs.${name}`;

/** The stack of a region with these changes. */
function synthesized(own: Partial<AzureRegionInput>): Template {
  const region = { ...estuary.regions["virginia"], ...own } as AzureRegionInput;
  return Template.from(id, stackOf({ ...estuary, regions: { ...estuary.regions, virginia: region } }, id));
}

describe("the stack of what lies in a cluster of Azure", () => {
  it("reaches the cluster by its private name, with the cluster's own authority", () => {
    expect(virginia.provider("kubernetes")).toMatchObject({
      host: `\${${outputOf("cluster_endpoint")}}`,
      cluster_ca_certificate: `\${base64decode(${outputOf("cluster_ca_certificate")})}`,
    });
  });

  it("logs in as `az` is, to the tenant of the subscription", () => {
    expect(execOf(virginia)).toEqual({
      api_version: "client.authentication.k8s.io/v1beta1",
      command: "kubelogin",
      args: [
        "get-token",
        ...server,
        ...["--tenant-id", tenantId],
        ...["--login", "azurecli"],
        "--disable-environment-override",
      ],
    });
  });

  it.each([
    ["oidc", "workloadidentity"],
    ["managed-identity", "msi"],
  ] as const)("logs in as the identity of the operation, where the region has two: %s", (kind, login) => {
    const plan = "22222222-0000-4000-8000-000000000020";
    const apply = "22222222-0000-4000-8000-000000000021";

    const template = synthesized({ identities: { kind, plan, apply } });

    expect(execOf(template)["args"]).toEqual([
      "get-token",
      ...server,
      ...["--tenant-id", tenantId],
      ...["--login", login],
      ...["--client-id", `\${var.operation == "apply" ? "${apply}" : "${plan}"}`],
      "--disable-environment-override",
    ]);
    expect(template.section("variable")["operation"]).toMatchObject({ ephemeral: true });
  });

  it("tunes the nodes of every generation, and of none whose profile does without", () => {
    expect(virginia.output("tuning_daemon_sets")).toEqual([
      "hft-tune-engine--a",
      "hft-tune-engine--b",
      "hft-tune-market-data--a",
      "hft-tune-pricing--a",
      "hft-tune-simulation--a",
    ]);
    const { engine } = estuary.regions["virginia"]?.pools as NonNullable<AzureRegionInput["pools"]>;
    if (engine?.kind !== "trading") throw new Error("no trading pool");
    const { a } = engine.generations;
    if (a === undefined) throw new Error("no generation");
    const without = { ...a, tuning: { ...a.tuning, inexpressible: "warn" as const } };

    const only = synthesized({ pools: { engine: { ...engine, generations: { a, b: without } } } });

    expect(only.output("tuning_daemon_sets")).toEqual(["hft-tune-engine--a"]);
  });

  it("is not there where no trading node is built, whose profile may still be edited", () => {
    const { virginia, frankfurt } = estuary.regions;
    const regions = {
      virginia: { ...virginia, role: "dr", capacity: "none" } as AzureRegionInput,
      frankfurt: { ...frankfurt, role: "primary", capacity: undefined } as AzureRegionInput,
    };
    const environment = { ...estuary, regions };

    expect(stackOf(environment, "estuary-virginia-compute")).toBeDefined();
    expect(() => stackOf(environment, id)).toThrow("no such file");
  });
});

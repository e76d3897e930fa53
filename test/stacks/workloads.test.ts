import type { JsonObject } from "../../src/core/json";
import { stackIds } from "../helpers/synthesized";
import { Template } from "../helpers/template";

const ids = stackIds().filter((id) => id.endsWith("-workloads"));

describe("the stacks of what lies in clusters", () => {
  it("are there for the clusters whose nodes a DaemonSet tunes only", () => {
    expect(ids).toEqual([
      "adopted-london-workloads",
      "estuary-virginia-workloads",
      "prairie-carolina-workloads",
      "prairie-iowa-workloads",
      "production-arizona-workloads",
      "production-iowa-workloads",
    ]);
  });

  it.each(ids)("read only the outputs of the cluster's stack: %s", (id) => {
    const template = Template.of(id);

    expect(Object.keys(template.section("data")["terraform_remote_state"] as JsonObject)).toEqual([
      id.replace(/workloads$/, "compute"),
    ]);
    expect(Object.keys(template.section("terraform")["required_providers"] as JsonObject)).toEqual([
      "kubernetes",
    ]);
  });

  it.each(ids)("know no token and no certificate of a client: %s", (id) => {
    expect(Object.keys(Template.of(id).provider("kubernetes")).sort()).toEqual(
      expect.arrayContaining(["exec", "host"]),
    );
    for (const secret of ["token", "client_key", "client_certificate", "password", "config_path"]) {
      expect(Template.of(id).provider("kubernetes")).not.toHaveProperty(secret);
    }
  });
});

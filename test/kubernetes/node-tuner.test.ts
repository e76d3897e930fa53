import { Testing } from "cdktf";
import type { JsonObject } from "../../src/core/json";
import { KubernetesObject } from "../../src/kubernetes/kubernetes-object";
import { NodeTuner } from "../../src/kubernetes/node-tuner";
import type { TunedGeneration } from "../../src/tuning/daemonset/generations";
import { tuningDaemonSet } from "../../src/tuning/daemonset/manifests";
import { Template } from "../helpers/template";
import { countLeaves, manifestFrom } from "./manifest-from";
import { resourceTypes } from "./resource-types";

const image = `registry.example.com/hft-tune@sha256:${"0123456789abcdef".repeat(4)}` as const;

const engine: TunedGeneration = {
  pool: "engine",
  generation: "a",
  profileHash: "0123456789abcdef",
  plan: "hft-tune\t1\nprofile\t0123456789abcdef\n",
};

function tuner(generations: readonly TunedGeneration[], protect = false): Template {
  const json = Testing.synthScope((scope) => {
    new NodeTuner(scope, "tuner", { image, generations, protect });
  });
  return Template.from("tuner", JSON.parse(json) as JsonObject);
}

describe("the tuner of a cluster's nodes", () => {
  const template = tuner([engine]);

  it.each(tuningDaemonSet({ image, ...engine }).map((manifest) => [manifest.kind, manifest] as const))(
    "makes the %s with all that its manifest says and nothing else",
    (kind, { apiVersion: _, kind: __, ...fields }) => {
      const written = { ...template.resource(resourceTypes[kind] ?? kind).arguments };
      delete written["depends_on"];
      delete written["lifecycle"];

      expect(manifestFrom(fields, written)).toEqual(fields);
      expect(countLeaves(written)).toBe(countLeaves(fields));
    },
  );

  it("makes the program after its plan and all that it needs", () => {
    expect(template.resource("kubernetes_daemon_set_v1").arguments["depends_on"]).toHaveLength(6);
  });

  it("keeps the plan of a generation whatever is edited, and never a pod's nodes from the program", () => {
    const [plan, program] = ["kubernetes_config_map_v1", "kubernetes_daemon_set_v1"].map(
      (type) => template.resource(type).arguments["lifecycle"],
    );

    expect(plan).toMatchObject({ ignore_changes: "all" });
    expect(program).toMatchObject({ ignore_changes: ["spec[0].template[0].spec[0].node_selector"] });
  });

  it("keeps everything from being destroyed where the region is protected", () => {
    const guarded = tuner([engine], true);

    for (const type of Object.values(resourceTypes)) {
      expect(guarded.resource(type).arguments["lifecycle"]).toMatchObject({ prevent_destroy: true });
    }
  });

  it("has a DaemonSet for each generation, also where two have one profile", () => {
    const both = tuner([engine, { ...engine, generation: "b" }]);

    expect(both.resources("kubernetes_daemon_set_v1")).toHaveLength(2);
    expect(both.resources("kubernetes_config_map_v1")).toHaveLength(2);
  });
});

describe("an object of a kind that has no typed resource", () => {
  it("is refused by its name", () => {
    const manifest = { apiVersion: "v1", kind: "Pod", metadata: { name: "engine" } };

    expect(() => Testing.synthScope((scope) => new KubernetesObject(scope, "pod", { manifest }))).toThrow(
      "pod: no resource for Pod",
    );
  });
});

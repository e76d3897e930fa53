import { tuningDaemonSet } from "../../../src/tuning/daemonset/manifests";
import { presetNames, type NodeTuning } from "../../../src/tuning/schema";
import type { PodPatch } from "../../../src/tuning/pod-patch";
import { renderAks } from "../../../src/tuning/targets/aks";
import { renderEksAl2023 } from "../../../src/tuning/targets/eks-al2023";
import { renderEksBottlerocket } from "../../../src/tuning/targets/eks-bottlerocket";
import { renderGke } from "../../../src/tuning/targets/gke";
import { consumers } from "../../../tools/consumers/consumers";
import { describeWithConsumers } from "../../tools/consumers/real-consumers";
import { shapes } from "../shapes";
import { demanding } from "../targets/profiles";

const image = `registry.example.com/hft-tune@sha256:${"0123456789abcdef".repeat(4)}` as const;
const pod = { cpus: 4, memoryMiB: 8192 };

/** The patch on the smallest pod that it can be put on. */
function tradingPod({ labels, resources, ...spec }: PodPatch): object {
  return {
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name: "engine", labels },
    spec: { ...spec, containers: [{ name: "engine", image, ...(resources && { resources }) }] },
  };
}

const profiles: readonly NodeTuning[] = [
  ...presetNames.map((preset) => ({ preset, pod })),
  { ...demanding, pod },
];

describeWithConsumers("the API server", () => {
  it("takes the DaemonSet of every profile and what it needs", () => {
    const objects = profiles.flatMap((profile, index) =>
      [
        renderGke(profile, shapes.google),
        renderAks(profile, shapes.azure),
        renderEksBottlerocket(profile, shapes.metal),
      ].flatMap(({ profileHash, daemonSetPlan }, target) =>
        tuningDaemonSet({
          image,
          pool: "engine",
          generation: "a",
          profileHash,
          plan: daemonSetPlan ?? "",
        }).map((object) => ({
          name: `profile ${index}, target ${target}, ${object.kind}`,
          object,
        })),
      ),
    );

    expect(objects.length).toBeGreaterThan(50);
    expect(consumers({ objects }).filter(({ errors }) => errors.length > 0)).toEqual([]);
  });

  it("takes a trading pod with the patch of every profile", () => {
    const objects = profiles.map((profile, index) => ({
      name: `profile ${index}`,
      object: tradingPod(renderEksAl2023(profile, shapes.metal).podPatch),
    }));

    expect(consumers({ objects }).filter(({ errors }) => errors.length > 0)).toEqual([]);
  });

  it("would refuse a misspelt field of the patch", () => {
    const { podPatch } = renderEksAl2023({ preset: "tradingEngine" }, shapes.metal);
    const object = JSON.stringify(tradingPod(podPatch)).replace("nodeSelectorTerms", "nodeSelectorTerm");

    expect(consumers({ objects: [{ name: "typo", object }] })[0]?.errors.join()).toMatch(/nodeSelectorTerm/);
  });
});

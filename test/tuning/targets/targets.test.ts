import * as fc from "fast-check";
import type { NodeShape } from "../../../src/tuning/node-shape";
import { presetNames, type NodeTuning } from "../../../src/tuning/schema";
import { profileLabel } from "../../../src/tuning/pod-patch";
import { renderAks } from "../../../src/tuning/targets/aks";
import type { DaemonSetRendering } from "../../../src/tuning/targets/daemonset-rendering";
import { renderEksBottlerocket } from "../../../src/tuning/targets/eks-bottlerocket";
import { renderGke } from "../../../src/tuning/targets/gke";
import { demanding, profiles } from "./profiles";
import { c2, c3, c7i, c7iMetal, f48, mana, unlisted } from "./shapes";

type Render = (profile: NodeTuning, shape: NodeShape) => DaemonSetRendering<unknown>;

const targets: readonly (readonly [string, Render, readonly NodeShape[]])[] = [
  ["GKE", renderGke, [c3, c2, unlisted(c3)]],
  ["AKS", renderAks, [f48, mana, unlisted(f48)]],
  ["Bottlerocket", renderEksBottlerocket, [c7iMetal, c7i, unlisted(c7iMetal)]],
];

describe.each(targets)("the rendering for %s", (_target, render, shapes) => {
  const anyCase = fc.tuple(profiles, fc.constantFrom(...shapes));

  it("reports each knob of any profile exactly once, with a reason", () => {
    fc.assert(
      fc.property(anyCase, ([profile, shape]) => {
        const { report } = render(profile, shape);

        expect(new Set(report.map(({ knob }) => knob)).size).toBe(report.length);
        expect(report.filter(({ reason }) => !/\w{3}/.test(reason))).toEqual([]);
      }),
    );
  });

  it("gives the same for the same profile and shape", () => {
    fc.assert(
      fc.property(anyCase, ([profile, shape]) => {
        expect(render(profile, shape)).toEqual(render(structuredClone(profile), structuredClone(shape)));
      }),
      { numRuns: 30 },
    );
  });

  it.each(presetNames)("labels a node of the preset %s as asked for, and not as verified", (preset) => {
    const { labels, profileHash } = render({ preset }, c3);

    expect(labels).toEqual({ "hft.tuning/requested": profileHash });
    expect(labels).not.toHaveProperty([profileLabel]);
  });

  it("lets the DaemonSet set only what the target leaves to it, and read the rest back", () => {
    fc.assert(
      fc.property(anyCase, ([profile, shape]) => {
        const { report, daemonSetPlan = "" } = render(profile, shape);
        const hows = new Map(report.map(({ knob, how }) => [knob, how]));
        const lines = daemonSetPlan.split("\n").map((line) => line.split("\t"));
        const named = (verb: string): string[] =>
          lines.flatMap((fields) => (fields[0] === verb ? [fields[6] ?? ""] : []));

        expect(
          named("check").filter((knob) => !["native", "cmdline"].includes(hows.get(knob) ?? "")),
        ).toEqual([]);
        expect(
          named("set").filter((knob) => !["daemonset", "cmdline"].includes(hows.get(knob) ?? "")),
        ).toEqual([]);
      }),
    );
  });

  it.each(["error", "warn"] as const)("has no plan where the profile says %s instead", (inexpressible) => {
    for (const shape of shapes) {
      const { daemonSetPlan, report } = render({ ...demanding, inexpressible }, shape);

      expect(daemonSetPlan).toBeUndefined();
      expect(report.filter(({ how }) => how === "daemonset")).toEqual([]);
    }
  });
});

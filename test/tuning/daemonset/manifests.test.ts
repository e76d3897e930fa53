import { tuningDaemonSet, tuningName } from "../../../src/tuning/daemonset/manifests";
import { nodeLabels } from "../../../src/tuning/node-labels";
import { requestedLabel } from "../../../src/tuning/pod-patch";
import { renderGke } from "../../../src/tuning/targets/gke";
import { shapes } from "../shapes";

const image = `registry.example.com/hft-tune@sha256:${"0123456789abcdef".repeat(4)}` as const;

const {
  profileHash,
  labels,
  daemonSetPlan: plan = "",
} = renderGke({ preset: "tradingEngine" }, shapes.google);
const generation = { pool: "engine", generation: "a", profileHash, plan };
const objects = tuningDaemonSet({ image, ...generation });

interface Workload {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly labels?: Readonly<Record<string, string>> };
  readonly spec: {
    readonly selector: unknown;
    readonly updateStrategy: unknown;
    readonly template: { readonly metadata: unknown; readonly spec: { readonly nodeSelector: unknown } };
  };
}

const poolLabelsOfGeneration = { [nodeLabels.pool]: "engine", [nodeLabels.generation]: "a" };

const daemonSetOf = (given: readonly object[]): Workload =>
  (given as unknown as readonly Workload[]).find(({ kind }) => kind === "DaemonSet") as Workload;

describe("the DaemonSet of a generation", () => {
  it("is these objects, in the order in which they are applied", () => {
    expect(objects).toMatchSnapshot();
  });

  it("runs on the nodes of its generation that were launched for its profile, tuned or not", () => {
    expect(labels).toEqual({ [requestedLabel]: profileHash });
    expect(daemonSetOf(objects).spec.template.spec.nodeSelector).toEqual({
      ...poolLabelsOfGeneration,
      ...labels,
    });
  });

  it("stands beside that of another generation with the same profile", () => {
    const other = daemonSetOf(tuningDaemonSet({ image, ...generation, generation: "b" }));

    expect(other.metadata.name).not.toBe(daemonSetOf(objects).metadata.name);
    expect(other.spec.selector).not.toEqual(daemonSetOf(objects).spec.selector);
  });

  it("keeps its name and selector when the profile is edited", () => {
    const edited = daemonSetOf(tuningDaemonSet({ image, ...generation, profileHash: "0123456789abcdef" }));

    expect(edited.metadata).toEqual(daemonSetOf(objects).metadata);
    expect(edited.spec.selector).toEqual(daemonSetOf(objects).spec.selector);
  });

  it("replaces no pod by itself: one that goes gives up the idle states of its node", () => {
    expect(daemonSetOf(objects).spec.updateStrategy).toEqual({ type: "OnDelete" });
  });

  it("has a name that fits a label for the longest names", () => {
    const long = { pool: "p".repeat(31), generation: "g".repeat(31) };

    expect(tuningName(long)).toHaveLength(63);
  });
});

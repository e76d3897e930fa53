import { tuningDaemonSet } from "../../../src/tuning/daemonset/manifests";
import { profileLabel, requestedLabel } from "../../../src/tuning/pod-patch";
import { renderGke } from "../../../src/tuning/targets/gke";
import { shapes } from "../shapes";

const image = `registry.example.com/hft-tune@sha256:${"0123456789abcdef".repeat(4)}` as const;

const {
  profileHash,
  labels,
  daemonSetPlan: plan = "",
} = renderGke({ preset: "tradingEngine" }, shapes.google);
const objects = tuningDaemonSet({ image, profileHash, plan });

interface Workload {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly labels?: Readonly<Record<string, string>> };
  readonly spec: {
    readonly selector: unknown;
    readonly template: { readonly metadata: unknown; readonly spec: { readonly nodeSelector: unknown } };
  };
}

const daemonSetOf = (given: readonly object[]): Workload =>
  (given as readonly Workload[]).find(({ kind }) => kind === "DaemonSet") as Workload;

describe("the DaemonSet of a profile", () => {
  it("is these objects, in the order in which they are applied", () => {
    expect(objects).toMatchSnapshot();
  });

  it("runs on the nodes that were launched for its profile, tuned or not", () => {
    expect(labels).toEqual({ [requestedLabel]: profileHash });
    expect(daemonSetOf(objects).spec.template.spec.nodeSelector).toEqual(labels);
  });

  it("stands beside that of another profile without a name in common", () => {
    const other = daemonSetOf(tuningDaemonSet({ image, profileHash: "0123456789abcdef", plan }));

    expect(other.metadata.name).not.toBe(daemonSetOf(objects).metadata.name);
    expect(other.spec.selector).not.toEqual(daemonSetOf(objects).spec.selector);
  });

  it("tells which profile it is for", () => {
    expect(daemonSetOf(objects).metadata.labels).toMatchObject({ [profileLabel]: profileHash });
  });
});

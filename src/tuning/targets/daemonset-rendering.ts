import type { Compilation } from "../compile";
import { podPatch, profileLabel, requestedLabel, type PodPatch } from "../pod-patch";
import { reportOf, type ReportRow } from "../report";

/** A profile on a target whose own interface a privileged DaemonSet completes. */
export interface DaemonSetRendering<Properties> {
  readonly profileHash: string;
  /** Properties of the provider's resource. */
  readonly properties: Properties;
  readonly labels: Readonly<Record<string, string>>;
  /** The plan that the DaemonSet applies and verifies before it labels the node; not set without a DaemonSet. */
  readonly daemonSetPlan?: string;
  readonly podPatch: PodPatch;
  readonly report: readonly ReportRow[];
}

export function daemonSetRendering<Properties>(
  compilation: Compilation,
  properties: Properties,
): DaemonSetRendering<Properties> {
  const { profile, profileHash, plan, tuning } = compilation;
  const verified = tuning.inexpressible === "daemonset";
  return {
    profileHash,
    properties,
    labels: { [requestedLabel]: profileHash },
    ...(verified ? { daemonSetPlan: plan } : {}),
    // Without the DaemonSet no node is verified, so none has the label of verified nodes.
    podPatch: podPatch(tuning, profileHash, {
      pod: profile.pod,
      label: verified ? profileLabel : requestedLabel,
    }),
    report: reportOf(compilation),
  };
}

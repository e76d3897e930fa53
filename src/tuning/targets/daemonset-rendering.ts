import type { Compilation } from "../compile";
import { podPatch, profileLabel, requestedLabel, type PodPatch } from "../pod-patch";
import { reportOf, type ReportRow } from "../report";

/** A profile on a target whose own interface is completed by a privileged DaemonSet. */
export interface DaemonSetRendering<Properties> {
  readonly profileHash: string;
  /** In the form of the provider's resource. */
  readonly properties: Properties;
  readonly labels: Readonly<Record<string, string>>;
  /** What the DaemonSet sets, and reads back before it labels the node; nothing where the profile wants none. */
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
    // Without the DaemonSet nobody reads a node back, and none has the other label.
    podPatch: podPatch(tuning, profileHash, {
      pod: profile.pod,
      label: verified ? profileLabel : requestedLabel,
    }),
    report: reportOf(compilation),
  };
}

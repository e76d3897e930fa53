import type { Setting } from "../setting";

/** Returns the content of a field of the kubelet's configuration; undefined where the settings do not have it. */
export function kubeletField(settings: readonly Setting[], field: string): unknown {
  for (const { mechanism } of settings) {
    if (mechanism.kind === "kubelet" && mechanism.field === field) return mechanism.content;
  }
  return undefined;
}

import { digest } from "../core/digest";
import { mimeDocument } from "./mime";
import type { NodeShape, NodeTuning } from "./node-tuning";
import { presets } from "./presets";

/** What a tuned AL2023 node of an EKS managed node group is launched with. */
export interface EksAl2023Rendering {
  /** MIME document, not yet in base64. */
  readonly userData: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Absent where the machine takes no cpu options or the profile keeps them. */
  readonly cpuOptions?: { readonly coreCount: number; readonly threadsPerCore: number } | undefined;
}

/** Compiles a profile to an EKS AL2023 node. Pure: the same profile and shape give the same bytes. */
export function renderEksAl2023(profile: NodeTuning, shape: NodeShape): EksAl2023Rendering {
  const sysctls = nodeSysctls(profile);
  const userData = mimeDocument([
    { type: "text/cloud-config", body: cloudConfig(sysctls) },
    { type: "application/node.eks.aws", body: nodeConfig(shape) },
  ]);
  return {
    userData,
    labels: { "hft.tuning/requested": profileHash(sysctls, profile) },
    cpuOptions: cpuOptions(profile, shape),
  };
}

/** The node sysctls of a profile, sorted by key. */
export function nodeSysctls({ preset, sysctls }: NodeTuning): readonly (readonly [string, string])[] {
  const fromPreset = Object.entries(presets[preset].sysctls).map(([key, { value }]) => [key, value] as const);
  return Object.entries({ ...Object.fromEntries(fromPreset), ...sysctls }).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
}

export function smtOf({ preset, smt }: NodeTuning): "on" | "off" {
  return smt ?? presets[preset].smt;
}

/**
 * The file outlives the first boot, where cloud-init writes it after systemd-sysctl has run; hence the one
 * explicit call, which happens before nodeadm starts the kubelet.
 */
function cloudConfig(sysctls: readonly (readonly [string, string])[]): string {
  return [
    "#cloud-config",
    "write_files:",
    "  - path: /etc/sysctl.d/90-hft.conf",
    '    permissions: "0644"',
    "    content: |",
    ...sysctls.map(([key, value]) => `      ${key} = ${value}`),
    "runcmd:",
    "  - [systemctl, restart, systemd-sysctl.service]",
  ].join("\n");
}

function nodeConfig({ podsPerNode }: NodeShape): string {
  return [
    "---",
    "apiVersion: node.eks.aws/v1alpha1",
    "kind: NodeConfig",
    "spec:",
    "  kubelet:",
    "    config:",
    `      maxPods: ${podsPerNode}`,
  ].join("\n");
}

function cpuOptions(profile: NodeTuning, shape: NodeShape): EksAl2023Rendering["cpuOptions"] {
  const settable = smtOf(profile) === "off" && shape.threadsPerCoreOptions.includes(2);
  return settable && shape.cores !== undefined ? { coreCount: shape.cores, threadsPerCore: 1 } : undefined;
}

function profileHash(sysctls: readonly (readonly [string, string])[], profile: NodeTuning): string {
  return digest(JSON.stringify({ smt: smtOf(profile), sysctls }), 16);
}

import { profileLabel, requestedLabel } from "../pod-patch";
import { access, namespaceName, serviceAccountName } from "./access";

/** An image by its digest: a tag may be another program tomorrow. */
export type ImageByDigest = `${string}@sha256:${string}`;

export interface TuningDaemonSetProps {
  /** Built from `src/tuning/program/Dockerfile`. */
  readonly image: ImageByDigest;
  readonly profileHash: string;
  /** What the node program is told, as a renderer makes it. */
  readonly plan: string;
  /** Seconds between two looks at a node. @default 300: drift is reported, not corrected, so nothing waits for it */
  readonly intervalSeconds?: number;
}

/**
 * The objects by which one profile is brought to every node that asks for it by its label, in the order in which
 * they are applied. Profiles live side by side: their nodes, names and plans differ.
 */
export function tuningDaemonSet(props: TuningDaemonSetProps): readonly object[] {
  return [...access, configMap(props), daemonSet(props)];
}

const labelsOf = (profileHash: string): Readonly<Record<string, string>> => ({
  "app.kubernetes.io/name": "hft-tune",
  [profileLabel]: profileHash,
});

function configMap({ profileHash, plan }: TuningDaemonSetProps): object {
  return {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name: nameOf(profileHash), namespace: namespaceName, labels: labelsOf(profileHash) },
    immutable: true,
    data: { plan },
  };
}

function daemonSet({ image, profileHash, intervalSeconds = 300 }: TuningDaemonSetProps): object {
  return {
    apiVersion: "apps/v1",
    kind: "DaemonSet",
    metadata: { name: nameOf(profileHash), namespace: namespaceName, labels: labelsOf(profileHash) },
    spec: {
      selector: { matchLabels: labelsOf(profileHash) },
      template: {
        metadata: { labels: labelsOf(profileHash) },
        spec: {
          nodeSelector: { [requestedLabel]: profileHash },
          tolerations: [{ operator: "Exists" }],
          priorityClassName: "hft-tuning",
          serviceAccountName,
          hostNetwork: true,
          hostPID: true,
          // A look at the node is cut short at any point; the next pod starts afresh.
          terminationGracePeriodSeconds: 1,
          containers: [
            {
              name: "hft-tune",
              image,
              env: [
                { name: "NODE_NAME", valueFrom: { fieldRef: { fieldPath: "spec.nodeName" } } },
                { name: "INTERVAL_SECONDS", value: `${intervalSeconds}` },
                { name: "TEXTFILE", value: "/textfile/hft_tuning.prom" },
              ],
              // Sysctls, /sys and interrupts of the host are out of reach of anything less.
              securityContext: { privileged: true },
              resources: { requests: { cpu: "20m", memory: "32Mi" }, limits: { memory: "128Mi" } },
              volumeMounts: [
                { name: "plan", mountPath: "/etc/hft-tuning", readOnly: true },
                { name: "run", mountPath: "/run/hft-tuning" },
                { name: "textfile", mountPath: "/textfile" },
              ],
            },
          ],
          volumes: [
            { name: "plan", configMap: { name: nameOf(profileHash) } },
            { name: "run", hostPath: { path: "/run/hft-tuning", type: "DirectoryOrCreate" } },
            {
              name: "textfile",
              hostPath: { path: "/var/lib/node_exporter/textfile_collector", type: "DirectoryOrCreate" },
            },
          ],
        },
      },
    },
  };
}

function nameOf(profileHash: string): string {
  return `hft-tune-${profileHash}`;
}

import { profileLabel, requestedLabel } from "../pod-patch";
import { access, namespaceName, serviceAccountName } from "./access";

/** An image by its digest, because a tag can move to another image. */
export type ImageByDigest = `${string}@sha256:${string}`;

export interface TuningDaemonSetProps {
  /** Built from `src/tuning/program/Dockerfile`. */
  readonly image: ImageByDigest;
  readonly profileHash: string;
  /** The plan for the node program, from a renderer. */
  readonly plan: string;
  /** Seconds between two checks of a node. @default 300: drift is only reported, so nothing waits for a check */
  readonly intervalSeconds?: number;
}

/**
 * Returns the Kubernetes objects that apply one profile to every node that requests it by its label, in the order of
 * their application. Several profiles can exist side by side: their nodes, names and plans differ.
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
          // A check may be interrupted at any point; the next pod starts from the beginning.
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
              // Writing the host's sysctls, /sys and interrupts needs a privileged container.
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

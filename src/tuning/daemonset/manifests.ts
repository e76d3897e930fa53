import { limitedName } from "../../core/names";
import { nodeLabels } from "../node-labels";
import { profileLabel, requestedLabel } from "../pod-patch";
import { access, namespaceName, serviceAccountName } from "./access";
import type { TunedGeneration } from "./generations";
import type { Manifest } from "./manifest";
import type { ImageByDigest } from "./schema";

export interface TuningDaemonSetProps extends TunedGeneration {
  /** Built from `src/tuning/program/Dockerfile`. */
  readonly image: ImageByDigest;
  /** Seconds between two checks of a node. @default 300: drift is only reported, so nothing waits for a check */
  readonly intervalSeconds?: number;
}

/** The objects of one generation; both lie in the namespace of `access`. */
export interface TuningObjects {
  /** The plan. It is immutable: the nodes of a generation keep what they were launched with. */
  readonly plan: Manifest;
  /** The node program on every node of the generation. */
  readonly program: Manifest;
}

/**
 * Returns the objects that tune the nodes of one generation, each as soon as it joins. Generations stand side by side:
 * their nodes and names differ, also where their profiles are the same.
 */
export function tuningObjects(props: TuningDaemonSetProps): TuningObjects {
  return { plan: configMap(props), program: daemonSet(props) };
}

/** Returns all that the nodes of one generation need in a cluster, in the order of its application. */
export function tuningDaemonSet(props: TuningDaemonSetProps): readonly Manifest[] {
  const { plan, program } = tuningObjects(props);
  return [...access, plan, program];
}

/** Returns the name of both objects of a generation. No two have one: neither name has two hyphens in a row. */
export function tuningName({ pool, generation }: Pick<TunedGeneration, "pool" | "generation">): string {
  return limitedName(63, "hft-tune", `${pool}--${generation}`);
}

/** Without the profile: a selector can never change, and that of a generation does when it is edited. */
const labelsOf = ({ pool, generation }: TunedGeneration): Readonly<Record<string, string>> => ({
  "app.kubernetes.io/name": "hft-tune",
  [nodeLabels.pool]: pool,
  [nodeLabels.generation]: generation,
});

function configMap(props: TuningDaemonSetProps): Manifest {
  return {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: {
      name: tuningName(props),
      namespace: namespaceName,
      labels: { ...labelsOf(props), [profileLabel]: props.profileHash },
    },
    immutable: true,
    data: { plan: props.plan },
  };
}

function daemonSet(props: TuningDaemonSetProps): Manifest {
  const { image, pool, generation, profileHash, intervalSeconds = 300 } = props;
  return {
    apiVersion: "apps/v1",
    kind: "DaemonSet",
    metadata: { name: tuningName(props), namespace: namespaceName, labels: labelsOf(props) },
    spec: {
      selector: { matchLabels: labelsOf(props) },
      // The pod holds the idle states of its node: one that is replaced lets a trading core sleep deeply for as long as
      // the new image is pulled. So a new image runs on new nodes, and on others when somebody deletes their pods.
      updateStrategy: { type: "OnDelete" },
      template: {
        metadata: { labels: labelsOf(props) },
        spec: {
          // The profile as well, so that a plan never runs on a node that was launched for another one.
          nodeSelector: {
            [nodeLabels.pool]: pool,
            [nodeLabels.generation]: generation,
            [requestedLabel]: profileHash,
          },
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
            { name: "plan", configMap: { name: tuningName(props) } },
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

import type { Manifest } from "../tuning/daemonset/manifest";

/**
 * Names of the provider's blocks that are not the API's field: those of lists are singular.
 * Source: hashicorp/kubernetes 2.38.0, schema_pod_spec.go, schema_container.go, schema_rbac.go and the resources.
 */
const blocks: Readonly<Record<string, string>> = {
  containers: "container",
  hostPID: "hostPid",
  rules: "rule",
  subjects: "subject",
  tolerations: "toleration",
  updateStrategy: "strategy",
  volumeMounts: "volumeMount",
  volumes: "volume",
};

/** Fields whose keys are data: names of labels, of files, of resources. */
const maps = new Set(["annotations", "data", "labels", "limits", "matchLabels", "nodeSelector", "requests"]);

/** Returns an object of the API as the arguments of the provider's typed resource of its kind, in camel case. */
export function argumentsOf({
  apiVersion: _,
  kind: __,
  ...fields
}: Manifest): Readonly<Record<string, unknown>> {
  return renamed(fields) as Readonly<Record<string, unknown>>;
}

function renamed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(renamed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, each]) => [
      blocks[field] ?? field,
      maps.has(field) ? each : renamed(each),
    ]),
  );
}

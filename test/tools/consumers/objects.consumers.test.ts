import { consumers, type Document } from "../../../tools/consumers/consumers";
import { describeWithConsumers } from "./real-consumers";

function faults(object: Document): readonly string[] {
  const [verdict] = consumers({ objects: [{ name: "object", object }] });
  return verdict?.errors ?? ["no verdict"];
}

/** A DaemonSet or StatefulSet of one container, changed as the test says. */
function workload(kind: string, container: object = {}, pod: object = {}): object {
  const labels = { app: "tune" };
  return {
    apiVersion: "apps/v1",
    kind,
    metadata: { name: "tune", namespace: "kube-system" },
    spec: {
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: { containers: [{ name: "tune", image: "tune:1", ...container }], ...pod },
      },
    },
  };
}

const rules = [{ apiGroups: [""], resources: ["nodes"], verbs: ["get", "patch"] }];
const subjects = [{ kind: "ServiceAccount", name: "tune", namespace: "kube-system" }];
const rbac = "rbac.authorization.k8s.io";
const roleRef = { apiGroup: rbac, kind: "ClusterRole", name: "tune" };
const metadata = { name: "tune" };

describeWithConsumers("the API server", () => {
  it.each<[string, object]>([
    ["DaemonSet", workload("DaemonSet")],
    ["StatefulSet", workload("StatefulSet")],
    ["Pod", { apiVersion: "v1", kind: "Pod", metadata, spec: { containers: [{ name: "a", image: "a" }] } }],
    ["ConfigMap", { apiVersion: "v1", kind: "ConfigMap", metadata, data: { key: "value" } }],
    ["Namespace", { apiVersion: "v1", kind: "Namespace", metadata }],
    ["ServiceAccount", { apiVersion: "v1", kind: "ServiceAccount", metadata }],
    ["ClusterRole", { apiVersion: `${rbac}/v1`, kind: "ClusterRole", metadata, rules }],
    [
      "ClusterRoleBinding",
      { apiVersion: `${rbac}/v1`, kind: "ClusterRoleBinding", metadata, subjects, roleRef },
    ],
  ])("takes a %s", (_kind, object) => {
    expect(faults(object)).toEqual([]);
  });

  it("refuses a field that it does not know", () => {
    expect(faults(workload("DaemonSet", { imagee: "tune:1" }))).toEqual([
      'unknown field "spec.template.spec.containers[0].imagee"',
    ]);
  });

  it("refuses a key that stands twice", () => {
    const text = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: tune}\ndata: {a: "1"}\ndata: {a: "2"}\n';
    expect(faults(text)).toEqual([expect.stringContaining('"data" already set')]);
  });

  it("refuses a value of the wrong type", () => {
    expect(faults({ apiVersion: "v1", kind: "ConfigMap", metadata, data: { key: 1 } })).toEqual([
      expect.stringContaining("cannot unmarshal number"),
    ]);
  });

  it("refuses a hostPath volume without a path", () => {
    const volumes = [{ name: "sys", hostPath: { path: "" } }];
    expect(faults(workload("DaemonSet", {}, { volumes }))).toEqual([
      "spec.template.spec.volumes[0].hostPath.path: Required value",
    ]);
  });

  it("refuses huge pages whose request is not the limit", () => {
    const resources = { requests: { "hugepages-2Mi": "2Mi" }, limits: { "hugepages-2Mi": "4Mi", cpu: "1" } };
    expect(faults(workload("StatefulSet", { resources }))).toEqual([
      expect.stringContaining("must be equal to hugepages-2Mi limit"),
    ]);
  });

  it("refuses a sysctl of the network namespace in a pod on the network of the host", () => {
    const securityContext = { sysctls: [{ name: "net.ipv4.tcp_slow_start_after_idle", value: "0" }] };
    expect(faults(workload("DaemonSet", {}, { hostNetwork: true, securityContext }))).toEqual([
      expect.stringContaining("may not be specified when 'hostNetwork' is true"),
    ]);
  });

  it("refuses a selector that does not match the pods", () => {
    const daemonSet = workload("DaemonSet") as { spec: { selector: object } };
    daemonSet.spec.selector = { matchLabels: { app: "other" } };
    expect(faults(daemonSet)).toEqual([
      expect.stringContaining("`selector` does not match template `labels`"),
    ]);
  });

  it("refuses a service account without a namespace as a subject", () => {
    const subject = { kind: "ServiceAccount", name: "tune" };
    const binding = { apiVersion: `${rbac}/v1`, kind: "ClusterRoleBinding", metadata, roleRef };
    expect(faults({ ...binding, subjects: [subject] })).toEqual(["subjects[0].namespace: Required value"]);
  });

  it("does not pass a kind whose validation is not at hand", () => {
    expect(faults({ apiVersion: "v1", kind: "Service", metadata })).toEqual([
      'no validation is at hand for kind Service of "v1"',
    ]);
  });
});

import { kubernetesEffects } from "../../src/kubernetes/spec/effects";
import { describeEffects } from "../helpers/describe-effects";

describeEffects("clusters", {
  effects: kubernetesEffects,
  bindings: "@cdktf/provider-kubernetes",
  prefix: "kubernetes_",
  notes: [],
  updates: [
    ["kubernetes_daemon_set_v1", "spec", "live"],
    ["kubernetes_cluster_role_v1", "rule", "live"],
  ],
  stateful: ["kubernetes_namespace_v1"],
});

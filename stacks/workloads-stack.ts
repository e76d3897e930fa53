import type { TerraformRemoteState } from "cdktf";
import type { Construct } from "constructs";
import { stackId } from "../src/core/stack-id";
import { BaseStack } from "../src/kit/base-stack";
import { readState, type StateLocation } from "../src/kit/state";
import { ClusterProvider, type ClusterAccess } from "../src/kubernetes/cluster-provider";
import { NodeTuner } from "../src/kubernetes/node-tuner";
import type { ClusterTuning } from "../src/tuning/daemonset/generations";

export interface WorkloadsStackProps {
  readonly environment: { readonly name: string; readonly state: StateLocation };
  readonly region: { readonly name: string; readonly protect: boolean };
  /** The stack that made the cluster. */
  readonly compute: BaseStack;
  /**
   * Returns how Terraform reaches the cluster.
   *
   * @param compute outputs of the stack that made it
   */
  readonly access: (scope: Construct, compute: TerraformRemoteState) => ClusterAccess;
  readonly tuning: ClusterTuning;
}

/**
 * What lies in the cluster of a region, whatever its cloud: so far the DaemonSet that tunes trading nodes. It is a stack
 * of its own because its provider is configured from outputs of the cluster's.
 */
export class WorkloadsStack extends BaseStack {
  constructor(scope: Construct, { environment, region, compute, access, tuning }: WorkloadsStackProps) {
    const { image, generations } = tuning;
    super(scope, stackId(environment.name, region.name, "workloads"), {
      state: environment.state,
      provides: `tuning of ${generations.map(({ pool, generation }) => `${pool} ${generation}`).join(", ")}`,
    });
    this.addDependency(compute);
    const computeState = readState(this, compute.node.id, environment.state);
    new ClusterProvider(this, "kubernetes", access(this, computeState));
    const tuner = new NodeTuner(this, "tuner", { image, generations, protect: region.protect });
    this.export({ tuning_daemon_sets: tuner.names });
  }
}

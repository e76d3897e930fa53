import type { Construct } from "constructs";
import { stackId } from "../../src/core/stack-id";
import { tunedGenerations } from "../../src/gcp/machines/spec/tuned-generations";
import type { GcpResolvedRegion } from "../../src/gcp/region/spec/resolve";
import { BaseStack } from "../../src/kit/base-stack";
import { readState } from "../../src/kit/state";
import { ClusterProvider } from "../../src/kubernetes/cluster-provider";
import { NodeTuner } from "../../src/kubernetes/node-tuner";
import type { GcpComputeStack } from "./compute-stack";
import type { GcpRegionContext } from "./region";
import { gkeAccess } from "./workloads/gke-access";

/**
 * What lies in the cluster of a region: so far the DaemonSet that tunes trading nodes. It is a stack of its own because
 * its provider is configured from outputs of the cluster's.
 */
export class GcpWorkloadsStack extends BaseStack {
  /** Returns whether a region has any part of this stack. */
  static isNeeded(region: GcpResolvedRegion): boolean {
    return region.cluster?.tuner !== undefined && tunedGenerations(region).length > 0;
  }

  constructor(scope: Construct, { environment, region }: GcpRegionContext, compute: GcpComputeStack) {
    const { cluster, protect } = region;
    const generations = tunedGenerations(region);
    super(scope, stackId(environment.name, region.name, "workloads"), {
      state: environment.state,
      provides: `tuning of ${generations.map(({ pool, generation }) => `${pool} ${generation}`).join(", ")}`,
    });
    if (cluster?.tuner === undefined) throw new Error(`${this.node.id}: no tuner; see isNeeded`);
    this.addDependency(compute);
    const computeState = readState(this, compute.node.id, environment.state);
    new ClusterProvider(this, "kubernetes", gkeAccess(this, computeState, { cluster, access: region }));
    const tuner = new NodeTuner(this, "tuner", { image: cluster.tuner.image, generations, protect });
    this.export({ tuning_daemon_sets: tuner.names });
  }
}

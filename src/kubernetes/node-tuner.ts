import type { TerraformResourceLifecycle } from "cdktf";
import { Construct } from "constructs";
import { access } from "../tuning/daemonset/access";
import type { TunedGeneration } from "../tuning/daemonset/generations";
import { tuningName, tuningObjects } from "../tuning/daemonset/manifests";
import type { ImageByDigest } from "../tuning/daemonset/schema";
import { KubernetesObject } from "./kubernetes-object";

export interface NodeTunerProps {
  readonly image: ImageByDigest;
  readonly generations: readonly TunedGeneration[];
  /** Keeps Terraform from removing what tunes nodes while it is in the configuration. */
  readonly protect: boolean;
}

/** The selector of nodes of a DaemonSet: the profile in it is the one with which the nodes were launched. */
const nodeSelector = "spec[0].template[0].spec[0].node_selector";

/**
 * Tunes the trading nodes of a cluster: for each generation a DaemonSet and its immutable plan. An edited generation
 * keeps both, as its nodes keep their tuning; a new image changes the DaemonSets, and no pod that runs.
 */
export class NodeTuner extends Construct {
  /** Names of the DaemonSets. */
  readonly names: readonly string[];

  constructor(scope: Construct, id: string, { image, generations, protect }: NodeTunerProps) {
    super(scope, id);
    const lifecycle: TerraformResourceLifecycle = { preventDestroy: protect };
    const shared: KubernetesObject[] = [];
    for (const manifest of access) {
      shared.push(
        new KubernetesObject(this, manifest.kind.toLowerCase(), { manifest, after: [...shared], lifecycle }),
      );
    }
    const pools = new Construct(this, "pools");
    for (const generation of generations) {
      const { plan, program } = tuningObjects({ image, ...generation });
      const holder = new Construct(poolOf(pools, generation.pool), generation.generation);
      const config = new KubernetesObject(holder, "plan", {
        manifest: plan,
        after: shared,
        lifecycle: { ...lifecycle, ignoreChanges: "all" },
      });
      new KubernetesObject(holder, "program", {
        manifest: program,
        after: [...shared, config],
        lifecycle: { ...lifecycle, ignoreChanges: [nodeSelector] },
      });
    }
    this.names = generations.map(tuningName);
  }
}

function poolOf(pools: Construct, name: string): Construct {
  const existing = pools.node.tryFindChild(name);
  return existing instanceof Construct ? existing : new Construct(pools, name);
}

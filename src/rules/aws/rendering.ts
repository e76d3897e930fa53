import type { NodeTuning } from "../../tuning/node-tuning";
import { renderEksAl2023, type EksAl2023Rendering } from "../../tuning/targets/eks-al2023";
import { awsNodeShape, type ShapedGeneration } from "./node-shape";

/** The part of a generation that decides what its nodes are launched with. */
export interface TunedGeneration extends ShapedGeneration {
  readonly tuning: NodeTuning;
}

const renderings = new WeakMap<TunedGeneration, EksAl2023Rendering>();

/**
 * What the nodes of a generation are launched with. Made once for a generation, because rules, the list of
 * deployed ones, nodes and pods all ask for it in one synth.
 */
export function renderingOf(generation: TunedGeneration): EksAl2023Rendering {
  const made = renderings.get(generation) ?? renderEksAl2023(generation.tuning, awsNodeShape(generation));
  renderings.set(generation, made);
  return made;
}

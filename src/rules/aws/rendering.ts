import { renderEksAl2023, type EksAl2023Rendering } from "../../tuning/targets/eks-al2023";
import type { TradingGeneration } from "./generation";
import { awsNodeShape } from "./node-shape";

const renderings = new WeakMap<TradingGeneration, EksAl2023Rendering>();

/**
 * What the nodes of a generation are launched with. Made once for a generation, because rules, the list of
 * deployed ones, nodes and pods all ask for it in one synth.
 */
export function renderingOf(generation: TradingGeneration): EksAl2023Rendering {
  const made = renderings.get(generation) ?? renderEksAl2023(generation.tuning, awsNodeShape(generation));
  renderings.set(generation, made);
  return made;
}

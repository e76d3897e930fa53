import type { gkeTunerRules } from "../../../../src/gcp/cluster/spec/tuner-rules";
import type { CasesOf } from "../../../problems/case";
import { withCluster } from "../../clusters";

export const tunerCases: CasesOf<keyof (typeof gkeTunerRules)["problems"]> = {
  "TUNE-036": [
    {
      mistake: "trading nodes that nothing would label",
      edit: withCluster({ tuner: undefined }),
      at: "regions.iowa.cluster.tuner",
      value: "none, for pools.engine.generations.a",
      remedy: "push an image built from src/tuning/program",
    },
  ],
};

import type { tunerProblems } from "../../../src/tuning/rules/tuner";
import { withAks } from "../../azure/clusters";
import { enginePool } from "../../azure/generations";
import { withCluster } from "../../gcp/clusters";
import type { CasesOf } from "../../problems/case";
import { edit } from "../../problems/parts";

export const tunerCases: CasesOf<keyof typeof tunerProblems> = {
  "TUNE-036": [
    {
      mistake: "trading nodes of GKE that nothing would label",
      edit: withCluster({ tuner: undefined }),
      at: "regions.iowa.cluster.tuner",
      value: "none, for pools.engine.generations.a",
      remedy: "push an image built from src/tuning/program",
    },
    {
      mistake: "trading nodes of AKS that nothing would label",
      edit: withAks({ tuner: undefined }, { pools: { engine: enginePool } }),
      at: "regions.texas.cluster.tuner",
      value: "none, for pools.engine.generations.a",
      remedy: "push an image built from src/tuning/program",
    },
    {
      mistake: "a generation of EKS with Bottlerocket in the place of one that tunes itself",
      edit: (environment) =>
        edit.cluster({ tuner: undefined })(
          edit.engine({
            image: { kind: "bottlerocket", release: "1.52.0-18d04e52", kubernetes: "1.35" },
          })(environment),
        ),
      at: "regions.virginia.cluster.tuner",
      value: "none, for pools.engine.generations.a",
      remedy: "push an image built from src/tuning/program",
    },
  ],
};

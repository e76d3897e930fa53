import type { Environment } from "../../src/config/environment-schema";
import { tradingGenerations } from "../../src/config/generations";
import { renderingOf } from "../../src/rules/aws/rendering";
import type { PodPatch } from "../../src/tuning/pod-patch";
import type { ReportRow } from "../../src/tuning/report";

/** What the tuning of one generation of a pool comes to. */
export interface TunedPool {
  readonly path: string;
  readonly machine: string;
  readonly target: string;
  readonly preset: string;
  readonly profileHash: string;
  readonly userDataBytes: number;
  readonly report: readonly ReportRow[];
  readonly podPatch: PodPatch;
}

export function tunedPools(environment: Environment): readonly TunedPool[] {
  return tradingGenerations(environment).map(([path, generation]) => {
    const { profileHash, userData, report, podPatch } = renderingOf(generation);
    return {
      path,
      machine: generation.machine,
      target: "eks-al2023",
      preset: generation.tuning.preset,
      profileHash,
      userDataBytes: Buffer.byteLength(userData),
      report,
      podPatch,
    };
  });
}

import { defineProblems, type Problem } from "../../core/problem";
import { hugePagesMiB } from "../huge-pages";
import type { NodeShape } from "../node-shape";
import type { NodeTuning } from "../schema";
import { completeTuning } from "../presets";
import { accepts, describeAccepted } from "../targets/accepted-values";
import { gigabyteFamilyList, hasGigabytePages, hugePagesLimitMiB } from "../targets/gke-huge-pages";
import { gkeSysctls } from "../targets/gke-sysctls";

const gcloud = "gcloud reference, container node-pools create --system-config-from-file, read 2026-11-22";

const { definitions, problem } = defineProblems({
  "TUNE-021": {
    kind: "limit",
    rule: "a sysctl that GKE sets itself has a value of its range, on a machine that is large enough",
    source: `${gcloud}; src/tuning/targets/gke-sysctls.ts`,
  },
  "TUNE-022": {
    kind: "limit",
    rule: "gigabyte pages exist on some machine families of GKE",
    source: gcloud,
  },
  "TUNE-023": {
    kind: "limit",
    rule: "huge pages take at most 80 % of a GKE node's memory, 60 % below 30 GiB",
    source: gcloud,
  },
});
export const gkeTuningProblems = definitions;

/** What GKE would refuse of a profile on a shape, besides what holds everywhere. */
export function gkeTuningRules(profile: NodeTuning, shape: NodeShape, at: string): Problem[] {
  const { sysctls, hugePages } = completeTuning(profile);
  return [
    ...Object.entries(sysctls).flatMap(([key, value]) => sysctl(key, value, shape, `${at}.sysctls.${key}`)),
    ...(hugePages.some(({ size }) => size === "1Gi") && !hasGigabytePages(shape)
      ? [problem("TUNE-022", `${at}.hugePages`, shape.machine, `2Mi pages, or one of ${gigabyteFamilyList}`)]
      : []),
    ...hugePagesShare(hugePagesMiB(hugePages), shape, `${at}.hugePages`),
  ];
}

function sysctl(key: string, value: string, { machine, memoryMiB }: NodeShape, path: string): Problem[] {
  const listed = gkeSysctls[key];
  if (listed === undefined) return [];
  const { accepted, minMemoryMiB = 0 } = listed;
  if (!accepts(accepted, value)) {
    const remedy = `${describeAccepted(accepted)}; the DaemonSet sets another value once the node is up`;
    return [problem("TUNE-021", path, value, remedy)];
  }
  if ((memoryMiB ?? minMemoryMiB) >= minMemoryMiB) return [];
  const size = `${machine} with ${memoryMiB} MiB`;
  return [problem("TUNE-021", path, size, `a machine of ${minMemoryMiB} MiB, or leave the key out`)];
}

function hugePagesShare(wantedMiB: number, shape: NodeShape, path: string): Problem[] {
  const limit = hugePagesLimitMiB(shape);
  if (limit === undefined || wantedMiB <= limit) return [];
  return [problem("TUNE-023", path, `${wantedMiB} MiB on ${shape.machine}`, `at most ${limit} MiB`)];
}

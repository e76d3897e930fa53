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
    rule: "a sysctl that GKE sets is in GKE's range, on a machine with enough memory",
    source: `${gcloud}; src/tuning/targets/gke-sysctls.ts`,
    read: "2026-11-22",
  },
  "TUNE-022": {
    kind: "limit",
    rule: "GKE offers 1Gi huge pages on the machine's family",
    source: gcloud,
    read: "2026-11-22",
  },
  "TUNE-023": {
    kind: "limit",
    rule: "huge pages take at most 80 % of a GKE node's memory, 60 % below 30 GiB",
    source: gcloud,
    read: "2026-11-22",
  },
});
export const gkeTuningProblems = definitions;

const gigabyteRemedy = `use 2Mi pages, or a machine of the families ${gigabyteFamilyList}`;

/** Judges a profile on a shape by what GKE refuses, in addition to `tuningRules`. */
export function gkeTuningRules(profile: NodeTuning, shape: NodeShape, at: string): Problem[] {
  const { sysctls, hugePages } = completeTuning(profile);
  return [
    ...Object.entries(sysctls).flatMap(([key, value]) => sysctl(key, value, shape, `${at}.sysctls.${key}`)),
    ...(hugePages.some(({ size }) => size === "1Gi") && !hasGigabytePages(shape)
      ? [problem("TUNE-022", `${at}.hugePages`, shape.machine, gigabyteRemedy)]
      : []),
    ...hugePagesShare(hugePagesMiB(hugePages), shape, `${at}.hugePages`),
  ];
}

function sysctl(key: string, value: string, { machine, memoryMiB }: NodeShape, path: string): Problem[] {
  const listed = gkeSysctls[key];
  if (listed === undefined) return [];
  const { accepted, minMemoryMiB = 0 } = listed;
  if (!accepts(accepted, value)) {
    const remedy = `use ${describeAccepted(accepted)}, or accept this: the DaemonSet then sets the value`;
    return [problem("TUNE-021", path, value, remedy)];
  }
  if ((memoryMiB ?? minMemoryMiB) >= minMemoryMiB) return [];
  const size = `${machine} with ${memoryMiB} MiB`;
  const remedy = `use a machine of ${minMemoryMiB} MiB or more, or remove the sysctl`;
  return [problem("TUNE-021", path, size, remedy)];
}

function hugePagesShare(wantedMiB: number, shape: NodeShape, path: string): Problem[] {
  const limit = hugePagesLimitMiB(shape);
  if (limit === undefined || wantedMiB <= limit) return [];
  return [problem("TUNE-023", path, `${wantedMiB} MiB on ${shape.machine}`, `reserve at most ${limit} MiB`)];
}

import type { NodeShape } from "../node-shape";
import type { NodeTuning } from "../node-tuning";
import { completeTuning } from "../presets";
import { setting } from "../setting";
import { memorySettings } from "../settings/memory-settings";
import { accepts, describeAccepted } from "./accepted-values";
import { gigabyteFamilyList, hasGigabytePages, hugePagesLimitMiB, hugePagesMiB } from "./gke-huge-pages";
import { gkeSysctls } from "./gke-sysctls";
import type { TargetFault } from "./target-fault";

/** What GKE would refuse of a profile on a shape. */
export function gkeFaults(profile: NodeTuning, shape: NodeShape): readonly TargetFault[] {
  const tuning = completeTuning(profile);
  const found: TargetFault[] = [];
  for (const [key, value] of Object.entries(tuning.sysctls)) {
    const listed = gkeSysctls[key];
    if (listed === undefined) continue;
    const { accepted, minMemoryMiB = 0 } = listed;
    const { knob } = setting({ kind: "sysctl", key }, value);
    if (!accepts(accepted, value)) {
      found.push({
        knob,
        fault: `GKE takes ${describeAccepted(accepted)}, not ${value}`,
        remedy: "a value that GKE takes; the DaemonSet sets another one only after the node has started",
      });
    }
    if ((shape.memoryMiB ?? minMemoryMiB) < minMemoryMiB) {
      found.push({
        knob,
        fault: `GKE takes it on machines of ${minMemoryMiB} MiB, and ${shape.machine} has ${shape.memoryMiB}`,
        remedy: "a larger machine, or leave the key out",
      });
    }
  }
  for (const { knob, mechanism } of memorySettings(tuning)) {
    if (mechanism.kind === "hugepages" && mechanism.size === "1Gi" && !hasGigabytePages(shape)) {
      found.push({
        knob,
        fault: `GKE gives no gigabyte pages on ${shape.machine}`,
        remedy: `2Mi pages, or a machine of ${gigabyteFamilyList}`,
      });
    }
  }
  const limit = hugePagesLimitMiB(shape);
  const wanted = hugePagesMiB(tuning.hugePages);
  if (limit !== undefined && wanted > limit) {
    found.push({
      knob: "hugepages",
      fault: `GKE takes ${limit} MiB of huge pages on ${shape.machine}, not ${wanted}`,
      remedy: "fewer pages, or a machine with more memory",
    });
  }
  return found;
}

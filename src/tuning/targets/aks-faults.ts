import type { NodeShape } from "../node-shape";
import type { NodeTuning } from "../node-tuning";
import { completeTuning } from "../presets";
import { setting } from "../setting";
import { aksRefusal, isOnAksList } from "./aks-sysctl-config";
import { aksSysctls } from "./aks-sysctls";
import type { TargetFault } from "./target-fault";

/** What AKS would refuse, drop or make worse of a profile; the same on every shape. */
export function aksFaults(profile: NodeTuning, _shape: NodeShape): readonly TargetFault[] {
  return Object.entries(completeTuning(profile).sysctls).flatMap(([key, value]) => {
    if (!isOnAksList(key)) return [];
    const { knob } = setting({ kind: "sysctl", key }, value);
    const fault = aksRefusal(key, value);
    return fault === undefined ? lowered(knob, key, value) : [{ knob, fault, remedy: remedyOf(key, value) }];
  });
}

function remedyOf(key: string, value: string): string {
  return key === "vm.swappiness" && value === "0"
    ? "1; or leave 0 to the DaemonSet, which sets it after the node has started"
    : "a value that AKS takes; the DaemonSet sets another one only after the node has started";
}

function lowered(knob: string, key: string, value: string): TargetFault[] {
  const listed = aksSysctls[key];
  if (listed?.room === undefined || Number(value) >= listed.room) return [];
  return [
    {
      knob,
      fault: `${value} lowers what AKS sets by itself on Ubuntu 24.04, ${listed.room}`,
      remedy:
        listed.to < listed.room
          ? `leave it out: AKS takes ${listed.to} at most`
          : `leave it out, or take ${listed.room} or more`,
    },
  ];
}

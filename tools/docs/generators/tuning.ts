import { measurements } from "../../../src/tuning/evidence";
import { rationaleOf } from "../../../src/tuning/rationale";
import { presetNames, type NodeTuning } from "../../../src/tuning/schema";
import type { ReportRow } from "../../../src/tuning/report";
import { renderAks } from "../../../src/tuning/targets/aks";
import { renderEksAl2023 } from "../../../src/tuning/targets/eks-al2023";
import { renderEksBottlerocket } from "../../../src/tuning/targets/eks-bottlerocket";
import { renderGke } from "../../../src/tuning/targets/gke";
import { renderVmCloudInit } from "../../../src/tuning/targets/vm-cloud-init";
import { shapes } from "../../tuning/shape-classes";
import { markdownTable } from "../table";

const { metal, google, azure } = shapes;

type Report = (profile: NodeTuning) => readonly ReportRow[];

const targets: readonly { readonly name: string; readonly machine: string; readonly report: Report }[] = [
  { name: "VM", machine: metal.machine, report: (profile) => renderVmCloudInit(profile, metal).report },
  { name: "EKS AL2023", machine: metal.machine, report: (profile) => renderEksAl2023(profile, metal).report },
  {
    name: "EKS Bottlerocket",
    machine: metal.machine,
    report: (profile) => renderEksBottlerocket(profile, metal).report,
  },
  { name: "GKE", machine: google.machine, report: (profile) => renderGke(profile, google).report },
  { name: "AKS", machine: azure.machine, report: (profile) => renderAks(profile, azure).report },
];

const everything: NodeTuning = {
  preset: "marketData",
  tickless: { kind: "on", threads: "busy-spin" },
  hugePages: [
    { size: "2Mi", count: 1024 },
    { size: "1Gi", count: 4 },
  ],
  network: {
    txRing: 1024,
    offloads: { gro: "off" },
    deferredInterrupts: { count: 2, flushTimeoutNs: 200_000 },
  },
  sockets: { kind: "af-xdp" },
  kubelet: { memoryManager: "static" },
  servicesOff: ["fstrim.timer"],
};

/** Profiles that together turn every knob. */
const profiles: readonly NodeTuning[] = [everything, { preset: "balanced", sockets: { kind: "dpdk" } }];

/** Value of each knob in each preset, with its reason. */
export function tuningPresets(): string {
  const byPreset = presetNames.map(
    (preset) => new Map(renderEksAl2023({ preset }, metal).report.map(({ knob, value }) => [knob, value])),
  );
  const knobs = [...new Set(byPreset.flatMap((values) => [...values.keys()]))].sort();
  return markdownTable(
    ["knob", ...presetNames, "why", "source"],
    knobs.map((knob) => [
      `\`${knob}\``,
      ...byPreset.map((values) => values.get(knob) ?? ""),
      rationaleOf(knob)?.reason ?? "",
      rationaleOf(knob)?.source ?? "",
    ]),
  );
}

/** What each target can do for each knob. */
export function tuningTargets(): string {
  const rows = new Map<string, string[]>();
  targets.forEach(({ report }, column) => {
    for (const { knob, how, disruption, confirmed } of allRows(report)) {
      const cells = rows.get(knob) ?? targets.map(() => "");
      cells[column] = `${how}${how === "unsupported" ? "" : `, ${disruption}`}${confirmed ? "" : " (?)"}`;
      rows.set(knob, cells);
    }
  });
  return markdownTable(
    ["knob", ...targets.map(({ name, machine }) => `${name}, ${machine}`)],
    [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([knob, cells]) => [`\`${knob}\``, ...cells]),
  );
}

/** Why a cell is not the target's own, or not certain. */
export function tuningReasons(): string {
  return targets
    .map(({ name, report }) => {
      const knobsByReason = new Map<string, string[]>();
      for (const { knob, how, reason, confirmed } of allRows(report)) {
        if (confirmed && !["unsupported", "daemonset"].includes(how)) continue;
        const key = `${how}${confirmed ? "" : " (?)"}: ${reason}`;
        knobsByReason.set(key, [...(knobsByReason.get(key) ?? []), `\`${knob}\``]);
      }
      const lines = [...knobsByReason].map(([reason, knobs]) => `- ${reason}: ${knobs.join(", ")}`);
      return [`**${name}**`, "", ...(lines.length === 0 ? ["- nothing"] : lines)].join("\n");
    })
    .join("\n\n");
}

export function tuningEvidence(): string {
  return markdownTable(
    ["machine", "tuned against default"],
    measurements.map(({ machine, change }) => [machine, change]),
  );
}

function allRows(report: Report): readonly ReportRow[] {
  const rows = profiles.flatMap(report);
  return [...new Map(rows.map((row) => [row.knob, row])).values()];
}

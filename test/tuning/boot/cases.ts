import { splitCores, coreThreads } from "../../../src/tuning/core-split";
import { formatCpuSet } from "../../../src/tuning/cpu-set";
import type { NodeShape } from "../../../src/tuning/node-shape";
import { presetNames, type NodeTuning } from "../../../src/tuning/schema";
import { presets } from "../../../src/tuning/presets";
import type { ReportRow } from "../../../src/tuning/report";
import type { CpuOptions } from "../../../src/tuning/targets/cpu-options";
import { renderEksAl2023 } from "../../../src/tuning/targets/eks-al2023";
import { renderVmCloudInit } from "../../../src/tuning/targets/vm-cloud-init";
import { shapes, type ShapeName } from "../shapes";
import type { Hardware } from "./hardware";
import type { Image } from "./node";

/** User data that is booted, and the machine for it. */
export interface BootCase {
  /** Preset and shape. */
  readonly name: string;
  readonly userData: string;
  readonly profileHash: string;
  readonly report: readonly ReportRow[];
  readonly hardware: Hardware;
  readonly image: Image;
}

interface Rendering {
  readonly userData: string;
  readonly profileHash: string;
  readonly report: readonly ReportRow[];
  readonly cpuOptions?: CpuOptions | undefined;
}

type Render = (profile: NodeTuning, shape: NodeShape) => Rendering;

const enaClock = { link: "/dev/ptp_ena", argument: "ena.phc_enable=1" } as const;

/** What a machine of the shape has. Of the unlisted one nobody knew that it has no hardware clock. */
const machines = {
  metal: { governors: true, clock: enaClock },
  virtual: { governors: false },
  arm: { governors: true, clock: enaClock },
  unlisted: { governors: true },
  google: { governors: false, clock: { link: "/dev/ptp_kvm" } },
} as const satisfies Partial<Record<ShapeName, Partial<Hardware>>>;

export type BootShape = keyof typeof machines;

const unlistedCpus = { cores: 32, threadsPerCore: 2, siblings: "split" } as const;

export function bootCase(render: Render, profile: NodeTuning, shapeName: BootShape): BootCase {
  const shape: NodeShape = shapes[shapeName];
  const { userData, profileHash, report, cpuOptions } = render(profile, shape);
  const cpus = shape.cpus ?? unlistedCpus;
  return {
    name: `${profile.preset}, ${shapeName}`,
    userData,
    profileHash,
    report,
    hardware: {
      ...cpus,
      threadsPerCore: cpuOptions?.threadsPerCore ?? cpus.threadsPerCore,
      nic: shape.nic,
      ...machines[shapeName],
    },
    image: shape.distribution,
  };
}

const aws: readonly BootShape[] = ["metal", "virtual", "arm", "unlisted"];

const ofEveryPreset = (render: Render, shapeNames: readonly BootShape[]): readonly BootCase[] =>
  presetNames.flatMap((preset) => shapeNames.map((shapeName) => bootCase(render, { preset }, shapeName)));

export const al2023Cases = ofEveryPreset(renderEksAl2023, aws);
export const vmCases = ofEveryPreset(renderVmCloudInit, [...aws, "google"]);

/**
 * Those that are booted: on AWS a plain machine has the same files as a node but for the kubelet's; elsewhere it is
 * a Debian.
 */
export const vmBoots = vmCases.filter(({ name }) => /google|^tradingEngine/.test(name));

/** The kernel arguments that the report tells of, where only the node knows the cpus with those of its hardware. */
export function reportedArguments({ report, hardware, name }: BootCase): readonly string[] {
  return report
    .filter(({ how }) => how === "cmdline")
    .flatMap(({ knob, value }) => {
      switch (knob) {
        case "clock":
          return ["ena.phc_enable=1"];
        case "idle":
          return ["intel_idle.max_cstate=1", "processor.max_cstate=1"];
        case "smt":
          return ["nosmt"];
        default:
          return [`${knob.replace(/^argument /, "")}=${withCpus(value, name, hardware)}`];
      }
    });
}

/** Replaces `@isolated` and its like as the node has to: whole cores, lowest first, one thread of each without SMT. */
export function withCpus(
  text: string,
  name: string,
  { cores, siblings }: Pick<Hardware, "cores" | "siblings">,
): string {
  const preset = presets[name.split(",")[0] as NodeTuning["preset"]];
  if (!text.includes("@") || preset.cores === "shared") return text;
  const sets = splitCores(coreThreads(cores, 1, siblings), preset.cores);
  const reserved = [...sets.housekeeping, ...sets.network];
  return Object.entries({ ...sets, reserved }).reduce(
    (resolved, [role, cpus]) => resolved.replaceAll(`@${role}`, formatCpuSet(cpus)),
    text,
  );
}

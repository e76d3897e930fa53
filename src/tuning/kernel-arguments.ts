import type { CatalogueFile } from "../core/catalogue-file";
import type { NodeShape } from "./node-shape";
import type { Setting } from "./setting";

/** A kernel argument; an empty value means an argument without a value. */
export interface KernelArgument {
  readonly name: string;
  readonly value: string;
  /** The knob that it comes from; the first one where an argument joins several. */
  readonly knob: string;
}

/** Returns the kernel arguments of settings, for a machine whose command line may be changed; each name once. */
export function kernelArguments(settings: readonly Setting[], shape: NodeShape): readonly KernelArgument[] {
  return [...settings.flatMap((setting) => argumentsOf(setting, shape)), ...gigabytePages(settings)];
}

/** Arguments that only the x86 kernel knows. */
const x86Arguments: readonly string[] = ["tsc"];

/** Whether the kernel of an architecture knows an argument. */
export function isKnownTo(architecture: NodeShape["architecture"], name: string): boolean {
  return architecture === "x86_64" || !x86Arguments.includes(name);
}

/** The kernel's own spelling of an argument: it takes a hyphen for an underscore. */
export function spelt(name: string): string {
  return name.replaceAll("-", "_");
}

/** Returns the arguments that the kernel documents, without those of modules, whose names have a dot. */
export function documentedArguments(): readonly string[] {
  return (require("./data/kernel-arguments.json") as ArgumentsFile).names;
}

interface ArgumentsFile extends CatalogueFile {
  readonly names: readonly string[];
}

function argumentsOf(
  { knob, mechanism, value }: Setting,
  { architecture, clockParameter }: NodeShape,
): KernelArgument[] {
  switch (mechanism.kind) {
    case "argument":
      return [{ name: mechanism.name, value, knob }];
    case "smt":
      return [{ name: "nosmt", value: "", knob }];
    case "idle":
      if (architecture !== "x86_64") return [];
      return value === "poll"
        ? [{ name: "idle", value: "poll", knob }]
        : ["intel_idle.max_cstate", "processor.max_cstate"].map((name) => ({ name, value: "1", knob }));
    case "clock":
      // On the command line, because the driver is loaded long before modprobe.d could be written.
      return clockParameter === undefined ? [] : [{ name: clockParameter, value: "1", knob }];
    default:
      return [];
  }
}

/**
 * Arguments that reserve 1Gi pages, for which memory is certain only at boot. The size precedes the count, which a
 * machine with NUMA nodes takes as `0:4,1:4` (Linux 5.16).
 */
function gigabytePages(settings: readonly Setting[]): KernelArgument[] {
  const counts: string[] = [];
  const knobs: string[] = [];
  for (const { knob, mechanism } of settings) {
    if (mechanism.kind !== "hugepages" || mechanism.size !== "1Gi") continue;
    const { count, numaNode } = mechanism;
    counts.push(numaNode === undefined ? `${count}` : `${numaNode}:${count}`);
    knobs.push(knob);
  }
  const [knob] = knobs;
  if (knob === undefined) return [];
  return [
    { name: "hugepagesz", value: "1G", knob },
    { name: "hugepages", value: counts.join(","), knob },
  ];
}

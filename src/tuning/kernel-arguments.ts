import type { NodeShape } from "./node-shape";
import type { Setting } from "./setting";

/** A kernel argument; an empty value is a bare word. */
export interface KernelArgument {
  readonly name: string;
  readonly value: string;
}

/** The kernel arguments that settings become on a machine whose command line may be changed, each name once. */
export function kernelArguments(settings: readonly Setting[], shape: NodeShape): readonly KernelArgument[] {
  return [...settings.flatMap((setting) => argumentsOf(setting, shape)), ...gigabytePages(settings)];
}

export function formatArgument({ name, value }: KernelArgument): string {
  return value === "" ? name : `${name}=${value}`;
}

function argumentsOf({ mechanism, value }: Setting, { architecture, cloud }: NodeShape): KernelArgument[] {
  switch (mechanism.kind) {
    case "argument":
      return [{ name: mechanism.name, value }];
    case "smt":
      return [{ name: "nosmt", value: "" }];
    case "idle":
      return architecture === "x86_64" ? idleArguments[value as keyof typeof idleArguments] : [];
    case "clock":
      // A parameter of the driver, which is loaded long before modprobe.d could be written.
      return cloud === "aws" ? [{ name: "ena.phc_enable", value: "1" }] : [];
    default:
      return [];
  }
}

const idleArguments = {
  c1: [
    { name: "intel_idle.max_cstate", value: "1" },
    { name: "processor.max_cstate", value: "1" },
  ],
  poll: [{ name: "idle", value: "poll" }],
};

/**
 * Gigabyte pages are only sure to be found at boot. The size comes before the count, which a machine with
 * NUMA nodes takes as `0:4,1:4` (Linux 5.16).
 */
function gigabytePages(settings: readonly Setting[]): KernelArgument[] {
  const counts = settings.flatMap(({ mechanism }) => {
    if (mechanism.kind !== "hugepages" || mechanism.size !== "1Gi") return [];
    const { count, numaNode } = mechanism;
    return [numaNode === undefined ? `${count}` : `${numaNode}:${count}`];
  });
  if (counts.length === 0) return [];
  return [
    { name: "hugepagesz", value: "1G" },
    { name: "hugepages", value: counts.join(",") },
  ];
}

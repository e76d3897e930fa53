import { defineProblems, type Problem } from "../../core/problem";
import { hugePagesMiB } from "../huge-pages";
import type { NodeShape } from "../node-shape";
import type { HugePages, NodeTuning } from "../schema";
import { completeTuning } from "../presets";
import { reservedMemory } from "../reserved-memory";

const { definitions, problem } = defineProblems({
  "TUNE-012": {
    kind: "impossible",
    rule: "huge pages, the pod and the kubelet's reservations fit in the machine's memory",
    source: "Kubernetes documentation, Manage HugePages: pages are taken from the node's allocatable memory",
  },
  "TUNE-013": {
    kind: "impossible",
    rule: "each size of huge pages is stated once, or once per NUMA node",
    source: "Linux kernel parameters, hugepages=: one count, or a count per node",
  },
  "TUNE-014": {
    kind: "limit",
    rule: "huge pages take at most 60 % of the machine's memory",
    source:
      "design: short of memory the kernel reserves fewer pages, and the kubelet counts them once, when it starts",
    read: "2026-11-26",
  },
  "TUNE-030": {
    kind: "limit",
    rule: "huge pages of a NUMA node are on a node that the machine has, and fit in its memory",
    source: "src/aws/catalog/data/numa.json: nodes counted on each type, which share its memory evenly",
    read: "2026-11-26",
  },
});
export const memoryProblems = definitions;

export function memoryRules(profile: NodeTuning, shape: NodeShape, at: string): Problem[] {
  const { memoryMiB, kubeReservedMiB } = shape;
  const { hugePages, kubelet } = completeTuning(profile);
  const found = [...repeatedSizes(hugePages, at), ...pagesOfNodes(hugePages, shape, at)];
  if (memoryMiB === undefined) return found;
  const pages = hugePagesMiB(hugePages);
  const reserved = reservedMemory(kubeReservedMiB, kubelet.systemReservedMiB).totalMiB;
  const pod = profile.pod?.memoryMiB ?? 0;
  const left = memoryMiB - reserved - pod;
  if (pages > left || pod > memoryMiB - reserved) {
    const value = `${pages} MiB of huge pages, ${pod} MiB for the pod, ${reserved} MiB reserved by the kubelet`;
    const path = hugePages.length === 0 ? `${at}.pod.memoryMiB` : `${at}.hugePages`;
    found.push(problem("TUNE-012", path, value, `use at most ${memoryMiB} MiB together`));
  } else if (pages > memoryMiB * 0.6) {
    const share = `${pages} of ${memoryMiB} MiB`;
    found.push(
      problem("TUNE-014", `${at}.hugePages`, share, `reserve at most ${Math.floor(memoryMiB * 0.6)} MiB`),
    );
  }
  return found;
}

function repeatedSizes(hugePages: readonly HugePages[], at: string): Problem[] {
  return hugePages.flatMap(({ size, numaNode }, index) => {
    const clashes = hugePages
      .slice(0, index)
      .some(
        (earlier) =>
          earlier.size === size &&
          (earlier.numaNode === numaNode || [earlier.numaNode, numaNode].includes(undefined)),
      );
    const where = numaNode === undefined ? "" : ` on node ${numaNode}`;
    return clashes
      ? [problem("TUNE-013", `${at}.hugePages.${index}`, `${size}${where}`, "join the counts in one entry")]
      : [];
  });
}

function pagesOfNodes(
  hugePages: readonly HugePages[],
  { cpus, memoryMiB, machine }: NodeShape,
  at: string,
): Problem[] {
  const nodes = cpus?.numaNodes;
  if (nodes === undefined) return [];
  return hugePages.flatMap(({ numaNode }, index) => {
    if (numaNode === undefined) return [];
    const path = `${at}.hugePages.${index}`;
    if (numaNode >= nodes) {
      const remedy =
        nodes === 1 ? "remove numaNode: the machine has one node" : `name a node from 0 to ${nodes - 1}`;
      return [problem("TUNE-030", `${path}.numaNode`, `${numaNode} on ${machine}`, remedy)];
    }
    const wanted = hugePagesMiB(hugePages.filter((pages) => pages.numaNode === numaNode));
    const most = memoryMiB === undefined ? Infinity : Math.floor(memoryMiB / nodes);
    const isFirst = hugePages.findIndex((pages) => pages.numaNode === numaNode) === index;
    return isFirst && wanted > most
      ? [
          problem(
            "TUNE-030",
            path,
            `${wanted} MiB on node ${numaNode}`,
            `reserve at most ${most} MiB on a node`,
          ),
        ]
      : [];
  });
}

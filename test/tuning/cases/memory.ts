import type { memoryProblems } from "../../../src/tuning/rules/memory";
import type { CasesOf } from "../../problems/case";
import { edit } from "../../problems/parts";
import { stating, tuning } from "./stating";

export const memoryCases: CasesOf<keyof typeof memoryProblems> = {
  "TUNE-012": [
    {
      mistake: "huge pages for the whole machine beside a large pod",
      edit: stating({ hugePages: [{ size: "1Gi", count: 128 }], pod: { cpus: 4, memoryMiB: 65_536 } }),
      at: `${tuning}.hugePages`,
      value: "131072 MiB of huge pages",
    },
    {
      mistake: "a pod larger than its machine",
      edit: stating({ pod: { cpus: 4, memoryMiB: 196_608 } }),
      at: `${tuning}.pod.memoryMiB`,
    },
  ],
  "TUNE-013": [
    {
      mistake: "pages for all nodes and for one",
      edit: stating({
        hugePages: [
          { size: "2Mi", count: 512 },
          { size: "2Mi", count: 512, numaNode: 0 },
        ],
      }),
      at: `${tuning}.hugePages.1`,
      remedy: "join the counts",
    },
  ],
  "TUNE-014": [
    {
      mistake: "three quarters of the memory as huge pages",
      edit: stating({ hugePages: [{ size: "1Gi", count: 144 }] }),
      at: `${tuning}.hugePages`,
      value: "147456 of 196608 MiB",
    },
  ],
  "TUNE-030": [
    {
      mistake: "huge pages on the second node of a machine with one",
      edit: stating({ hugePages: [{ size: "2Mi", count: 512, numaNode: 1 }] }),
      at: `${tuning}.hugePages.0.numaNode`,
      value: "1 on c7i.metal-24xl",
      remedy: "the machine has one node",
    },
    {
      mistake: "more huge pages on a node than its half of the memory",
      edit: edit.engine({
        machine: "c7i.metal-48xl",
        tuning: { preset: "tradingEngine", hugePages: [{ size: "1Gi", count: 200, numaNode: 1 }] },
      }),
      at: `${tuning}.hugePages.0`,
      value: "204800 MiB on node 1",
      remedy: "at most 196608 MiB",
    },
  ],
};

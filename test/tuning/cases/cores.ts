import type { coreProblems } from "../../../src/tuning/rules/cores";
import type { CasesOf } from "../../problems/case";
import { edit } from "../../problems/parts";
import { stating, tuning } from "./stating";

export const coreCases: CasesOf<keyof typeof coreProblems> = {
  "TUNE-005": [
    {
      mistake: "cores counted as threads",
      edit: stating({ cores: { housekeeping: 44, network: 4 } }),
      at: `${tuning}.cores`,
      value: "44 + 4 of 48 cores",
      remedy: "at most 47",
    },
  ],
  "TUNE-006": [
    {
      mistake: "a tickless kernel with no core set apart",
      edit: stating({
        cores: "shared",
        isolation: { kind: "none" },
        kubelet: { cpuManager: "none" },
        tickless: { kind: "on", threads: "busy-spin" },
      }),
      at: `${tuning}.tickless`,
      remedy: "housekeeping",
    },
    {
      mistake: "isolation with no core set apart",
      edit: stating({ cores: "shared", kubelet: { cpuManager: "none" } }),
      at: `${tuning}.isolation`,
    },
  ],
  "TUNE-008": [
    {
      mistake: "timers tied to tickless cores",
      edit: stating({
        tickless: { kind: "on", threads: "busy-spin" },
        sysctls: { "kernel.timer_migration": "0" },
      }),
      at: `${tuning}.sysctls.kernel.timer_migration`,
    },
  ],
  "TUNE-009": [
    {
      mistake: "a static cpu manager that may give away every core",
      edit: stating({ cores: "shared", isolation: { kind: "none" } }),
      at: `${tuning}.kubelet.cpuManager`,
    },
  ],
  "TUNE-010": [
    {
      mistake: "an odd number of cpus where cores have two threads",
      edit: stating({ smt: "on", pod: { cpus: 7, memoryMiB: 1024 } }),
      at: `${tuning}.pod.cpus`,
      value: "7",
      remedy: "a multiple of 2",
    },
  ],
  "TUNE-011": [
    {
      mistake: "a pod that asks for the reserved cores too",
      edit: stating({ pod: { cpus: 48, memoryMiB: 1024 } }),
      at: `${tuning}.pod.cpus`,
      remedy: "at most 44",
    },
  ],
  "TUNE-031": [
    {
      mistake: "a pod across two sockets under a policy of one node",
      edit: edit.engine({
        machine: "c7i.metal-48xl",
        tuning: { preset: "tradingEngine", pod: { cpus: 60, memoryMiB: 1024 } },
      }),
      at: `${tuning}.pod.cpus`,
      value: "60 on c7i.metal-48xl with 2 NUMA nodes",
      remedy: "at most 48",
    },
    {
      mistake: "pinned memory of two nodes under a policy of one",
      edit: edit.engine({
        machine: "c7i.metal-48xl",
        tuning: {
          preset: "tradingEngine",
          kubelet: { memoryManager: "static" },
          pod: { cpus: 40, memoryMiB: 300_000 },
        },
      }),
      at: `${tuning}.pod.memoryMiB`,
      remedy: "at most 196608",
    },
  ],
};

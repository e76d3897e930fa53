import type { tuningProblems } from "../../../src/tuning/rules/rules";
import type { NodeTuning } from "../../../src/tuning/schema";
import type { CasesOf } from "../../problems/case";
import { edit, type Edit } from "../../problems/parts";
import { validFleet } from "../../problems/valid-fleet";

const tuning = "regions.virginia.pools.engine.generations.a.tuning";

/** The engine's profile with own words; the machine has 48 cores of two threads and 192 GiB. */
const stating = (own: Partial<NodeTuning>): Edit =>
  edit.engine({ tuning: { preset: "tradingEngine", ...own } });

export const tuningCases: CasesOf<keyof typeof tuningProblems> = {
  "TUNE-001": [
    {
      mistake: "a sysctl that the kubelet insists on",
      edit: stating({ sysctls: { "vm.overcommit_memory": "2" } }),
      at: `${tuning}.sysctls.vm.overcommit_memory`,
      value: "2",
      remedy: "remove it",
    },
  ],
  "TUNE-002": [
    {
      mistake: "a sysctl that no pod would inherit",
      edit: stating({ sysctls: { "net.ipv4.tcp_slow_start_after_idle": "0" } }),
      at: `${tuning}.sysctls.net.ipv4.tcp_slow_start_after_idle`,
      remedy: "podSysctls",
    },
    {
      mistake: "a sysctl of the pods' own shared memory",
      edit: stating({ sysctls: { "kernel.shmmax": "68719476736" } }),
      at: `${tuning}.sysctls.kernel.shmmax`,
    },
  ],
  "TUNE-003": [
    {
      mistake: "the same knob on a plain machine",
      edit: edit.region({
        fleets: {
          gateway: validFleet({
            tuning: { preset: "tradingEngine", sysctls: { "kernel.sched_latency_ns": "10000000" } },
          }),
        },
      }),
      at: "regions.virginia.fleets.gateway.generations.a.tuning.sysctls.kernel.sched_latency_ns",
    },
    {
      mistake: "a scheduler knob from an old tuning guide",
      edit: stating({ sysctls: { "kernel.sched_min_granularity_ns": "10000000" } }),
      at: `${tuning}.sysctls.kernel.sched_min_granularity_ns`,
    },
  ],
  "TUNE-004": [
    {
      mistake: "busy polling asked for in the pod, which cannot have it",
      edit: stating({ podSysctls: { "net.core.busy_poll": "50" } }),
      at: `${tuning}.podSysctls.net.core.busy_poll`,
      remedy: "move it to sysctls",
    },
  ],
  "TUNE-005": [
    {
      mistake: "cores counted as threads",
      edit: stating({ cores: { housekeeping: 16, network: 32 } }),
      at: `${tuning}.cores`,
      value: "16 + 32 of 48 cores",
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
  "TUNE-007": [
    {
      mistake: "the scheduler's isolation by hand, past the question who pins the threads",
      edit: stating({ kernelArguments: { isolcpus: "domain,4-47" } }),
      at: `${tuning}.kernelArguments.isolcpus`,
      remedy: "`isolation`",
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
  "TUNE-015": [
    {
      mistake: "a transmit ring that a tuning script for other cards sets",
      edit: stating({ network: { txRing: 4096 } }),
      at: `${tuning}.network.txRing`,
      value: "4096 on ena",
      remedy: "a power of two from 256 to 1024",
    },
    {
      mistake: "a round number that is no power of two",
      edit: stating({ network: { rxRing: 5000 } }),
      at: `${tuning}.network.rxRing`,
    },
  ],
  "TUNE-016": [
    {
      mistake: "more queues than the driver has",
      edit: stating({ network: { queues: 64 } }),
      at: `${tuning}.network.queues`,
      remedy: "at most 32",
    },
    {
      mistake: "all queues of the card, of which XDP needs half",
      edit: stating({ network: { queues: 32 }, sockets: { kind: "af-xdp" } }),
      at: `${tuning}.network.queues`,
      remedy: "at most 16",
    },
  ],
  "TUNE-017": [
    {
      mistake: "a profile that must be expressed whole, on a type without a clock",
      edit: edit.each(
        stating({ inexpressible: "error", clock: "hardware" }),
        edit.engine({ machine: "c6i.32xlarge" }),
        edit.engine({ tuning: { preset: "tradingEngine", inexpressible: "error", clock: "hardware" } }),
      ),
      at: `${tuning}.inexpressible`,
      value: "no hardware clock",
    },
  ],
  "TUNE-018": [
    {
      mistake: "an idle limit on a processor that has no idle states to limit",
      edit: edit.engine({
        machine: "c8g.metal-24xl",
        tuning: { preset: "balanced", idle: "c1" },
      }),
      at: tuning,
      value: "idle",
    },
  ],
  "TUNE-019": [
    {
      mistake: "a required knob misspelt",
      edit: stating({ required: ["argument nohzfull"] }),
      at: `${tuning}.required`,
    },
    {
      mistake: "a required clock on a type without one",
      edit: edit.engine({
        machine: "c6i.32xlarge",
        tuning: { preset: "tradingEngine", required: ["clock"] },
      }),
      at: `${tuning}.required`,
      value: "no hardware clock",
    },
  ],
  "TUNE-020": [
    {
      mistake: "kernel bypass in a cluster whose network takes every interface",
      edit: stating({ sockets: { kind: "dpdk" } }),
      at: `${tuning}.sockets`,
      value: "VPC CNI",
    },
    {
      mistake: "kernel bypass on Bottlerocket, judged by what Bottlerocket can express",
      edit: edit.engine({
        image: { kind: "bottlerocket", release: "1.34.0-18d04e52", kubernetes: "1.35" },
        tuning: { preset: "tradingEngine", sockets: { kind: "dpdk" } },
      }),
      at: `${tuning}.sockets`,
      value: "no setting binds an interface",
    },
  ],
  "TUNE-033": [
    {
      mistake: "an offload with a typo",
      edit: stating({ network: { offloads: { grro: "off" } } }),
      at: `${tuning}.network.offloads.grro`,
      value: "grro",
      remedy: 'did you mean "gro"?',
    },
    {
      mistake: "an offload that has left Linux",
      edit: stating({ network: { offloads: { ufo: "off" } } }),
      at: `${tuning}.network.offloads.ufo`,
    },
  ],
  "TUNE-034": [
    {
      mistake: "an offload by its short name and by the one that ethtool prints",
      edit: stating({ network: { offloads: { gro: "off", "generic-receive-offload": "on" } } }),
      at: `${tuning}.network.offloads.generic-receive-offload`,
      remedy: 'keep "gro"',
    },
  ],
  "TUNE-026": [
    {
      mistake: "a plain machine whose preset sets the same sysctl for pods",
      edit: edit.region({
        fleets: {
          gateway: validFleet({
            tuning: { preset: "tradingEngine", sysctls: { "net.ipv4.tcp_slow_start_after_idle": "1" } },
          }),
        },
      }),
      at: "regions.virginia.fleets.gateway.generations.a.tuning.sysctls.net.ipv4.tcp_slow_start_after_idle",
      value: "1, and 0 in podSysctls",
      remedy: "podSysctls alone",
    },
  ],
};

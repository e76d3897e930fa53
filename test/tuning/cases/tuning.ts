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
    {
      mistake: "an IPv6 setting that each namespace starts anew",
      edit: stating({ sysctls: { "net.ipv6.conf.all.mldv1_unsolicited_report_interval": "1000" } }),
      at: `${tuning}.sysctls.net.ipv6.conf.all.mldv1_unsolicited_report_interval`,
      remedy: "podSysctls",
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
    {
      mistake: "how many tasks one balancing run moves, from an old tuning guide",
      edit: stating({ sysctls: { "kernel.sched_nr_migrate": "8" } }),
      at: `${tuning}.sysctls.kernel.sched_nr_migrate`,
      remedy: "Linux 5.13 lacks it",
    },
    {
      mistake: "the recycling of ports, in the pod",
      edit: stating({ podSysctls: { "net.ipv4.tcp_tw_recycle": "1" } }),
      at: `${tuning}.podSysctls.net.ipv4.tcp_tw_recycle`,
      remedy: "Linux 4.12 lacks it",
    },
    {
      mistake: "a scheduler's domain that is in debugfs now",
      edit: stating({ sysctls: { "kernel.sched_domain.cpu0.domain0.flags": "4143" } }),
      at: `${tuning}.sysctls.kernel.sched_domain.cpu0.domain0.flags`,
    },
  ],
  "TUNE-004": [
    {
      mistake: "busy polling asked for in the pod, which cannot have it",
      edit: stating({ podSysctls: { "net.core.busy_poll": "50" } }),
      at: `${tuning}.podSysctls.net.core.busy_poll`,
      remedy: "move it to sysctls",
    },
    {
      mistake: "the machine's table of IPv6 neighbours, in the pod",
      edit: stating({ podSysctls: { "net.ipv6.neigh.default.gc_thresh3": "4096" } }),
      at: `${tuning}.podSysctls.net.ipv6.neigh.default.gc_thresh3`,
      remedy: "move it to sysctls",
    },
  ],
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
  "TUNE-007": [
    {
      mistake: "the scheduler's isolation by hand, past the question who pins the threads",
      edit: stating({ kernelArguments: { isolcpus: "domain,4-47" } }),
      at: `${tuning}.kernelArguments.isolcpus`,
      remedy: "`isolation`",
    },
    {
      mistake: "huge pages past the rules of memory, 256 GiB on a machine with 192",
      edit: stating({ sysctls: { "vm.nr_hugepages": "131072" } }),
      at: `${tuning}.sysctls.vm.nr_hugepages`,
      remedy: "remove it and set `hugePages`",
    },
    {
      mistake: "huge pages beyond the reserved ones, in the pod",
      edit: stating({ podSysctls: { "vm.nr_overcommit_hugepages": "1024" } }),
      at: `${tuning}.podSysctls.vm.nr_overcommit_hugepages`,
      remedy: "`hugePages`",
    },
    {
      mistake: "the default size of huge pages by hand",
      edit: stating({ kernelArguments: { default_hugepagesz: "1G" } }),
      at: `${tuning}.kernelArguments.default_hugepagesz`,
      remedy: "`hugePages`",
    },
    {
      mistake: "a mitigation that switches SMT off by the way",
      edit: stating({ smt: "on", kernelArguments: { mitigations: "auto,nosmt" } }),
      at: `${tuning}.kernelArguments.mitigations`,
      remedy: "`smt`",
    },
    {
      mistake: "a sysctl on the kernel's command line",
      edit: stating({ kernelArguments: { "sysctl.vm.nr_hugepages": "131072" } }),
      at: `${tuning}.kernelArguments.sysctl.vm.nr_hugepages`,
      remedy: "`sysctls`",
    },
    {
      mistake: "an argument spelt with hyphens, which the kernel takes as well",
      edit: stating({ kernelArguments: { "nohz-full": "4-47" } }),
      at: `${tuning}.kernelArguments.nohz-full`,
      remedy: "`tickless`",
    },
    {
      mistake: "the service switched off that reads the hardware clock",
      edit: stating({ servicesOff: ["fstrim.timer", "chronyd.service"] }),
      at: `${tuning}.servicesOff.1`,
      value: "chronyd.service",
      remedy: "`clock`",
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
      mistake: "the queues of the driver, of which this machine has fewer",
      edit: stating({ network: { queues: 32 } }),
      at: `${tuning}.network.queues`,
      remedy: "at most 8",
    },
    {
      mistake: "all queues of the card, of which XDP needs half",
      edit: stating({ network: { queues: 8 }, sockets: { kind: "af-xdp" } }),
      at: `${tuning}.network.queues`,
      remedy: "at most 4",
    },
    {
      mistake: "more network cores than the card has queues",
      edit: stating({ cores: { housekeeping: 2, network: 10 } }),
      at: `${tuning}.cores.network`,
      value: "10 on c7i.metal-24xl",
      remedy: "at most 8",
    },
    {
      mistake: "more network cores than XDP leaves queues",
      edit: stating({ cores: { housekeeping: 2, network: 5 }, sockets: { kind: "af-xdp" } }),
      at: `${tuning}.cores.network`,
      remedy: "at most 4",
    },
    {
      mistake: "the queues that another launch could ask for",
      edit: edit.engine({
        machine: "c8i.8xlarge",
        tuning: { preset: "tradingEngine", network: { queues: 16 } },
      }),
      at: `${tuning}.network.queues`,
      remedy: "at most 8 (an attachment that asks can have 32 queues",
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
      at: `${tuning}.idle`,
      value: "c1: this architecture",
    },
    {
      mistake: "isolation by the scheduler, on an image that is told before the machine's cores are known",
      edit: edit.engine({
        machine: "c99i.metal-24xl",
        image: { kind: "bottlerocket", release: "1.34.0-18d04e52", kubernetes: "1.35" },
        tuning: { preset: "tradingEngine", isolation: { kind: "domain", threads: "pinned-by-app" } },
      }),
      at: `${tuning}.isolation`,
      value: "the machine's cores are only known on the node",
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
  "TUNE-034": [
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
  "TUNE-035": [
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
  "TUNE-027": [
    {
      mistake: "a size with a unit, which the kernel does not read",
      edit: stating({ sysctls: { "net.core.rmem_max": "16MB" } }),
      at: `${tuning}.sysctls.net.core.rmem_max`,
      value: "16MB",
      remedy: "a whole number",
    },
    {
      mistake: "one buffer size where TCP has three",
      edit: stating({ podSysctls: { "net.ipv4.tcp_wmem": "16777216" } }),
      at: `${tuning}.podSysctls.net.ipv4.tcp_wmem`,
      remedy: "3 whole numbers",
    },
  ],
  "TUNE-028": [
    {
      mistake: "a sysctl misspelt",
      edit: stating({ sysctls: { "net.core.bussy_poll": "50" } }),
      at: `${tuning}.sysctls.net.core.bussy_poll`,
      remedy: 'did you mean "net.core.busy_poll"?',
    },
    {
      mistake: "a sysctl of a module that no kernel read has",
      edit: stating({ sysctls: { "dev.nvidia.compression": "0" } }),
      at: `${tuning}.sysctls.dev.nvidia.compression`,
      remedy: "check on a node",
    },
  ],
  "TUNE-029": [
    {
      mistake: "the dropping of caches as a setting",
      edit: stating({ sysctls: { "vm.drop_caches": "3" } }),
      at: `${tuning}.sysctls.vm.drop_caches`,
      remedy: "cannot be read",
    },
    {
      mistake: "a list that only the kernel writes",
      edit: stating({ podSysctls: { "net.ipv4.tcp_available_congestion_control": "bbr" } }),
      at: `${tuning}.podSysctls.net.ipv4.tcp_available_congestion_control`,
      remedy: "read-only",
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
  "TUNE-032": [
    {
      mistake: "a kernel argument misspelt, which the kernel passes on without a word",
      edit: stating({ kernelArguments: { mitigation: "off" } }),
      at: `${tuning}.kernelArguments.mitigation`,
      value: "off",
      remedy: 'did you mean "mitigations"?',
    },
  ],
  "TUNE-033": [
    {
      mistake: "a sysctl of Linux 6.18 on an image with 6.12",
      edit: edit.engine({
        image: { kind: "al2023", release: "1.35.6-20260714" },
        tuning: { preset: "tradingEngine", podSysctls: { "net.ipv4.tcp_rto_max_ms": "1000" } },
      }),
      at: `${tuning}.podSysctls.net.ipv4.tcp_rto_max_ms`,
      remedy: "Linux 6.18: this one has 6.12",
    },
  ],
};

import type { sysctlProblems } from "../../../src/tuning/rules/sysctls";
import type { CasesOf } from "../../problems/case";
import { edit } from "../../problems/parts";
import { validFleet } from "../../problems/valid-fleet";
import { stating, tuning } from "./stating";

export const sysctlCases: CasesOf<keyof typeof sysctlProblems> = {
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

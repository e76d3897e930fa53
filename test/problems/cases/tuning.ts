import type { tuningProblems } from "../../../src/rules/tuning";
import type { CasesOf } from "../case";
import { edit, type Edit } from "../parts";

const sysctls = "regions.virginia.pools.engine.generations.a.tuning.sysctls";

const withSysctl = (key: string, value: string): Edit =>
  edit.engine({ tuning: { preset: "tradingEngine", sysctls: { [key]: value } } });

export const tuningCases: CasesOf<keyof typeof tuningProblems> = {
  "TUNE-001": [
    {
      mistake: "a sysctl that the kubelet insists on",
      edit: withSysctl("vm.overcommit_memory", "2"),
      at: `${sysctls}.vm.overcommit_memory`,
      value: "2",
      remedy: "remove it",
    },
  ],
  "TUNE-002": [
    {
      mistake: "a sysctl that no pod would inherit",
      edit: withSysctl("net.ipv4.tcp_slow_start_after_idle", "0"),
      at: `${sysctls}.net.ipv4.tcp_slow_start_after_idle`,
      remedy: "securityContext.sysctls",
    },
  ],
  "TUNE-003": [
    {
      mistake: "a scheduler knob from an old tuning guide",
      edit: withSysctl("kernel.sched_min_granularity_ns", "10000000"),
      at: `${sysctls}.kernel.sched_min_granularity_ns`,
    },
  ],
};

import type { tuningProblems } from "../../../src/tuning/rules/rules";
import type { CasesOf } from "../../problems/case";
import { edit } from "../../problems/parts";
import { stating, tuning } from "./stating";
import { coreCases } from "./cores";
import { memoryCases } from "./memory";
import { sysctlCases } from "./sysctls";

export const tuningCases: CasesOf<keyof typeof tuningProblems> = {
  ...sysctlCases,
  ...coreCases,
  ...memoryCases,
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
  "TUNE-032": [
    {
      mistake: "a kernel argument misspelt, which the kernel passes on without a word",
      edit: stating({ kernelArguments: { mitigation: "off" } }),
      at: `${tuning}.kernelArguments.mitigation`,
      value: "off",
      remedy: 'did you mean "mitigations"?',
    },
  ],
};

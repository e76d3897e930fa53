import { entryOf } from "../core/catalogue-file";

/** Why a knob is set, and the source. */
export interface Rationale {
  readonly reason: string;
  readonly source: string;
}

const tuned = "redhat-performance/tuned 2bfa442, profile network-latency";
const cnto = "openshift/cluster-node-tuning-operator d2394aa, performance profile";
const ena = "amzn/amzn-drivers 64788ef, ENA_Linux_Best_Practices.rst";
const kernel = "Linux Documentation/admin-guide";

/** By the name of the knob, or by its first word for a family of knobs. */
const rationales: Readonly<Record<string, Rationale>> = {
  "sysctl kernel.numa_balancing": {
    reason:
      "automatic NUMA balancing unmaps pages to sample them, which stalls the thread that touches them next",
    source: tuned,
  },
  "sysctl kernel.nmi_watchdog": {
    reason: "frees a performance counter and ends its periodic interrupt on every core",
    source: tuned,
  },
  "sysctl vm.stat_interval": {
    reason: "per-cpu counters are merged every 10 s instead of every second",
    source: tuned,
  },
  "sysctl net.core.rmem_max": {
    reason: "the largest SO_RCVBUF, in bytes: prevents loss of bursts, does not cut latency",
    source: `${kernel}/sysctl/net.rst`,
  },
  "sysctl net.core.wmem_max": {
    reason: "the largest SO_SNDBUF, in bytes: prevents blocking, does not cut latency",
    source: `${kernel}/sysctl/net.rst`,
  },
  "sysctl net.core.busy_poll": {
    reason: "poll() and select() spin 50 us on the device queue before they sleep",
    source: tuned,
  },
  "sysctl net.core.busy_read": {
    reason: "a blocking read spins 50 us on the device queue before it sleeps",
    source: tuned,
  },
  "pod-sysctl net.ipv4.tcp_slow_start_after_idle": {
    reason:
      "an order after an idle period does not start with a fresh congestion window; each namespace has its own value",
    source: `${kernel}/../networking/ip-sysctl.rst; measured with unshare -n, Linux 6.18, 2026-11-22`,
  },
  "argument isolcpus": {
    reason: "managed interrupts (disks) stay off isolated cores",
    source: cnto,
  },
  "argument nohz_full": {
    reason: "no timer tick while one thread spins on a core; system calls get slower",
    source: `${kernel}/kernel-parameters.txt; ${cnto}`,
  },
  "argument rcu_nocbs": { reason: "RCU callbacks run on other cores", source: cnto },
  "argument irqaffinity": {
    reason: "interrupts without an affinity of their own go to housekeeping cores",
    source: "redhat-performance/tuned 2bfa442, profile realtime-virtual-guest",
  },
  "argument tsc": { reason: "no watchdog that samples the TSC", source: tuned },
  "argument skew_tick": {
    reason: "cores do not take their timer tick, and its locks, at the same time",
    source: tuned,
  },
  "argument rcupdate.rcu_normal_after_boot": {
    reason: "after boot no RCU grace period is expedited by interrupting every core",
    source: tuned,
  },
  smt: {
    reason: "a sibling thread shares the caches and execution ports of the engine's core",
    source: "EC2 user guide, CPU options; Linux Documentation/admin-guide/kernel-parameters.txt, nosmt",
  },
  idle: {
    reason: "a core wakes from C1 in about a microsecond, from deeper states in tens",
    source: `${ena}; ${tuned}`,
  },
  governor: { reason: "no frequency ramp when work arrives", source: tuned },
  hugepages: {
    reason: "fewer TLB misses; reserved before the kubelet counts them, which it does once, when it starts",
    source: "kubernetes/kubernetes#72307",
  },
  "transparent-hugepages": { reason: "no compaction in the thread that faults", source: tuned },
  workqueues: {
    reason: "unbound kernel work stays on housekeeping cores",
    source: "redhat-performance/tuned 2bfa442, profile cpu-partitioning",
  },
  services: { reason: "system services and the kubelet stay on housekeeping cores", source: cnto },
  irqbalance: { reason: "balances interrupts, but never to an isolated or a network core", source: ena },
  coalesce: { reason: "an interrupt at the first packet, not at the last of a group", source: ena },
  ring: {
    reason: "room for bursts; with a size outside the driver's range ethtool refuses the whole request",
    source: ena,
  },
  queues: { reason: "no queue's interrupt lands on an isolated core", source: cnto },
  interrupts: {
    reason:
      "the driver's vectors are not managed interrupts, so isolcpus does not keep them off isolated cores",
    source: "amzn/amzn-drivers 64788ef, PCI_IRQ_MSIX",
  },
  clock: {
    reason: "time stamps from the machine's hardware clock, to microseconds",
    source: "amzn/amzn-drivers 64788ef, README, PHC",
  },
  mtu: { reason: "XDP needs each frame in one page", source: "amzn/amzn-drivers 64788ef, README, XDP" },
  "second-interface": {
    reason: "DPDK takes an interface from the kernel, which cannot be the node's own",
    source: "DPDK Linux guide, linux_drivers",
  },
  napi: {
    reason: "interrupts stay off while the application polls",
    source: "Linux Documentation/networking/napi.rst",
  },
  "kubelet reservedSystemCPUs": {
    reason: "pods never get housekeeping or network cores",
    source: "Kubernetes, node resource managers",
  },
  "kubelet cpuManagerPolicy": {
    reason: "a Guaranteed container with an integer cpu owns its cores",
    source: "Kubernetes, node resource managers",
  },
  "kubelet cpuManagerPolicyOptions": {
    reason: "whole cores only, and no other pod on reserved ones",
    source: "Kubernetes, node resource managers",
  },
  "kubelet topologyManagerPolicy": {
    reason: "a pod's cpus and devices are of one NUMA node",
    source: "Kubernetes, topology manager",
  },
  "kubelet topologyManagerScope": {
    reason: "aligns all containers of a pod together",
    source: "Kubernetes, topology manager",
  },
  "kubelet memoryManagerPolicy": {
    reason: "a Guaranteed pod's memory is of its NUMA node",
    source: "Kubernetes, memory manager",
  },
  "kubelet reservedMemory": {
    reason: "must equal the sum of all reservations to the byte, else the kubelet exits",
    source: "bottlerocket-os/bottlerocket#4754",
  },
  "kubelet kubeReserved": {
    reason: "stated so that the sum in reservedMemory is known",
    source: "amazon-eks-ami 81fec2e, nodeadm",
  },
  "kubelet systemReserved": {
    reason: "memory of system services is not allocatable to pods",
    source: "Kubernetes, reserve compute resources",
  },
  "kubelet evictionHard": {
    reason: "the kubelet's defaults, stated so that the sum in reservedMemory is known",
    source: "amazon-eks-ami 81fec2e, nodeadm",
  },
  "kubelet cpuCFSQuota": {
    reason: "stated because google 6.50 sends false for a kubelet block without it",
    source: "hashicorp/terraform-provider-google, expandKubeletConfig, fixed in 7.6.0",
  },
  "kubelet allowedUnsafeSysctls": {
    reason: "the kubelet refuses a pod that sets a sysctl outside its list",
    source: "Kubernetes, using sysctls",
  },
  "kubelet maxPods": { reason: "a trading node runs few pods", source: "this project" },
};

/** Returns why a knob, or its family, is set; undefined for a knob that only environments state. */
export function rationaleOf(knob: string): Rationale | undefined {
  return entryOf(rationales, knob) ?? entryOf(rationales, knob.split(" ", 1)[0] ?? knob);
}

import { sysctlScope } from "../../src/tuning/sysctls";

describe("the scope of a sysctl", () => {
  it("is the node's outside the network and inter-process namespaces", () => {
    expect(sysctlScope("vm.stat_interval")).toBe("node");
    expect(sysctlScope("kernel.numa_balancing")).toBe("node");
    expect(sysctlScope("fs.file-max")).toBe("node");
  });

  it("is the pod's for what each namespace starts anew", () => {
    expect(sysctlScope("net.ipv4.tcp_slow_start_after_idle")).toBe("pod");
    expect(sysctlScope("net.core.somaxconn")).toBe("pod");
    expect(sysctlScope("kernel.shmmax")).toBe("pod");
    expect(sysctlScope("net.ipv6.conf.all.disable_ipv6")).toBe("pod");
  });

  it("is the node's for the part of the network that a pod lacks or only reads", () => {
    expect(sysctlScope("net.core.busy_poll")).toBe("node");
    expect(sysctlScope("net.core.rmem_max")).toBe("node");
    expect(sysctlScope("net.ipv4.tcp_mem")).toBe("node");
  });
});

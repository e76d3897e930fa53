import { presets } from "../../src/tuning/presets";
import { newerThan, refusedForm, removedIn, sysctlFacts, sysctlNames } from "../../src/tuning/sysctls";

const scopeOf = (key: string): unknown => sysctlFacts(key)?.scope;
const refused = (key: string, value: string): string | undefined => {
  const form = sysctlFacts(key)?.form;
  if (form === undefined) throw new Error(`no form of ${key} is known`);
  return refusedForm(form, value);
};

describe("the scope of a sysctl", () => {
  it.each(["vm.stat_interval", "kernel.numa_balancing", "fs.file-max"])(
    "of %s is the node's: it is outside the network and inter-process namespaces",
    (key) => expect(scopeOf(key)).toBe("node"),
  );

  it.each([
    "net.ipv4.tcp_slow_start_after_idle",
    "net.core.somaxconn",
    "kernel.shmmax",
    "net.ipv6.conf.all.disable_ipv6",
  ])("of %s is the pod's: each namespace starts it anew", (key) => expect(scopeOf(key)).toBe("pod"));

  it.each([
    "net.core.busy_poll",
    "net.core.rmem_max",
    "net.ipv4.tcp_mem",
    "net.ipv4.tcp_allowed_congestion_control",
    "net.ipv4.neigh.default.gc_stale_time",
    "net.ipv4.neigh.default.gc_thresh3",
    "net.ipv6.neigh.default.gc_thresh3",
  ])("of %s is the node's: a pod lacks it or only reads it", (key) => expect(scopeOf(key)).toBe("node"));

  it.each(["net.ipv4.tcp_rmem", "net.ipv4.conf.all.rp_filter", "net.ipv4.conf.default.log_martians"])(
    "of %s is either: a namespace copies the node's value",
    (key) => expect(scopeOf(key)).toBe("copied"),
  );

  it.each(["net.ipv4.conf.eth0.rp_filter", "net.ipv6.neigh.eth0/100.gc_stale_time", "net.sctp.rto_min"])(
    "of %s is not judged: it belongs to an interface, or was not measured",
    (key) => {
      expect(sysctlFacts(key)).toBeDefined();
      expect(scopeOf(key)).toBeUndefined();
    },
  );
});

describe("the value of a sysctl", () => {
  it.each([
    ["net.core.rmem_max", "16MB", "a whole number from -2147483648 to 2147483647"],
    ["net.core.rmem_max", "0x1000000", "a whole number from -2147483648 to 2147483647"],
    ["net.core.rmem_max", "016777216", "a whole number from -2147483648 to 2147483647"],
    ["net.core.rmem_max", "99999999999", "a whole number from -2147483648 to 2147483647"],
    ["vm.swappiness", "201", "a whole number from 0 to 200"],
    ["net.ipv4.tcp_timestamps", "-1", "a whole number from 0 to 255"],
    [
      "net.ipv4.tcp_rmem",
      "4096 131072",
      "3 whole numbers from -2147483648 to 2147483647, with one space between",
    ],
    ["net.ipv4.conf.all.rp_filter", "strict", "a whole number"],
    ["net.ipv4.conf.eth0.rp_filter", "strict", "a whole number"],
  ])("of %s is not %s", (key, value, form) => expect(refused(key, value)).toBe(form));

  it.each([
    ["net.core.rmem_max", "16777216"],
    ["net.ipv4.tcp_rmem", "4096 131072 6291456"],
    ["net.ipv4.ip_local_port_range", "32768 60999"],
    ["fs.file-max", "9223372036854775807"],
    ["kernel.core_pattern", "/var/crash/core.%e.%p"],
    ["net.ipv4.tcp_congestion_control", "bbr"],
    ["kernel.sched_rt_runtime_us", "-1"],
    ["vm.lowmem_reserve_ratio", "256 256 32 0"],
  ])("of %s may be %s", (key, value) => expect(refused(key, value)).toBeUndefined());
});

describe("a sysctl of newer kernels", () => {
  it.each([
    ["6.1", "net.ipv4.tcp_plb_enabled", "6.12"],
    ["6.12", "net.ipv4.tcp_plb_enabled", undefined],
    ["6.12", "net.ipv6.conf.all.force_forwarding", "6.18"],
    ["6.18", "net.ipv6.conf.all.force_forwarding", undefined],
    ["6.14", "net.ipv6.conf.all.force_forwarding", undefined],
    ["5.10", "net.core.busy_poll", undefined],
  ])("in Linux %s: %s is of %s", (kernel, key, version) => expect(newerThan(kernel, key)).toBe(version));
});

describe("the list of sysctls", () => {
  it("has every sysctl of every preset, in a form that the kernel takes", () => {
    const stated = Object.values(presets).flatMap(({ sysctls, podSysctls }) =>
      Object.entries({ ...sysctls, ...podSysctls }),
    );

    expect(stated).not.toHaveLength(0);
    for (const [key, value] of stated) expect([key, refused(key, value)]).toEqual([key, undefined]);
  });

  it("has no sysctl that the kernel lost", () => {
    expect(sysctlNames().filter((key) => removedIn(key) !== undefined)).toEqual([]);
  });

  it("finds nothing under the names that every object has", () => {
    expect(sysctlFacts("constructor")).toBeUndefined();
    expect(removedIn("toString")).toBeUndefined();
  });
});

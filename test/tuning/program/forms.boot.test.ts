import type { Machine } from "./machine";
import { describeInMachine } from "./tools";
import { tradingMachine, writePlan } from "./trading-machine";

describeInMachine("a value that the kernel prints in its own form", () => {
  let machine: Machine;
  beforeEach(() => (machine = tradingMachine()));
  afterEach(() => machine.destroy());

  // Source: recordings/kernel/sysctl-forms.
  it.each([
    ["vm.stat_interval", "0x10", "16"],
    ["vm.stat_interval", "010", "8"],
    ["net.ipv4.ip_local_reserved_ports", "8080,8081", "8080-8081"],
    ["net.ipv4.ip_local_port_range", "1024 65535", "1024\t65535"],
    ["kernel.watchdog_cpumask", "0,1", "0-1"],
  ])("is as planned: %s, written as %s and printed as %s", async (key, written, printed) => {
    machine.write(`proc/sys/${key.replaceAll(".", "/")}`, printed);
    writePlan(machine, [["check", "live", "required", "sysctl", key, written]]);

    expect((await machine.run("hft-tune verify")).status).toBe(0);
  });

  it("differs from another value", async () => {
    machine.write("proc/sys/vm/stat_interval", "10");
    writePlan(machine, [["check", "live", "required", "sysctl", "vm.stat_interval", "0x10"]]);

    expect((await machine.run("hft-tune verify")).status).toBe(1);
  });

  it("is found where a name has a dot, which a sysctl writes as a slash", async () => {
    machine.write("proc/sys/net/ipv4/conf/eth0.1/rp_filter", "2");
    writePlan(machine, [["set", "live", "required", "sysctl", "net.ipv4.conf.eth0/1.rp_filter", "1"]]);

    expect((await machine.run("hft-tune apply")).status).toBe(0);
    expect(machine.read("proc/sys/net/ipv4/conf/eth0.1/rp_filter")).toBe("1");
  });

  it.each([
    ["1", "Y", 0],
    ["1", "N", 1],
    ["9", "9", 0],
  ])("of a module's parameter: %s, printed as %s", async (wanted, printed, status) => {
    const file = "sys/module/rcupdate/parameters/rcu_normal_after_boot";
    machine.write(file, printed);
    writePlan(machine, [["check", "live", "required", "file", `/${file}`, wanted]]);

    expect((await machine.run("hft-tune verify")).status).toBe(status);
  });
});

describeInMachine("the deepest idle state", () => {
  let machine: Machine;
  beforeEach(() => {
    machine = tradingMachine([["check", "reboots", "required", "idle", "cpuidle", "3"]]);
    const deeper = "sys/devices/system/cpu/cpu5/cpuidle/state2";
    machine.write(`${deeper}/latency`, "133");
    machine.write(`${deeper}/disable`, "0");
  });
  afterEach(() => machine.destroy());

  it("is the deepest of any cpu", async () => {
    const { status, stdout } = await machine.run("hft-tune verify");

    expect(stdout).toContain("failed idle cpuidle: wanted 3, got 133");
    expect(status).toBe(1);
  });

  it("is none that is disabled", async () => {
    machine.write("sys/devices/system/cpu/cpu5/cpuidle/state2/disable", "1");

    expect((await machine.run("hft-tune verify")).status).toBe(0);
  });
});

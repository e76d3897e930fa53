import { recording, type Machine } from "./machine";
import { describeInMachine } from "./tools";
import { coreLines, everyCheck, everyKnob, tradingMachine, writePlan } from "./trading-machine";

describeInMachine("hft-tune apply", () => {
  let machine: Machine;
  beforeEach(() => (machine = tradingMachine()));
  afterEach(() => machine.destroy());

  it("brings every knob of every mechanism to its value", async () => {
    const { status, stdout } = await machine.run("hft-tune apply");

    expect(stdout).toContain(
      `${everyCheck.length} ok ${everyKnob.length} changed 0 unsupported 0 held 0 failed`,
    );
    expect(status).toBe(0);
    const files = {
      "proc/sys/vm/stat_interval": "10",
      "sys/kernel/mm/transparent_hugepage/enabled": "never",
      "sys/devices/system/cpu/cpu0/cpufreq/scaling_governor": "performance",
      "sys/devices/system/cpu/cpu7/cpufreq/scaling_governor": "performance",
      "sys/devices/virtual/workqueue/cpumask": "33",
      "sys/kernel/mm/hugepages/hugepages-2048kB/nr_hugepages": "64",
      "sys/devices/system/node/node0/hugepages/hugepages-1048576kB/nr_hugepages": "2",
      "sys/class/net/ens6/napi_defer_hard_irqs": "2",
      "sys/fs/cgroup/system.slice/cpuset.cpus": "0,4",
      "units/irqbalance.service": "masked",
    };
    expect(Object.fromEntries(Object.keys(files).map((file) => [file, machine.read(file)]))).toEqual(files);
  });

  it("sets every interface of the driver and none of another", async () => {
    await machine.run("hft-tune apply");

    expect(machine.calls()).toEqual(
      ["-C $ adaptive-rx off", "-C $ adaptive-tx off", "-C $ rx-usecs 0", "-G $ rx 8192", "-L $ combined 2"]
        .concat("-K $ gro off")
        .flatMap((call) => ["ens5", "ens6"].map((name) => `ethtool ${call.replace("$", name)}`))
        .concat("systemctl mask --now -- irqbalance.service")
        .concat("systemctl set-property --runtime -- system.slice AllowedCPUs=0,4"),
    );
    expect(machine.read("sys/class/net/eth9/napi_defer_hard_irqs")).toBe("0");
  });

  it("deals the interrupts of each interface to the network cores in the order of their numbers", async () => {
    await machine.run("hft-tune apply");

    const cpuOf = (irq: number) => machine.read(`proc/irq/${irq}/smp_affinity_list`);
    expect([9, 10, 11, 33, 34, 50].map(cpuOf)).toEqual(["1", "5", "1", "1", "5", "0-7"]);
  });

  it("writes nothing the second time", async () => {
    await machine.run("hft-tune apply");
    const before = machine.snapshot();

    const { status, stdout } = await machine.run("hft-tune apply");

    expect(machine.snapshot()).toEqual(before);
    expect(stdout).toContain(" 0 changed 0 unsupported 0 held 0 failed");
    expect(status).toBe(0);
  });

  it("writes nothing when ten link-up events run it again", async () => {
    await machine.run("hft-tune apply");
    const before = machine.snapshot();

    const { stdout } = await machine.run("for i in 1 2 3 4 5 6 7 8 9 10; do hft-tune apply; done");

    expect(stdout.match(/ 0 changed 0 unsupported 0 held 0 failed/g)).toHaveLength(10);
    expect(machine.snapshot()).toEqual(before);
  });

  it("writes only to the interface that differs", async () => {
    machine.write("ethtool/ens5/g/rx", "8192");
    writePlan(machine, [["set", "resets-nic", "required", "ring", "ena:rx", "8192"]]);

    await machine.run("hft-tune apply");

    expect(machine.calls()).toEqual(["ethtool -G ens6 rx 8192"]);
  });

  it("never writes what it is only to check", async () => {
    writePlan(machine, [["check", "live", "required", "sysctl", "vm.stat_interval", "10"]]);
    const before = machine.snapshot();

    const { status, stdout } = await machine.run("hft-tune apply");

    expect(stdout).toContain("failed sysctl vm.stat_interval: wanted 10, got 1");
    expect(status).toBe(1);
    expect(machine.snapshot()).toEqual(before);
  });

  it.each([
    ["a kernel argument", ["set", "reboots", "required", "argument", "isolcpus", "3"], "(needs a reboot)"],
    [
      "a latency request",
      ["set", "live", "required", "latency", "cpu_dma_latency", "0"],
      "(/dev/cpu_dma_latency)",
    ],
    ["a clock", ["set", "live", "required", "clock", "/dev/ptp_ena", "chrony"], "(/dev/ptp_ena)"],
  ])("does not set %s", async (_, line, reason) => {
    machine.write("chrony-sources", recording("chronyc/no-clock"));
    writePlan(machine, [line]);

    const { status, stdout } = await machine.run("hft-tune apply");

    expect(stdout).toContain(reason);
    expect(status).toBe(1);
  });

  it("fails with the pages it got when memory is short", async () => {
    const pool = "sys/kernel/mm/hugepages/hugepages-2048kB/nr_hugepages";
    machine.write(pool, "40");
    machine.readOnly(pool);
    writePlan(machine, [["set", "restarts-kubelet", "required", "hugepages", "2048kB", "64"]]);

    const { status, stdout } = await machine.run("hft-tune apply");

    expect(stdout).toContain("failed hugepages 2048kB: wanted 64, got 40");
    expect(status).toBe(1);
    expect(machine.read("proc/sys/vm/compact_memory")).toBe("1");
    expect(machine.calls().filter((call) => call.startsWith("sleep"))).toHaveLength(10);
  });

  it("tells a failed write by the kernel's own words", async () => {
    machine.readOnly("proc/sys/vm/stat_interval");
    writePlan(machine, [["set", "live", "optional", "sysctl", "vm.stat_interval", "10"]]);

    const { status, stdout } = await machine.run("hft-tune apply");

    expect(stdout).toContain("failed sysctl vm.stat_interval: wanted 10, got 1 (Read-only file system)");
    expect(status).toBe(1);
  });

  it("reads the plan that it is given", async () => {
    writePlan(
      machine,
      [...coreLines, ["set", "live", "required", "sysctl", "vm.stat_interval", "7"]],
      "etc/other",
    );

    await machine.run("hft-tune apply --plan /etc/other");

    expect(machine.read("proc/sys/vm/stat_interval")).toBe("7");
    expect(machine.calls()).toEqual([]);
  });
});

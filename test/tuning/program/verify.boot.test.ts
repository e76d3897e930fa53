import type { Machine, Outcome } from "./machine";
import { describeInMachine } from "./tools";
import { everyKnob, profile, sets, tradingMachine, writePlan } from "./trading-machine";

interface Report {
  readonly profile: string;
  readonly serving: boolean;
  readonly cores: Readonly<Record<string, string>>;
  readonly knobs: readonly Readonly<Record<string, string>>[];
  readonly ok: boolean;
}

describeInMachine("hft-tune verify", () => {
  let machine: Machine;
  beforeEach(() => (machine = tradingMachine()));
  afterEach(() => machine.destroy());
  const report = (stdout: string) => JSON.parse(stdout) as Report;

  it("writes nothing, whatever it finds", async () => {
    const before = machine.snapshot();

    const { status, stdout } = await machine.run("hft-tune verify");

    expect(machine.snapshot()).toEqual(before);
    expect(stdout).toContain(` ${everyKnob.length} failed`);
    expect(status).toBe(1);
  });

  it("finds a tuned machine as planned", async () => {
    const { status, stdout } = await machine.run("hft-tune apply >/dev/null; hft-tune verify --json");

    const { knobs, ...rest } = report(stdout);
    const cores = { ...sets, reserved: "0-1,4-5", system: "0,4" };
    expect(rest).toEqual({ profile, serving: false, cores, ok: true });
    expect(new Set(knobs.map((knob) => knob["status"]))).toEqual(new Set(["ok"]));
    expect(status).toBe(0);
  });

  describe("when one knob was sabotaged", () => {
    let sabotaged: Machine;
    let outcome: Outcome;
    beforeAll(async () => {
      sabotaged = tradingMachine();
      await sabotaged.run("hft-tune apply");
      sabotaged.write("proc/sys/vm/stat_interval", "1");
      outcome = await sabotaged.run("hft-tune verify --json --textfile /run/hft.prom");
    });
    afterAll(() => sabotaged.destroy());

    it("fails", () => {
      expect(outcome.status).toBe(1);
    });

    it("names it in JSON, with what was wanted and what is there", () => {
      const { knobs, ok } = report(outcome.stdout);
      expect(ok).toBe(false);
      expect(knobs.filter((knob) => knob["status"] !== "ok")).toEqual([
        {
          knob: "sysctl vm.stat_interval",
          place: "sysctl vm.stat_interval",
          disruption: "live",
          need: "required",
          status: "failed",
          wanted: "10",
          got: "1",
          reason: "/proc/sys/vm/stat_interval",
        },
      ]);
    });

    it("names it in the metrics", () => {
      const metrics = sabotaged.read("run/hft.prom")?.split("\n") ?? [];
      expect(metrics.filter((line) => /^hft_tuning_drift.* 1$/.test(line))).toEqual([
        'hft_tuning_drift{knob="sysctl vm.stat_interval",place="sysctl vm.stat_interval"} 1',
      ]);
      expect(metrics).toContain('hft_tuning_knobs{status="failed"} 1');
      expect(metrics).toContain(`hft_tuning_profile_info{profile="${profile}"} 1`);
    });

    it("leaves no half-written metrics file beside the finished one", () => {
      expect([...sabotaged.snapshot().keys()].filter((file) => file.startsWith("run/"))).toEqual([
        "run/hft.prom",
      ]);
    });
  });

  it("catches one place of a knob that has many, and what other programs set", async () => {
    await machine.run("hft-tune apply");
    machine.write("ethtool/ens6/c/rx-usecs", "20");
    machine.write("proc/irq/10/smp_affinity_list", "0-7");
    machine.write("sys/devices/system/cpu/cpu7/cpufreq/scaling_governor", "powersave");
    machine.writeBytes("dev/cpu_dma_latency", [0, 0x94, 0x35, 0x77]);
    machine.write("units/irqbalance.service", "enabled");
    machine.write("proc/cmdline", "nosoftlockup nohz_full=2-3,6-7 nohz_full=1");

    const { stdout } = await machine.run("hft-tune verify --json");

    const drifted = report(stdout).knobs.filter(({ status }) => status === "failed");
    expect(drifted.map(({ knob, got }) => [knob, got])).toEqual([
      ["file /sys/devices/system/cpu/cpu*/cpufreq/scaling_governor", "powersave"],
      ["coalesce ena:rx-usecs", "20"],
      ["interrupts ena", "0-7"],
      ["service irqbalance.service", "loaded active"],
      ["argument nohz_full", "1"],
      ["latency cpu_dma_latency", "2000000000"],
    ]);
  });

  it.each([
    ["04", "0,4"],
    ["0,4,1", "0,41"],
    ["010", "10"],
    ["10", "1,0"],
  ])("tells %s from %s, which only a mask may take for the same", async (there, wanted) => {
    machine.write("sys/fs/cgroup/system.slice/cpuset.cpus.effective", there);
    writePlan(machine, [["check", "live", "required", "slice", "system.slice", wanted]]);

    expect((await machine.run("hft-tune verify")).status).toBe(1);
  });

  it("writes metrics in the Prometheus text format: help and type before the samples of a family", async () => {
    await machine.run("hft-tune verify --textfile /run/hft.prom");

    const families = new Map<string, string[]>();
    for (const line of machine.read("run/hft.prom")?.split("\n") ?? []) {
      const [, name = ""] = /^(?:# (?:HELP|TYPE) )?([a-z_]+)/.exec(line) ?? [];
      families.set(name, [...(families.get(name) ?? []), line.startsWith("#") ? line.slice(2, 6) : "sample"]);
    }
    expect([...families.keys()]).toEqual(["hft_tuning_drift", "hft_tuning_knobs", "hft_tuning_profile_info"]);
    for (const [help, type, ...samples] of families.values()) {
      expect([help, type]).toEqual(["HELP", "TYPE"]);
      expect(new Set(samples)).toEqual(new Set(["sample"]));
    }
  });

  it("names the profile's knob of a line that has one, and tells it from an empty value", async () => {
    writePlan(machine, [
      ["check", "reboots", "required", "argument", "nosoftlockup", "", "cpu.softLockup"],
      ["check", "live", "required", "sysctl", "vm.stat_interval", "1", "memory.statInterval"],
    ]);

    const { status, stdout } = await machine.run("hft-tune verify --json");

    expect(report(stdout).knobs.map(({ knob, place, wanted }) => [knob, place, wanted])).toEqual([
      ["cpu.softLockup", "argument nosoftlockup", ""],
      ["memory.statInterval", "sysctl vm.stat_interval", "1"],
    ]);
    expect(status).toBe(0);
  });

  it("compares masks by value, not by how the kernel pads them", async () => {
    writePlan(machine, [
      ["check", "live", "required", "mask", "/sys/devices/virtual/workqueue/cpumask", "ff"],
    ]);

    expect((await machine.run("hft-tune verify")).status).toBe(0);
  });
});

import type { Machine } from "./machine";
import { describeInMachine } from "./tools";
import { everyKnob, profile, tradingMachine, writePlan } from "./trading-machine";

describeInMachine("hft-tune on a node that serves", () => {
  let machine: Machine;
  beforeEach(() => (machine = tradingMachine()));
  afterEach(() => machine.destroy());

  it.each([
    ["the option says so", "", "hft-tune apply --serving"],
    ["it was marked since the last boot", "hft-tune serving;", "hft-tune apply"],
  ])("touches only live knobs when %s", async (_, before, command) => {
    const { status, stdout } = await machine.run(`${before} ${command}`);

    const live = everyKnob.filter(([, disruption]) => disruption === "live").length;
    expect(stdout).toContain(` ${live} changed 0 unsupported ${everyKnob.length - live} held 0 failed`);
    expect(status).toBe(2);
    expect(machine.calls().filter((call) => /ethtool -[CGL]/.test(call))).toEqual([]);
    expect(machine.read("sys/kernel/mm/hugepages/hugepages-2048kB/nr_hugepages")).toBe("0");
    expect(machine.read("proc/sys/vm/stat_interval")).toBe("10");
  });

  it("is marked with the profile that it serves with", async () => {
    await machine.run("hft-tune serving");

    expect(machine.read("run/hft-tuning/serving")).toBe(profile);
  });

  it("says that a knob is held rather than failed", async () => {
    writePlan(machine, [["set", "resets-nic", "required", "ring", "ena:rx", "8192"]]);

    const { stdout } = await machine.run("hft-tune apply --serving");

    expect(stdout).toContain("held ring ena:rx: wanted 8192, got 1024 (resets-nic)");
  });

  it("fails rather than being held back when a live knob cannot be set", async () => {
    machine.readOnly("proc/sys/vm/stat_interval");

    expect((await machine.run("hft-tune apply --serving")).status).toBe(1);
  });

  it("is done when every knob is there already", async () => {
    const { status } = await machine.run("hft-tune apply; hft-tune apply --serving");

    expect(status).toBe(0);
  });

  it("reports drift of any disruption class", async () => {
    const { status, stdout } = await machine.run("hft-tune serving; hft-tune verify");

    expect(stdout).toContain(` 0 held ${everyKnob.length} failed`);
    expect(status).toBe(1);
  });
});

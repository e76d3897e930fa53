import { chmodSync } from "node:fs";
import path from "node:path";
import type { Machine } from "./machine";
import { describeInMachine } from "./tools";
import { coreLines, tradingMachine, writePlan } from "./trading-machine";

const interrupts = ["set", "live", "required", "interrupts", "ena", "@network"];

describeInMachine("the interrupts of a card", () => {
  let machine: Machine;
  beforeEach(() => (machine = tradingMachine([...coreLines, interrupts])));
  afterEach(() => machine.destroy());

  /** An interrupt that the kernel still serves on a cpu, whatever it was told. */
  const servedOn = (irq: number, cpu: string): void => {
    machine.remove(`proc/irq/${irq}/effective_affinity_list`);
    machine.write(`proc/irq/${irq}/effective_affinity_list`, cpu);
  };

  it("are placed when the kernel only waits for the next one to move it", async () => {
    servedOn(10, "3");

    const { status, stdout } = await machine.run("hft-tune apply");

    expect(stdout).toContain("changed interrupts ena");
    expect(status).toBe(0);
  });

  it("are not placed when one is served elsewhere", async () => {
    await machine.run("hft-tune apply");
    servedOn(10, "3");
    // While hft-tune waits, two more arrive.
    machine.write("bin/sleep", `#!/usr/bin/env bash\necho 0,0,0,2 >/sys/kernel/irq/10/per_cpu_count`);
    chmodSync(path.join(machine.folder, "bin/sleep"), 0o755);

    const { status, stdout } = await machine.run("hft-tune verify");

    expect(stdout).toContain("failed interrupts ena: wanted 1,5, got 3");
    expect(status).toBe(1);
  });

  it("are placed again when a later knob resets the card", async () => {
    machine.write("reset-affinity", "0-7");
    writePlan(machine, [
      ...coreLines,
      interrupts,
      ["set", "resets-nic", "required", "channels", "ena:combined", "2"],
    ]);

    const { status, stdout } = await machine.run("hft-tune apply");

    expect(stdout).toContain("0 ok 2 changed 0 unsupported 0 held 0 failed");
    expect(machine.read("proc/irq/10/smp_affinity_list")).toBe("5");
    expect(status).toBe(0);
  });

  it("are unsupported where the kernel places them itself", async () => {
    // What Linux 6.18 answers, recordings/kernel/irq-affinity.
    const refuse =
      'write_interrupt() { echo "hft-tune: line 1: echo: write error: Operation not permitted"; }';

    const { status, stdout } = await machine.run(`source $MACHINE/bin/hft-tune; ${refuse}; main apply`);

    expect(stdout).toContain("unsupported interrupts ena: wanted 1,5, got 0-7 (Operation not permitted)");
    expect(status).toBe(1);
  });

  it("are those of the vectors that the driver uses", async () => {
    machine.remove("proc/irq/11");

    const { status, stdout } = await machine.run("hft-tune apply");

    expect(stdout).toContain("changed interrupts ena");
    expect(status).toBe(0);
  });
});

describeInMachine("two knobs of which each undoes the other", () => {
  it("are told of", async () => {
    const knob = (value: string) => ["set", "live", "required", "sysctl", "vm.stat_interval", value];
    const machine = tradingMachine([knob("7"), knob("8")]);

    const { status, stdout } = await machine.run("hft-tune apply");
    machine.destroy();

    expect(stdout).toContain("failed sysctl vm.stat_interval: wanted 7, got 8 (undone by another knob)");
    expect(status).toBe(1);
  });
});

import { recording, type Machine } from "./machine";
import { describeInMachine } from "./tools";
import { tradingMachine } from "./trading-machine";

describeInMachine("the clock that chrony follows", () => {
  let machine: Machine;
  beforeEach(() => {
    machine = tradingMachine([["check", "live", "required", "clock", "/dev/ptp_ena", "chrony"]]);
  });
  afterEach(() => machine.destroy());
  const has = (sources: string): void => machine.write("chrony-sources", recording(`chronyc/${sources}`));

  it.each(["selected", "combined"])("is the machine's when its source is %s", async (sources) => {
    has(sources);

    expect((await machine.run("hft-tune verify")).status).toBe(0);
  });

  it.each([
    ["unusable", "PHC0 unusable"],
    ["lost", "PHC0 unusable"],
    ["falseticker", "PHC0 falseticker"],
    ["too-variable", "PHC0 too variable"],
    ["not-combined", "PHC0 not combined"],
    ["no-clock", "no reference clock"],
    ["no-daemon", "no reference clock"],
  ])("is not the machine's when its source is %s", async (sources, state) => {
    has(sources);

    const { status, stdout } = await machine.run("hft-tune verify");

    expect(stdout).toContain(`failed clock /dev/ptp_ena: wanted chrony, got ${state} `);
    expect(status).toBe(1);
    expect(machine.calls()).toEqual([]);
  });

  it("has time for its first samples when the plan is applied", async () => {
    has("unusable");
    machine.write("chrony-next/1", recording("chronyc/first-samples"));
    machine.write("chrony-next/2", recording("chronyc/selected"));

    const { status, stdout } = await machine.run("hft-tune apply");

    expect(stdout).toContain("ok clock /dev/ptp_ena");
    expect(status).toBe(0);
  });

  it("has half a minute for them", async () => {
    has("unusable");

    const { status, stdout } = await machine.run("hft-tune apply");

    expect(stdout).toContain("failed clock /dev/ptp_ena: wanted chrony, got PHC0 unusable ");
    expect(status).toBe(1);
    expect(machine.calls()).toEqual(Array<string>(60).fill("sleep 0.5"));
  });
});

import type { Machine } from "./machine";
import { describeInMachine } from "./tools";
import { coreLines, everyKnob, profile, tradingMachine, writePlan } from "./trading-machine";

const sysctl = ["set", "live", "required", "sysctl", "vm.stat_interval", "10"];

describeInMachine("a plan that does not fit", () => {
  let machine: Machine;
  beforeEach(() => (machine = tradingMachine()));
  afterEach(() => machine.destroy());

  const plan = (...lines: (readonly string[])[]) => writePlan(machine, lines);
  it.each<[string, () => void, string]>([
    [
      "of another format",
      () => machine.write("etc/hft-tuning/plan", `hft-tune\t2\nprofile\t${profile}`),
      "not format 1",
    ],
    ["that is not there", () => machine.remove("etc/hft-tuning/plan"), "not format 1"],
    ["that is empty", () => machine.write("etc/hft-tuning/plan", ""), "not format 1"],
    ["without a profile", () => machine.write("etc/hft-tuning/plan", "hft-tune\t1"), "no profile"],
    ["with an unknown word", () => plan(sysctl, ["sett", ...sysctl.slice(1)]), "bad line: sett"],
    [
      "with an unknown mechanism",
      () => plan(sysctl, ["set", "live", "required", "magic", "x", "1"]),
      "bad line",
    ],
    [
      "with an unknown disruption",
      () => plan(sysctl, ["set", "soon", "required", "sysctl", "x", "1"]),
      "bad line",
    ],
    ["with an unknown need", () => plan(sysctl, ["set", "live", "perhaps", "sysctl", "x", "1"]), "bad line"],
    [
      "with a knob without a target",
      () => plan(sysctl, ["set", "live", "required", "sysctl", "", "1"]),
      "bad line",
    ],
    [
      "with core sets rendered for another layout",
      () => plan(...coreLines.slice(0, 3), ["expect", "isolated", "4-7"], sysctl),
      "isolated cores: 2-3,6-7, not 4-7",
    ],
    [
      "with expected sets and no split",
      () => plan(["expect", "isolated", "4-7"], sysctl),
      "isolated cores: none, not 4-7",
    ],
    [
      "that leaves no core to isolate",
      () => plan(["cores", "2", "2", "smt-on"], sysctl),
      "4 cores: none to isolate",
    ],
    ["that keeps no housekeeping core", () => plan(["cores", "0", "2", "smt-on"], sysctl), "bad line"],
    [
      "that names a set without a split",
      () => plan(sysctl, ["set", "live", "required", "slice", "a.slice", "@network"]),
      "no cores for @network",
    ],
  ])("%s is refused before anything is written", async (_, arrange, message) => {
    arrange();
    const before = machine.snapshot();

    const { status, stderr } = await machine.run("hft-tune apply");

    expect(stderr).toContain(message);
    expect(status).toBe(3);
    expect(machine.snapshot()).toEqual(before);
  });

  it("is refused by every command", async () => {
    plan(...coreLines.slice(0, 3), ["expect", "isolated", "4-7"], ...everyKnob);

    const commands = ["apply", "verify", "kernel-arguments", "serving", "expand /etc/hft-tuning/plan"];
    const { stdout } = await machine.run(
      `for c in ${commands.map((c) => `'${c}'`).join(" ")}; do hft-tune $c; echo $?; done`,
    );

    expect(stdout).toBe("3\n".repeat(commands.length));
    expect(machine.read("run/hft-tuning/serving")).toBeUndefined();
  });

  it("an unknown command is refused", async () => {
    expect((await machine.run("hft-tune aply")).status).toBe(3);
  });
});

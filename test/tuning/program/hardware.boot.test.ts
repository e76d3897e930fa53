import { Machine } from "./machine";
import { describeInMachine } from "./tools";
import { type PlanLine, everyKnob, tradingMachine, writePlan, writeTopology } from "./trading-machine";

const ring: PlanLine = ["set", "resets-nic", "required", "ring", "ena:rx", "8192"];
const optional = ([verb = "", disruption = "", , ...rest]: PlanLine) => [
  verb,
  disruption,
  "optional",
  ...rest,
];

describeInMachine("hft-tune on hardware that lacks a knob", () => {
  let machine: Machine;
  afterEach(() => machine.destroy());

  it("calls every knob of a bare machine unsupported and goes on", async () => {
    machine = new Machine();
    writeTopology(machine, "0-2", new Map([0, 1, 2].map((cpu) => [cpu, `${cpu}`])));
    const cores = ["cores", "1", "1", "smt-on"];
    const clock = ["set", "live", "optional", "clock", "/dev/ptp_ena", "chrony"];
    const latency = ["check", "live", "optional", "latency", "cpu_dma_latency", "0"];
    // A unit that is not installed is off, so only that knob is as wanted.
    writePlan(machine, [cores, ...everyKnob.map(optional), clock, latency]);
    const before = machine.snapshot();

    const { status, stdout } = await machine.run("hft-tune apply");

    expect(stdout).toContain(`1 ok 0 changed ${everyKnob.length + 1} unsupported 0 held 0 failed`);
    expect(status).toBe(0);
    expect(machine.snapshot()).toEqual(before);
  });

  it("fails when the profile requires it", async () => {
    machine = tradingMachine([["set", "live", "required", "sysctl", "net.core.busy_poll", "50"]]);

    const { status, stdout } = await machine.run("hft-tune apply");

    expect(stdout).toContain("unsupported sysctl net.core.busy_poll: wanted 50, got  (absent)");
    expect(status).toBe(1);
  });

  it.each<[string, PlanLine, (m: Machine) => void, string]>([
    [
      "an operation the driver lacks",
      ring,
      (m) => m.remove("ethtool/ens5/g", "ethtool/ens6/g"),
      "Operation not supported",
    ],
    [
      "an option that is n/a",
      ring,
      (m) => ["ens5", "ens6"].forEach((name) => m.write(`ethtool/${name}/g/rx`, "n/a")),
      "no rx to set on ens5",
    ],
    [
      "a fixed feature",
      ["set", "live", "optional", "feature", "ena:rx-vlan-filter", "on"],
      () => undefined,
      "no rx-vlan-filter to set on ens5",
    ],
    [
      "a feature without a name here",
      ["set", "live", "optional", "feature", "ena:warp", "on"],
      () => undefined,
      "no warp to set on ens5",
    ],
    [
      "a driver without an interface",
      ["set", "live", "optional", "ring", "gve:rx", "1"],
      () => undefined,
      "absent",
    ],
  ])("finds %s unsupported", async (_, line, arrange, reason) => {
    machine = tradingMachine([optional(line)]);
    arrange(machine);

    const { status, stdout } = await machine.run("hft-tune verify");

    expect(stdout).toContain(`(${reason})`);
    expect(stdout).toContain("0 ok 0 changed 1 unsupported");
    expect(status).toBe(0);
  });

  describe("and says so only when it is written", () => {
    beforeEach(() => {
      machine = tradingMachine([optional(ring)]);
      machine.write("ethtool/ens5/g/.refuses", "");
      machine.write("ethtool/ens6/g/.refuses", "");
    });

    it("is unsupported", async () => {
      const { status, stdout } = await machine.run("hft-tune apply");

      expect(stdout).toContain("unsupported ring ena:rx");
      expect(status).toBe(0);
    });

    it("is not asked again", async () => {
      await machine.run("hft-tune apply");
      const before = machine.snapshot();

      await machine.run("hft-tune apply; hft-tune apply");

      expect(machine.snapshot()).toEqual(before);
    });

    it("is unsupported to verify as well, rather than drift", async () => {
      const { status, stdout } = await machine.run("hft-tune apply >/dev/null; hft-tune verify");

      expect(stdout).toContain("0 ok 0 changed 1 unsupported 0 held 0 failed");
      expect(status).toBe(0);
    });
  });
});

import type { Machine } from "./machine";
import { describeInMachine } from "./tools";
import { coreLines, tradingMachine, writePlan } from "./trading-machine";

const off = (unit: string) => ["set", "live", "required", "service", unit, "off", `service-off ${unit}`];

describeInMachine("services that are switched off", () => {
  let machine: Machine;
  beforeEach(() => (machine = tradingMachine()));
  afterEach(() => machine.destroy());

  it.each(["openvpn@network.service", "-H.service"])("%s is a unit and nothing else", async (unit) => {
    machine.write(`units/${unit}`, "enabled");
    writePlan(machine, [off(unit)]);

    const { status, stdout } = await machine.run("hft-tune apply");

    expect(stdout).toContain(`changed service-off ${unit} [service ${unit}]: wanted off, got off`);
    expect(status).toBe(0);
    expect(machine.calls()).toEqual([`systemctl mask --now -- ${unit}`]);
  });

  it("is not given cores for its name where the plan has some", async () => {
    machine.write("units/openvpn@network.service", "enabled");
    writePlan(machine, [...coreLines, off("openvpn@network.service")]);

    await machine.run("hft-tune apply");

    expect(machine.read("units/openvpn@network.service")).toBe("masked");
  });

  it("are not off while they run, though nothing can start them", async () => {
    machine.write("units/fstrim.service", "masked active");
    writePlan(machine, [off("fstrim.service")]);

    const { status, stdout } = await machine.run("hft-tune verify");

    expect(stdout).toContain("wanted off, got masked active");
    expect(status).toBe(1);
  });

  it("are masked by their own name when the plan has another one", async () => {
    machine.write("units/ssh.service", "enabled");
    machine.write("units/sshd.service", "alias ssh.service");
    writePlan(machine, [off("sshd.service")]);

    const { status } = await machine.run("hft-tune apply");

    expect(machine.calls()).toEqual(["systemctl mask --now -- ssh.service"]);
    expect(status).toBe(0);
  });
});

describeInMachine("the cpus of slices", () => {
  const slice = ["set", "live", "required", "slice", "system.slice", "@housekeeping"];
  let machine: Machine;
  beforeEach(() => (machine = tradingMachine([...coreLines, slice])));
  afterEach(() => machine.destroy());

  it("are unsupported where systemd takes the property and the kernel has no controller", async () => {
    machine.write("sys/fs/cgroup/cgroup.controllers", "hugetlb");

    const { status, stdout } = await machine.run("hft-tune apply");

    expect(stdout).toContain("unsupported slice system.slice: wanted 0,4, got  (no cpuset controller)");
    expect(status).toBe(1);
  });

  it("are those that the kernel gives, not those that were asked for", async () => {
    await machine.run("hft-tune apply");
    machine.write("sys/fs/cgroup/system.slice/cpuset.cpus.effective", "0-7");

    const { status, stdout } = await machine.run("hft-tune verify");

    expect(stdout).toContain("failed slice system.slice: wanted 0,4, got 0-7");
    expect(status).toBe(1);
  });

  it("are the property's where the slice has no processes yet", async () => {
    writePlan(machine, [
      ...coreLines,
      ["set", "live", "required", "slice", "runtime.slice", "@housekeeping"],
    ]);

    const { status, stdout } = await machine.run("hft-tune apply");

    expect(stdout).toContain("changed slice runtime.slice");
    expect(status).toBe(0);
  });
});

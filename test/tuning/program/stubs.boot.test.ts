import { Machine, recording } from "./machine";
import { describeInMachine } from "./tools";

/** One command of a recording: what it printed and its exit code. */
interface Recorded {
  readonly command: string;
  readonly printed: readonly string[];
  readonly status: number;
}

function commandsOf(file: string): readonly Recorded[] {
  return recording(file)
    .split(/^\$ /m)
    .slice(1)
    .map((block) => {
      const [command = "", ...rest] = block.trimEnd().split("\n");
      const status = Number(rest.at(-1)?.replace("-> ", ""));
      return { command, printed: rest.slice(0, -1), status };
    });
}

describeInMachine("the programs that stand for real ones", () => {
  let machine: Machine;
  beforeEach(() => {
    machine = new Machine();
    machine.addInterface("eth0", "ena", []);
    for (const letter of ["c", "g", "k", "l"]) machine.write(`ethtool/eth0/${letter}/.present`, "");
  });
  afterEach(() => machine.destroy());

  it.each([
    ["c", "virtio_net-c"],
    ["g", "virtio_net-g"],
    ["l", "virtio_net-l"],
    ["k", "veth-k"],
  ])("ethtool -%s prints what was recorded", async (letter, file) => {
    const { stdout } = await machine.run(`ethtool -${letter} eth0`);

    expect(stdout.trimEnd()).toBe(recording(`ethtool/${file}`).trimEnd());
  });

  it("ethtool -K changes and refuses as was recorded", async () => {
    const writes = commandsOf("ethtool/veth-writes").filter(({ command }) =>
      /-K v0 (gro|warp|ntuple)/.test(command),
    );

    expect(writes.length).toBe(3);
    for (const { command, printed, status } of writes) {
      const outcome = await machine.run(command.replace("v0", "eth0"));
      expect([command, outcome.status]).toEqual([command, status]);
      for (const line of outcome.stderr.trimEnd().split("\n"))
        expect(`\n${printed.join("\n")}`).toContain(line);
    }
  });

  it("systemctl shows units and refuses to mask an alias as was recorded", async () => {
    machine.write("units/vendor.service", "enabled");
    machine.write("units/nick.service", "alias vendor.service");
    machine.write("units/static.service", "disabled");

    for (const { command, printed, status } of commandsOf("systemctl/units")) {
      if (/ start | real\.service/.test(command)) continue;
      if (command.startsWith("systemctl mask")) {
        expect([command, (await machine.run(command)).status]).toEqual([command, status]);
        continue;
      }
      const unit = command.split(" ").at(-1) ?? "";
      for (const line of printed) {
        const [property = "", value = ""] = line.split("=");
        const { stdout } = await machine.run(`systemctl show --property=${property} --value -- ${unit}`);
        expect([command, property, stdout.trimEnd()]).toEqual([command, property, value]);
      }
    }
  });

  it("systemctl takes the cpus of a slice without a controller as was recorded", async () => {
    machine.write("sys/fs/cgroup/cgroup.controllers", "hugetlb");
    machine.write("sys/fs/cgroup/system.slice/cgroup.procs", "");

    for (const { command, printed, status } of commandsOf("systemctl/slice-without-cpuset")) {
      if (!command.startsWith("systemctl") || command.includes("AllowedCPUs --value -- system.slice"))
        continue;
      const outcome = await machine.run(command);
      expect([command, outcome.stdout.trimEnd(), outcome.status]).toEqual([
        command,
        printed.join("\n"),
        status,
      ]);
    }
    expect(machine.read("sys/fs/cgroup/system.slice/cpuset.cpus.effective")).toBeUndefined();
  });
});

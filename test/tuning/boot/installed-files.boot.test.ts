import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, realpathSync, symlinkSync } from "node:fs";
import path from "node:path";
import { findProgram } from "../../../src/process/find-program";
import type { Outcome } from "../program/machine";
import { describeWith } from "../../helpers/describe-where";
import { describeInMachine, programFolder } from "../program/tools";
import { al2023Cases, reportedArguments, vmCases, type BootCase } from "./cases";
import { bootPrograms, bootWith } from "./first-boots";
import { Node } from "./node";

const installed = path.join(programFolder, "machine");
const units = readdirSync(path.join(installed, "etc/systemd/system")).filter((name) => /^hft-/.test(name));
const scripts = readdirSync(path.join(installed, "usr/local/libexec"));

describe("the files beside the node program", () => {
  it("are these units and scripts", () => {
    expect(units).toEqual([
      "hft-tune-link.service",
      "hft-tune-verify.service",
      "hft-tune-verify.timer",
      "hft-tune.service",
    ]);
    expect(scripts).toEqual(["hft-absent-clocks", "hft-irq-policy", "hft-node-config"]);
  });

  // udev checks its rules' syntax since systemd 254, which the distributions here do not have yet.
  it("have rules that want no other unit", () => {
    const rules = readFileSync(path.join(installed, "etc/udev/rules.d/90-hft.rules"), "utf8");

    const wanted = [...rules.matchAll(/ENV\{SYSTEMD_WANTS\}\+="([^"]*)"/g)].map(([, unit]) => unit);
    expect(wanted).toEqual(["hft-tune-link.service"]);
  });
});

describeWith(["shellcheck", "bash"], "shellcheck and bash -n", () => {
  it.each(scripts)("have nothing to say of %s", (name) => {
    const file = path.join(installed, "usr/local/libexec", name);

    expect(spawnSync("bash", ["-n", file], { encoding: "utf8" })).toMatchObject({ stderr: "", status: 0 });
    expect(spawnSync("shellcheck", ["-S", "style", file], { encoding: "utf8" }).stdout).toBe("");
  });
});

const engineOf = (cases: readonly BootCase[], name: string): BootCase => {
  const found = cases.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`no case ${name}`);
  return found;
};

/** A machine on which everything that user data writes and installs is in place. */
async function bootedNode(bootCase: BootCase): Promise<Node> {
  const node = new Node(bootCase.hardware, bootCase.image, bootCase.userData);
  await bootWith(node, reportedArguments(bootCase).join(" "));
  // A link to Debian's choice of awk, by which /usr/bin/awk goes.
  mkdirSync(path.join(node.machine.folder, "etc/alternatives"));
  symlinkSync(realpathSync(findProgram("awk") ?? ""), path.join(node.machine.folder, "etc/alternatives/awk"));
  return node;
}

/** What systemd has to say of a unit; for that it needs a place to write in /tmp, which the machine has not. */
const verify = (node: Node, unit: string): Promise<Outcome> =>
  node.run(`bash -c 'mount -t tmpfs tmpfs /tmp && exec systemd-analyze verify --man=no ${unit}'`);

describeInMachine(
  "what user data installs on an AL2023 node",
  () => {
    let node: Node;
    beforeAll(async () => {
      node = await bootedNode(engineOf(al2023Cases, "tradingEngine, metal"));
    });
    afterAll(() => node.machine.destroy());

    it.each([...units, "irqbalance.service"])("is read by systemd without a word: %s", async (unit) => {
      const { stdout, stderr, status } = await verify(node, unit);

      expect(stdout + stderr).toBe("");
      expect(status).toBe(0);
    });

    it("would be told of by systemd if it were wrong", async () => {
      const text = "[Service]\nType=oneshot\nExecStart=/usr/local/sbin/no-such\nRestartFoo=1\n";
      node.machine.write("etc/systemd/system/wrong.service", text);

      const { stderr } = await verify(node, "wrong.service");

      expect(stderr).toMatch(/RestartFoo/);
      expect(stderr).toMatch(/no-such is not executable/);
    });

    it("keeps irqbalance off the cpus of the network and the engine", async () => {
      const { stdout } = await node.run(
        "systemd-analyze --no-pager cat-config systemd/system/irqbalance.service",
      );

      expect(stdout).toMatch(
        /^ExecStart=\n(?:.*\n)*?ExecStart=.* --policyscript=\/usr\/local\/libexec\/hft-irq-policy$/m,
      );
      expect(stdout).toMatch(/^Environment=IRQBALANCE_BANNED_CPULIST=2-47$/m);
    });

    it("starts after all that sets what it reads", async () => {
      const service = node.machine.read("etc/systemd/system/hft-tune.service") ?? "";

      const [, after = ""] = /^After=(.*)$/m.exec(service) ?? [];
      const readers = ["systemd-sysctl.service", "systemd-tmpfiles-setup.service", "chronyd.service"];
      expect(after.split(" ")).toEqual(expect.arrayContaining(readers));
    });

    it("has sysctls that systemd-sysctl reads where they lie, and that sysctl knows", async () => {
      const listed = await node.run("systemd-analyze --no-pager cat-config sysctl.d/90-hft.conf");
      const tried = await node.run("sysctl --dry-run -p /etc/sysctl.d/90-hft.conf");

      expect(listed.stdout).toContain("vm.stat_interval = 10");
      expect(tried).toMatchObject({ stderr: "", status: 0 });
    });

    describe("when irqbalance asks for a policy", () => {
      const policyOf = async (driver: string): Promise<Outcome> => {
        node.machine.addInterface(`nic-${driver}`, driver, []);
        return node.run(`/usr/local/libexec/hft-irq-policy /sys/class/net/nic-${driver}/device 33`);
      };

      it("bans the interrupts of the driver that the plan places", async () => {
        expect(await policyOf("ena")).toMatchObject({ stdout: "ban=true\n", stderr: "", status: 0 });
      });

      it("leaves those of another driver to irqbalance", async () => {
        expect(await policyOf("nvme")).toMatchObject({ stdout: "", stderr: "", status: 0 });
      });
    });
  },
  [...bootPrograms, "systemd-analyze", "sysctl", "irqbalance", "awk"],
);

describeWith(["irqbalance"], "irqbalance", () => {
  it("has the options that its unit is given", () => {
    const { stdout, stderr } = spawnSync("irqbalance", ["--help"], { encoding: "utf8" });

    for (const option of ["--foreground", "--policyscript"]) expect(stdout + stderr).toContain(option);
  });
});

describeInMachine(
  "chronyd",
  () => {
    it.each([
      ["Amazon Linux", engineOf(al2023Cases, "tradingEngine, metal"), "/etc/chrony.conf", "/dev/ptp_ena"],
      [
        "Debian",
        engineOf(vmCases, "tradingEngine, google"),
        "/etc/chrony/conf.d/90-hft.conf",
        "/dev/ptp_kvm",
      ],
    ])("reads the clock of a machine with %s", async (_image, bootCase, file, clock) => {
      const node = await bootedNode(bootCase);
      try {
        const { stdout, stderr, status } = await node.run(`chronyd -p -f ${file}`);

        expect(stderr).toBe("");
        expect(stdout).toContain(`refclock PHC ${clock} poll 0 delay 0.000010 prefer`);
        expect(status).toBe(0);
      } finally {
        node.machine.destroy();
      }
    });
  },
  [...bootPrograms, "chronyd", "awk"],
);

import { execFileSync } from "node:child_process";
import { lstatSync, statSync } from "node:fs";
import path from "node:path";
import type { Outcome } from "../program/machine";
import { describeInMachine } from "../program/tools";
import { mimeParts, writtenFile } from "../user-data";
import { reportedArguments, withCpus, type BootCase } from "./cases";
import { Node } from "./node";

/** What a full boot takes, of this machine. */
export const bootPrograms = ["cloud-init", "systemctl", "systemd-tmpfiles", "unshare"];

/** What a boot did, and the calls that changed something during it. */
export interface Boot extends Outcome {
  readonly calls: readonly string[];
}

export async function bootWith(node: Node, kernelArguments: string): Promise<Boot> {
  const before = node.machine.calls().length;
  const outcome = await node.boot(kernelArguments);
  return { ...outcome, calls: node.machine.calls().slice(before) };
}

/** What the boot loader gives to the kernel from now on. */
export function configuredArguments({ image, machine }: Node): string {
  if (image === "amazon-linux") {
    const [, words = ""] =
      /^grubby --update-kernel=ALL --args=(.*)$/m.exec(machine.read("calls") ?? "") ?? [];
    return words;
  }
  const file = path.join(machine.folder, "etc/default/grub.d/90-hft.cfg");
  const script = 'GRUB_CMDLINE_LINUX=; . "$1"; echo $GRUB_CMDLINE_LINUX';
  return execFileSync("bash", ["-c", script, "-", file], { encoding: "utf8" }).trim();
}

export const labelFile = "etc/eks/nodeadm.d/90-hft.yaml";
const marker = "var/lib/hft-tuning/rebooted-for";

/** Paths of the files that a cloud-config writes. */
function writtenPaths(userData: string): readonly string[] {
  return [...(mimeParts(userData).get("text/cloud-config") ?? "").matchAll(/^ {2}- path: (.+)$/gm)].map(
    ([, file = ""]) => file,
  );
}

/** The first boots of machines with user data, up to where they may trade. */
export function describeFirstBoots(target: string, cases: readonly BootCase[]): void {
  describeInMachine(target, () => describe.each(cases)("$name", describeFirstBoot), bootPrograms);
}

function describeFirstBoot(bootCase: BootCase): void {
  const { userData, profileHash, report, hardware, image } = bootCase;
  const wanted = reportedArguments(bootCase);
  let node: Node;
  let last: Boot;
  beforeAll(() => {
    node = new Node(hardware, image, userData);
  });
  afterAll(() => node.machine.destroy());

  if (wanted.length > 0) {
    describe("at its first boot, without the kernel arguments", () => {
      let boot: Boot;
      beforeAll(async () => {
        boot = await bootWith(node, "");
      });

      it("reboots as soon as the boot loader and the disk have what they need", () => {
        const loader = image === "debian" ? "update-grub " : boot.calls[0];
        expect(boot.calls).toEqual([loader, "sync ", "systemctl reboot", "sleep infinity"]);
        expect(boot.status).toBe(143);
        expect(node.machine.read(marker)).toBe(profileHash);
      });

      it("gives the boot loader exactly the arguments of the report", () => {
        expect(configuredArguments(node).split(" ").sort()).toEqual([...wanted].sort());
      });

      it("has installed program, plan and units", () => {
        const units = ["hft-tune.service", "hft-tune-link.service", "hft-tune-verify.timer"];
        for (const file of ["etc/hft-tuning/plan", ...units.map((unit) => `etc/systemd/system/${unit}`)]) {
          expect(node.machine.read(file)).toBeDefined();
        }
        expect(statSync(path.join(node.machine.folder, "usr/local/sbin/hft-tune")).mode & 0o777).toBe(0o755);
      });

      it("runs nothing behind that", () => {
        const ownFiles = writtenPaths(userData).filter((file) => file !== "/etc/chrony.conf");
        expect([...ownFiles, labelFile].filter((file) => node.machine.read(file) !== undefined)).toEqual([]);
        expect(node.machine.read("journal")).toBeUndefined();
      });
    });
  }

  describe("with the kernel arguments", () => {
    beforeAll(async () => {
      last = await bootWith(node, wanted.length > 0 ? configuredArguments(node) : "");
    });

    it("comes up without a reboot", () => {
      expect(last.calls.filter((call) => /reboot|grub|sleep infinity/.test(call))).toEqual([]);
      expect(last.stderr).not.toMatch(/Traceback|Boothooks script .* execution error/);
      expect(last.status).toBe(0);
    });

    it("has every file of the cloud-config, with its permissions", () => {
      const paths = writtenPaths(userData).filter((file) => file !== "/etc/chrony.conf");
      // Of a clock that is not there the line is gone again.
      const files = hardware.clock === undefined ? paths.filter((file) => !file.includes("chrony")) : paths;
      for (const file of files) {
        expect(`${node.machine.read(file)}\n`).toBe(writtenFile(userData, file));
        expect(statSync(path.join(node.machine.folder, file)).mode & 0o777).toBe(0o644);
      }
    });

    it("has chrony read the hardware clock if there is one, and name none if there is not", () => {
      const read = ["etc/chrony.conf", "etc/chrony/conf.d/90-hft.conf"].map((file) =>
        node.machine.read(file),
      );
      const clocks = read.join("\n").match(/(?<=^refclock PHC )\S+/gm) ?? [];
      expect(clocks).toEqual(hardware.clock === undefined ? [] : [hardware.clock.link]);
    });

    it("is tuned: no knob failed, and every sysctl of the report has its value", () => {
      expect(node.machine.read("active/hft-tune.service")).toBe("active");
      expect(node.machine.read("journal")).toMatch(/ 0 held 0 failed$/);
      const sysctls = report.filter(({ knob, how }) => how === "file" && /^(pod-)?sysctl /.test(knob));
      expect(sysctls.length).toBeGreaterThan(0);
      for (const { knob, value } of sysctls) {
        const key = knob.replace(/^.* /, "").replaceAll(".", "/");
        expect([key, node.machine.read(`proc/sys/${key}`)]).toEqual([key, value]);
      }
    });

    it("serves: from now on only live knobs may be written", () => {
      expect(node.machine.read("run/hft-tuning/serving")).toBe(profileHash);
    });

    it("gives the kubelet the label, and the cpus that only the node knows, where the user data has a template", () => {
      const template = writtenFile(userData, "/etc/hft-tuning/node-config.yaml");
      const expected =
        template === undefined ? undefined : withCpus(template, bootCase.name, hardware).trimEnd();
      expect(node.machine.read(labelFile)).toBe(expected);
    });

    it("has its units enabled, and the kubelet require them", () => {
      const links = [
        "multi-user.target.wants/hft-tune.service",
        "kubelet.service.requires/hft-tune.service",
        "timers.target.wants/hft-tune-verify.timer",
      ];
      const folder = path.join(node.machine.folder, "etc/systemd/system");
      expect(links.filter((link) => !lstatSync(path.join(folder, link)).isSymbolicLink())).toEqual([]);
    });
  });
}

import { spawn } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findProgram } from "../../../tools/lib/find-program";
import { programFolder } from "./tools";

const recordingsFolder = path.join(__dirname, "recordings");

/** The recorded output in a file of `recordings/`, without its last line break. */
export function recording(file: string): string {
  return readFileSync(path.join(recordingsFolder, file), "utf8").replace(/\n$/, "");
}

/** What a command inside the machine printed and how it ended. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** All that the node program may rely on. The machine's PATH has nothing else, so one more name would not be found. */
const dependencies = [
  ..."bash cat env grep mkdir mv od sed seq sort stat sync tail".split(" "),
  ..."curl jq rm touch".split(" "),
];

/**
 * A machine made of files: what it has in /sys, /proc, /etc, /run, /var/lib and /dev lies in a folder, and a
 * command sees that folder's contents there. ethtool, systemctl and the like are programs that keep their state
 * in it and log every call that changes something.
 */
export class Machine {
  readonly folder = mkdtempSync(path.join(tmpdir(), "machine-"));

  constructor() {
    for (const name of ["sys", "proc/sys", "proc/irq", "etc", "run", "var/lib", "dev", "bin", "units"]) {
      mkdirSync(path.join(this.folder, name), { recursive: true });
    }
    this.write("proc/cmdline", "BOOT_IMAGE=/vmlinuz ro");
    this.write("calls", "");
    this.write("chrony-sources", "");
    this.write("dev/null", "");
    symlinkSync("/proc/self/fd", path.join(this.folder, "dev/fd"));
    for (const name of dependencies)
      this.link(findProgram(name, "/usr/bin:/bin") ?? "/nowhere", `bin/${name}`);
    for (const name of ["ethtool", "systemctl", "chronyc"]) this.stub(name, name);
    this.stub("sleep", "logged");
    cpSync(recordingsFolder, path.join(this.folder, "recordings"), { recursive: true });
    for (const name of ["hft-tune", "hft-tune-node"]) this.install(name, `${name}.bash`);
  }

  /** Makes `name` a command of the machine: one of the programs that the project ships. */
  install(name: string, program: string): void {
    copyFileSync(path.join(programFolder, program), path.join(this.folder, "bin", name));
    chmodSync(path.join(this.folder, "bin", name), 0o755);
  }

  /** Makes `name` a command in a folder of the machine that does what the named file of `stubs/` does. */
  stub(name: string, file: string, folder = "bin"): void {
    mkdirSync(path.join(this.folder, folder), { recursive: true });
    copyFileSync(path.join(__dirname, "stubs", file), path.join(this.folder, folder, name));
  }

  /** Writes a file of the machine; a value of several lines keeps them, and each ends in a line break. */
  write(file: string, text: string): void {
    const target = path.join(this.folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text === "" ? "" : `${text}\n`);
  }

  writeBytes(file: string, bytes: readonly number[]): void {
    writeFileSync(path.join(this.folder, file), Uint8Array.from(bytes));
  }

  /** A file of the machine without its last line break, or `undefined` where there is none. */
  read(file: string): string | undefined {
    const source = path.join(this.folder, file);
    return existsSync(source) ? readFileSync(source, "utf8").replace(/\n$/, "") : undefined;
  }

  remove(...files: readonly string[]): void {
    for (const file of files) rmSync(path.join(this.folder, file), { recursive: true, force: true });
  }

  /** Makes a later write of these files fail, as the kernel does where it cannot give what is asked. */
  readOnly(...files: readonly string[]): void {
    this.write("read-only", files.join("\n"));
  }

  /**
   * An interface with its driver; what ethtool says of it is under `ethtool/<name>/<letter>/<option>`, where that is not
   * as recorded. The kernel follows at once where interrupts shall go.
   */
  addInterface(name: string, driver: string, interrupts: readonly number[]): void {
    const device = `sys/class/net/${name}/device`;
    mkdirSync(path.join(this.folder, "sys/bus/pci/drivers", driver), { recursive: true });
    mkdirSync(path.join(this.folder, device), { recursive: true });
    symlinkSync(`/sys/bus/pci/drivers/${driver}`, path.join(this.folder, device, "driver"));
    for (const interrupt of interrupts) {
      this.write(`${device}/msi_irqs/${interrupt}`, "msix");
      this.write(`proc/irq/${interrupt}/smp_affinity_list`, "0-7");
      this.link("smp_affinity_list", `proc/irq/${interrupt}/effective_affinity_list`);
      this.write(`sys/kernel/irq/${interrupt}/per_cpu_count`, "0,0,0,0,0,0,0,0");
    }
  }

  /** The calls that changed something, in order. */
  calls(): readonly string[] {
    return (this.read("calls") ?? "").split("\n").filter((call) => call !== "");
  }

  /** Name, time of last write and content of every file: equal before and after means that nothing was written. */
  snapshot(): ReadonlyMap<string, string> {
    const files = readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
    return new Map(
      files.map((file) => [
        path.relative(this.folder, file),
        `${statSync(file, { bigint: true }).mtimeNs} ${readFileSync(file, "latin1")}`,
      ]),
    );
  }

  /** Runs a bash script in the machine, in a mount namespace of its own. */
  async run(script: string, env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
    const child = spawn(
      "unshare",
      ["--mount", "bash", path.join(__dirname, "enter.bash"), this.folder, script],
      { env: { PATH: "/usr/sbin:/usr/bin:/sbin:/bin", ...env }, stdio: ["ignore", "pipe", "pipe"] },
    );
    const output = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => (output.stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
    return new Promise((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (status) => resolve({ status, ...output }));
    });
  }

  destroy(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private link(target: string, file: string): void {
    symlinkSync(target, path.join(this.folder, file));
  }
}

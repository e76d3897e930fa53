import type { Machine } from "./machine";
import { describeInMachine } from "./tools";
import { coreLines, profile, tradingMachine } from "./trading-machine";

const lines = [
  ...coreLines,
  ["set", "reboots", "required", "argument", "nohz_full", "@isolated"],
  ["set", "reboots", "required", "argument", "nosoftlockup", ""],
  ["check", "reboots", "optional", "argument", "mitigations", "auto"],
];
const wanted = "nohz_full=2-3,6-7 nosoftlockup";
const grubFile = "etc/default/grub";

describeInMachine("hft-tune kernel-arguments", () => {
  let machine: Machine;
  beforeEach(() => {
    machine = tradingMachine(lines);
    machine.write("proc/cmdline", "BOOT_IMAGE=/vmlinuz ro nosoftlockup");
    machine.write(grubFile, 'GRUB_TIMEOUT=0\nGRUB_CMDLINE_LINUX="quiet"');
  });
  afterEach(() => machine.destroy());

  /** What grub makes of its configuration, for which it sources the files. */
  const commandLine = async (...files: readonly string[]) =>
    (
      await machine.run(`${files.map((file) => `. /${file}; `).join("")}echo "$GRUB_CMDLINE_LINUX"`)
    ).stdout.trim();

  describe("where grubby is", () => {
    beforeEach(() => machine.stub("grubby", "logged"));

    it("sets all of them, writes them to the disk, reboots and lets nothing behind it start", async () => {
      await machine.run("hft-tune kernel-arguments");

      expect(machine.calls()).toEqual([
        `grubby --update-kernel=ALL --args=${wanted}`,
        "systemctl reboot",
        "sleep infinity",
      ]);
    });

    it("adds them to the file from which a boot configuration is made anew", async () => {
      await machine.run("hft-tune kernel-arguments");

      expect(await commandLine(grubFile)).toBe(`quiet ${wanted}`);
      expect(machine.read(grubFile)).toMatch(/^GRUB_TIMEOUT=0\nGRUB_CMDLINE_LINUX="quiet"\n.* # hft-tune$/);
    });

    it("replaces its own line of an earlier profile", async () => {
      await machine.run("hft-tune kernel-arguments");
      machine.write("var/lib/hft-tuning/rebooted-for", "another profile");

      await machine.run("hft-tune kernel-arguments");

      expect(await commandLine(grubFile)).toBe(`quiet ${wanted}`);
    });

    it("never reboots a second time for the same profile", async () => {
      await machine.run("hft-tune kernel-arguments");
      const before = machine.snapshot();

      const { status, stderr } = await machine.run("hft-tune kernel-arguments");

      expect(stderr).toContain("kernel arguments did not arrive after a reboot: nohz_full=2-3,6-7");
      expect(status).toBe(1);
      expect(machine.snapshot()).toEqual(before);
    });

    it("reboots once more for another profile", async () => {
      machine.write("var/lib/hft-tuning/rebooted-for", "another profile");

      await machine.run("hft-tune kernel-arguments");

      expect(machine.calls()).toContain("systemctl reboot");
      expect(machine.read("var/lib/hft-tuning/rebooted-for")).toBe(profile);
    });

    it("does not reboot when the marker that ends a loop cannot be written", async () => {
      machine.write("var/lib/hft-tuning/rebooted-for", "another profile");
      machine.readOnly("var/lib/hft-tuning/rebooted-for");

      const { status } = await machine.run("hft-tune kernel-arguments");

      expect(status).toBe(1);
      expect(machine.calls()).not.toContain("systemctl reboot");
    });

    it("does not reboot a node that serves", async () => {
      const { status } = await machine.run("hft-tune serving; hft-tune kernel-arguments");

      expect(status).toBe(2);
      expect(machine.calls()).toEqual([]);
    });

    it("touches nothing when all of them are there", async () => {
      machine.write("proc/cmdline", `ro ${wanted}`);
      const before = machine.snapshot();

      const { status } = await machine.run("hft-tune kernel-arguments");

      expect(status).toBe(0);
      expect(machine.snapshot()).toEqual(before);
    });
  });

  describe("where update-grub is", () => {
    beforeEach(() => machine.stub("update-grub", "logged"));

    it("gives them to grub in a file of its own and reboots", async () => {
      await machine.run("hft-tune kernel-arguments");

      expect(machine.calls()).toEqual(["update-grub ", "systemctl reboot", "sleep infinity"]);
      expect(await commandLine(grubFile, "etc/default/grub.d/90-hft.cfg")).toBe(`quiet ${wanted}`);
      expect(machine.read("var/lib/hft-tuning/rebooted-for")).toBe(profile);
    });
  });

  it("fails and does not reboot where there is neither", async () => {
    const { status, stderr } = await machine.run("hft-tune kernel-arguments");

    expect(stderr).toContain("no grubby and no update-grub took nohz_full=2-3,6-7");
    expect(status).toBe(1);
    expect(machine.calls()).toEqual([]);
    expect(machine.read("var/lib/hft-tuning/rebooted-for")).toBeUndefined();
  });
});

import { copyFileSync, mkdirSync } from "node:fs";
import path from "node:path";
import { Machine, type Outcome } from "../program/machine";
import { powerOn, type Hardware } from "./hardware";

const here = (file: string): string => path.join(__dirname, file);

/** Where an image keeps its boot arguments, and the program that takes new ones. */
export type Image = "amazon-linux" | "debian";

const images = {
  "amazon-linux": { distro: "amazon", bootLoader: "grubby", chrony: "etc/chrony.conf" },
  debian: { distro: "debian", bootLoader: "update-grub", chrony: "etc/chrony/chrony.conf" },
} as const;

/**
 * A machine that cloud-init boots with real user data. Its disk outlives a boot; what is in /sys, /proc, /run and /dev
 * does not.
 */
export class Node {
  readonly machine = new Machine();

  constructor(
    readonly hardware: Hardware,
    readonly image: Image,
    userData: string,
  ) {
    const { machine } = this;
    const { distro, bootLoader, chrony } = images[image];
    // The order of the modules is that of the distributions; those that configure what is not here are left out.
    machine.write(
      "etc/cloud/cloud.cfg",
      JSON.stringify({
        datasource_list: ["NoCloud"],
        network: { config: "disabled" },
        cloud_init_modules: ["bootcmd", "write-files"],
        cloud_config_modules: ["runcmd"],
        cloud_final_modules: ["write-files-deferred", "scripts-user"],
        system_info: { distro },
      }),
    );
    machine.write("etc/passwd", "root:x:0:0:root:/root:/bin/bash");
    machine.write("etc/group", "root:x:0:");
    machine.write("etc/default/grub", 'GRUB_CMDLINE_LINUX="quiet"');
    machine.write(chrony, "pool 169.254.169.123 iburst");
    if (image === "debian") mkdirSync(path.join(machine.folder, "etc/chrony/conf.d"));
    machine.write("var/lib/cloud/seed/nocloud/meta-data", "instance-id: i-0");
    machine.write("var/lib/cloud/seed/nocloud/user-data", userData);
    // Before those of the machine on the PATH.
    for (const name of [bootLoader, "udevadm", "sync"]) machine.stub(name, "logged", "system");
    for (const name of ["systemctl", "systemd-tmpfiles", "sleep"]) {
      copyFileSync(here(`stubs/${name}`), path.join(machine.folder, "system", name));
    }
  }

  /** Switches the machine on with what its boot loader was given, and runs it until it is up or down again. */
  async boot(kernelArguments: string): Promise<Outcome> {
    powerOn(this.machine, this.hardware, kernelArguments);
    return this.start();
  }

  /** Runs a boot that finds /sys and /proc as the one before has left them. */
  async start(): Promise<Outcome> {
    return this.run(`bash ${here("power-on.bash")}`);
  }

  async run(script: string): Promise<Outcome> {
    return this.machine.run(`exec /usr/bin/bash ${here("seal.bash")} ${script}`);
  }
}

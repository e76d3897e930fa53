import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { renderEksAl2023 } from "../../../src/tuning/targets/eks-al2023";
import type { Outcome } from "../program/machine";
import { describeInMachine } from "../program/tools";
import { bootCase, reportedArguments } from "./cases";
import { bootPrograms, bootWith, labelFile, type Boot } from "./first-boots";
import { Node } from "./node";

const engine = bootCase(renderEksAl2023, { preset: "tradingEngine" }, "metal");
const kernelArguments = reportedArguments(engine).join(" ");

const newNode = (): Node => new Node(engine.hardware, engine.image, engine.userData);

/** What a knob is written to, with the time of the last write; cloud-init's own files are none. */
function writes({ machine }: Node): ReadonlyMap<string, string> {
  const knobs = /^(sys|proc|ethtool|units|etc|var\/lib\/hft-tuning|run\/hft-tuning|usr|dev)\//;
  return new Map([...machine.snapshot()].filter(([file]) => knobs.test(file)));
}

/** Names and times of the host's files at the places that a machine writes to. */
function hostFiles(): readonly string[] {
  const run = ["/run/cloud-init", "/run/hft-tuning"];
  const lib = ["/var/lib/cloud", "/var/lib/hft-tuning", "/var/lib/node_exporter"];
  const places = ["/etc", "/usr/local/sbin", "/usr/local/libexec", ...run, ...lib];
  return places.flatMap((place) => {
    const status = statSync(place, { throwIfNoEntry: false });
    if (status === undefined) return [`${place} is absent`];
    const names = readdirSync(place, { recursive: true, encoding: "utf8" });
    return names.map((name) => {
      const file = statSync(path.join(place, name), { throwIfNoEntry: false });
      return `${place}/${name} ${file?.mtimeMs} ${file?.size}`;
    });
  });
}

describeInMachine(
  "an AL2023 node that came up tuned",
  () => {
    const hostBefore = hostFiles();
    let node: Node;
    beforeAll(async () => {
      node = newNode();
      await bootWith(node, kernelArguments);
    });
    afterAll(() => node.machine.destroy());

    it("has left nothing outside of the machine", () => {
      expect(hostFiles()).toEqual(hostBefore);
    });

    describe("when ten links come up", () => {
      let before: ReadonlyMap<string, string>;
      let outcome: Outcome;
      beforeAll(async () => {
        before = writes(node);
        const unit = node.machine.read("etc/systemd/system/hft-tune-link.service") ?? "";
        const [, command = "false"] = /^ExecStart=(.*)$/m.exec(unit) ?? [];
        outcome = await node.run(`bash -c 'for link in {1..10}; do ${command}; done'`);
      });

      it("writes nothing", () => {
        expect(outcome.stdout.match(/ 0 changed 0 unsupported 0 held 0 failed$/gm)).toHaveLength(10);
        expect(writes(node)).toEqual(before);
      });
    });

    describe("when it boots again and finds every knob at its value", () => {
      let before: ReadonlyMap<string, string>;
      let calls: readonly string[];
      beforeAll(async () => {
        node.machine.remove("run/cloud-init", "run/hft-tuning", "active");
        const callsBefore = node.machine.calls().length;
        before = writes(node);
        await node.start();
        calls = node.machine.calls().slice(callsBefore);
      });

      // systemd's own readers write what they are told whatever is there, the boothook lays its files out anew, and the label is expanded.
      const others =
        /^(proc\/sys|sys\/kernel\/mm\/transparent|etc\/(hft-tuning\/plan|eks\/|systemd\/|udev\/)|usr\/|run\/)/;
      const knobs = (found: ReadonlyMap<string, string>): readonly (readonly [string, string])[] =>
        [...found].filter(([file]) => !others.test(file));

      it("writes no knob", () => {
        expect(knobs(writes(node))).toEqual(knobs(before));
        expect(calls.filter((call) => !/^(systemctl start |sleep )/.test(call))).toEqual([]);
        expect(node.machine.read("journal")).toMatch(/ 0 changed 0 unsupported 0 held 0 failed$/);
      });
    });

    describe("when it boots again with a kernel that has forgotten everything", () => {
      let boot: Boot;
      let before: ReadonlyMap<string, string>;
      beforeAll(async () => {
        before = writes(node);
        boot = await bootWith(node, kernelArguments);
      });

      it("is tuned again by its own units, without cloud-init's help", () => {
        expect(boot.calls.filter((call) => /grubby|reboot|enable|daemon-reload/.test(call))).toEqual([]);
        expect(node.machine.read("active/hft-tune.service")).toBe("active");
        expect(node.machine.read("journal")).toMatch(/ 0 held 0 failed$/);
      });

      it("has its sysctls and its transparent pages set before the program looks", () => {
        const last = (node.machine.read("journal") ?? "").split(/^\d+ ok .*failed$/m).at(-2) ?? "";
        expect(last).toMatch(/^ok sysctl vm.stat_interval: /m);
        expect(last).toMatch(/^ok transparent-hugepages /m);
      });

      it("keeps the files of its first boot as they were", () => {
        const kept = (found: ReadonlyMap<string, string>): readonly (readonly [string, string])[] =>
          [...found].filter(([file]) => /^etc\/(sysctl.d|tmpfiles.d|chrony)/.test(file));
        expect(kept(before).length).toBe(3);
        expect(kept(writes(node))).toEqual(kept(before));
      });
    });

    describe("when a knob is sabotaged", () => {
      let outcome: Outcome;
      beforeAll(async () => {
        node.machine.write("proc/sys/vm/stat_interval", "1");
        const unit = node.machine.read("etc/systemd/system/hft-tune-verify.service") ?? "";
        const [, command = "false"] = /^ExecStart=(.*)$/m.exec(unit) ?? [];
        outcome = await node.run(command);
      });

      it("is told of by the minute's comparison, in its exit code and in the metrics", () => {
        expect(outcome.status).toBe(1);
        expect(outcome.stdout).toMatch(/ 0 changed 0 unsupported 0 held 1 failed$/m);
        expect(node.machine.read("var/lib/node_exporter/textfile_collector/hft_tuning.prom")).toMatch(
          /^hft_tuning_drift\{knob="sysctl vm.stat_interval".*\} 1$/m,
        );
      });
    });
  },
  bootPrograms,
);

describeInMachine(
  "an AL2023 node whose kernel arguments did not arrive",
  () => {
    let node: Node;
    let boot: Boot;
    beforeAll(async () => {
      node = newNode();
      await bootWith(node, "");
      boot = await bootWith(node, "quiet");
    });
    afterAll(() => node.machine.destroy());

    it("does not reboot a second time", () => {
      expect(boot.calls.filter((call) => /reboot|grubby|infinity/.test(call))).toEqual([]);
      expect(boot.status).toBe(0);
    });

    it("fails to be tuned, and names what is missing", () => {
      expect(boot.stderr).toContain("kernel arguments did not arrive after a reboot");
      expect(node.machine.read("active/hft-tune.service")).toBe("failed");
    });

    it("gets no label and does not serve", () => {
      expect(node.machine.read(labelFile)).toBeUndefined();
      expect(node.machine.read("run/hft-tuning/serving")).toBeUndefined();
    });
  },
  bootPrograms,
);

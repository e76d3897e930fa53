import { spawnSync } from "node:child_process";
import { bootHook } from "../../../src/tuning/cloud-init/boot-hook";
import { machineArchive } from "../../../src/tuning/program/machine-archive";
import { describeWith } from "../../helpers/describe-where";
import { describeInMachine } from "../program/tools";
import { mimeParts } from "../user-data";
import { al2023Cases, vmCases } from "./cases";
import { bootPrograms } from "./first-boots";
import { Node } from "./node";

const hardware = { cores: 8, threadsPerCore: 1, siblings: "split", nic: "ena", governors: false } as const;

const hooks = [...al2023Cases, ...vmCases].map(({ name, image, userData }) => ({
  name: `${image}, ${name}`,
  hook: mimeParts(userData).get("text/cloud-boothook") ?? "",
}));

describeWith(["bash"], "bash -n", () => {
  it.each(hooks)("parses the boothook of $name", ({ hook }) => {
    expect(spawnSync("bash", ["-n"], { input: hook, encoding: "utf8" })).toMatchObject({
      stderr: "",
      status: 0,
    });
  });
});

describeWith(["shellcheck"], "shellcheck", () => {
  it("has nothing to say of a boothook", () => {
    const [{ hook } = { hook: "" }] = hooks;
    const { stdout, status } = spawnSync("shellcheck", ["-S", "style", "-"], {
      input: hook,
      encoding: "utf8",
    });

    expect(stdout).toBe("");
    expect(status).toBe(0);
  });
});

describeInMachine(
  "a boothook",
  () => {
    const plan =
      "hft-tune\t1\nprofile\tx\nset\tlive\toptional\tsysctl\tkernel.core_pattern\t$HOME `id` $(id) \\n\tsly\n";
    let node: Node;
    beforeAll(() => {
      node = new Node(hardware, "amazon-linux", bootHook(machineArchive, plan));
    });
    afterAll(() => node.machine.destroy());

    it("expands nothing in the values of a plan", async () => {
      node.machine.write("hook", bootHook(machineArchive, plan));
      await node.run(`bash ${node.machine.folder}/hook`);

      expect(`${node.machine.read("etc/hft-tuning/plan")}\n`).toBe(plan);
    });

    it("leaves the machine's own folders as they are", async () => {
      node.machine.write("hook", bootHook(machineArchive, plan));
      const { stdout } = await node.run(
        `bash -c 'chmod 0700 /usr/local /etc; touch -d @1000 /usr/local; bash $MACHINE/hook; stat -c "%a %Y" /usr/local /etc'`,
      );

      expect(stdout).toMatch(/^700 1000\n700 /);
    });
  },
  bootPrograms,
);

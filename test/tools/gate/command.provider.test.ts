import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { JsonObject } from "../../../src/core/json";
import { describeWithTerraform } from "./real-terraform";
import { temporaryFolder } from "./temporary-folder";

const root = path.resolve(__dirname, "../../..");
const plain = path.join(__dirname, "fixtures/plain");

describeWithTerraform("the gate, over stacks that need no provider", () => {
  const folder = temporaryFolder();

  /** Runs the command in a folder of its own, where it then writes. */
  const gate = (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
    const { CI: _, HFT_PLUGIN_DIR: __, ...inherited } = process.env;
    const { status, stdout } = spawnSync(
      process.execPath,
      [path.join(root, "tools/run.cjs"), "tools/gate/main.ts", ...args],
      { cwd: folder, env: { ...inherited, ...env }, encoding: "utf8" },
    );
    return { status, stdout };
  };
  const lastLine = (text: string) => text.trimEnd().split("\n").at(-1);
  /** A copy of the stacks in which one of them is edited. */
  const edited = (name: string, stack: string, edit: (json: JsonObject) => JsonObject) => {
    const output = path.join(folder, name);
    cpSync(plain, output, { recursive: true });
    const file = path.join(output, "stacks", stack, "cdk.tf.json");
    writeFileSync(file, JSON.stringify(edit(JSON.parse(readFileSync(file, "utf8")) as JsonObject)));
    return output;
  };

  it("passes them, one of which reads the other's state and has a secret variable", () => {
    const { status, stdout } = gate(["--out", plain], { CI: "true" });

    expect(stdout).toMatch(/plain-network +passed +0 +0 +0 +1 create/);
    expect(stdout).toMatch(/plain-compute +passed +0 +0 +0 +2 create/);
    expect(status).toBe(0);
  });

  it("prints what it changed", () => {
    const { stdout } = gate(["--out", plain, "--validate-only", "plain-compute"]);

    expect(stdout).toContain("data.terraform_remote_state.network: outputs became unknown values");
    expect(stdout).toContain("terraform.backend: s3");
    expect(stdout).toContain('variable.token: set to "gatevalue1"');
  });

  it("fails one that validate refuses", () => {
    const output = edited("invalid", "plain-network", (json) => ({
      ...json,
      output: { broken: { value: "${terraform_data.nowhere.id}" } },
    }));

    const { status, stdout } = gate(["--out", output, "plain-network"]);

    expect(stdout).toContain("Reference to undeclared resource");
    expect(status).toBe(1);
  });

  it("fails one that only a plan refuses", () => {
    const output = edited("unplannable", "plain-network", (json) => ({
      ...json,
      variable: {
        size: {
          type: "number",
          default: 1,
          validation: [{ condition: "${var.size > 1}", error_message: "Too small." }],
        },
      },
    }));

    const { status, stdout } = gate(["--out", output, "plain-network"]);

    expect(stdout).toContain("Too small.");
    expect(status).toBe(1);
  });

  it("fails one that reads an output which its producer does not have", () => {
    const output = edited("renamed", "plain-network", (json) => ({ ...json, output: {} }));

    const { status, stdout } = gate(["--out", output, "--validate-only"]);

    expect(stdout).toContain("reads output subnet_ids.private.a, which plain-network does not declare");
    expect(status).toBe(1);
  });

  it("skips one whose provider is in no mirror, and with CI=true does not pass", () => {
    const empty = path.join(folder, "empty-mirror");
    mkdirSync(empty, { recursive: true });
    const args = ["--out", path.join(__dirname, "fixtures/aws"), "--plugin-dir", empty];

    const [locally, inCi] = [gate(args), gate(args, { CI: "true" })];

    expect(locally.stdout).toContain("skipped: hashicorp/aws is in none of");
    expect(lastLine(locally.stdout)).toMatch(/^NOTHING WAS VALIDATED: 2 stacks skipped .*; exit 0$/);
    expect(lastLine(inCi.stdout)).toMatch(/; exit 1$/);
    expect([locally.status, inCi.status]).toEqual([0, 1]);
  });

  it("skips all of them by name where there is no terraform, and with CI=true does not pass", () => {
    const bin = path.join(folder, "bin");
    mkdirSync(bin, { recursive: true });

    const [locally, inCi] = [
      gate(["--out", plain], { PATH: bin }),
      gate(["--out", plain], { PATH: bin, CI: "true" }),
    ];

    expect(locally.stdout).toContain("skipped plain-network, plain-compute: no terraform on the PATH");
    expect(lastLine(locally.stdout)).toBe(
      "NOTHING WAS VALIDATED: 2 stacks skipped (no terraform on the PATH); exit 0",
    );
    expect([locally.status, inCi.status]).toEqual([0, 1]);
  });
});

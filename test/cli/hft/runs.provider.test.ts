import { spawn } from "node:child_process";
import { readdirSync, readFileSync, renameSync } from "node:fs";
import path from "node:path";
import { summaryFile } from "../../../src/environment/summary";
import { describeWith } from "../../helpers/describe-where";
import { Checkout, labStacks } from "./fixture";

describeWith(["terraform"], "hft over three stacks that need each other", () => {
  const checkout = new Checkout();
  const first = checkout.write("first", labStacks(checkout, 1));
  const larger = checkout.write("larger", labStacks(checkout, 2));
  const other = checkout.write("other", labStacks(checkout, 2, "second"));

  it("plans all of them before the first is applied", () => {
    const { exitCode, stdout } = checkout.run("plan", "lab", "--from", first);

    expect(exitCode).toBe(2);
    expect(stdout).toContain("3 to create");
    expect(stdout).toContain("uses unknown value of lab-network.id, planned value of lab-network.size");
  });

  it("leaves no plan file, which has secrets in clear", () => {
    const files = readdirSync(path.join(checkout.dir, ".hft"), { recursive: true, encoding: "utf8" });

    expect(files).toContain("plans/lab.md");
    expect(files.filter((file) => file.endsWith(".tfplan"))).toEqual([]);
  });

  it("refuses an apply of another plan than the reviewed one", () => {
    const { exitCode, stderr } = checkout.run("apply", "lab", "--from", first, "--reviewed", "0123");

    expect(exitCode).toBe(3);
    expect(stderr).toContain("error HFT-005");
  });

  it("applies what was reviewed, in order", () => {
    const { hash } = JSON.parse(checkout.run("--json", "plan", "lab", "--from", first).stdout) as {
      hash: string;
    };

    const { exitCode, stdout } = checkout.run("apply", "lab", "--from", first, "--reviewed", hash);

    expect({ exitCode, stdout }).toMatchObject({ exitCode: 0 });
    expect(stdout).toContain("lab: applied lab-network, lab-data, lab-compute");
  });

  it("has nothing to plan then, and finds no drift", () => {
    expect(checkout.run("plan", "lab", "--from", first).exitCode).toBe(0);
    expect(checkout.run("drift", "lab", "--from", first).exitCode).toBe(0);
  });

  it("plans only what an edit reaches", () => {
    const { stdout } = checkout.run("plan", "lab", "--from", larger, "--base", first);

    expect(stdout).toContain("2 to change");
    expect(stdout).toContain("1 stack unaffected");
  });

  it("tells a replacement from one that only an unknown value causes", () => {
    checkout.run("plan", "lab", "--from", other, "--base", first);
    const comment = readFileSync(path.join(checkout.dir, ".hft", "plans", "lab.md"), "utf8");
    const [, danger = "", may = ""] = comment.split(/^### /m);

    expect(danger).toMatch(/^Danger[\s\S]*lab-network/);
    expect(danger).not.toContain("lab-data");
    expect(may).toMatch(/^May be replaced[\s\S]*lab-data/);
  });

  it("goes on after a kill between two stacks", async () => {
    // As a machine that goes would.
    const args = ["apply", "lab", "--from", other, "--confirm", "lab"];
    await signalledAfter("lab-network: applied", "SIGKILL", checkout, args);
    const [run] = JSON.parse(checkout.run("--json", "runs", "list").stdout) as {
      id: string;
      state: string;
    }[];

    expect(checkout.run("apply", "lab", "--from", other, "--confirm", "lab").stderr).toContain(
      "error HFT-009",
    );
    expect(run?.state).toBe("unfinished");
    const resumed = checkout.run("apply", "lab", "--from", other, "--resume", run?.id ?? "");

    expect(resumed).toMatchObject({ exitCode: 0 });
    expect(resumed.stdout).toContain("lab: applied lab-data, lab-compute");
    expect(checkout.run("plan", "lab", "--from", other).exitCode).toBe(0);
  });

  it("resumes no run of another environment", () => {
    const [run] = JSON.parse(checkout.run("--json", "runs", "list").stdout) as { id: string }[];
    const outdir = checkout.write("elsewhere", {});
    renameSync(path.join(outdir, summaryFile("lab")), path.join(outdir, summaryFile("office")));

    const { stderr } = checkout.run("apply", "office", "--from", outdir, "--resume", run?.id ?? "");

    expect(stderr).toMatch(/error HFT-011[^]*is of lab\n/);
  });

  it("says what is applied and what is not when a stack fails", () => {
    const stacks = labStacks(checkout, 3, "third");
    const failing = checkout.write("failing", {
      ...stacks,
      "lab-data": {
        ...stacks["lab-data"],
        json: { ...stacks["lab-data"].json, resource: { terraform_data: { database: failingResource } } },
      },
    });

    const { exitCode, stderr } = checkout.run("apply", "lab", "--from", failing, "--confirm", "lab");

    expect(exitCode).toBe(1);
    expect(stderr).toMatch(
      /error HFT-010[\s\S]*applied: lab-network\n[\s\S]*not applied: lab-data, lab-compute/,
    );
  });

  it("names a stack that the base has and the change has not, and acceptances that are new or end soon", () => {
    const lab = new Checkout();
    const { "lab-compute": compute, ...rest } = labStacks(lab, 1);
    const old = { code: "A-001", path: "regions", reason: "tried", until: "2000-01-01" };
    const base = lab.write("base", { ...rest, "lab-compute": compute }, { accepted: [old] });
    const change = lab.write("change", rest, { accepted: [old, { ...old, code: "A-002" }] });

    const { stdout } = lab.run("plan", "lab", "--from", change, "--base", base);

    expect(stdout).toContain("lab: 1 stack left unmanaged");
    expect(stdout).toContain("\n  lab-compute\n");
    expect(stdout).toMatch(/ends soon +A-001/);
    expect(stdout).toMatch(/new +A-002/);
  });

  it("shows and keeps no secret that it was given", () => {
    const lab = new Checkout();
    const canary = "canary-5up3r53cr3t";
    const stack = {
      variable: { pin: { type: "string" } },
      resource: {
        terraform_data: {
          x: {
            input: "${var.pin}",
            lifecycle: {
              precondition: [{ condition: '${var.pin == ""}', error_message: "refused: ${var.pin}" }],
            },
          },
        },
      },
    };
    const outdir = lab.write("secret", { "lab-network": { json: stack } });

    const { exitCode, stdout, stderr } = lab.runWith({ TF_VAR_pin: canary }, "plan", "lab", "--from", outdir);

    expect(exitCode).toBe(1);
    expect(stdout).toContain("refused: (hidden)");
    expect(stdout + stderr).not.toContain(canary);
    const kept = readdirSync(path.join(lab.dir, ".hft", "plans")).map((file) =>
      readFileSync(path.join(lab.dir, ".hft", "plans", file), "utf8"),
    );
    expect(kept.join("")).not.toContain(canary);
  });

  it.each(["plan", "drift"])(
    "ends %s in order on Ctrl-C, and leaves no half of a result",
    async (command) => {
      const lab = new Checkout();
      const outdir = lab.write("interrupted", labStacks(lab, 1));
      const line = command === "plan" ? "lab-network: planning" : "lab-network: looking";

      const { exitCode, said } = await signalledAfter(line, "SIGINT", lab, [
        command,
        "lab",
        "--from",
        outdir,
      ]);

      expect(exitCode).toBe(4);
      expect(said).toContain("error HFT-012");
      const files = readdirSync(path.join(lab.dir, ".hft"), { recursive: true, encoding: "utf8" });
      expect(files.filter((file) => /^plans|tfplan$/.test(file))).toEqual([]);
    },
  );

  it("asks for the environment's name in production", () => {
    const lab = new Checkout();
    const production = lab.write("production", labStacks(lab, 1), { production: true });
    const { hash } = JSON.parse(lab.run("--json", "plan", "lab", "--from", production).stdout) as {
      hash: string;
    };

    expect(lab.run("apply", "lab", "--from", production, "--reviewed", hash)).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining("remedy  state it: --confirm lab") as string,
    });
  });

  /** Starts a command and sends it a signal once it has said a line. */
  function signalledAfter(
    line: string,
    signal: NodeJS.Signals,
    { program, dir }: Checkout,
    args: readonly string[],
  ) {
    return new Promise<{ readonly exitCode: number | null; readonly said: string }>((resolve) => {
      const child = spawn(process.execPath, [program, ...args], { cwd: dir });
      let said = "";
      child.stderr.on("data", (chunk: Buffer) => {
        if (!said.includes(line) && `${said}${chunk.toString()}`.includes(line)) child.kill(signal);
        said += chunk.toString();
      });
      child.on("close", (exitCode) => resolve({ exitCode, said }));
    });
  }
});

/** Fails when it is applied, not when it is planned. */
const failingResource = {
  input: 1,
  lifecycle: { postcondition: [{ condition: '${self.id == ""}', error_message: "as intended" }] },
};

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describeWithAwsProvider, pluginDirs } from "../../tools/gate/real-terraform";
import { Checkout } from "./fixture";

describeWithAwsProvider("a provider lock that is kept in git", () => {
  const checkout = new Checkout();
  const terraform = { required_providers: { aws: { source: "hashicorp/aws", version: ">= 5.0.0" } } };
  const outdir = checkout.write("locked", { "lab-network": { json: { terraform } } });
  const lock = path.join(checkout.dir, "locks", "aws.hcl");
  const mirrors = { TF_CLI_ARGS_init: pluginDirs.map((dir) => `-plugin-dir=${dir}`).join(" ") };
  const plan = () => checkout.runWith(mirrors, "plan", "lab", "--from", outdir);

  beforeAll(() => {
    const folder = mkdtempSync(path.join(tmpdir(), "hft-lock-"));
    writeFileSync(path.join(folder, "main.tf.json"), JSON.stringify({ terraform }));
    execFileSync("terraform", ["init", "-input=false"], { cwd: folder, env: { ...process.env, ...mirrors } });
    mkdirSync(path.dirname(lock), { recursive: true });
    copyFileSync(path.join(folder, ".terraform.lock.hcl"), lock);
  });

  it("lets the locked provider be used", () => {
    expect(plan()).toMatchObject({ exitCode: 0 });
  });

  it("lets no other be used", () => {
    writeFileSync(lock, readFileSync(lock, "utf8").replace(/"(h1|zh):[^"]*"/g, `"$1:${"0".repeat(43)}="`));

    const { exitCode, stdout } = plan();

    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/checksum|lock file/);
  });
});

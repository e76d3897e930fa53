import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { arch, platform } from "node:os";
import path from "node:path";
import { describeWithAwsProvider, describeWithTerraform, pluginDirs } from "../../tools/gate/real-terraform";
import { Checkout, labStacks } from "./fixture";

/** As Terraform calls this machine, of which the mirror has the provider. */
const here = `${platform()}_${arch() === "x64" ? "amd64" : arch()}`;
const [mirror = ""] = pluginDirs;

describeWithAwsProvider("hft lock over stacks of a provider", () => {
  const checkout = new Checkout();
  const requiring = (version: string) => ({
    json: { terraform: { required_providers: { aws: { source: "hashicorp/aws", version } } } },
  });
  const outdir = checkout.write("locked", {
    "lab-network": requiring(">= 5.0.0"),
    "lab-data": requiring(">= 4.0.0"),
  });
  const later = checkout.write("later", { "lab-network": requiring(">= 100.0.0") });
  const folder = path.join(checkout.dir, "locks");
  const file = path.join(folder, "aws.hcl");
  const lock = (...words: readonly string[]) =>
    checkout.run("lock", "--from", outdir, "--fs-mirror", mirror, "--platform", ...words);
  const check = (from: string) => checkout.run("lock", "--from", from, "--check");
  const plan = () =>
    checkout.runWith({ TF_CLI_ARGS_init: `-plugin-dir=${mirror}` }, "plan", "lab", "--from", outdir);

  it("is asked for while there is none, once in a plan", () => {
    expect(check(outdir)).toMatchObject({
      exitCode: 2,
      stdout: expect.stringContaining("aws.hcl: missing") as string,
    });
    expect(plan().stderr.match(/^warning: no locks\/aws\.hcl, .*npx hft lock$/gm)).toHaveLength(1);
  });

  it("writes nothing where a platform cannot be had", () => {
    const { exitCode, stderr } = lock(here, "plan9_amd64");

    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/error HFT-025 [^]*aws\.hcl: [^]*plan9_amd64[^]*--fs-mirror/);
    expect(existsSync(folder)).toBe(false);
  });

  it("writes one for all of them, the same each time, and nothing beside it", () => {
    expect(lock(here)).toMatchObject({ exitCode: 0, stdout: "written: locks/aws.hcl\n" });
    const first = readFileSync(file, "utf8");
    rmSync(file);
    lock(here);

    expect(readFileSync(file, "utf8")).toBe(first);
    expect(first).toMatch(/"registry\.terraform\.io\/hashicorp\/aws" \{\n[^]*h1:/);
    expect(readdirSync(folder)).toEqual(["aws.hcl"]);
  });

  it("leaves one that is current", () => {
    expect(lock(here)).toMatchObject({ exitCode: 0, stdout: "every lock was current\n" });
    expect(check(outdir)).toMatchObject({ exitCode: 0, stdout: "every provider is locked\n" });
  });

  it("lets the locked provider be used, of which a plan says nothing", () => {
    const { exitCode, stderr } = plan();

    expect(exitCode).toBe(0);
    expect(stderr).not.toContain("warning");
  });

  it("is asked for again where a stack requires another version", () => {
    const { exitCode, stdout } = check(later);

    expect(exitCode).toBe(2);
    expect(stdout).toMatch(/^locks\/aws\.hcl: hashicorp\/aws [\d.]+, where >= 100\.0\.0 is required\n/);
  });

  it("lets no other provider be used", () => {
    writeFileSync(file, readFileSync(file, "utf8").replace(/"(h1|zh):[^"]*"/g, `"$1:${"0".repeat(43)}="`));

    const { exitCode, stdout } = plan();

    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/checksum|lock file/);
  });
});

describeWithTerraform("hft lock over stacks without a provider", () => {
  const checkout = new Checkout();
  const outdir = checkout.write("output", labStacks(checkout, 1));

  it("has nothing to lock", () => {
    expect(checkout.run("lock", "--from", outdir)).toMatchObject({
      exitCode: 0,
      stdout: "no stack has a provider to lock\n",
    });
    expect(checkout.run("lock", "--from", outdir, "--check").exitCode).toBe(0);
    expect(existsSync(path.join(checkout.dir, "locks"))).toBe(false);
  });

  it("is not asked for by a plan", () => {
    expect(checkout.run("plan", "lab", "--from", outdir).stderr).not.toContain("warning");
  });
});

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { satisfies } from "../../src/terraform/version-constraint";
import { describeWith } from "../helpers/describe-where";

const folder = mkdtempSync(path.join(tmpdir(), "hft-constraint-"));
const noProviders = path.join(folder, "mirror");
mkdirSync(noProviders);

/** Whether Terraform takes a locked version; it says so before it looks for the provider, of which there is none. */
function isTaken(version: string, constraint: string): boolean {
  const terraform = { required_providers: { aws: { source: "aws", version: constraint } } };
  writeFileSync(path.join(folder, "main.tf.json"), JSON.stringify({ terraform }));
  writeFileSync(
    path.join(folder, ".terraform.lock.hcl"),
    `provider "registry.terraform.io/hashicorp/aws" {\n  version = "${version}"\n}\n`,
  );
  const { stdout, stderr } = spawnSync(
    "terraform",
    ["init", "-input=false", "-no-color", "-lockfile=readonly", `-plugin-dir=${noProviders}`],
    { cwd: folder, encoding: "utf8" },
  );
  const said = `${stdout}${stderr}`.replace(/\s+/g, " ");
  if (said.includes("does not match configured version constraint")) return false;
  if (said.includes("was not found in any of the search locations")) return true;
  throw new Error(said);
}

describeWith(["terraform"], "a version constraint", () => {
  it.each([
    ...["5.100.0", "5.100", "5", "= 5.100.0", "!= 5.100.0", "!= 5.99.0", "> 5.99", "> 5.100", ">= 5.100.0"],
    ...["< 5.100", "<= 5.100", ">= 5.1, < 6", ">=5.101,<6", "~> 5", "~> 4", "~> 5.99", "~> 5.101"],
    ...["~> 5.100.0", "~> 5.99.0", "~> 5.100.1", ">= 0"],
  ])("holds of 5.100.0 where Terraform says so: %s", (constraint) => {
    expect(satisfies("5.100.0", constraint)).toBe(isTaken("5.100.0", constraint));
  });

  it.each(["6.0.0-beta1", "= 6.0.0-beta1", "6.0.0", ">= 5.0.0", "6.0.0-beta2"])(
    "holds of 6.0.0-beta1 where Terraform says so: %s",
    (constraint) => {
      expect(satisfies("6.0.0-beta1", constraint)).toBe(isTaken("6.0.0-beta1", constraint));
    },
  );
});

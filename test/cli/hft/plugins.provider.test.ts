import { existsSync, readdirSync, readlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describeWithAwsProvider, pluginDirs } from "../../tools/gate/real-terraform";
import { Checkout } from "./fixture";

const names = ["lab-network", "lab-data"];

/** A checkout with two stacks of one provider. */
function twoStacks(): { readonly checkout: Checkout; readonly outdir: string } {
  const checkout = new Checkout();
  const json = {
    terraform: { required_providers: { aws: { source: "hashicorp/aws", version: ">= 5.0.0" } } },
    resource: { terraform_data: { x: {} } },
  };
  return {
    checkout,
    outdir: checkout.write("two", Object.fromEntries(names.map((name) => [name, { json }]))),
  };
}

/** Where the provider of a stack lies. */
function providerOf(checkout: Checkout, stack: string): string {
  const folder = path.join(
    checkout.dir,
    ".hft/work",
    stack,
    ".terraform/providers/registry.terraform.io/hashicorp/aws",
  );
  const [version = ""] = readdirSync(folder);
  const [platform = ""] = readdirSync(path.join(folder, version));
  return readlinkSync(path.join(folder, version, platform));
}

describeWithAwsProvider("the providers of the stacks", () => {
  it("are fetched once for all", () => {
    const { checkout, outdir } = twoStacks();
    const configuration = path.join(checkout.dir, "mirror.tfrc");
    const mirrors = pluginDirs.map((dir) => `  filesystem_mirror { path = ${JSON.stringify(dir)} }`);
    writeFileSync(configuration, ["provider_installation {", ...mirrors, "}", ""].join("\n"));

    const { exitCode, stderr } = checkout.runWith(
      { TF_CLI_CONFIG_FILE: configuration },
      ...["plan", "lab", "--from", outdir],
    );

    expect({ exitCode, stderr }).toMatchObject({ exitCode: 2 });
    for (const name of names)
      expect(providerOf(checkout, name)).toContain(path.join(checkout.dir, ".hft/plugins"));
  });

  it("are taken from where the caller says, by a mirror or a cache of the caller's own", () => {
    const { checkout, outdir } = twoStacks();
    const mirror = { TF_CLI_ARGS_init: pluginDirs.map((dir) => `-plugin-dir=${dir}`).join(" ") };

    const { exitCode, stderr } = checkout.runWith(mirror, "plan", "lab", "--from", outdir);

    expect({ exitCode, stderr }).toMatchObject({ exitCode: 2 });
    expect(existsSync(path.join(checkout.dir, ".hft/plugins"))).toBe(false);
  });
});

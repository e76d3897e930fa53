import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { EnvironmentInput, RegionInput } from "../../src/clouds";
import { put } from "../problems/parts";
import { besides, freshOutdir, run, smallEnvironment, tree } from "./run";

const alpha = smallEnvironment("alpha", 81);
const beta = smallEnvironment("beta", 82);
const alphaStack = "alpha-tokyo-network";
const betaStack = "beta-tokyo-network";

let outdir: string;
beforeEach(() => {
  outdir = freshOutdir();
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(path.dirname(outdir), { recursive: true });
});

/** What a run that nothing disturbs writes. */
function aloneIn(other: string): ReadonlyMap<string, string> {
  run(other, [alpha, beta]);
  const written = tree(other);
  rmSync(path.dirname(other), { recursive: true });
  return written;
}

const renamedRegion: EnvironmentInput = {
  ...alpha,
  regions: { kanto: alpha.regions["tokyo"] as RegionInput },
};

describe("an output folder", () => {
  it("keeps the stacks of environments that are not chosen, in the manifest as well", () => {
    run(outdir, [alpha, beta]);
    const before = tree(outdir);

    const { printed } = run(outdir, [alpha, beta], ["beta"]);

    expect(tree(outdir)).toEqual(before);
    expect(printed).not.toContain("removed");
  });

  it("has the same bytes whether environments are synthesized one after the other or at once", () => {
    run(outdir, [alpha, beta], ["beta"]);
    run(outdir, [alpha, beta], ["alpha"]);

    expect(tree(outdir)).toEqual(aloneIn(freshOutdir()));
  });

  it("loses what a synth wrote of a stack that its environment no longer has, and says so", () => {
    run(outdir, [alpha, beta]);

    const { printed } = run(outdir, [renamedRegion, beta], ["alpha"]);

    expect(printed).toContain(`removed stacks/${alphaStack}/cdk.tf.json\n`);
    expect([...tree(outdir).keys()]).toEqual([
      "environments/alpha.json",
      "environments/beta.json",
      "manifest.json",
      "stacks/alpha-kanto-network/cdk.tf.json",
      `stacks/${betaStack}/cdk.tf.json`,
    ]);
  });

  it("keeps of it what Terraform and people put there", () => {
    run(outdir, [alpha]);
    const kept = [".terraform.lock.hcl", ".terraform/providers/index", "saved.tfplan"];
    for (const file of kept.map((name) => path.join(outdir, "stacks", alphaStack, name))) {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, "kept");
    }

    run(outdir, [renamedRegion]);

    expect([...tree(outdir).keys()].filter((name) => name.includes(alphaStack))).toEqual(
      kept.map((name) => `stacks/${alphaStack}/${name}`),
    );
  });

  it("loses the stacks of an environment that is gone when every environment is synthesized", () => {
    run(outdir, [alpha, beta]);

    const { printed } = run(outdir, [alpha]);

    expect(printed).toContain(`removed stacks/${betaStack}/cdk.tf.json\n`);
    expect([...tree(outdir).keys()]).toEqual([
      "environments/alpha.json",
      "manifest.json",
      `stacks/${alphaStack}/cdk.tf.json`,
    ]);
  });

  it("keeps them where the CLI removes them, which breaks on one that is gone", () => {
    run(outdir, [alpha, beta]);
    run(outdir, [alpha, beta], ["alpha"], { byCli: true });

    expect([...tree(outdir).keys()]).toContain(`stacks/${betaStack}/cdk.tf.json`);
    expect(tree(outdir).get("manifest.json")).not.toContain(betaStack);
  });

  it("keeps what Terraform put beside a stack", () => {
    run(outdir, [alpha]);
    const kept = {
      [`stacks/${alphaStack}/.terraform/providers/index`]: "a provider",
      [`stacks/${alphaStack}/.terraform.lock.hcl`]: "a lock",
    };
    for (const [file, content] of Object.entries(kept)) {
      mkdirSync(path.dirname(path.join(outdir, file)), { recursive: true });
      writeFileSync(path.join(outdir, file), content);
    }

    run(outdir, [put("owner.team", "fx")(alpha)]);

    const files = tree(outdir);
    expect(Object.fromEntries(files)).toMatchObject(kept);
    expect(files.get(`stacks/${alphaStack}/cdk.tf.json`)).toContain('"hft-team": "fx"');
  });

  it("loses the assets of an earlier synth", () => {
    run(outdir, [alpha]);
    mkdirSync(path.join(outdir, "stacks", alphaStack, "assets"));
    writeFileSync(path.join(outdir, "stacks", alphaStack, "assets", "old"), "old");

    run(outdir, [alpha]);

    expect([...tree(outdir).keys()]).toEqual([
      "environments/alpha.json",
      "manifest.json",
      `stacks/${alphaStack}/cdk.tf.json`,
    ]);
  });

  it("takes nothing from another run at the same time, and gives it nothing", () => {
    let looks = 0;
    const between = (): number => {
      looks += 1;
      // The first stack of the outer run is written, the second is not.
      if (looks === 8) run(outdir, [put("owner.team", "fx")(alpha)]);
      return looks;
    };

    const { exitCode } = run(outdir, [alpha, beta], [], { now: between });

    expect(looks).toBeGreaterThan(8);
    expect(exitCode).toBe(0);
    expect(tree(outdir)).toEqual(aloneIn(freshOutdir()));
    expect(besides(outdir)).toEqual([]);
  });
});
